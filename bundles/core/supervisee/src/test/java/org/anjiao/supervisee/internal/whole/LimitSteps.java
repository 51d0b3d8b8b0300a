package org.anjiao.supervisee.internal.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.absence.AbsenceCause;
import org.anjiao.supervisee.absence.NewAbsence;
import org.anjiao.supervisee.assessment.AssessmentCommission;
import org.anjiao.supervisee.assessment.AssessmentVisit;
import org.anjiao.supervisee.correction.Attendance;
import org.anjiao.supervisee.correction.GroupMember;
import org.anjiao.supervisee.correction.NewAnnouncement;
import org.anjiao.supervisee.detention.DetentionKind;
import org.anjiao.supervisee.detention.NewDetention;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.exit.Announcement;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.NewMeasure;
import org.anjiao.supervisee.measure.ProceedingQuery;
import org.anjiao.supervisee.medical.MedicalCondition;
import org.anjiao.supervisee.medical.MedicalResult;
import org.anjiao.supervisee.medical.NewMedicalReview;
import org.anjiao.supervisee.prohibition.NewProhibition;
import org.anjiao.supervisee.prohibition.NewTrip;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.prohibition.ProhibitionKind;
import org.anjiao.supervisee.reply.Ruling;
import org.anjiao.supervisee.report.NewReport;
import org.anjiao.supervisee.report.Report;
import org.anjiao.supervisee.report.ReportChannel;
import org.anjiao.supervisee.report.ReportSubject;
import org.anjiao.supervisee.rights.ComplaintKind;
import org.anjiao.supervisee.rights.ComplaintOutcome;
import org.anjiao.supervisee.rights.CorrectableField;
import org.anjiao.supervisee.rights.NewComplaint;
import org.anjiao.supervisee.rights.NewCorrection;
import org.anjiao.supervisee.rights.NewOpinion;
import org.anjiao.supervisee.visit.MetPerson;
import org.anjiao.supervisee.visit.NewVerification;
import org.anjiao.supervisee.visit.NewVisit;
import org.anjiao.supervisee.visit.VerificationKind;
import org.anjiao.supervisee.visit.VerificationResult;
import org.anjiao.supervisee.visit.VisitKind;

/** For each kind of limit: what begins it and what fulfils it, by the officers whose business it is. */
final class LimitSteps {
    private final WholeCase whole;
    private final TestWorld world;
    private final Filings filings;
    private int letters;

    LimitSteps(WholeCase whole) {
        this.whole = whole;
        world = whole.world;
        filings = new Filings(whole);
    }

    /** @param person null where there is none yet */
    record Begun(String person, String record) {}

