package org.anjiao.supervisee.internal.whole;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.absence.Absence;
import org.anjiao.supervisee.absence.AbsenceCause;
import org.anjiao.supervisee.absence.NewAbsence;
import org.anjiao.supervisee.correction.GroupMember;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.education.AttendanceMark;
import org.anjiao.supervisee.education.AttendanceState;
import org.anjiao.supervisee.education.NewSession;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.exit.Announcement;
import org.anjiao.supervisee.exit.NewTermination;
import org.anjiao.supervisee.exit.TerminationReason;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.whole.LimitSteps.Begun;
import org.anjiao.supervisee.keyperson.KeyMeasure;
import org.anjiao.supervisee.leave.LeaveQuery;
import org.anjiao.supervisee.leave.LeaveState;
import org.anjiao.supervisee.measure.MeasureQuery;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.psychology.SupportNote;
import org.anjiao.supervisee.reply.Ruling;
import org.anjiao.supervisee.report.NewReport;
import org.anjiao.supervisee.report.ReportChannel;
import org.anjiao.supervisee.report.ReportSubject;
import org.anjiao.supervisee.rights.ComplaintOutcome;
import org.anjiao.supervisee.transfer.TransferQuery;

/** Two steps for each kind of record, of which the law lets one happen. */
final class Races {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final List<KeyMeasure> MEASURES = List.of(new KeyMeasure("实地走访", "每周一次", "司法所所长"));

    private final WholeCase whole;
    private final TestWorld world;
    private final LimitSteps steps;
    private final Filings filings;
    private final Caller secondHead;
    private final Caller secondJusticeHead;
    private final List<Race> all = new ArrayList<>();

    Races(WholeCase whole) {
        this.whole = whole;
        world = whole.world;
        steps = new LimitSteps(whole);
        filings = new Filings(whole);
        secondHead = world.account("agency-head-2", "610103", Role.COUNTY_AGENCY_HEAD);
        secondJusticeHead = world.account("beilin-head-2", "610103", Role.COUNTY_JUSTICE_HEAD);
        entry();
        regimes();
        decisions();
        measures();
        watched();
        exits();
        rights();
    }

    /** One of the two steps; takes the version that was read, or null where the record is new. */
    interface Step {
        Object take(Begun on, Long version);
    }

    /**
     * @param read what stands afterwards: the record, or the list of the records of the kind
     */
    record Race(String name, Supplier<Begun> prepared, Function<Begun, Object> read, Step one, Step other) {
        @Override
        public String toString() {
            return name;
        }
    }

    List<Race> all() {
        return all;
    }

    private void add(String name, Supplier<Begun> prepared, Function<Begun, Object> read, Step one, Step other) {
        all.add(new Race(name, prepared, read, one, other));
    }

    private Supplier<Begun> begun(DueKind kind, String how) {
        return () -> steps.begin(kind, how, TODAY.plusDays(20));
    }

    private Supplier<Begun> begun(DueKind kind) {
        return begun(kind, null);
    }

    private Supplier<Begun> with(Function<String, String> record) {
        return filings.with(Category.PROBATION, record);
    }

    private Supplier<Begun> somebody() {
        return with(person -> person);
    }

