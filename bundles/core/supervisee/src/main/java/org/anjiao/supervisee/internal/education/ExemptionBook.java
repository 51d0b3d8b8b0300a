package org.anjiao.supervisee.internal.education;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.education.EducationProblem;
import org.anjiao.supervisee.education.Exemption;
import org.anjiao.supervisee.education.ExemptionRequest;
import org.anjiao.supervisee.education.ExemptionState;
import org.anjiao.supervisee.education.Exemptions;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** The exemptions. */
public class ExemptionBook implements Exemptions {
    static final String RECORD_TYPE = "exemption";
    private static final int MAX_TEXT = 500;

    private static final SortKey PROPOSED = SortKey.time("proposed", "proposedAt");

    private final Desk desk;
    private final HoursLaw law;
    private final CaseList<ExemptionEntity> exemptions;

    public ExemptionBook(Desk desk) {
        this.desk = desk;
        law = new HoursLaw(desk);
        exemptions = new CaseList<>(
                desk,
                ExemptionEntity.class,
                ListShape.filed(
                        PROPOSED,
                        PROPOSED,
                        SortKey.day("from", "firstDay"),
                        SortKey.day("to", "lastDay"),
                        SortKey.time("decided", "decidedAt").orNone()));
    }

    @Override
    public Exemption propose(Caller caller, ExemptionRequest given) {
        ExemptionRequest asked = checked(given);
        return desk.step(caller, Permission.CASE_PROPOSE, asked.superviseeId(), (manager, person) -> {
            desk.requireActive(person);
            SessionKind kind = asked.kind();
            if (desk.findRule(kind.hoursRule(), person, asked.from()).isEmpty()) {
                throw new ProblemException(EducationProblem.EXEMPTION_NOT_NEEDED, "kind", kind.zh(), kind.en());
            }
            requireFree(manager, asked);
            // Two proposals at the same moment must not both pass: each moves the person's version.
            manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            ExemptionEntity exemption = new ExemptionEntity(
                    desk.around().ids().next(),
                    person.unitId(),
                    asked,
                    desk.decision(RuleCodes.EXEMPTION_LEVEL, null, person, desk.today()),
                    caller,
                    desk.now());
            manager.persist(exemption);
            return recorded(manager, caller, person, exemption, "EXEMPTION_PROPOSED");
        });
    }

    private static void requireFree(EntityManager manager, ExemptionRequest asked) {
        EducationSearch.exemptions(
                        manager,
                        Set.of(asked.superviseeId()),
                        asked.kind(),
                        Set.of(ExemptionState.PROPOSED, ExemptionState.GRANTED))
                .stream()
                .filter(other -> other.holdsOn(asked.from(), asked.to()))
                .findFirst()
                .ifPresent(other -> {
                    throw new ProblemException(
                            EducationProblem.EXEMPTION_OVERLAPS, "from", other.firstDay(), other.lastDay());
                });
    }

    @Override
    public Exemption decide(Caller caller, String id, Long version, boolean granted, String comment) {
        String why =
                granted ? Desk.optionalText("comment", comment, MAX_TEXT) : Desk.text("comment", comment, MAX_TEXT);
        return desk.onRecord(
                caller,
                Permission.CASE_DECIDE,
                ExemptionEntity.class,
                id,
                ExemptionEntity::superviseeId,
                (manager, person, exemption) -> {
                    Desk.requireVersion(exemption.version(), version);
                    desk.requireLevel(caller, person, exemption.level());
                    Desk.requireOther(caller, exemption.proposedBy());
                    exemption.decided(caller, granted, why, desk.now());
                    manager.flush();
                    law.settle(manager, person, exemption.kind(), YearMonth.from(desk.today()));
                    return recorded(
                            manager, caller, person, exemption, granted ? "EXEMPTION_GRANTED" : "EXEMPTION_REFUSED");
                });
    }

    @Override
    public Page<Exemption> list(Caller caller, CaseQuery query, ExemptionState state) {
        return exemptions.page(caller, query, new Filter().equal("state", state), (manager, exemption) -> {
            SuperviseeEntity person = desk.person(manager, exemption.superviseeId());
            boolean decides = caller.unitId()
                    .equals(desk.deciding(person.unitId(), exemption.level()).id());
            return exemption.view(decides || desk.near(caller, person));
        });
    }

    private Exemption recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, ExemptionEntity exemption, String action) {
        manager.flush();
        Exemption view = exemption.view();
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        RECORD_TYPE,
                        view.id(),
                        Map.of(
                                "kind", view.request().kind().name(),
                                "from", view.request().from().toString(),
                                "to", view.request().to().toString(),
                                "level", view.level().name(),
                                "basis", view.basis())));
        return view;
    }

    private static ExemptionRequest checked(ExemptionRequest given) {
        LocalDate from = Desk.value("from", given.from());
        LocalDate to = Desk.value("to", given.to());
        if (to.isBefore(from)) {
            throw new ProblemException(SuperviseeProblem.END_BEFORE_BEGIN, "to", from.toString(), to.toString());
        }
        return new ExemptionRequest(
                Desk.text("superviseeId", given.superviseeId(), 36),
                Desk.value("kind", given.kind()),
                Desk.text("reason", given.reason(), MAX_TEXT),
                Desk.text("evidence", given.evidence(), MAX_TEXT),
                from,
                to);
    }
}
