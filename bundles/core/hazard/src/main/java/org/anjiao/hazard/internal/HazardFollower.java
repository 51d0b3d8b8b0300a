package org.anjiao.hazard.internal;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.spi.PersonFollower;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets open hazards stand with the unit that keeps their person. */
@Component
public final class HazardFollower implements PersonFollower {
    private final Ledger ledger;

    @Activate
    public HazardFollower(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String module() {
        return "anjiao-hazard";
    }

    @Override
    public void follow(Caller caller, String superviseeId, String unitId) {
        Instant now = ledger.now();
        ledger.transactions()
                .run(() -> ledger.store()
                        .openOf(superviseeId)
                        .forEach(hazard -> ledger.move(caller, hazard, unitId, now)));
    }

    @Override
    public void open(BiConsumer<String, String> open) {
        ledger.store().open(open);
    }
}