    private void entry() {
        add(
                "referral: report in twice",
                begun(DueKind.REPORT_IN, "PROBATION"),
                on -> whole.referrals.find(world.beilin, on.record()),
                (on, version) -> whole.referrals.reportIn(world.beilin, on.record(), version, TODAY),
                (on, version) -> whole.referrals.reportIn(world.agencyHead, on.record(), version, TODAY));
        add(
                "referral: register twice",
                begun(DueKind.REGISTRATION),
                on -> whole.referrals.find(world.beilin, on.record()),
                (on, version) -> whole.referrals.register(world.beilin, on.record(), version, "与身份证一致"),
                (on, version) -> whole.referrals.register(world.agencyHead, on.record(), version, "与户口簿一致"));
        add(
                "delivery: receipt twice",
                begun(DueKind.RECEIPT),
                on -> whole.referrals.find(world.beilin, on.record()),
                (on, version) -> whole.deliveries.sendReceipt(world.beilin, on.record(), version),
                (on, version) -> whole.deliveries.sendReceipt(world.agencyHead, on.record(), version));
        add(
                "assessment: assign or withdraw",
                begun(DueKind.ASSESSMENT),
                on -> whole.assessments.find(world.beilin, on.record()),
                (on, version) ->
                        whole.assessments.assign(world.beilin, on.record(), version, List.of("beilin", "office")),
                (on, version) -> whole.assessments.withdraw(world.agencyHead, on.record(), version, "撤回委托"));
        add(
                "group: two first ones",
                begun(DueKind.GROUP),
                on -> whole.groups.ofPerson(world.office, on.person()),
                (on, version) -> whole.groups.form(world.office, on.person(), 0L, members(), "入矫"),
                (on, version) -> whole.groups.form(world.officeHead, on.person(), 0L, members(), "入矫"));
        add(
                "plan: agreed or refused",
                with(filings::plan),
                on -> whole.plans.find(world.office, on.record()),
                (on, version) -> whole.plans.review(world.officeHead, on.record(), version, true, null),
                (on, version) -> whole.plans.review(world.agencyHead, on.record(), version, false, "措施不具体"));
        add(
                "plan: proposed twice",
                somebody(),
                on -> whole.plans.ofPerson(world.office, on.person()),
                (on, version) -> whole.plans.propose(world.office, on.person(), "情绪稳定", "每周电话报告", "入矫"),
                (on, version) -> whole.plans.propose(world.officeHead, on.person(), "情绪稳定", "每月书面报告", "入矫"));
        add(
                "class: agreed or refused",
                with(person -> filings.inClass(person, "STRICT")),
                on -> whole.classes.find(world.office, on.record()),
                (on, version) -> whole.classes.decide(world.agencyHead, on.record(), version, true, null),
                (on, version) -> whole.classes.decide(secondHead, on.record(), version, false, "理由不足"));
    }

    private static List<GroupMember> members() {
        return List.of(
                new GroupMember(GroupMember.Kind.OFFICE, "王某", Sex.MALE, false, "组长"),
                new GroupMember(GroupMember.Kind.COMMITTEE, "李某", Sex.FEMALE, false, "协助监督管理"));
    }

    private void regimes() {
        add(
                "report: accepted or rejected",
                with(person -> whole.reports
                        .file(
                                world.office,
                                new NewReport(
                                        person,
                                        ReportSubject.REGULAR,
                                        ReportChannel.PHONE,
                                        whole.desk.now(),
                                        "一切正常",
                                        null,
                                        null))
                        .id()),
                on -> whole.reports.find(world.office, on.record(), null),
                (on, version) -> whole.reports.judge(world.office, on.record(), version, true, null),
                (on, version) -> whole.reports.judge(world.officeHead, on.record(), version, false, "内容不实"));
        add(
                "medical extension: granted or refused",
                filings.with(Category.TEMPORARY_SERVICE, filings::reviewedLater),
                on -> whole.medical
                        .extensions(world.beilin, CaseQuery.ofPerson(on.person(), 10), null)
                        .items(),
                (on, version) -> whole.medical.decideExtension(world.city, on.record(), version, true, null),
                (on, version) -> whole.medical.decideExtension(whole.secondOfCity, on.record(), version, false, "不符合"));
        add(
                "session: held or cancelled",
                with(person -> whole.sessions
                        .plan(
                                world.office,
                                new NewSession(
                                        SessionKind.EDUCATION,
                                        "法律知识",
                                        "司法所会议室",
                                        "某律师",
                                        Shanghai.startOf(TODAY),
                                        60,
                                        Set.of(person)))
                        .id()),
                on -> whole.sessions.find(world.office, on.record()),
                (on, version) -> whole.sessions.hold(
                        world.office,
                        on.record(),
                        version,
                        List.of(new AttendanceMark(on.person(), AttendanceState.ATTENDED, null, null))),
                (on, version) -> whole.sessions.cancel(world.officeHead, on.record(), version, "讲师生病"));
        add(
                "exemption: granted or refused",
                filings::exempted,
                on -> whole.exemptions
                        .list(world.office, CaseQuery.ofPerson(on.person(), 10), null)
                        .items(),
                (on, version) -> whole.exemptions.decide(world.agencyHead, on.record(), version, true, null),
                (on, version) -> whole.exemptions.decide(secondHead, on.record(), version, false, "证明不足"));
    }

