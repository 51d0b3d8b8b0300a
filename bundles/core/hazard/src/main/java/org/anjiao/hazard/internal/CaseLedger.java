package org.anjiao.hazard.internal;

import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.spi.CaseHazard;
import org.anjiao.supervisee.spi.CaseHazards;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts on the ledger what follows from cases. */
@Component
public final class CaseLedger implements CaseHazards {
    private final Ledger ledger;

    @Activate
    public CaseLedger(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    /** The right to the step from which it follows has been checked: whoever takes that step need not keep the ledger. */
    @Override
    public String raise(Caller caller, CaseHazard hazard) {
        HazardKind kind = HazardKind.valueOf(hazard.kind().name());
        return ledger.transactions()
                .required(() -> ledger.store()
                        .ofCase(hazard.recordId(), kind)
                        .orElseGet(() -> ledger.enter(
                                        caller,
                                        ledger.unitOf(hazard.superviseeId()),
                                        new RegisterHazard(
                                                hazard.superviseeId(),
                                                kind,
                                                null,
                                                hazard.title(),
                                                hazard.description(),
                                                null,
                                                HazardSource.CASE,
                                                hazard.recordId()))
                                .id()));
    }
}
