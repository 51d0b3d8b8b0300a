package org.anjiao.supervisee.internal.whole;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.absence.Absence;
import org.anjiao.supervisee.assessment.Assessment;
import org.anjiao.supervisee.assessment.AssessmentQuery;
import org.anjiao.supervisee.correction.Announcement;
import org.anjiao.supervisee.correction.CorrectionGroup;
import org.anjiao.supervisee.correction.CorrectionPlan;
import org.anjiao.supervisee.correction.ManagementClass;
import org.anjiao.supervisee.detention.Detention;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.education.Exemption;
import org.anjiao.supervisee.education.Session;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.entry.ReferralQuery;
import org.anjiao.supervisee.exit.Release;
import org.anjiao.supervisee.exit.ReleaseQuery;
import org.anjiao.supervisee.exit.Termination;
import org.anjiao.supervisee.exitcontrol.ExitControl;
import org.anjiao.supervisee.hold.LegalHold;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.rights.DisclosureBook;
import org.anjiao.supervisee.keyperson.KeyListing;
import org.anjiao.supervisee.leave.Leave;
import org.anjiao.supervisee.leave.LeaveQuery;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureQuery;
import org.anjiao.supervisee.measure.Proceeding;
import org.anjiao.supervisee.measure.ProceedingQuery;
import org.anjiao.supervisee.measure.RecommitCase;
import org.anjiao.supervisee.measure.RecommitQuery;
import org.anjiao.supervisee.medical.MedicalExtension;
import org.anjiao.supervisee.medical.MedicalReview;
import org.anjiao.supervisee.prohibition.Permit;
import org.anjiao.supervisee.prohibition.Prohibition;
import org.anjiao.supervisee.prohibition.Trip;
import org.anjiao.supervisee.report.Report;
import org.anjiao.supervisee.rights.Complaint;
import org.anjiao.supervisee.rights.DataCorrection;
import org.anjiao.supervisee.rights.Disclosure;
import org.anjiao.supervisee.rights.Opinion;
import org.anjiao.supervisee.rights.RightsQuery;
import org.anjiao.supervisee.risk.RiskAssessment;
import org.anjiao.supervisee.transfer.Transfer;
import org.anjiao.supervisee.transfer.TransferQuery;
import org.anjiao.supervisee.transfer.UnitMove;
import org.anjiao.supervisee.visit.Verification;
import org.anjiao.supervisee.visit.Visit;

/** Every list of the registry that is ordered, restricted and paged in the same way. */
final class AllLists {
    static final String PERSON = "superviseeId";
    private static final LocalDate LATE = LocalDate.of(2100, 1, 1);

    private AllLists() {}

    /** Asks for one page and gives the identifiers of its rows. */
    interface Reading {
        Page<String> page(Caller caller, CaseQuery query);
    }

    /**
     * One list.
     *
     * @param id field of the identifier
     * @param person field of the person; null where rows concern nobody in particular
     * @param only condition on rows {@code r} that are listed at all
     */
    record Listed(String name, String entity, String id, String person, String only, Reading reading) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Listed list(String name, String entity, Reading reading) {
        return new Listed(name, entity, "id", PERSON, "1 = 1", reading);
    }

