package org.anjiao.supervisee.internal.decision;

import static org.anjiao.supervisee.internal.decision.WaitColumn.BARRED;
import static org.anjiao.supervisee.internal.decision.WaitColumn.LEVEL;
import static org.anjiao.supervisee.internal.decision.WaitColumn.NAMED;
import static org.anjiao.supervisee.internal.decision.WaitColumn.OTHER_UNIT;
import static org.anjiao.supervisee.internal.decision.WaitColumn.PERSON;
import static org.anjiao.supervisee.internal.decision.WaitColumn.RECORD;
import static org.anjiao.supervisee.internal.decision.WaitColumn.SINCE;
import static org.anjiao.supervisee.internal.decision.WaitColumn.UNIT;

import java.util.List;
import java.util.stream.Stream;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.EmExtension;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.assessment.AssessmentState;
import org.anjiao.supervisee.correction.ProposalState;
import org.anjiao.supervisee.decision.DecisionKind;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.education.ExemptionState;
import org.anjiao.supervisee.exit.ReleaseState;
import org.anjiao.supervisee.exit.TerminationState;
import org.anjiao.supervisee.internal.assessment.AssessmentEntity;
import org.anjiao.supervisee.internal.correction.ClassEntity;
import org.anjiao.supervisee.internal.correction.PlanEntity;
import org.anjiao.supervisee.internal.education.ExemptionEntity;
import org.anjiao.supervisee.internal.exit.ReleaseEntity;
import org.anjiao.supervisee.internal.exit.TerminationEntity;
import org.anjiao.supervisee.internal.keyperson.KeyListingEntity;
import org.anjiao.supervisee.internal.leave.LeaveEntity;
import org.anjiao.supervisee.internal.measure.MeasureEntity;
import org.anjiao.supervisee.internal.measure.ProceedingEntity;
import org.anjiao.supervisee.internal.measure.RecommitEntity;
import org.anjiao.supervisee.internal.medical.MedicalExtensionEntity;
import org.anjiao.supervisee.internal.positioning.EmExtensionEntity;
import org.anjiao.supervisee.internal.positioning.EmOrderEntity;
import org.anjiao.supervisee.internal.prohibition.PermitEntity;
import org.anjiao.supervisee.internal.rights.ComplaintEntity;
import org.anjiao.supervisee.internal.rights.CorrectionEntity;
import org.anjiao.supervisee.internal.rights.OpinionEntity;
import org.anjiao.supervisee.internal.risk.RiskEntity;
import org.anjiao.supervisee.internal.sensitive.SensitiveEntity;
import org.anjiao.supervisee.internal.track.TrackRequestEntity;
import org.anjiao.supervisee.internal.transfer.TransferEntity;
import org.anjiao.supervisee.keyperson.KeyListingState;
import org.anjiao.supervisee.leave.LeaveState;
import org.anjiao.supervisee.measure.MeasureState;
import org.anjiao.supervisee.measure.ProceedingState;
import org.anjiao.supervisee.measure.RecommitState;
import org.anjiao.supervisee.medical.ExtensionState;
import org.anjiao.supervisee.prohibition.PermitState;
import org.anjiao.supervisee.rights.ComplaintState;
import org.anjiao.supervisee.rights.CorrectionState;
import org.anjiao.supervisee.rights.OpinionState;
import org.anjiao.supervisee.risk.RiskState;
import org.anjiao.supervisee.sensitive.SensitiveState;
import org.anjiao.supervisee.track.TrackRequestState;
import org.anjiao.supervisee.transfer.TransferState;

/** All ways in which records wait for a decision: what the services of each kind require before they let one pass. */
final class Waits {
    static final List<Wait> ALL = Stream.of(
                    plans(), markers(), positioning(), leaves(), permits(), measures(), transfers(), ends(), answers())
            .flatMap(List::stream)
            .toList();

    private Waits() {}