    /**
     * Does now what begins the limit.
     *
     * @param how what the table says of it; null where there is one way only
     * @param last the last day, for what a decision or a document names
     */
    Begun begin(DueKind kind, String how, LocalDate last) {
        return switch (kind) {
            case ASSESSMENT -> assessment("FAST_TRACK".equals(how));
            case REPORT_IN, HANDOVER -> of(referred(Category.valueOf(how)));
            case RECEIPT -> documents(List.of("JUDGMENT", "EXECUTION_NOTICE"));
            case DOCUMENTS_COMPLETION -> {
                Begun begun = documents(List.of("JUDGMENT"));
                whole.deliveries.askForMissing(world.beilin, begun.record(), null);
                yield begun;
            }
            case REGISTRATION -> of(reported());
            case ANNOUNCEMENT, GROUP, PLAN -> {
                Referral referral = reported();
                whole.referrals.register(world.beilin, referral.id(), null, "与身份证一致");
                yield new Begun(referral.superviseeId(), referral.superviseeId());
            }
            case REPORT, VISIT, VERIFICATION -> inClass(how);
            case HEALTH_REPORT, MEDICAL_REVIEW -> {
                String person = whole.person(Category.TEMPORARY_SERVICE);
                whole.look();
                yield new Begun(person, person);
            }
            case LEAVE_START -> leave(last, last.plusDays(2));
            case LEAVE_RETURN -> leave(today(), last);
            case LEAVE_RETURN_REPORT -> leave(today(), today());
            case TRIP_PERMIT_END -> permit(PermitKind.TRIP, last);
            case TRIP_START -> trip(last, last.plusDays(2));
            case TRIP_RETURN -> trip(today(), last);
            case PERMIT_END -> permit(PermitKind.MEETING, last);
            case PROHIBITION_END -> prohibition(last);
            case TRANSFER_ASK,
                    TRANSFER_ANSWER,
                    TRANSFER_REFUSAL,
                    TRANSFER_HANDOVER,
                    TRANSFER_RECEIPT,
                    TRANSFER_REPORT -> transfer(kind);
            case EM_END -> order(last);
            case EM_NOTICE, EM_DEVICE -> order(today().plusDays(30));
            case EM_RETURN -> {
                Begun begun = order(today().plusDays(30));
                world.clock.set(whole.desk.now().plusSeconds(60));
                whole.orders.release(world.beilin, begun.record(), null, "不再需要");
                yield begun;
            }
            case SEARCH_POLICE, ABSENCE_LIMIT -> absence();
            case COERCIVE_MEASURE_NOTICE -> {
                String person = whole.person(Category.PROBATION);
                yield new Begun(
                        person,
                        whole.detentions
                                .file(
                                        world.office,
                                        new NewDetention(
                                                person, DetentionKind.CRIMINAL_DETENTION, "碑林公安分局", today(), "涉嫌盗窃"))
                                .id());
            }
            case REVOCATION_RULING -> proceeding(Category.valueOf(how), "OTHER_SERIOUS", Agency.COURT);
            case RECOMMIT_REPLY -> proceeding(Category.TEMPORARY_SERVICE, "OTHER_SERIOUS", Agency.PRISON);
            case COMMUTATION_RULING -> proceeding(Category.PROBATION, "MAJOR_MERIT", Agency.COURT);
            case ARREST_RULING -> arrest();
            case ARREST_DETENTION -> arrested();
            case OBJECTION -> warning();
            case RELEASE, RELEASE_SUMMARY -> ending(kind == DueKind.RELEASE ? last : LocalDate.parse(how));
            case COMPLAINT_ANSWER -> {
                String person = whole.person(Category.PROBATION);
                yield new Begun(
                        person,
                        whole.complaints
                                .file(
                                        world.office,
                                        new NewComplaint(
                                                person, ComplaintKind.COMPLAINT, "态度", "说话难听", null, null, today()))
                                .id());
            }
            case CORRECTION_ANSWER -> {
                String person = whole.person(Category.PROBATION);
                yield new Begun(
                        person,
                        whole.corrections
                                .request(
                                        world.office,
                                        new NewCorrection(
                                                person, CorrectableField.PHONE, "13900001111", "本人新号", today()))
                                .id());
            }
            case PROCURATORATE_ANSWER -> {
                String person = whole.person(Category.PROBATION);
                LocalDate by = "DOCUMENT".equals(how) ? last : null;
                yield new Begun(
                        person,
                        whole.opinions
                                .receive(
                                        world.beilin,
                                        new NewOpinion(person, null, "碑检矫建" + ++letters, false, "外出审批不严", today(), by))
                                .id());
            }
            default -> throw new AssertionError(kind + " is not in the table");
        };
    }

