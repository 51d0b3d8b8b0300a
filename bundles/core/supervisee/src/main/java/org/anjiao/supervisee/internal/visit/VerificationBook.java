package org.anjiao.supervisee.internal.visit;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
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
import org.anjiao.supervisee.internal.rhythm.Rhythms;
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
    private final CaseList<VerificationEntity> verifications;

    public VerificationBook(Desk desk, Rhythms rhythms, Searches searches) {
        this.desk = desk;
        this.searches = searches;
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
            if (verification.result() != VerificationResult.NOT_REACHED) {
                rhythms.turn(manager, DueKind.VERIFICATION, person, verification.verifiedAt());
            } else {
                String tried = verification.kind().zh() + "未联系上：" + verification.note();
                searches.openUnlessSearching(manager, caller, person, AbsenceCause.CHECK_IN_FAILED, tried);
            }
            Verification view = entity.view();
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