    private void decisions() {
        add(
                "leave: granted or withdrawn",
                with(person -> filings.leave(person, TODAY.plusDays(1), TODAY.plusDays(4))),
                on -> whole.leaves.find(world.office, on.record()),
                (on, version) -> whole.leaves.decide(world.officeHead, on.record(), version, true, null),
                (on, version) -> whole.leaves.withdraw(world.office, on.record(), version, "不去了"));
        add(
                "leave: granted beside another",
                with(person -> filings.leave(person, TODAY.plusDays(1), TODAY.plusDays(4)) + " "
                        + filings.leave(person, TODAY.plusDays(6), TODAY.plusDays(9))),
                on -> whole.leaves
                        .list(world.office, new LeaveQuery(null, on.person(), LeaveState.APPROVED, null, 10))
                        .items(),
                (on, version) ->
                        whole.leaves.decide(world.officeHead, on.record().split(" ")[0], version, true, null),
                (on, version) ->
                        whole.leaves.decide(world.officeHead, on.record().split(" ")[1], version, true, null));
        add(
                "leave: applied for twice",
                somebody(),
                on -> whole.leaves
                        .list(world.office, new LeaveQuery(null, on.person(), null, null, 10))
                        .items(),
                (on, version) -> whole.leaves.apply(world.office, filings.application(on.person(), 4)),
                (on, version) -> whole.leaves.apply(world.officeHead, filings.application(on.person(), 4)));
        add(
                "permit: granted or withdrawn",
                with(person -> filings.permitWithOpinion(person, PermitKind.MEETING, TODAY.plusDays(2))),
                on -> whole.permits.find(world.office, on.record()),
                (on, version) -> whole.permits.decide(world.agencyHead, on.record(), version, true, null),
                (on, version) -> whole.permits.withdraw(world.office, on.record(), version, "不去了"));
        add(
                "prohibition: copied or lifted",
                begun(DueKind.PROHIBITION_END),
                on -> whole.prohibitions.find(world.office, on.record()),
                (on, version) -> whole.prohibitions.copiedToPolice(world.beilin, on.record(), version, TODAY, "碑公收1号"),
                (on, version) -> whole.prohibitions.lift(world.agencyHead, on.record(), version, "法院裁定"));
        add(
                "order: approved or rejected",
                with(person -> whole.orders
                        .propose(world.beilin, filings.order(person))
                        .id()),
                on -> whole.orders.find(world.beilin, on.record()),
                (on, version) -> whole.orders.approve(world.beilinHead, on.record(), version),
                (on, version) -> whole.orders.reject(secondJusticeHead, on.record(), version, "证据不足"));
        add(
                "order: proposed twice",
                somebody(),
                on -> whole.orders.ofSupervisee(world.beilin, on.person()),
                (on, version) -> whole.orders.propose(world.beilin, filings.order(on.person())),
                (on, version) -> whole.orders.propose(world.agencyHead, filings.order(on.person())));
        add(
                "order: extension asked for or released",
                begun(DueKind.EM_END),
                on -> whole.orders.find(world.beilin, on.record()),
                (on, version) ->
                        whole.orders.requestExtension(world.beilin, on.record(), version, TODAY.plusDays(60), "仍有必要"),
                (on, version) -> whole.orders.release(world.agencyHead, on.record(), version, "不再需要"));
        add(
                "legal hold: lifted twice",
                with(person -> whole.holds
                        .set(world.beilin, person, "检察机关调取证据", TODAY.plusDays(30))
                        .id()),
                on -> whole.holds.ofSupervisee(world.beilin, on.person()),
                (on, version) -> whole.holds.lift(world.beilin, on.record(), version, "已结案"),
                (on, version) -> whole.holds.lift(world.agencyHead, on.record(), version, "已移交"));
    }

    private void measures() {
        add(
                "measure: granted or withdrawn",
                with(person -> whole.measures
                        .propose(world.office, filings.warning(person))
                        .id()),
                on -> whole.measures.find(world.office, on.record()),
                (on, version) -> whole.measures.decide(world.agencyHead, on.record(), version, true, null),
                (on, version) -> whole.measures.withdraw(world.office, on.record(), version, "事实有误"));
        add(
                "measure: proposed twice",
                somebody(),
                on -> whole.measures
                        .list(world.office, new MeasureQuery(null, on.person(), null, null, null, 10))
                        .items(),
                (on, version) -> whole.measures.propose(world.office, filings.warning(on.person())),
                (on, version) -> whole.measures.propose(world.officeHead, filings.warning(on.person())));
        add(
                "proceeding: answered twice",
                begun(DueKind.REVOCATION_RULING, "PROBATION"),
                on -> whole.proceedings.find(world.beilin, on.record()),
                (on, version) -> whole.proceedings.answer(world.beilin, on.record(), version, ruling(true)),
                (on, version) -> whole.proceedings.answer(world.agencyHead, on.record(), version, ruling(false)));
        add(
                "recommitment case: refusal asked for twice",
                filings.with(Category.TEMPORARY_SERVICE, filings::recommitment),
                on -> whole.cases.find(world.office, on.record()),
                (on, version) -> whole.cases.askRefusal(world.beilin, on.record(), version, "新保证人已提出"),
                (on, version) -> whole.cases.askRefusal(world.agencyHead, on.record(), version, "条件仍在"));
    }

