package org.anjiao.supervisee.internal.whole;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.absence.Absence;
import org.anjiao.supervisee.absence.AbsenceCause;
import org.anjiao.supervisee.absence.NewAbsence;
import org.anjiao.supervisee.correction.Attendance;
import org.anjiao.supervisee.correction.GroupMember;
import org.anjiao.supervisee.correction.NewAnnouncement;
import org.anjiao.supervisee.detention.DetentionKind;
import org.anjiao.supervisee.detention.NewDetention;
import org.anjiao.supervisee.education.ExemptionRequest;
import org.anjiao.supervisee.education.NewSession;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.exit.Announcement;
import org.anjiao.supervisee.exit.NewTermination;
import org.anjiao.supervisee.exit.TerminationReason;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.keyperson.KeyMeasure;
import org.anjiao.supervisee.keyperson.NewKeyListing;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.NewMeasure;
import org.anjiao.supervisee.measure.Suggestion;
import org.anjiao.supervisee.medical.MedicalCondition;
import org.anjiao.supervisee.medical.MedicalResult;
import org.anjiao.supervisee.medical.NewMedicalReview;
import org.anjiao.supervisee.prohibition.NewProhibition;
import org.anjiao.supervisee.prohibition.PermitApplication;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.prohibition.ProhibitionKind;
import org.anjiao.supervisee.reply.Ruling;
import org.anjiao.supervisee.report.NewReport;
import org.anjiao.supervisee.report.ReportChannel;
import org.anjiao.supervisee.report.ReportSubject;
import org.anjiao.supervisee.rights.ComplaintKind;
import org.anjiao.supervisee.rights.ComplaintOutcome;
import org.anjiao.supervisee.rights.CorrectableField;
import org.anjiao.supervisee.rights.NewComplaint;
import org.anjiao.supervisee.rights.NewCorrection;
import org.anjiao.supervisee.rights.NewOpinion;
import org.anjiao.supervisee.risk.NewRiskAssessment;
import org.anjiao.supervisee.risk.spi.RiskBand;
import org.anjiao.supervisee.risk.spi.RiskInstrument;
import org.anjiao.supervisee.transfer.TransferApplication;
import org.anjiao.supervisee.visit.MetPerson;
import org.anjiao.supervisee.visit.NewVerification;
import org.anjiao.supervisee.visit.NewVisit;
import org.anjiao.supervisee.visit.VerificationKind;
import org.anjiao.supervisee.visit.VerificationResult;
import org.anjiao.supervisee.visit.VisitKind;

/** What can be tried in a case: each step on the newest record of its kind, mostly by whose business it is. */
final class CaseLife {
    enum Step {
        REPORT_IN,
        REGISTER,
        ANNOUNCE,
        GROUP,
        PLAN,
        PLAN_REVIEW,
        CLASS,
        CLASS_DECIDE,
        REPORT,
        REPORT_JUDGE,
        VISIT,
        VERIFY,
        MEDICAL,
        MEDICAL_EXTENSION,
        MEDICAL_EXTENSION_DECIDE,
        SESSION,
        EXEMPTION,
        EXEMPTION_DECIDE,
        LEAVE,
        LEAVE_OPINION,
        LEAVE_DECIDE,
        LEAVE_RETURN,
        LEAVE_EXTEND,
        LEAVE_EXTENSION_DECIDE,
        LEAVE_WITHDRAW,
        PROHIBIT,
        PROHIBITION_LIFT,
        PERMIT,
        PERMIT_OPINION,
        PERMIT_DECIDE,
        PERMIT_REVOKE,
        ORDER,
        ORDER_SUBMIT,
        ORDER_APPROVE,
        ORDER_REJECT,
        ORDER_EXTEND,
        ORDER_EXTENSION_DECIDE,
        ORDER_RELEASE,
        DEVICE_RETURN,
        LOSE,
        ASK_POLICE,
        FIND,
        DETAIN,
        FREE,
        MEASURE,
        MEASURE_VERIFY,
        MEASURE_DECIDE,
        MEASURE_SIGN,
        MEASURE_SERVE,
        MEASURE_WITHDRAW,
        PROCEEDING_ANSWER,
        RULING_CONFIRM,
        RECOMMIT_REFUSAL,
        RECOMMIT_DECIDE,
        KEY,
        KEY_END,
        KEY_DECIDE,
        KEY_PLAN,
        RISK,
        RISK_DECIDE,
        SUPPORT,
        TRANSFER,
        TRANSFER_OPINION,
        TRANSFER_ASK,
        TRANSFER_ANSWER,
        TRANSFER_DECIDE,
        TRANSFER_HAND_OVER,
        TRANSFER_RECEIVE,
        TRANSFER_REPORT,
        TRANSFER_WITHDRAW,
        OFFICE,
        SUMMARY,
        APPRAISE,
        RELEASE,
        DEATH,
        COMPLAIN,
        COMPLAINT_ANSWER,
        COMPLAINT_WITHDRAW,
        CORRECT,
        CORRECTION_DECIDE,
        OPINION,
        OPINION_ANSWER,
        FILE,
        HOURS,
        DAYS,
        WEEKS,
        TERM_END,
        NEW_LAW;