    private static List<Wait> plans() {
        return List.of(
                Wait.of(DecisionKind.ASSESSMENT, AssessmentEntity.class, AssessmentState.PROPOSED)
                        .with(PERSON, "cast(null as varchar(36))")
                        .afterTheEndToo()
                        .at(Level.COUNTY)
                        .due("r.last_day"),
                Wait.of(DecisionKind.PLAN, PlanEntity.class, ProposalState.PROPOSED)
                        .inOfficeOfPerson()
                        .atLevelsOf(RuleCodes.PLAN_REVIEW_LEVELS)
                        .due(DueKind.PLAN, "p.id"),
                Wait.of(DecisionKind.CLASS, ClassEntity.class, ProposalState.PROPOSED)
                        .inOfficeOfPerson()
                        .atLevelsOf(RuleCodes.CLASS_DECISION_LEVELS)
                        .due(DueKind.CLASS_REVIEW, "p.id"));
    }

    private static List<Wait> markers() {
        return List.of(
                Wait.of(DecisionKind.RISK_OVERRIDE, RiskEntity.class, RiskState.OVERRIDE_PENDING)
                        .by("r.assessed_by", "r.assessed_at")
                        .needs(Permission.KEY_PERSON_DECIDE),
                Wait.of(DecisionKind.KEY_LISTING, KeyListingEntity.class, KeyListingState.PROPOSED)
                        .needs(Permission.KEY_PERSON_DECIDE),
                Wait.of(DecisionKind.KEY_DELISTING, KeyListingEntity.class, KeyListingState.DELIST_PROPOSED)
                        .by("r.end_proposed_by", "r.end_proposed_at")
                        .needs(Permission.KEY_PERSON_DECIDE),
                Wait.of(DecisionKind.SENSITIVE, SensitiveEntity.class, SensitiveState.PROPOSED)
                        .at(Level.COUNTY)
                        .needs(Permission.KEY_PERSON_DECIDE),
                Wait.of(DecisionKind.SENSITIVE_LIFTING, SensitiveEntity.class, SensitiveState.LIFT_PROPOSED)
                        .by("r.lift_proposed_by", "r.lift_proposed_at")
                        .at(Level.COUNTY)
                        .needs(Permission.KEY_PERSON_DECIDE));
    }

    private static List<Wait> positioning() {
        return List.of(
                Wait.of(DecisionKind.EM_SUBMISSION, EmOrderEntity.class, EmOrderState.DRAFT)
                        .inOfficeOfPerson()
                        .at(Level.COUNTY)
                        .due(DueKind.EM_FIT, "p.id"),
                Wait.of(DecisionKind.EM_ORDER, EmOrderEntity.class, EmOrderState.SUBMITTED)
                        .inOfficeOfPerson()
                        .with(BARRED, "r.proposed_by || ',' || coalesce(r.submitted_by, r.proposed_by)")
                        .with(SINCE, "coalesce(r.submitted_at, r.proposed_at)")
                        .with(NAMED, "r.approver")
                        .atLevelsOf(RuleCodes.EM_APPROVAL_LEVEL)
                        .needs(Permission.EM_ORDER_APPROVE)
                        .due(DueKind.EM_FIT, "p.id"),
                Wait.of(DecisionKind.EM_EXTENSION, EmExtensionEntity.class, EmExtension.State.PROPOSED)
                        .joining(", sup_em_order o")
                        .where("o.id = r.order_id")
                        .with(PERSON, "o.supervisee_id")
                        .inOfficeOfPerson()
                        .atLevelsOf(RuleCodes.EM_APPROVAL_LEVEL)
                        .needs(Permission.EM_ORDER_APPROVE)
                        .due("o.end_day"));
    }