    /** Does now what the limit is for. */
    void fulfil(DueKind kind, Begun begun) {
        String id = begun.record();
        String person = begun.person();
        switch (kind) {
            case ASSESSMENT -> {
                whole.assessments.assign(world.beilin, id, null, List.of("beilin", "office"));
                whole.assessments.visit(
                        world.office, id, null, new AssessmentVisit(today(), "碑林区某街道", "邻居", "表现尚可", null));
                whole.assessments.propose(world.office, id, null, true, "适宜");
                whole.assessments.decide(world.agencyHead, id, null, true, null);
            }
            case REPORT_IN, HANDOVER -> whole.referrals.reportIn(world.beilin, id, null, today());
            case RECEIPT -> whole.deliveries.sendReceipt(world.beilin, id, null);
            case DOCUMENTS_COMPLETION ->
                whole.deliveries.received(world.beilin, id, null, today(), List.of("EXECUTION_NOTICE"));
            case REGISTRATION -> whole.referrals.register(world.beilin, id, null, "与身份证一致");
            case ANNOUNCEMENT ->
                whole.announcements.announce(
                        world.beilin,
                        new NewAnnouncement(
                                person,
                                today(),
                                "宣告室",
                                true,
                                List.of(new Attendance(Attendance.Kind.OFFICER, "王某")),
                                true,
                                true,
                                "宣读判决书"));
            case GROUP ->
                whole.groups.form(
                        world.office,
                        person,
                        null,
                        List.of(
                                new GroupMember(GroupMember.Kind.OFFICE, "王某", Sex.MALE, false, "组长"),
                                new GroupMember(GroupMember.Kind.COMMITTEE, "李某", Sex.FEMALE, false, "协助监督管理")),
                        "入矫");
            case PLAN -> whole.plans.review(world.officeHead, filings.plan(person), null, true, null);
            case REPORT -> report(person, ReportSubject.REGULAR);
            case HEALTH_REPORT -> report(person, ReportSubject.HEALTH);
            case VISIT ->
                whole.visits.file(
                        world.office,
                        new NewVisit(person, VisitKind.FAMILY, null, Set.of(MetPerson.SUPERVISEE), null, "生活稳定"));
            case VERIFICATION ->
                whole.verifications.file(
                        world.office,
                        new NewVerification(
                                person, VerificationKind.TELECOM, null, null, null, VerificationResult.IN_ORDER, null));
            case MEDICAL_REVIEW -> whole.medical.file(world.office, review(person));
            case TRIP_RETURN -> whole.trips.reportBack(world.office, id, null, today());
            case LEAVE_RETURN -> whole.leaves.reportReturn(world.office, id, null, today(), null);
            case LEAVE_RETURN_REPORT -> {
                LocalDate came =
                        whole.leaves.find(world.office, id).application().to();
                whole.leaves.reportReturn(world.office, id, null, came, null);
            }
            case TRANSFER_ASK -> whole.transfers.ask(world.beilin, id, null);
            case TRANSFER_ANSWER -> whole.transfers.answer(whole.lianhu, id, null, true, "u-610104001", null);
            case TRANSFER_REFUSAL -> whole.transfers.told(world.office, id, null, today());
            case TRANSFER_HANDOVER -> whole.transfers.handOver(world.beilin, id, null, "档案一册");
            case TRANSFER_RECEIPT -> whole.transfers.receive(whole.lianhu, id, null);
            case TRANSFER_REPORT -> whole.transfers.reportIn(whole.lianhu, id, null, today());
            case EM_NOTICE -> whole.orders.signNotice(world.office, id, null, today());
            case EM_DEVICE -> whole.worn.fitted(world.beilin, person, whole.desk.now());
            case EM_RETURN -> whole.orders.returnDevice(world.office, id, null, today());
            case SEARCH_POLICE -> whole.absences.askPolice(world.office, id, null);
            case ARREST_DETENTION -> whole.detentions.end(world.office, id, null, today(), "变更强制措施");
            case COERCIVE_MEASURE_NOTICE -> whole.detentions.noticeCame(world.office, id, null, today(), "碑公通1号");
            case REVOCATION_RULING, RECOMMIT_REPLY, ARREST_RULING, COMMUTATION_RULING ->
                whole.proceedings.answer(world.beilin, id, null, new Ruling(false, "裁定1号", today(), "理由不足", null));
            case RELEASE_SUMMARY -> whole.releases.fileSummary(world.office, person, null, "总结", null);
            case RELEASE -> {
                filings.appraised(person);
                whole.releases.release(world.beilin, person, null, new Announcement(today(), "家属", "司法所"));
            }
            case COMPLAINT_ANSWER ->
                whole.complaints.answer(world.agencyHead, id, null, ComplaintOutcome.REJECTED, "查无此事", "第三十四条");
            case CORRECTION_ANSWER -> whole.corrections.decide(world.beilin, id, null, true, "已核实");
            case PROCURATORATE_ANSWER -> whole.opinions.answer(world.agencyHead, id, null, true, "已整改");
            default -> throw new AssertionError(kind + " is fulfilled by nobody");
        }
    }

    private LocalDate today() {
        return whole.desk.today();
    }