        /** Whether only the clock moves. */
        boolean waits() {
            return compareTo(HOURS) >= 0;
        }
    }

    private static final LocalDate LAW = LocalDate.of(2020, 7, 1);
    private static final List<String> EVENTS =
            List.of("MINOR_BREACH", "SERIOUS_BREACH", "OTHER_SERIOUS", "MAJOR_MERIT", "GUARANTOR_LOST");

    private final WholeCase whole;
    private final TestWorld world;
    private final String person;
    private Snapshot now;
    private Random random = new Random(0);

    CaseLife(WholeCase whole, String person) {
        this.whole = whole;
        this.person = person;
        world = whole.world;
    }

    /** @param chance decides who tries and with what; the same for the same step at the same place */
    void take(Step step, Snapshot before, Random chance) {
        now = before;
        random = chance;
        switch (step) {
            case HOURS -> forward(whole.desk.now().plusSeconds(3_600L * (1 + random.nextInt(30))));
            case DAYS -> forward(whole.desk.now().plusSeconds(86_400L * (1 + random.nextInt(6))));
            case WEEKS -> forward(whole.desk.now().plusSeconds(86_400L * (7 + random.nextInt(30))));
            case TERM_END -> later(LocalDate.parse(now.person().text("term_to")));
            case NEW_LAW -> later(LAW);
            default -> officer(step);
        }
    }

    private void later(LocalDate day) {
        Instant morning = Shanghai.startOf(day).plusSeconds(32_400);
        forward(morning.isAfter(whole.desk.now()) ? morning : whole.desk.now());
    }

    private void forward(Instant moment) {
        world.clock.set(moment);
        whole.look();
    }

