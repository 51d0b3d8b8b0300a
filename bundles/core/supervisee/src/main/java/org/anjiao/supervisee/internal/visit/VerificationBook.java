package org.anjiao.supervisee.internal.visit;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.AutomaticVerdict;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.absence.AbsenceCause;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.absence.Searches;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.rhythm.Rhythms;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.spi.CaseAlerts;
import org.anjiao.supervisee.visit.NewVerification;
import org.anjiao.supervisee.visit.Verification;
import org.anjiao.supervisee.visit.VerificationKind;
import org.anjiao.supervisee.visit.VerificationQuota;
import org.anjiao.supervisee.visit.VerificationResult;
import org.anjiao.supervisee.visit.Verifications;
import org.anjiao.supervisee.visit.VisitProblem;

/** The verifications. */
public class VerificationBook implements Verifications {
    private static final int MAX_SOURCE = 100;
    private static final int MAX_NOTE = 500;

    private static final SortKey VERIFIED = SortKey.time("verified", "verifiedAt");

    private final Desk desk;
    private final Rhythms rhythms;
    private final Searches searches;
    private final CaseAlerts alerts;
    private final CaseList<VerificationEntity> verifications;

    public VerificationBook(Desk desk, Rhythms rhythms, Searches searches, CaseAlerts alerts) {
        this.desk = desk;
        this.searches = searches;
        this.alerts = alerts;
        this.rhythms = rhythms;
        verifications = new CaseList<>(
                desk,
                VerificationEntity.class,
                ListShape.filed(VERIFIED, VERIFIED, SortKey.time("recorded", "recordedAt")));
    }

    @Override
    public Verification file(Caller caller, NewVerification given) {
        NewVerification verification = checked(given);
        return desk.step(caller, Permission.CASE_RECORD, verification.superviseeId(), (manager, person) -> {
            desk.requireActive(person);
            VisitTimes.require("verifiedAt", verification.verifiedAt(), person, desk.now());
            VerificationEntity entity = new VerificationEntity(
                    desk.around().ids().next(), person.unitId(), verification, caller, desk.now());
            manager.persist(entity);
            Verification view = entity.view();
            follow(manager, caller, person, view);
            desk.record(
                    manager,
                    caller,
                    person,
                    new CaseStep(
                            "VERIFIED",
                            "verification",
                            view.id(),
                            view.verifiedAt(),
                            Map.of(
                                    "kind", view.kind().name(),
                                    "automatic", view.automatic().name(),
                                    "result", view.result().name())));
            return view;
        });
    }

    /** Who was not reached is searched for at once; what is not in order, as to be elsewhere without leave, is for the desk. */
    private void follow(EntityManager manager, Caller caller, SuperviseeEntity person, Verification filed) {
        if (filed.result() == VerificationResult.NOT_REACHED) {
            String tried = filed.kind().zh() + "未联系上：" + filed.note();
            searches.openUnlessSearching(manager, caller, person, AbsenceCause.CHECK_IN_FAILED, tried);
            return;
        }
        rhythms.turn(manager, DueKind.VERIFICATION, person, filed.verifiedAt());
        if (filed.result() == VerificationResult.ABNORMAL) {
            alerts.raise(new CaseAlert(
                    CaseAlert.Kind.CHECK_ABNORMAL,
                    person.id(),
                    filed.kind().zh(),
                    "verification",
                    filed.id(),
                    filed.verifiedAt()));
        }
    }

    @Override
    public Page<Verification> list(Caller caller, CaseQuery query, VerificationKind kind) {
        return verifications.page(caller, query, new Filter().equal("kind", kind), VerificationEntity::view);
    }

    @Override
    public List<VerificationQuota> quotas(Caller caller, String unitId, YearMonth month) {
        return new VerificationQuotas(desk).of(caller, unitId, month == null ? YearMonth.from(desk.today()) : month);
    }

    private NewVerification checked(NewVerification given) {
        VerificationKind kind = Desk.value("kind", given.kind());
        VerificationResult result = Desk.value("result", given.result());
        AutomaticVerdict automatic = given.automatic() == null ? AutomaticVerdict.NOT_RUN : given.automatic();
        if (kind == VerificationKind.IT && automatic == AutomaticVerdict.NOT_RUN) {
            throw new ProblemException(VisitProblem.VERIFICATION_UNCHECKED, "automatic");
        }
        if (kind != VerificationKind.IT && automatic != AutomaticVerdict.NOT_RUN) {
            throw new ProblemException(VisitProblem.VERIFICATION_NO_PROGRAM, "automatic");
        }
        String note = Desk.optionalText("note", given.note(), MAX_NOTE);
        boolean inOrder = result == VerificationResult.IN_ORDER;
        if (note == null && (!inOrder || automatic.differs(true))) {
            throw new ProblemException(VisitProblem.VERIFICATION_REASON_REQUIRED, "note");
        }
        return new NewVerification(
                Desk.text("superviseeId", given.superviseeId(), 36),
                kind,
                given.verifiedAt() == null ? desk.now() : given.verifiedAt(),
                automatic,
                Desk.optionalText("source", given.source(), MAX_SOURCE),
                result,
                note);
    }
}