    /** The levels below the deciding one give their opinions in turn. */
    private static List<Wait> leaves() {
        Wait leave = Wait.of(DecisionKind.LEAVE, LeaveEntity.class, LeaveState.APPLIED)
                .by("r.applied_by", "r.applied_at")
                .due("r.first_day");
        Wait extension = Wait.of(
                        DecisionKind.LEAVE_EXTENSION,
                        LeaveEntity.class,
                        LeaveState.APPROVED,
                        LeaveState.STARTED,
                        LeaveState.OVERDUE)
                .by("r.extension_by", "r.extension_at")
                .due("r.last_day");
        String wished = "r.extension_to is not null and ";
        return List.of(
                opinion(leave, DecisionKind.LEAVE_OPINION, "r.level", "office_opinion", "county_opinion", ""),
                decision(leave, "r.level", "office_opinion", "county_opinion", ""),
                opinion(
                        extension,
                        DecisionKind.LEAVE_EXTENSION_OPINION,
                        "r.extension_level",
                        "extension_office_opinion",
                        "extension_county_opinion",
                        wished),
                decision(
                        extension,
                        "r.extension_level",
                        "extension_office_opinion",
                        "extension_county_opinion",
                        wished));
    }

    private static Wait opinion(
            Wait leave, DecisionKind kind, String level, String office, String county, String wished) {
        return leave.as(kind)
                .barringNobody()
                .needs(Permission.CASE_PROPOSE)
                .with(LEVEL, "cast(case when r." + office + " is null then 'OFFICE' else 'COUNTY' end as varchar(12))")
                .where(wished + "not " + heard(level, office, county));
    }

    private static Wait decision(Wait leave, String level, String office, String county, String wished) {
        return leave.with(LEVEL, level).where(wished + heard(level, office, county));
    }

    private static String heard(String level, String office, String county) {
        return "(%1$s = 'OFFICE' or r.%2$s is not null and (%1$s = 'COUNTY' or r.%3$s is not null))"
                .formatted(level, office, county);
    }

    private static List<Wait> permits() {
        Wait permit = Wait.of(DecisionKind.PERMIT, PermitEntity.class, PermitState.APPLIED)
                .by("r.applied_by", "r.applied_at")
                .due("r.first_day");
        return List.of(
                permit.as(DecisionKind.PERMIT_OPINION)
                        .barringNobody()
                        .needs(Permission.CASE_PROPOSE)
                        .at(Level.OFFICE)
                        .where("r.level <> 'OFFICE' and r.office_opinion is null"),
                permit.atItsLevel().where("(r.level = 'OFFICE' or r.office_opinion is not null)"),
                Wait.of(DecisionKind.EXEMPTION, ExemptionEntity.class, ExemptionState.PROPOSED)
                        .atItsLevel()
                        .due("r.first_day"),
                Wait.of(DecisionKind.MEDICAL_EXTENSION, MedicalExtensionEntity.class, ExtensionState.PROPOSED)
                        .atItsLevel()
                        .due(DueKind.MEDICAL_REVIEW, "p.id"));
    }

    private static List<Wait> measures() {
        return List.of(
                Wait.of(DecisionKind.MEASURE_VERIFICATION, MeasureEntity.class, MeasureState.PROPOSED)
                        .at(Level.OFFICE)
                        .where("r.to_verify = true"),
                Wait.of(DecisionKind.MEASURE, MeasureEntity.class, MeasureState.PROPOSED, MeasureState.VERIFIED)
                        .atItsLevel()
                        .where("(r.state = 'VERIFIED' or r.to_verify = false)"),
                Wait.of(DecisionKind.MEASURE_SIGNATURE, MeasureEntity.class, MeasureState.AGREED)
                        .atItsLevel()
                        .with(BARRED, "r.proposed_by || ',' || r.decided_by")
                        .with(SINCE, "r.decided_at")
                        .needs(Permission.CASE_SIGN),
                Wait.of(DecisionKind.RECOMMIT_REFUSAL, RecommitEntity.class, RecommitState.REFUSAL_ASKED)
                        .by("r.refusal_by", "r.refusal_at")
                        .at(Level.CITY),
                Wait.of(
                                DecisionKind.PROCEEDING,
                                ProceedingEntity.class,
                                ProceedingState.PENDING,
                                ProceedingState.REPLY_OVERDUE)
                        .by("(select m.signed_by from sup_measure m where m.id = r.measure_id)", "r.opened_at")
                        .needs(null)
                        .due("r.reply_due_on"),
                Wait.of(DecisionKind.RULING, ProceedingEntity.class, ProceedingState.RULING_FILED)
                        .by("r.answered_by", "r.answered_at")
                        .at(Level.COUNTY)
                        .due("r.reply_due_on"));
    }