    private void officer(Step step) {
        String id = newest(step);
        boolean yes = random.nextInt(5) > 0;
        switch (step) {
            case REPORT_IN -> whole.referrals.reportIn(county(), id, null, today());
            case REGISTER -> whole.referrals.register(county(), id, null, "与身份证一致");
            case ANNOUNCE -> whole.announcements.announce(county(), announcement());
            case GROUP -> whole.groups.form(office(), person, null, members(), "调整");
            case PLAN -> whole.plans.propose(office(), person, "情绪稳定", "每周电话报告", "调整");
            case PLAN_REVIEW -> whole.plans.review(officeHead(), id, null, yes, "意见");
            case CLASS -> whole.classes.propose(office(), person, one("STRICT", "ORDINARY", "LENIENT"), "评估");
            case CLASS_DECIDE -> whole.classes.decide(head(), id, null, yes, "意见");
            case REPORT ->
                whole.reports.file(
                        office(),
                        new NewReport(
                                person,
                                random.nextInt(4) > 0 ? ReportSubject.REGULAR : ReportSubject.HEALTH,
                                ReportChannel.PHONE,
                                whole.desk.now(),
                                "一切正常",
                                null,
                                null));
            case REPORT_JUDGE -> whole.reports.judge(office(), id, null, yes, "意见");
            case VISIT ->
                whole.visits.file(
                        office(),
                        new NewVisit(person, VisitKind.FAMILY, null, Set.of(MetPerson.SUPERVISEE), null, "稳定"));
            case VERIFY ->
                whole.verifications.file(
                        office(),
                        new NewVerification(
                                person, VerificationKind.TELECOM, null, null, null, VerificationResult.IN_ORDER, null));
            case MEDICAL -> whole.medical.file(office(), review());
            case MEDICAL_EXTENSION ->
                whole.medical.proposeExtension(county(), person, 1 + random.nextInt(5), "正在住院", "证明");
            case MEDICAL_EXTENSION_DECIDE ->
                whole.medical.decideExtension(above("medical_extension", id), id, null, yes, "意见");
            case SESSION -> whole.sessions.plan(office(), session());
            case EXEMPTION ->
                whole.exemptions.propose(
                        office(),
                        new ExemptionRequest(
                                person, SessionKind.SERVICE, "丧失劳动能力", "证明", today(), today().plusDays(60)));
            case EXEMPTION_DECIDE -> whole.exemptions.decide(head(), id, null, yes, "意见");
            case LEAVE -> whole.leaves.apply(office(), leave());
            case LEAVE_OPINION -> whole.leaves.giveOpinion(one(office(), county()), id, null, "同意");
            case LEAVE_DECIDE -> whole.leaves.decide(above("leave", id), id, null, yes, "意见");
            case LEAVE_RETURN -> whole.leaves.reportReturn(office(), id, null, today(), null);
            case LEAVE_EXTEND ->
                whole.leaves.requestExtension(office(), id, null, today().plusDays(3 + random.nextInt(20)), "住院");
            case LEAVE_EXTENSION_DECIDE -> whole.leaves.decideExtension(above("leave", id), id, null, yes, "意见");
            case LEAVE_WITHDRAW -> whole.leaves.withdraw(office(), id, null, "不去了");
            case PROHIBIT ->
                whole.prohibitions.register(
                        county(),
                        new NewProhibition(
                                person,
                                Set.of(ProhibitionKind.PLACE),
                                "禁止进入酒吧",
                                "某区人民法院",
                                "刑初1号",
                                today(),
                                today().plusDays(40),
                                Set.of()));
            case PROHIBITION_LIFT -> whole.prohibitions.lift(county(), id, null, "法院裁定");
            case PERMIT -> whole.permits.apply(office(), permit());
            case PERMIT_OPINION -> whole.permits.giveOpinion(officeHead(), id, null, "属实");
            case PERMIT_DECIDE -> whole.permits.decide(head(), id, null, yes, "意见");
            case PERMIT_REVOKE -> whole.permits.revoke(head(), id, null, "违反规定");
            case ORDER -> whole.orders.propose(one(county(), county(), office()), order());
            case ORDER_SUBMIT -> whole.orders.submit(head(), id, null, yes, "意见");
            case ORDER_APPROVE -> whole.orders.approve(justiceHead(), id, null);
            case ORDER_REJECT -> whole.orders.reject(justiceHead(), id, null, "证据不足");
            case ORDER_EXTEND ->
                whole.orders.requestExtension(county(), id, null, today().plusDays(30 + random.nextInt(120)), "评估");
            case ORDER_EXTENSION_DECIDE -> whole.orders.decideExtension(justiceHead(), id, null, yes, "意见");
            case ORDER_RELEASE -> whole.orders.release(county(), id, null, "不再需要");
            case DEVICE_RETURN -> whole.orders.returnDevice(office(), id, null, today());
            case LOSE ->
                whole.absences.open(
                        office(), new NewAbsence(person, AbsenceCause.CHECK_IN_FAILED, today(), null, "电话关机"));
            case ASK_POLICE -> whole.absences.askPolice(office(), id, null);
            case FIND -> whole.absences.found(office(), id, null, today(), new Absence.Finding("走访亲属后找到", null));
            case DETAIN ->
                whole.detentions.file(
                        office(),
                        new NewDetention(person, DetentionKind.CRIMINAL_DETENTION, "碑林公安分局", today(), "涉嫌盗窃"));
            case FREE -> whole.detentions.end(office(), id, null, today(), "取保候审");
            case MEASURE -> measure();
            case MEASURE_VERIFY -> whole.measures.verify(officeHead(), id, null, yes, "意见");
            case MEASURE_DECIDE -> whole.measures.decide(above("measure", id), id, null, yes, "意见");
            case MEASURE_SIGN -> whole.measures.sign(signer(id), id, null, yes, "意见");
            case MEASURE_SERVE -> whole.measures.serve(office(), id, null, today());
            case MEASURE_WITHDRAW -> whole.measures.withdraw(head(), id, null, "事实有误");
            case PROCEEDING_ANSWER ->
                whole.proceedings.answer(
                        county(), id, null, new Ruling(random.nextInt(4) == 0, "裁定1号", today(), "理由", null));
            case RULING_CONFIRM -> whole.proceedings.confirm(head(), id, null, yes, "意见");
            case RECOMMIT_REFUSAL -> whole.cases.askRefusal(county(), id, null, "新保证人已提出");
            case RECOMMIT_DECIDE -> whole.cases.decideRefusal(world.city, id, null, yes, "意见");
            case KEY -> whole.keys.proposeListing(office(), listing());
            case KEY_END -> whole.keys.proposeDelisting(office(), listing());
            case KEY_DECIDE -> whole.keys.decide(head(), id, null, yes, "意见");
            case KEY_PLAN ->
                whole.keys.plan(office(), person, List.of(new KeyMeasure("走访", "每周", "所长")), today().plusDays(20));
            case RISK -> whole.risks.assess(office(), risk());
            case RISK_DECIDE -> whole.risks.decideOverride(head(), id, null, yes, "意见");
            case SUPPORT -> whole.supports.refer(office(), person, "情绪低落");
            case TRANSFER -> whole.transfers.apply(office(), transfer());
            case TRANSFER_OPINION -> whole.transfers.giveOpinion(officeHead(), id, null, "属实");
            case TRANSFER_ASK -> whole.transfers.ask(county(), id, null);
            case TRANSFER_ANSWER -> whole.transfers.answer(whole.lianhu, id, null, yes, "u-610104001", "意见");
            case TRANSFER_DECIDE -> whole.transfers.decide(one(head(), head(), world.city), id, null, yes, "意见");
            case TRANSFER_HAND_OVER -> whole.transfers.handOver(county(), id, null, "档案一册");
            case TRANSFER_RECEIVE -> whole.transfers.receive(whole.lianhu, id, null);
            case TRANSFER_REPORT -> whole.transfers.reportIn(whole.lianhu, id, null, today());
            case TRANSFER_WITHDRAW -> whole.transfers.withdraw(office(), id, null, "不去了");
            case OFFICE -> whole.stays.changeOffice(county(), person, one("u-610103002", "u-610103001"), "搬家");
            case SUMMARY -> whole.releases.fileSummary(office(), person, null, "总结", null);
            case APPRAISE -> whole.releases.appraise(officeHead(), person, null, "遵守规定");
            case RELEASE -> whole.releases.release(county(), person, null, new Announcement(today(), "家属", "司法所"));
            case DEATH ->
                whole.terminations.terminate(
                        county(), null, new NewTermination(person, TerminationReason.DEATH, today(), "证明", null));
            case COMPLAIN ->
                whole.complaints.file(
                        office(), new NewComplaint(person, ComplaintKind.COMPLAINT, "态度", "说话难听", null, null, today()));
            case COMPLAINT_ANSWER ->
                whole.complaints.answer(head(), id, null, ComplaintOutcome.REJECTED, "查无此事", "第三十四条");
            case COMPLAINT_WITHDRAW -> whole.complaints.withdraw(office(), id, null, "本人撤回");
            case CORRECT ->
                whole.corrections.request(
                        office(),
                        new NewCorrection(
                                person, CorrectableField.ADDRESS, "某路" + random.nextInt(99) + "号", "证明", today()));
            case CORRECTION_DECIDE -> whole.corrections.decide(county(), id, null, yes, "意见");
            case OPINION ->
                whole.opinions.receive(
                        county(),
                        new NewOpinion(person, null, "碑检矫建" + random.nextInt(), false, "审批不严", today(), null));
            case OPINION_ANSWER -> whole.opinions.answer(head(), id, null, yes, "已整改");
            case FILE ->
                whole.files.fileDocument(office(), person, null, one("JUDGMENT", "EXECUTION_NOTICE"), "卷宗", today());
            default -> throw new AssertionError(step);
        }
    }

