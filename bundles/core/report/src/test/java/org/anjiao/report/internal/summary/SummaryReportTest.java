package org.anjiao.report.internal.summary;

import static org.anjiao.report.internal.Fixture.CAMPAIGN;
import static org.anjiao.report.internal.TestOrganization.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anjiao.campaign.Campaign;
import org.anjiao.campaign.CampaignState;
import org.anjiao.campaign.Campaigns;
import org.anjiao.campaign.Participation;
import org.anjiao.campaign.ParticipationState;
import org.anjiao.organization.Axis;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.report.Figures;
import org.anjiao.report.MediaKind;
import org.anjiao.report.RenderedReport;
import org.anjiao.report.ReportRates;
import org.anjiao.report.ReportSection;
import org.anjiao.report.ReportState;
import org.anjiao.report.ReportStatus;
import org.anjiao.report.RollUp;
import org.anjiao.report.RollUpRow;
import org.anjiao.report.RollUpTable;
import org.anjiao.report.SummaryReport;
import org.anjiao.report.Timeliness;
import org.anjiao.report.document.OfficeWriters;
import org.anjiao.report.document.TextDocument;
import org.anjiao.report.internal.MovableClock;
import org.anjiao.report.internal.ReportProblem;
import org.anjiao.report.internal.Stubs;
import org.anjiao.report.internal.TestAccess;
import org.anjiao.report.internal.TestOrganization;
import org.anjiao.report.spi.FormatIdentity;
import org.anjiao.report.spi.RenderFailure;
import org.anjiao.report.spi.ReportData;
import org.anjiao.report.spi.ReportFormat;
import org.anjiao.report.spi.ReportSink;
import org.anjiao.store.testkit.TestStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S-06, the sections of R-21, and the way of a report between a direct unit and the province, on a real Derby. */
class SummaryReportTest {
    private static final Caller PROVINCE = caller("61", Role.PROVINCE_OFFICER);
    private static final Caller XIAN = caller("6101", Role.CITY_OFFICER);
    private static final Caller WEINAN = caller("6105", Role.CITY_OFFICER);
    private static final Caller BEILIN = caller("610103", Role.COUNTY_OFFICER);
    private static final Figures FIGURES = new Figures(135, 94, 2, 85, 19, 9, 2, 18);

    private static TestStore store;

    private final TestOrganization organization = TestOrganization.ofFixture();
    private final MovableClock clock = new MovableClock(Instant.parse("2019-04-18T02:03:04.567Z"));
    private final ParticipatingUnits participants = new ParticipatingUnits();
    private final List<AuditRecord> audited = new ArrayList<>();
    private final ReportRenderer renderer = new ReportRenderer("mine");
    private SummaryReportService reports;

