package org.anjiao.hazard.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.anjiao.hazard.HazardProblem;
import org.anjiao.hazard.HazardState;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;

/** Later due dates: asked for by those who rectify, decided on above them (brief 6.2). */
final class Extensions {
    private static final Set<HazardState> BEING_RECTIFIED = EnumSet.of(HazardState.ASSIGNED, HazardState.IN_PROGRESS);

    private final HazardStore store;
    private final HazardFacts facts;
    private final Units units;
    private final IdGenerator ids;

    Extensions(HazardStore store, HazardFacts facts, Units units, IdGenerator ids) {
        this.store = store;
        this.facts = facts;
        this.units = units;
        this.ids = ids;
    }

    void request(HazardEntity hazard, Caller caller, LocalDate dueOn, String reason, Instant now) {
        if (!BEING_RECTIFIED.contains(hazard.state())) {
            throw new ProblemException(HazardProblem.HAZARD_STATE, null, hazard.state(), HazardState.IN_PROGRESS);
        }
        if (hazard.extensionId() != null) {
            throw new ProblemException(HazardProblem.EXTENSION_PENDING, null);
        }
        HazardRules.required("dueOn", dueOn);
        checkLater(hazard, dueOn, now);
        HazardRules.text("reason", reason, 1000);
        String id = ids.next();
        store.add(new ExtensionEntity(id, hazard, dueOn, reason, caller, now));
        hazard.extensionRequested(id);
    }

    void decide(HazardEntity hazard, Caller caller, boolean granted, String comment, Instant now) {
        if (hazard.extensionId() == null) {
            throw new ProblemException(HazardProblem.NO_EXTENSION_PENDING, null);
        }
        ExtensionEntity extension = store.extension(hazard.extensionId());
        if (!units.isAbove(caller.unitId(), extension.unitId(), now)) {
            throw new ProblemException(HazardProblem.EXTENSION_NEEDS_HIGHER_UNIT, null);
        }
        if (granted) {
            HazardRules.optionalText("comment", comment, 1000);
            checkLater(hazard, extension.dueOn(), now);
        } else {
            HazardRules.text("comment", comment, 1000);
        }
        extension.decided(granted, comment, caller, now);
        LocalDate before = hazard.dueOn();
        hazard.extensionEnded(granted ? extension.dueOn() : before);
        if (granted) {
            facts.extended(hazard, before, now);
        }
    }

    /** A closed hazard needs no later date any more. */
    void lapse(HazardEntity hazard, Instant now) {
        if (hazard.extensionId() != null) {
            store.extension(hazard.extensionId()).lapsed(now);
            hazard.extensionEnded(hazard.dueOn());
        }
    }

    private static void checkLater(HazardEntity hazard, LocalDate dueOn, Instant now) {
        LocalDate today = Shanghai.dayOf(now);
        if (!dueOn.isAfter(hazard.dueOn()) || dueOn.isBefore(today)) {
            throw new ProblemException(HazardProblem.EXTENSION_NOT_LATER, "dueOn", dueOn, hazard.dueOn(), today);
        }
    }
}