    /** The newest record of the step's kind; one that is not there if there is none. */
    private String newest(Step step) {
        String table = switch (step) {
            case REPORT_IN, REGISTER -> "referral";
            case PLAN_REVIEW -> "plan";
            case CLASS_DECIDE -> "class";
            case REPORT_JUDGE -> "report";
            case MEDICAL_EXTENSION_DECIDE -> "medical_extension";
            case EXEMPTION_DECIDE -> "exemption";
            case LEAVE_OPINION, LEAVE_DECIDE, LEAVE_RETURN, LEAVE_EXTEND, LEAVE_EXTENSION_DECIDE, LEAVE_WITHDRAW ->
                "leave";
            case PROHIBITION_LIFT -> "prohibition";
            case PERMIT_OPINION, PERMIT_DECIDE, PERMIT_REVOKE -> "permit";
            case ORDER_SUBMIT,
                    ORDER_APPROVE,
                    ORDER_REJECT,
                    ORDER_EXTEND,
                    ORDER_EXTENSION_DECIDE,
                    ORDER_RELEASE,
                    DEVICE_RETURN -> "em_order";
            case ASK_POLICE, FIND -> "absence";
            case FREE -> "detention";
            case MEASURE_VERIFY, MEASURE_DECIDE, MEASURE_SIGN, MEASURE_SERVE, MEASURE_WITHDRAW -> "measure";
            case PROCEEDING_ANSWER, RULING_CONFIRM -> "proceeding";
            case RECOMMIT_REFUSAL, RECOMMIT_DECIDE -> "recommit_case";
            case KEY_DECIDE -> "key_listing";
            case RISK_DECIDE -> "risk";
            case TRANSFER_OPINION,
                    TRANSFER_ASK,
                    TRANSFER_ANSWER,
                    TRANSFER_DECIDE,
                    TRANSFER_HAND_OVER,
                    TRANSFER_RECEIVE,
                    TRANSFER_REPORT,
                    TRANSFER_WITHDRAW -> "transfer";
            case COMPLAINT_ANSWER, COMPLAINT_WITHDRAW -> "complaint";
            case CORRECTION_DECIDE -> "correction";
            case OPINION_ANSWER -> "opinion";
            default -> "none";
        };
        return now.rows(table)
                .map(Snapshot.Row::id)
                .max(Comparator.naturalOrder())
                .orElse("none");
    }