    private static Ruling ruling(boolean granted) {
        return new Ruling(granted, "裁定1号", TODAY, "理由", null);
    }

    private void watched() {
        add(
                "absence: opened twice",
                somebody(),
                on -> whole.absences
                        .list(world.office, CaseQuery.ofPerson(on.person(), 10), null)
                        .items(),
                (on, version) -> whole.absences.open(world.office, lost(on.person())),
                (on, version) -> whole.absences.open(world.officeHead, lost(on.person())));
        add(
                "absence: police asked or found",
                begun(DueKind.SEARCH_POLICE),
                on -> whole.absences.find(world.office, on.record()),
                (on, version) -> whole.absences.askPolice(world.office, on.record(), version),
                (on, version) -> whole.absences.found(
                        world.officeHead, on.record(), version, TODAY, new Absence.Finding("走访亲属后找到", null)));
        add(
                "detention: noticed or ended",
                begun(DueKind.COERCIVE_MEASURE_NOTICE),
                on -> whole.detentions.find(world.office, on.record()),
                (on, version) -> whole.detentions.noticeCame(world.office, on.record(), version, TODAY, "碑公通1号"),
                (on, version) -> whole.detentions.end(world.officeHead, on.record(), version, TODAY, "取保候审"));
        add(
                "risk: override confirmed or refused",
                with(filings::overridden),
                on -> whole.risks.find(world.office, on.record()),
                (on, version) -> whole.risks.decideOverride(world.agencyHead, on.record(), version, true, null),
                (on, version) -> whole.risks.decideOverride(secondHead, on.record(), version, false, "无依据"));
        add(
                "key person: granted or refused",
                with(filings::listed),
                on -> whole.keys.of(world.office, on.person(), null).listings(),
                (on, version) -> whole.keys.decide(world.agencyHead, on.record(), version, true, null),
                (on, version) -> whole.keys.decide(world.beilinHead, on.record(), version, false, "无依据"));
        add(
                "key plan: reviewed twice",
                with(person -> {
                    String listing = filings.listed(person);
                    whole.keys.decide(world.agencyHead, listing, null, true, null);
                    return whole.keys
                            .plan(world.office, person, MEASURES, TODAY.plusMonths(1))
                            .id();
                }),
                on -> whole.keys.of(world.office, on.person(), null).plans(),
                (on, version) -> whole.keys.review(world.office, on.record(), version, "有效", TODAY.plusMonths(2)),
                (on, version) -> whole.keys.review(world.officeHead, on.record(), version, "一般", TODAY.plusMonths(2)));
        add(
                "support: noted or closed",
                with(person -> whole.supports.open(whole.psychologist, person).id()),
                on -> whole.supports.of(whole.psychologist, on.person()),
                (on, version) -> whole.supports.note(
                        whole.psychologist, on.record(), version, SupportNote.Kind.SESSION, TODAY, "面谈"),
                (on, version) -> whole.supports.close(whole.psychologist, on.record(), version, "情绪稳定"));
    }

    private static NewAbsence lost(String person) {
        return new NewAbsence(person, AbsenceCause.CHECK_IN_FAILED, TODAY, null, "电话关机");
    }

