package org.anjiao.supervisee.internal;

import java.util.concurrent.atomic.AtomicReference;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.internal.absence.AbsenceNotices;
import org.anjiao.supervisee.internal.absence.Searches;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.measure.Conditions;
import org.anjiao.supervisee.spi.CaseAlerts;
import org.anjiao.supervisee.spi.CaseDocuments;
import org.anjiao.supervisee.spi.CaseHazards;
import org.anjiao.supervisee.spi.CaseZones;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The domains above as cases see them. They know this domain and start after it; while one of them is away a step that
 * needs it is refused as a whole and can be repeated, and what the clock would do waits for the next look.
 */
@Component(service = Outlets.class)
public final class Outlets {
    private final AtomicReference<CaseDocuments> documents = new AtomicReference<>();
    private final AtomicReference<CaseHazards> hazards = new AtomicReference<>();
    private final AtomicReference<CaseAlerts> alerts = new AtomicReference<>();
    private final AtomicReference<CaseZones> zones = new AtomicReference<>();

    CaseDocuments documents() {
        return (caller, document) -> present(documents, "anjiao-exchange").issue(caller, document);
    }

    CaseHazards hazards() {
        return (caller, hazard) -> present(hazards, "anjiao-hazard").raise(caller, hazard);
    }

    CaseAlerts alerts() {
        return alert -> present(alerts, "anjiao-monitoring").raise(alert);
    }

    CaseZones zones() {
        return (caller, person, reason) -> present(zones, "anjiao-monitoring").lift(caller, person, reason);
    }

    /** Searches for persons with whom contact is lost, and whoever learns of them. */
    Searches searches(Desk desk) {
        return new Searches(desk, absences(desk), new Conditions(desk));
    }

    AbsenceNotices absences(Desk desk) {
        return new AbsenceNotices(desk, documents(), hazards(), alerts());
    }

    private static <T> T present(AtomicReference<T> outlet, String module) {
        T there = outlet.get();
        if (there == null) {
            throw new ProblemException(SuperviseeProblem.CASE_MODULE_AWAY, null, module);
        }
        return there;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindDocuments(CaseDocuments service) {
        documents.set(service);
    }

    void unbindDocuments(CaseDocuments service) {
        documents.compareAndSet(service, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindHazards(CaseHazards service) {
        hazards.set(service);
    }

    void unbindHazards(CaseHazards service) {
        hazards.compareAndSet(service, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindAlerts(CaseAlerts service) {
        alerts.set(service);
    }

    void unbindAlerts(CaseAlerts service) {
        alerts.compareAndSet(service, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindZones(CaseZones service) {
        zones.set(service);
    }

    void unbindZones(CaseZones service) {
        zones.compareAndSet(service, null);
    }
}