    private LocalDate today() {
        return whole.desk.today();
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private boolean moved() {
        return now.person().text("unit_id").startsWith("u-610104");
    }

    /** One time in eight it is anybody. */
    private Caller or(Caller right) {
        List<Caller> all = List.of(
                world.office,
                world.officeHead,
                whole.secondOffice,
                world.beilin,
                world.agencyHead,
                world.beilinHead,
                world.city,
                whole.secondOfCity,
                world.province,
                whole.lianhu,
                whole.lianhuOffice,
                whole.psychologist);
        return random.nextInt(8) == 0 ? all.get(random.nextInt(all.size())) : right;
    }

    private Caller office() {
        return or(moved() ? whole.lianhuOffice : one(world.office, whole.secondOffice, world.beilin));
    }

    private Caller officeHead() {
        return or(moved() ? whole.lianhuOffice : world.officeHead);
    }

    private Caller county() {
        return or(moved() ? whole.lianhu : one(world.beilin, world.agencyHead));
    }

    private Caller head() {
        return or(moved() ? whole.lianhuHead : world.agencyHead);
    }

    private Caller justiceHead() {
        return or(world.beilinHead);
    }

    /** Of the level that the record names. */
    private Caller above(String table, String id) {
        Level level = level(table, id);
        return switch (level) {
            case OFFICE -> officeHead();
            case COUNTY -> head();
            case CITY -> or(world.city);
            case PROVINCE -> or(world.province);
        };
    }

    private Level level(String table, String id) {
        return now.rows(table)
                .filter(row -> id.equals(row.id()))
                .map(row -> Level.valueOf(row.text("level")))
                .findFirst()
                .orElse(Level.COUNTY);
    }

    private Caller signer(String id) {
        return level("measure", id) == Level.CITY ? or(whole.secondOfCity) : justiceHead();
    }

    private NewAnnouncement announcement() {
        return new NewAnnouncement(
                person,
                today(),
                "宣告室",
                true,
                List.of(new Attendance(Attendance.Kind.OFFICER, "王某")),
                true,
                true,
                "宣读判决书");
    }

    private static List<GroupMember> members() {
        return List.of(new GroupMember(GroupMember.Kind.OFFICE, "王某", Sex.FEMALE, true, "组长"));
    }

    private NewMedicalReview review() {
        return new NewMedicalReview(
                person,
                MedicalCondition.ILLNESS,
                today(),
                "某医院",
                true,
                "需继续治疗",
                "诊断证明",
                one(MedicalResult.values()),
                null);
    }

    private NewSession session() {
        return new NewSession(SessionKind.EDUCATION, "法律知识", "会议室", "某律师", whole.desk.now(), 60, Set.of(person));
    }

    private LeaveApplication leave() {
        LocalDate from = today().plusDays(random.nextInt(4));
        return new LeaveApplication(person, "610302", "宝鸡市", "探亲", "车票", from, from.plusDays(random.nextInt(40)));
    }

    private PermitApplication permit() {
        boolean trip = random.nextBoolean();
        return new PermitApplication(
                person,
                trip ? PermitKind.TRIP : PermitKind.MEETING,
                null,
                null,
                trip ? "610302" : null,
                "某市场",
                "送货",
                "合同",
                today(),
                today().plusDays(random.nextInt(60)));
    }

    private EmProposal order() {
        return new EmProposal(
                person,
                one("KEY_PERSON", "LEFT_WITHOUT_APPROVAL", "REVOCATION_PROPOSED"),
                "材料",
                null,
                today(),
                today().plusDays(1 + random.nextInt(100)),
                null);
    }

    private TransferApplication transfer() {
        boolean near = random.nextInt(3) > 0;
        return new TransferApplication(
                person, near ? "u-610104" : null, near ? null : "甘肃省某县", today().plusDays(40), "就业", "合同");
    }

    private void measure() {
        Conduct conduct = new Conduct(person, one(EVENTS.toArray(String[]::new)), today(), null, null);
        Caller proposer = office();
        Suggestion suggestion = whole.measures.judge(proposer, conduct).suggestion();
        if (suggestion != null) {
            whole.measures.propose(
                    proposer,
                    new NewMeasure(
                            conduct,
                            suggestion.kind(),
                            suggestion.groundCode(),
                            "事实",
                            "证据",
                            null,
                            null,
                            suggestion.kind().own() ? null : Agency.COURT));
        } else {
            whole.visits.file(
                    proposer, new NewVisit(person, VisitKind.FAMILY, null, Set.of(MetPerson.SUPERVISEE), null, "稳定"));
        }
    }

    private NewKeyListing listing() {
        return new NewKeyListing(person, KeyCategory.GANG, "与原同案人员往来", "走访记录", "第三条");
    }

    private NewRiskAssessment risk() {
        RiskInstrument baseline = whole.risks.instruments().get(0);
        return new NewRiskAssessment(
                person,
                baseline.identity().id(),
                baseline.workedCases().get(0).answers(),
                one(RiskBand.values()),
                "另有情况");
    }
}