    private Begun assessment(boolean fastTrack) {
        AssessmentCommission commission = new AssessmentCommission(
                "u-610103",
                Agency.COURT,
                "某区人民法院",
                "委" + ++letters,
                "测试对象01",
                TestWorld.anotherIdNumber(),
                "碑林区某街道",
                today(),
                fastTrack);
        return new Begun(
                null, whole.assessments.receive(world.beilin, commission).id());
    }

    private static Begun of(Referral referral) {
        return new Begun(referral.superviseeId(), referral.id());
    }

    private Referral referred(Category category) {
        return whole.referrals.refer(
                world.beilin,
                new NewReferral(
                        Agency.COURT,
                        "某区人民法院",
                        "刑初" + ++letters,
                        today(),
                        "u-610103001",
                        "测试对象01",
                        TestWorld.anotherIdNumber(),
                        category,
                        today(),
                        today().plusYears(1),
                        null,
                        null));
    }

    private Begun documents(List<String> codes) {
        Referral referral = referred(Category.PROBATION);
        whole.deliveries.received(world.beilin, referral.id(), null, today(), codes);
        return of(referral);
    }

    private Referral reported() {
        Referral referral = referred(Category.PROBATION);
        return whole.referrals.reportIn(world.beilin, referral.id(), null, today());
    }

    private Begun inClass(String code) {
        String person = whole.person(Category.PROBATION);
        if (code != null) {
            whole.classes.decide(world.agencyHead, filings.inClass(person, code), null, true, null);
        }
        whole.look();
        return new Begun(person, person);
    }

    private void report(String person, ReportSubject subject) {
        Report filed = whole.reports.file(
                world.office,
                new NewReport(person, subject, ReportChannel.PHONE, whole.desk.now(), "一切正常", null, null));
        whole.reports.judge(world.officeHead, filed.id(), null, true, null);
    }

    private NewMedicalReview review(String person) {
        return new NewMedicalReview(
                person,
                MedicalCondition.ILLNESS,
                today(),
                "某省级指定医院",
                true,
                "需继续治疗",
                "诊断证明第1号",
                MedicalResult.CONDITION_HOLDS,
                null);
    }

    private Begun leave(LocalDate from, LocalDate to) {
        String person = whole.person(Category.PROBATION);
        String id = filings.leave(person, from, to);
        whole.leaves.decide(world.officeHead, id, null, true, null);
        return new Begun(person, id);
    }

    private Begun permit(PermitKind kind, LocalDate to) {
        String person = whole.person(Category.PROBATION);
        String id = filings.permitWithOpinion(person, kind, to);
        whole.permits.decide(world.agencyHead, id, null, true, null);
        return new Begun(person, id);
    }

    private Begun trip(LocalDate from, LocalDate to) {
        Begun permit = permit(PermitKind.TRIP, today().plusMonths(3));
        NewTrip trip = new NewTrip(permit.record(), Filings.BAOJI, "宝鸡市渭滨区某市场", from, to);
        return new Begun(permit.person(), whole.trips.file(world.office, trip).id());
    }

    private Begun prohibition(LocalDate to) {
        String person = whole.person(Category.PROBATION);
        return new Begun(
                person,
                whole.prohibitions
                        .register(
                                world.beilin,
                                new NewProhibition(
                                        person,
                                        Set.of(ProhibitionKind.PLACE),
                                        "禁止进入酒吧",
                                        "某区人民法院",
                                        "刑初1号",
                                        today(),
                                        to,
                                        Set.of()))
                        .id());
    }

    private Begun transfer(DueKind until) {
        String person = whole.person(Category.PROBATION);
        String id = filings.transfer(person);
        whole.transfers.giveOpinion(world.officeHead, id, null, "属实");
        if (until != DueKind.TRANSFER_ASK) {
            whole.transfers.ask(world.beilin, id, null);
        }
        if (until != DueKind.TRANSFER_ASK && until != DueKind.TRANSFER_ANSWER) {
            whole.transfers.answer(whole.lianhu, id, null, true, "u-610104001", null);
            whole.transfers.decide(world.agencyHead, id, null, until != DueKind.TRANSFER_REFUSAL, "意见");
        }
        if (until == DueKind.TRANSFER_RECEIPT) {
            whole.transfers.handOver(world.beilin, id, null, "档案一册");
        }
        return new Begun(person, id);
    }

