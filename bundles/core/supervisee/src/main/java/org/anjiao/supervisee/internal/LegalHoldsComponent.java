package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.hold.LegalHolds;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.hold.LegalHoldBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the legal holds into the container. */
@Component(service = LegalHolds.class)
public final class LegalHoldsComponent extends LegalHoldBook {
    @Activate
    public LegalHoldsComponent(@Reference Desk desk) {
        super(desk);
    }
}