    static List<Listed> of(WholeCase w) {
        DisclosureBook disclosures = new DisclosureBook(w.desk, null, null);
        DueListReader dues = new DueListReader(w.desk);
        return List.of(
                list(
                        "leaves",
                        "LeaveEntity",
                        (c, q) -> w.leaves.list(c, new LeaveQuery(q, null)).map(Leave::id)),
                list(
                        "measures",
                        "MeasureEntity",
                        (c, q) -> w.measures
                                .list(c, new MeasureQuery(q, null, null))
                                .map(Measure::id)),
                list(
                        "proceedings",
                        "ProceedingEntity",
                        (c, q) -> w.proceedings
                                .list(c, new ProceedingQuery(q, null))
                                .map(Proceeding::id)),
                list(
                        "recommit cases",
                        "RecommitEntity",
                        (c, q) -> w.cases.list(c, new RecommitQuery(q, null)).map(RecommitCase::id)),
                new Listed(
                        "releases",
                        "SuperviseeEntity",
                        "id",
                        "id",
                        "r.status = org.anjiao.supervisee.Status.ACTIVE",
                        (c, q) -> w.releases.list(c, new ReleaseQuery(q, LATE)).map(Release::superviseeId)),
                new Listed(
                        "assessments",
                        "AssessmentEntity",
                        "id",
                        null,
                        "1 = 1",
                        (c, q) -> w.assessments
                                .list(c, new AssessmentQuery(q, null))
                                .map(Assessment::id)),
                list(
                        "referrals",
                        "ReferralEntity",
                        (c, q) -> w.referrals
                                .list(c, new ReferralQuery(q, null, false))
                                .map(Referral::id)),
                list(
                        "transfers",
                        "TransferEntity",
                        (c, q) -> w.transfers
                                .list(c, new TransferQuery(q, null, null))
                                .map(Transfer::id)),
                new Listed(
                        "dues",
                        "DueEntity",
                        "id",
                        PERSON,
                        "r.state = org.anjiao.supervisee.due.DueState.OPEN",
                        (c, q) -> dues.list(c, new DueQuery(q, null, null)).map(Due::id)),
                list(
                        "complaints",
                        "ComplaintEntity",
                        (c, q) -> w.complaints
                                .list(c, new RightsQuery(q, null), false)
                                .map(Complaint::id)),
                list(
                        "corrections of data",
                        "CorrectionEntity",
                        (c, q) ->
                                w.corrections.list(c, new RightsQuery(q, null)).map(DataCorrection::id)),
                list(
                        "opinions",
                        "OpinionEntity",
                        (c, q) -> w.opinions.list(c, new RightsQuery(q, null)).map(Opinion::id)),
                list(
                        "disclosures",
                        "DisclosureEntity",
                        (c, q) -> disclosures.list(c, new RightsQuery(q, null)).map(Disclosure::id)),
                list(
                        "absences",
                        "AbsenceEntity",
                        (c, q) -> w.absences.list(c, q, null).map(Absence::id)),
                list(
                        "permits",
                        "PermitEntity",
                        (c, q) -> w.permits.list(c, q, null, null).map(Permit::id)),
                list(
                        "trips",
                        "TripEntity",
                        (c, q) -> w.trips.list(c, q, null, null).map(Trip::id)),
                list(
                        "prohibitions",
                        "ProhibitionEntity",
                        (c, q) -> w.prohibitions.list(c, q, null).map(Prohibition::id)),
                list(
                        "reports",
                        "ReportEntity",
                        (c, q) -> w.reports.list(c, q, null).map(Report::id)),
                list(
                        "medical reviews",
                        "MedicalReviewEntity",
                        (c, q) -> w.medical.list(c, q).map(MedicalReview::id)),
                list(
                        "medical extensions",
                        "MedicalExtensionEntity",
                        (c, q) -> w.medical.extensions(c, q, null).map(MedicalExtension::id)),
                new Listed(
                        "sessions",
                        "SessionEntity",
                        "id",
                        null,
                        "1 = 1",
                        (c, q) -> w.sessions.list(c, q, null, null).map(Session::id)),
                list(
                        "exemptions",
                        "ExemptionEntity",
                        (c, q) -> w.exemptions.list(c, q, null).map(Exemption::id)),
                list(
                        "visits",
                        "VisitEntity",
                        (c, q) -> w.visits.list(c, q, null).map(Visit::id)),
                list(
                        "verifications",
                        "VerificationEntity",
                        (c, q) -> w.verifications.list(c, q, null).map(Verification::id)),
                list(
                        "announcements",
                        "AnnouncementEntity",
                        (c, q) -> w.announcements.list(c, q, null).map(Announcement::id)),
                list(
                        "groups",
                        "GroupEntity",
                        (c, q) -> w.groups.list(c, q, null).map(CorrectionGroup::id)),
                list("plans", "PlanEntity", (c, q) -> w.plans.list(c, q, null).map(CorrectionPlan::id)),
                list(
                        "classes",
                        "ClassEntity",
                        (c, q) -> w.classes.list(c, q, null, null).map(ManagementClass::id)),
                list(
                        "risks",
                        "RiskEntity",
                        (c, q) -> w.risks.list(c, q, null, null).map(RiskAssessment::id)),
                list(
                        "key listings",
                        "KeyListingEntity",
                        (c, q) -> w.keys.listings(c, q, null, null).map(KeyListing::id)),
                list(
                        "detentions",
                        "DetentionEntity",
                        (c, q) -> w.detentions.list(c, q, null, null).map(Detention::id)),
                list(
                        "exit controls",
                        "ExitControlEntity",
                        (c, q) -> w.exitControls.list(c, q, null).map(ExitControl::id)),
                list(
                        "legal holds",
                        "LegalHoldEntity",
                        (c, q) -> w.holds.list(c, q, null).map(LegalHold::id)),
                list("moves", "MoveEntity", (c, q) -> w.stays.moves(c, q, null).map(UnitMove::id)),
                list(
                        "positioning orders",
                        "EmOrderEntity",
                        (c, q) -> w.orders.list(c, q, null, false).map(EmOrder::id)),
                new Listed(
                        "terminations",
                        "TerminationEntity",
                        PERSON,
                        PERSON,
                        "1 = 1",
                        (c, q) -> w.terminations.list(c, q, null, null).map(Termination::superviseeId)));
    }
}