    private static List<Wait> transfers() {
        Wait applied = Wait.of(DecisionKind.TRANSFER_OPINION, TransferEntity.class, TransferState.APPLIED)
                .by("r.applied_by", "r.applied_at")
                .barringNobody()
                .inOfficeOfPerson()
                .due(DueKind.TRANSFER_ASK, "r.id");
        return List.of(
                applied.needs(Permission.CASE_PROPOSE).where("r.opinion is null"),
                applied.as(DecisionKind.TRANSFER_ASKING)
                        .needs(Permission.CASE_RECEIVE)
                        .at(Level.COUNTY)
                        .where("r.opinion is not null"),
                Wait.of(DecisionKind.TRANSFER_ANSWER, TransferEntity.class, TransferState.ASKED)
                        .by("r.asked_by", "r.asked_at")
                        .barringNobody()
                        .with(UNIT, "coalesce(r.to_unit_id, p.unit_id)")
                        .needs(Permission.CASE_RECEIVE)
                        .at(Level.COUNTY)
                        .due(DueKind.TRANSFER_ANSWER, "r.id"),
                Wait.of(DecisionKind.TRANSFER, TransferEntity.class, TransferState.ANSWERED)
                        .by("r.applied_by", "r.answered_at")
                        .with(BARRED, "r.applied_by || ',' || r.asked_by")
                        .inOfficeOfPerson()
                        .at(Level.COUNTY)
                        .with(OTHER_UNIT, "case when r.agreed = false then r.to_unit_id end"));
    }

    private static List<Wait> ends() {
        return List.of(
                Wait.of(DecisionKind.RELEASE, ReleaseEntity.class, ReleaseState.PREPARING, ReleaseState.TERM_ENDED)
                        .with(RECORD, "r.supervisee_id")
                        .by("r.appraised_by", "r.appraised_at")
                        .inOfficeOfPerson()
                        .where("r.appraised_by is not null and p.term_to <= :today")
                        .needs(Permission.CASE_RECEIVE)
                        .at(Level.COUNTY)
                        .due("p.term_to"),
                Wait.of(DecisionKind.TERMINATION, TerminationEntity.class, TerminationState.PROPOSED)
                        .with(RECORD, "r.supervisee_id")
                        .by("r.recorded_by", "r.recorded_at")
                        .inOfficeOfPerson()
                        .at(Level.COUNTY));
    }

    private static List<Wait> answers() {
        return List.of(
                Wait.of(DecisionKind.COMPLAINT, ComplaintEntity.class, ComplaintState.FILED)
                        .by("r.filed_by", "r.filed_at")
                        .with(BARRED, "r.against")
                        .with(LEVEL, "r.answer_level")
                        .afterTheEndToo()
                        .needs(Permission.COMPLAINT_ANSWER)
                        .due("r.last_day"),
                Wait.of(DecisionKind.DATA_CORRECTION, CorrectionEntity.class, CorrectionState.REQUESTED)
                        .by("r.requested_by", "r.requested_at")
                        .at(Level.COUNTY)
                        .afterTheEndToo()
                        .needs(Permission.COMPLAINT_ANSWER)
                        .due("r.last_day"),
                Wait.of(DecisionKind.PROCURATORATE_OPINION, OpinionEntity.class, OpinionState.RECEIVED)
                        .by("r.received_by", "r.received_at")
                        .barringNobody()
                        .at(Level.COUNTY)
                        .afterTheEndToo()
                        .due("r.last_day"),
                Wait.of(DecisionKind.TRACK_REQUEST, TrackRequestEntity.class, TrackRequestState.SUBMITTED)
                        .by("r.requested_by", "r.requested_at")
                        .atItsLevel()
                        .afterTheEndToo()
                        .needs(Permission.TRACK_GRANT));
    }
}
