package org.anjiao.report.internal.summary;

import static org.anjiao.report.internal.Fixture.CAMPAIGN;
import static org.anjiao.report.internal.TestOrganization.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anjiao.campaign.ParticipationState;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.report.ReportSection;
import org.anjiao.report.ReportState;
import org.anjiao.report.ReportStatus;
import org.anjiao.report.SummaryReport;
import org.anjiao.report.Timeliness;
import org.anjiao.report.internal.ReportProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The sections of R-21, and the way of a report between a direct unit and the province. */
class SummaryReportServiceTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void draftBeginsWithTheBoardsFiguresAndTheirMoment() {
        SummaryReport draft = world.reports.draft(World.XIAN, CAMPAIGN);
        assertThat(draft.state()).isEqualTo(ReportState.DRAFT);
        assertThat(draft.figuresAsOf()).isEqualTo(Instant.parse("2019-04-18T02:03:04Z"));
        assertThat(draft.sections().get(ReportSection.CARRIED_OUT))
                .startsWith("截至2019年4月18日10时03分04秒（北京时间），西安市应谈话排查社区矫正对象135人，经批准免予谈话2人，已完成94人，谈话排查覆盖率70.68%")
                .contains("重点对象18人", "五清率62.96%", "登记隐患19件，已整改销号9件，销号率47.37%，逾期未整改2件");
        world.at("2019-04-19T00:00:00+08:00");
        assertThat(world.reports.draft(World.XIAN, CAMPAIGN))
                .as("stays as opened")
                .isEqualTo(draft);
        assertThat(world.reports.refill(World.XIAN, CAMPAIGN).figuresAsOf())
                .isEqualTo(Instant.parse("2019-04-18T16:00:00Z"));
    }

    @Test
    @Timeout(60)
    void twoWhoOpenTheirUnitsReportAtOnceShareIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Caller caller : List.of(World.XIAN, World.WEINAN)) {
                CyclicBarrier together = new CyclicBarrier(2);
                world.beforeFigures(together::await);
                Callable<SummaryReport> draft = () -> world.reports.draft(caller, CAMPAIGN);
                Future<SummaryReport> one = threads.submit(draft);
                Future<SummaryReport> other = threads.submit(draft);
                assertThat(one.get()).isEqualTo(other.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(world.audited).extracting(AuditRecord::action).containsExactly("REPORT_OPEN", "REPORT_OPEN");
    }

    @Test
    void everyMissingOrBlankSectionIsNamed() {
        Map<ReportSection, String> sections = World.sections();
        sections.remove(ReportSection.LESSONS);
        sections.put(ReportSection.PROBLEMS, " \n\t　");
        world.reports.save(World.XIAN, CAMPAIGN, sections, null);
        assertThatThrownBy(() -> world.reports.submit(World.XIAN, CAMPAIGN))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ReportProblem.REPORT_SECTION_MISSING);
                    assertThat(problem.field()).isEqualTo("sections.problems");
                    assertThat(problem.zh()).contains("存在的问题、经验教训");
                    assertThat(problem.en()).contains("problems, lessons");
                });
        assertThat(world.reports.draft(World.XIAN, CAMPAIGN).state()).isEqualTo(ReportState.DRAFT);
    }

    @Test
    void returnedReportKeepsItsFirstStamp() {
        world.at("2019-04-20T23:59:00+08:00");
        SummaryReport first = world.submit(World.XIAN);
        world.at("2019-04-22T09:00:00+08:00");
        SummaryReport returned = world.reports.giveBack(World.PROVINCE, first.id(), "请补充整改效果");
        assertThat(returned.state()).isEqualTo(ReportState.RETURNED);
        assertThat(returned.reviewComment()).isEqualTo("请补充整改效果");
        assertThat(world.reports.statuses(World.XIAN, CAMPAIGN).get(0).timeliness())
                .isEqualTo(Timeliness.ON_TIME);
        SummaryReport again = world.submit(World.XIAN);
        assertThat(again.firstSubmittedAt()).isEqualTo(first.firstSubmittedAt());
        assertThat(again.submittedAt()).isEqualTo(world.clock.instant());
        assertThat(again.number()).isEqualTo("SN-2019-YHPC〔2019〕6101号");
        assertThat(world.reports.accept(World.PROVINCE, first.id()).state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(world.audited)
                .extracting(AuditRecord::action)
                .contains("REPORT_OPEN", "REPORT_SAVE", "REPORT_SUBMIT", "REPORT_GIVE_BACK", "REPORT_ACCEPT");
    }

    @Test
    void stepsOutOfOrderAreConflicts() {
        SummaryReport submitted = world.submit(World.XIAN);
        World.refused(
                ReportProblem.REPORT_STATE, () -> world.reports.save(World.XIAN, CAMPAIGN, World.sections(), null));
        World.refused(ReportProblem.REPORT_STATE, () -> world.reports.submit(World.XIAN, CAMPAIGN));
        World.refused(ReportProblem.REPORT_STATE, () -> world.reports.refill(World.XIAN, CAMPAIGN));
        world.reports.accept(World.PROVINCE, submitted.id());
        World.refused(ReportProblem.REPORT_STATE, () -> world.reports.accept(World.PROVINCE, submitted.id()));
    }

    @Test
    void staleVersionIsRefused() {
        SummaryReport draft = world.reports.draft(World.XIAN, CAMPAIGN);
        SummaryReport saved = world.reports.save(World.XIAN, CAMPAIGN, World.sections(), draft.version());
        assertThat(saved.version()).isGreaterThan(draft.version());
        World.refused(
                CommonProblem.STALE_VERSION,
                () -> world.reports.save(World.XIAN, CAMPAIGN, World.sections(), draft.version()));
    }

    @Test
    void rights() {
        SummaryReport submitted = world.submit(World.XIAN);
        World.refused(ReportProblem.REPORT_NOT_ADDRESSEE, () -> world.reports.draft(World.BEILIN, CAMPAIGN));
        World.refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> world.reports.find(
                        new Caller("w", "w", id("6105"), Set.of(Role.PROVINCE_OFFICER)), submitted.id()));
        World.refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> world.reports.find(World.WEINAN, submitted.id()));
        World.refused(CommonProblem.NOT_PERMITTED, () -> world.reports.accept(World.XIAN, submitted.id()));
        World.refused(CommonProblem.NOT_PERMITTED, () -> world.reports.rates(World.XIAN, CAMPAIGN));
        World.refused(CommonProblem.FIELD_REQUIRED, () -> world.reports.giveBack(World.PROVINCE, submitted.id(), " "));
        assertThat(world.reports.statuses(World.XIAN, CAMPAIGN))
                .extracting(ReportStatus::unitId)
                .containsExactly(id("6101"));
    }

    @Test
    void participationFollowsWhereItsStepsWereKept() {
        world.participants.states.put(id("6101"), ParticipationState.SUMMARISING);
        SummaryReport submitted = world.submit(World.XIAN);
        world.submit(World.WEINAN);
        assertThat(world.participants.states.get(id("6101"))).isEqualTo(ParticipationState.SUBMITTED);
        assertThat(world.participants.states.get(id("6105"))).isEqualTo(ParticipationState.NOTIFIED);
        world.reports.giveBack(World.PROVINCE, submitted.id(), "重报");
        assertThat(world.participants.states.get(id("6101"))).isEqualTo(ParticipationState.RETURNED);
    }
}