    private Begun order(LocalDate to) {
        Map<String, String> row = TestWorld.goodRow();
        row.put("重点类别", "涉黑涉恶");
        row.put("矫正开始日期", today().toString());
        row.put("入矫登记日期", today().toString());
        row.put("矫正结束日期", today().plusYears(2).toString());
        String person = world.person(row);
        boolean old = today().isBefore(LocalDate.of(2020, 7, 1));
        EmOrder order = whole.orders.propose(
                world.beilin,
                new EmProposal(person, old ? "KEY_PERSON" : "LEFT_WITHOUT_APPROVAL", "走访记录", null, today(), to, null));
        whole.orders.approve(world.beilinHead, order.id(), null);
        return new Begun(person, order.id());
    }

    /** Last heard of today. */
    private Begun absence() {
        String person = whole.person(Category.PROBATION);
        return new Begun(
                person,
                whole.absences
                        .open(world.office, new NewAbsence(person, AbsenceCause.CHECK_IN_FAILED, today(), null, "电话关机"))
                        .id());
    }

    private Begun proceeding(Category category, String event, Agency organ) {
        String person = whole.person(category);
        Conduct conduct = new Conduct(person, event, today(), null, null);
        var suggestion = whole.measures.judge(world.office, conduct).suggestion();
        issue(whole.measures.propose(
                world.office,
                new NewMeasure(conduct, suggestion.kind(), suggestion.groundCode(), "事实", "证据", null, null, organ)));
        return new Begun(person, proceedingOf(person, suggestion.kind()));
    }

    private String proceedingOf(String person, MeasureKind kind) {
        return whole
                .proceedings
                .list(world.province, new ProceedingQuery(null, person, null, null, 10))
                .items()
                .stream()
                .filter(found -> found.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Begun arrest() {
        Begun revocation = proceeding(Category.PROBATION, "OTHER_SERIOUS", Agency.COURT);
        String measure =
                whole.proceedings.find(world.office, revocation.record()).measureId();
        issue(whole.measures.propose(
                world.office,
                new NewMeasure(
                        new Conduct(revocation.person(), "OTHER_SERIOUS", today(), null, null),
                        MeasureKind.ARREST,
                        "REVOKE_PROBATION",
                        "可能逃跑",
                        "证据",
                        null,
                        measure,
                        null)));
        return new Begun(revocation.person(), proceedingOf(revocation.person(), MeasureKind.ARREST));
    }

    /** The court orders the arrest a day later, so that nothing else ends with the detention. */
    private Begun arrested() {
        Begun proposed = arrest();
        world.clock.set(whole.desk.now().plusSeconds(86_400));
        whole.proceedings.answer(
                world.beilin, proposed.record(), null, new Ruling(true, "决定1号", today(), "可能逃跑", null));
        return new Begun(
                proposed.person(),
                whole.detentions
                        .ofPerson(world.office, proposed.person())
                        .get(0)
                        .id());
    }

    private Begun warning() {
        String person = whole.person(Category.PROBATION);
        Measure measure = whole.measures.propose(world.office, filings.warning(person));
        whole.measures.verify(world.officeHead, measure.id(), null, true, null);
        issue(measure);
        whole.measures.serve(world.office, measure.id(), null, today());
        return new Begun(person, measure.id());
    }

    private void issue(Measure proposed) {
        Caller decider = proposed.level() == Level.CITY ? world.city : world.agencyHead;
        Caller signer = proposed.level() == Level.CITY ? whole.secondOfCity : world.beilinHead;
        Measure decided = whole.measures.decide(decider, proposed.id(), null, true, null);
        if (!decided.kind().own()) {
            whole.measures.sign(signer, decided.id(), null, true, null);
        }
    }

    private Begun ending(LocalDate termTo) {
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正开始日期", today().minusYears(1).toString());
        row.put("入矫登记日期", today().minusYears(1).toString());
        row.put("矫正结束日期", termTo.toString());
        String person = world.person(row);
        whole.lookAtTerms();
        return new Begun(person, person);
    }
}