    private void exits() {
        add(
                "transfer: applied for twice",
                somebody(),
                on -> whole.transfers
                        .list(world.province, new TransferQuery(null, null, on.person(), null, null, 10))
                        .items(),
                (on, version) -> whole.transfers.apply(world.office, filings.moving(on.person())),
                (on, version) -> whole.transfers.apply(world.officeHead, filings.moving(on.person())));
        add(
                "transfer: asked or withdrawn",
                begun(DueKind.TRANSFER_ASK),
                on -> whole.transfers.find(world.province, on.record()),
                (on, version) -> whole.transfers.ask(world.beilin, on.record(), version),
                (on, version) -> whole.transfers.withdraw(world.office, on.record(), version, "不去了"));
        add(
                "transfer: reported in twice",
                begun(DueKind.TRANSFER_REPORT),
                on -> whole.transfers.find(world.province, on.record()),
                (on, version) -> whole.transfers.reportIn(whole.lianhu, on.record(), version, TODAY),
                (on, version) -> whole.transfers.reportIn(whole.lianhu, on.record(), version, TODAY));
        add(
                "office: changed twice",
                somebody(),
                on -> whole.stays.ofPerson(world.beilin, on.person()),
                (on, version) -> whole.stays.changeOffice(world.beilin, on.person(), "u-610103002", "搬家"),
                (on, version) -> whole.stays.changeOffice(world.agencyHead, on.person(), "u-610103002", "搬家"));
        add(
                "release: released twice",
                () -> {
                    Begun on = steps.begin(DueKind.RELEASE, null, TODAY);
                    filings.appraised(on.person());
                    return on;
                },
                on -> whole.releases.find(world.beilin, on.person()),
                (on, version) -> whole.releases.release(
                        world.beilin, on.person(), version, new Announcement(TODAY, "家属", "司法所")),
                (on, version) -> whole.releases.release(
                        world.agencyHead, on.person(), version, new Announcement(TODAY, "家属", "街道")));
        add(
                "release: two first summaries",
                begun(DueKind.RELEASE),
                on -> whole.releases.find(world.beilin, on.person()),
                (on, version) -> whole.releases.fileSummary(world.office, on.person(), version, "总结", null),
                (on, version) -> whole.releases.fileSummary(world.officeHead, on.person(), version, "另一总结", null));
        add(
                "termination: twice",
                somebody(),
                on -> whole.terminations.find(world.beilin, on.person()),
                (on, version) -> whole.terminations.terminate(world.beilin, null, death(on.person())),
                (on, version) -> whole.terminations.terminate(world.agencyHead, null, death(on.person())));
    }

    private static NewTermination death(String person) {
        return new NewTermination(person, TerminationReason.DEATH, TODAY, "死亡证明", null);
    }

    private void rights() {
        add(
                "complaint: answered twice",
                begun(DueKind.COMPLAINT_ANSWER),
                on -> whole.complaints.find(world.agencyHead, on.record()),
                (on, version) -> whole.complaints.answer(
                        world.agencyHead, on.record(), version, ComplaintOutcome.REJECTED, "查无此事", "第三十四条"),
                (on, version) -> whole.complaints.answer(
                        secondHead, on.record(), version, ComplaintOutcome.UPHELD, "已批评教育", "第三十四条"));
        add(
                "data correction: made or refused",
                begun(DueKind.CORRECTION_ANSWER),
                on -> whole.corrections.find(world.beilin, on.record()),
                (on, version) -> whole.corrections.decide(world.beilin, on.record(), version, true, "已核实"),
                (on, version) -> whole.corrections.decide(world.agencyHead, on.record(), version, false, "无证明"));
        add(
                "opinion: answered twice",
                begun(DueKind.PROCURATORATE_ANSWER),
                on -> whole.opinions.find(world.beilin, on.record()),
                (on, version) -> whole.opinions.answer(world.agencyHead, on.record(), version, true, "已整改"),
                (on, version) -> whole.opinions.answer(secondHead, on.record(), version, false, "事实有出入"));
        add(
                "file: the same field twice",
                somebody(),
                on -> whole.files.of(world.office, on.person()),
                (on, version) -> whole.files.fillField(world.office, on.person(), version, "offence", "盗窃罪"),
                (on, version) -> whole.files.fillField(world.officeHead, on.person(), version, "offence", "抢劫罪"));
        add(
                "file: two documents",
                with(person -> {
                    whole.files.fillField(world.office, person, null, "offence", "盗窃罪");
                    return person;
                }),
                on -> whole.files.of(world.office, on.person()),
                (on, version) ->
                        whole.files.fileDocument(world.office, on.person(), version, "JUDGMENT", "卷宗第3页", TODAY),
                (on, version) -> whole.files.fileDocument(
                        world.officeHead, on.person(), version, "EXECUTION_NOTICE", "卷宗第4页", TODAY));
    }
}