    @BeforeAll
    static void open() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/report.xml");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void world() {
        // The fixture's five direct units and eight more make the thirteen of the notice.
        for (String code : List.of("6102", "6103", "6104", "6107", "6108", "6109", "6110", "YANGLING")) {
            organization.unit(code, "市" + code, UnitType.CITY_JUSTICE, "61", code);
        }
        store.transactions()
                .run(() -> store.jpa("anjiao-report")
                        .tx(em -> em.createQuery("delete from ReportEntity r").executeUpdate()));
        reports = new SummaryReportService(
                new ReportStore(store.jpa("anjiao-report")),
                store.transactions(),
                Stubs.of(Campaigns.class, participants),
                organization,
                Stubs.of(RollUp.class, new FixedBoard()),
                renderer,
                new TestAccess(organization),
                Stubs.of(AuditLog.class, new AuditList()),
                () -> UUID.randomUUID().toString(),
                clock);
    }

    @Test
    void deadlineOfTheNotice() {
        at("2019-04-20T23:59:00+08:00");
        submit(XIAN);
        at("2019-04-21T00:00:01+08:00");
        submit(WEINAN);

        Map<String, Timeliness> byUnit = new java.util.HashMap<>();
        reports.statuses(PROVINCE, CAMPAIGN).forEach(status -> byUnit.put(status.unitId(), status.timeliness()));
        assertThat(byUnit)
                .hasSize(13)
                .containsEntry(id("6101"), Timeliness.ON_TIME)
                .containsEntry(id("6105"), Timeliness.LATE)
                .containsEntry(id("XIXIAN"), Timeliness.MISSING);
        ReportRates rates = reports.rates(PROVINCE, CAMPAIGN);
        assertThat(rates).isEqualTo(new ReportRates(13, 2, 1));
        assertThat(rates.rate()).hasToString("15.38");
        assertThat(rates.onTimeRate()).hasToString("7.69");
    }

    @Test
    void lastSecondOfTheDeadlineIsInTimeAsAWhole() {
        at("2019-04-20T23:59:59.999+08:00");
        submit(XIAN);
        assertThat(statusOf(XIAN).timeliness()).isEqualTo(Timeliness.ON_TIME);
        assertThat(statusOf(WEINAN).timeliness()).isEqualTo(Timeliness.PENDING);
        at("2019-04-21T00:00:00+08:00");
        assertThat(statusOf(WEINAN).timeliness()).isEqualTo(Timeliness.MISSING);
        submit(WEINAN);
        assertThat(statusOf(WEINAN).timeliness()).isEqualTo(Timeliness.LATE);
    }

    @Test
    void draftBeginsWithTheBoardsFiguresAndTheirMoment() {
        SummaryReport draft = reports.draft(XIAN, CAMPAIGN);
        assertThat(draft.state()).isEqualTo(ReportState.DRAFT);
        assertThat(draft.figuresAsOf()).isEqualTo(Instant.parse("2019-04-18T02:03:04Z"));
        assertThat(draft.sections().get(ReportSection.CARRIED_OUT))
                .startsWith("截至2019年4月18日10时03分04秒（北京时间），西安市应谈话排查社区矫正对象135人，经批准免予谈话2人，已完成94人，谈话排查覆盖率70.68%")
                .contains("重点对象18人", "五清率62.96%", "登记隐患19件，已整改销号9件，销号率47.37%，逾期未整改2件");
        at("2019-04-19T00:00:00+08:00");
        assertThat(reports.draft(XIAN, CAMPAIGN)).as("stays as opened").isEqualTo(draft);
        assertThat(reports.refill(XIAN, CAMPAIGN).figuresAsOf()).isEqualTo(Instant.parse("2019-04-18T16:00:00Z"));
    }

    @Test
    void everyMissingOrBlankSectionIsNamed() {
        Map<ReportSection, String> sections = sections();
        sections.remove(ReportSection.LESSONS);
        sections.put(ReportSection.PROBLEMS, " \n\t　");
        reports.save(XIAN, CAMPAIGN, sections, null);
        assertThatThrownBy(() -> reports.submit(XIAN, CAMPAIGN))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ReportProblem.REPORT_SECTION_MISSING);
                    assertThat(problem.field()).isEqualTo("sections.problems");
                    assertThat(problem.zh()).contains("存在的问题、经验教训");
                    assertThat(problem.en()).contains("problems, lessons");
                });
        assertThat(reports.draft(XIAN, CAMPAIGN).state()).isEqualTo(ReportState.DRAFT);
    }

    @Test
    void returnedReportKeepsItsFirstStamp() {
        at("2019-04-20T23:59:00+08:00");
        SummaryReport first = submit(XIAN);
        at("2019-04-22T09:00:00+08:00");
        SummaryReport returned = reports.giveBack(PROVINCE, first.id(), "请补充整改效果");
        assertThat(returned.state()).isEqualTo(ReportState.RETURNED);
        assertThat(returned.reviewComment()).isEqualTo("请补充整改效果");
        assertThat(statusOf(XIAN).timeliness()).isEqualTo(Timeliness.ON_TIME);
        SummaryReport again = submit(XIAN);
        assertThat(again.firstSubmittedAt()).isEqualTo(first.firstSubmittedAt());
        assertThat(again.submittedAt()).isEqualTo(clock.instant());
        assertThat(again.number()).isEqualTo("SN-2019-YHPC〔2019〕6101号");
        assertThat(reports.accept(PROVINCE, first.id()).state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(audited)
                .extracting(AuditRecord::action)
                .contains("REPORT_OPEN", "REPORT_SAVE", "REPORT_SUBMIT", "REPORT_GIVE_BACK", "REPORT_ACCEPT");
    }

    @Test
    void stepsOutOfOrderAreConflicts() {
        SummaryReport submitted = submit(XIAN);
        refused(ReportProblem.REPORT_STATE, () -> reports.save(XIAN, CAMPAIGN, sections(), null));
        refused(ReportProblem.REPORT_STATE, () -> reports.submit(XIAN, CAMPAIGN));
        refused(ReportProblem.REPORT_STATE, () -> reports.refill(XIAN, CAMPAIGN));
        reports.accept(PROVINCE, submitted.id());
        refused(ReportProblem.REPORT_STATE, () -> reports.accept(PROVINCE, submitted.id()));
    }

    @Test
    void staleVersionIsRefused() {
        SummaryReport draft = reports.draft(XIAN, CAMPAIGN);
        SummaryReport saved = reports.save(XIAN, CAMPAIGN, sections(), draft.version());
        assertThat(saved.version()).isGreaterThan(draft.version());
        refused(CommonProblem.STALE_VERSION, () -> reports.save(XIAN, CAMPAIGN, sections(), draft.version()));
    }

    @Test
    void rights() {
        SummaryReport submitted = submit(XIAN);
        refused(ReportProblem.REPORT_NOT_ADDRESSEE, () -> reports.draft(BEILIN, CAMPAIGN));
        refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> reports.find(new Caller("w", "w", id("6105"), Set.of(Role.PROVINCE_OFFICER)), submitted.id()));
        refused(CommonProblem.NOT_PERMITTED, () -> reports.find(WEINAN, submitted.id()));
        refused(CommonProblem.NOT_PERMITTED, () -> reports.accept(XIAN, submitted.id()));
        refused(CommonProblem.NOT_PERMITTED, () -> reports.rates(XIAN, CAMPAIGN));
        refused(CommonProblem.FIELD_REQUIRED, () -> reports.giveBack(PROVINCE, submitted.id(), " "));
        assertThat(reports.statuses(XIAN, CAMPAIGN))
                .extracting(ReportStatus::unitId)
                .containsExactly(id("6101"));
    }

    @Test
    void participationFollowsWhereItsStepsWereKept() {
        participants.states.put(id("6101"), ParticipationState.SUMMARISING);
        SummaryReport submitted = submit(XIAN);
        submit(WEINAN);
        assertThat(participants.states.get(id("6101"))).isEqualTo(ParticipationState.SUBMITTED);
        assertThat(participants.states.get(id("6105"))).isEqualTo(ParticipationState.NOTIFIED);
        reports.giveBack(PROVINCE, submitted.id(), "重报");
        assertThat(participants.states.get(id("6101"))).isEqualTo(ParticipationState.RETURNED);
    }

    @Test
    void formatsComeAndGo() {
        SummaryReport draft = reports.draft(XIAN, CAMPAIGN);
        ReportFormat other = new TextFormat("other");
        ReportFormat mine = new TextFormat("mine");
        refused(ReportProblem.REPORT_FORMAT_MISSING, () -> reports.render(XIAN, draft.id(), MediaKind.DOCX));
        renderer.use(Stubs.of(OfficeWriters.class, new PlainWriters()));
        renderer.add(other);
        assertThat(rendered(draft)).isEqualTo("other:西安市:18");
        renderer.add(mine);
        assertThat(rendered(draft)).isEqualTo("mine:西安市:18");
        renderer.remove(mine);
        assertThat(rendered(draft)).isEqualTo("other:西安市:18");
        refused(ReportProblem.REPORT_FORMAT_MISSING, () -> reports.render(XIAN, draft.id(), MediaKind.XLSX));
        assertThat(audited).extracting(AuditRecord::action).contains("REPORT_EXPORT");
    }

    @Test
    void failingFormatIsContained() {
        SummaryReport draft = reports.draft(XIAN, CAMPAIGN);
        renderer.use(Stubs.of(OfficeWriters.class, new PlainWriters()));
        renderer.add(new TextFormat(null));
        refused(ReportProblem.REPORT_FORMAT_FAILED, () -> reports.render(XIAN, draft.id(), MediaKind.DOCX));
    }

    private String rendered(SummaryReport report) {
        RenderedReport rendered = reports.render(XIAN, report.id(), MediaKind.DOCX);
        assertThat(rendered.fileName()).isEqualTo("西安市-SN-2019-YHPC-总结报告.docx");
        return new String(rendered.content(), StandardCharsets.UTF_8);
    }

    private SummaryReport submit(Caller caller) {
        reports.save(caller, CAMPAIGN, sections(), null);
        return reports.submit(caller, CAMPAIGN);
    }

    private ReportStatus statusOf(Caller caller) {
        return reports.statuses(caller, CAMPAIGN).get(0);
    }

    private void at(String instant) {
        clock.set(java.time.OffsetDateTime.parse(instant).toInstant());
    }

    private static Map<ReportSection, String> sections() {
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        for (ReportSection section : ReportSection.values()) {
            sections.put(section, section.zh());
        }
        return sections;
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static Caller caller(String unitCode, Role role) {
        return new Caller("test", "测试", id(unitCode), Set.of(role));
    }

    /** The campaign of the notice and its addressees. */
    public final class ParticipatingUnits {
        private final Map<String, ParticipationState> states = new java.util.HashMap<>();

        public Campaign find(Caller caller, String code) {
            return new Campaign(
                    code,
                    "专项活动",
                    "Campaign",
                    null,
                    LocalDate.of(2019, 3, 4),
                    LocalDate.of(2019, 4, 30),
                    LocalDate.of(2019, 3, 11),
                    Instant.parse("2019-04-20T15:59:59Z"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    CampaignState.RUNNING,
                    null,
                    Instant.parse("2019-03-04T01:00:00Z"));
        }

        public List<Participation> participations(Caller caller, String code) {
            return organization.directUnits(clock.instant()).stream()
                    .filter(unit ->
                            organization.tree(Axis.REPORTING, clock.instant()).isWithin(unit.id(), caller.unitId()))
                    .map(unit -> part(code, unit.id()))
                    .toList();
        }

        public Participation advance(Caller caller, String code, ParticipationState to) {
            states.put(caller.unitId(), to);
            return part(code, caller.unitId());
        }

        public Participation review(Caller caller, String code, String unitId, ParticipationState to, String comment) {
            states.put(unitId, to);
            return part(code, unitId);
        }

        private Participation part(String code, String unitId) {
            ParticipationState state = states.computeIfAbsent(unitId, unit -> ParticipationState.NOTIFIED);
            return new Participation(code, unitId, state, null, null, null, null, null, null, false);
        }
    }

    /** A board with the same figures at any moment. */
    public static final class FixedBoard {
        public RollUpTable rollUp(Caller caller, String campaign, String nodeKey, Instant asOf, Axis axis) {
            return new RollUpTable(
                    campaign, axis, asOf, List.of(new RollUpRow(nodeKey, "单位", 1, null, null, FIGURES)), null);
        }
    }

    /** Keeps what is put on record. */
    public final class AuditList {
        public void record(Caller caller, AuditRecord record) {
            audited.add(record);
        }
    }

    /** Writes the title only. */
    public static final class PlainWriters {
        public TextDocument text(java.io.OutputStream out) {
            return Stubs.of(TextDocument.class, new PlainText(out));
        }
    }

    /** Writes the title only. */
    public static final class PlainText {
        private final java.io.OutputStream out;

        PlainText(java.io.OutputStream out) {
            this.out = out;
        }

        public void title(String text) throws java.io.IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        public void close() {}
    }

    /** A format that names itself; without a name it fails. */
    private record TextFormat(String name) implements ReportFormat {
        @Override
        public FormatIdentity identity() {
            return new FormatIdentity(String.valueOf(name), name, name);
        }

        @Override
        public Set<MediaKind> renders() {
            return Set.of(MediaKind.DOCX);
        }

        @Override
        public void render(ReportData data, MediaKind kind, ReportSink sink) throws RenderFailure {
            TextDocument text = sink.text();
            if (name == null) {
                throw new RenderFailure("no name", null);
            }
            text.title(name + ":" + data.unitName() + ":" + data.total().keyPersons());
        }
    }
}
