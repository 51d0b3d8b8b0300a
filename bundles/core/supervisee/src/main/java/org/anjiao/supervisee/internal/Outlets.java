package org.anjiao.supervisee.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.internal.absence.AbsenceNotices;
import org.anjiao.supervisee.internal.absence.Searches;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.measure.Conditions;
import org.anjiao.supervisee.spi.CaseAlerts;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;
import org.anjiao.supervisee.spi.CaseHazards;
import org.anjiao.supervisee.spi.CaseZones;
import org.anjiao.supervisee.spi.PersonFollower;
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
    /** Whose records name the unit that keeps a person: nobody moves while one of them could not follow. */
    private static final List<String> FOLLOWING =
            List.of("anjiao-campaign", "anjiao-device", "anjiao-exchange", "anjiao-hazard", "anjiao-monitoring");

    private final AtomicReference<CaseDocuments> documents = new AtomicReference<>();
    private final AtomicReference<CaseHazards> hazards = new AtomicReference<>();
    private final AtomicReference<CaseAlerts> alerts = new AtomicReference<>();
    private final AtomicReference<CaseZones> zones = new AtomicReference<>();
    private final Map<String, PersonFollower> followers = new ConcurrentSkipListMap<>();

    CaseDocuments documents() {
        return new CaseDocuments() {
            @Override
            public Issued issue(Caller caller, CaseDocument document) {
                return present(documents, "anjiao-exchange").issue(caller, document);
            }

            @Override
            public void settled(Caller caller, String documentId, String reason) {
                present(documents, "anjiao-exchange").settled(caller, documentId, reason);
            }
        };
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

    /**
     * What follows a person who moves, in the order of the modules.
     *
     * @throws ProblemException {@code CASE_MODULE_AWAY} while one is missing
     */
    List<PersonFollower> followers() {
        List<PersonFollower> there = presentFollowers();
        FOLLOWING.stream()
                .filter(module -> there.stream().noneMatch(one -> one.module().equals(module)))
                .findFirst()
                .ifPresent(module -> {
                    throw new ProblemException(SuperviseeProblem.CASE_MODULE_AWAY, null, module);
                });
        return there;
    }

    /** As {@link #followers}, those that are there. */
    List<PersonFollower> presentFollowers() {
        return List.copyOf(followers.values());
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

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindFollower(PersonFollower service) {
        followers.put(service.module(), service);
    }

    void unbindFollower(PersonFollower service) {
        followers.remove(service.module(), service);
    }
}
