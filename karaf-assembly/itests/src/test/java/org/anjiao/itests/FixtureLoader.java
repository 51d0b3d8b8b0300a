package org.anjiao.itests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anjiao.campaign.Clarity;
import org.anjiao.campaign.ClarityFinding;
import org.anjiao.campaign.FileInterview;
import org.anjiao.campaign.InterviewMethod;
import org.anjiao.campaign.InterviewTask;
import org.anjiao.campaign.Interviews;
import org.anjiao.campaign.Outline;
import org.anjiao.campaign.TaskQuery;
import org.anjiao.campaign.TaskState;
import org.anjiao.campaign.TaskSummary;
import org.anjiao.hazard.Assessment;
import org.anjiao.hazard.Assessment.Verdict;
import org.anjiao.hazard.Assignment;
import org.anjiao.hazard.Hazard;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardLevel;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.Hazards;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;

/** Brings offices to where the fixture says, through the services that officers use. */
final class FixtureLoader {
    static final String CAMPAIGN = "SN-2019-YHPC";
    private static final String[] KEY = {"有再犯罪倾向", ""};
    private static final LocalDate DUE_EARLY = LocalDate.of(2019, 3, 26);
    private static final LocalDate DUE_LATE = LocalDate.of(2019, 4, 10);

    private final Organization organization;
    private final Interviews interviews;
    private final Hazards hazards;
    private final Clock clock;

    FixtureLoader(Organization organization, Interviews interviews, Hazards hazards, Clock clock) {
        this.organization = organization;
        this.interviews = interviews;
        this.hazards = hazards;
        this.clock = clock;
    }

    Unit office(FixtureOffice row) {
        Instant now = clock.instant();
        Unit parent = organization.byCode(row.parentCode(), now).orElseThrow();
        return organization.children(parent.id(), now).stream()
                .filter(unit -> unit.name().startsWith(row.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no office " + row.name()));
    }

    /** An import file with the people of all offices. */
    String people() {
        StringBuilder csv = new StringBuilder("姓名,身份证号,矫正类别,矫正开始日期,矫正结束日期,入矫登记日期,执行单位代码,重点类别\n");
        int person = 0;
        for (FixtureOffice row : FixtureOffice.ALL) {
            for (int i = 0; i < row.base(); i++) {
                csv.append("测试对象%03d,%s,缓刑,2018-06-01,2020-05-31,2018-06-05,%s,%s\n"
                        .formatted(person, TestIdNumbers.of(person), office(row).code(), KEY[i < row.key() ? 0 : 1]));
                person++;
            }
        }
        return csv.toString();
    }

    /** Files, exempts and registers what the row says. */
    void bringForward(FixtureOffice row) {
        Unit office = office(row);
        List<TaskSummary> tasks = interviews
                .tasks(caller(office, Role.OFFICE_HEAD), TaskQuery.ofUnit(CAMPAIGN, null, TaskState.OPEN, 200))
                .items();
        for (int i = 0; i < row.done(); i++) {
            interview(office, tasks.get(i).id(), i < row.fiveClear());
        }
        for (int i = row.done(); i < row.done() + row.exempt(); i++) {
            exempt(office, tasks.get(i).id());
        }
        for (int i = 0; i < row.hazards(); i++) {
            hazard(row, office, i);
        }
    }

    void interview(Unit office, String taskId, boolean clear) {
        Caller officer = caller(office, Role.OFFICE_HEAD);
        InterviewTask task = interviews.task(officer, taskId);
        Map<Clarity, ClarityFinding> clarities = new EnumMap<>(Clarity.class);
        for (Clarity clarity : Clarity.values()) {
            clarities.put(clarity, new ClarityFinding(clear || clarity != Clarity.WHEREABOUTS, "核实"));
        }
        Set<InterviewMethod> methods = EnumSet.of(InterviewMethod.FACE_TO_FACE, InterviewMethod.HOME_VISIT);
        Instant heldAt = clock.instant().minus(Duration.ofHours(1));
        interviews.file(
                officer,
                taskId,
                null,
                new FileInterview(
                        methods,
                        heldAt,
                        "司法所",
                        clarities,
                        answers(task.outline()),
                        null,
                        List.of(),
                        List.of(),
                        "核实后补录")); // asked for once the counts are locked, which another method's clock may have done
    }

    private static Map<String, String> answers(Outline outline) {
        return outline.questions().stream()
                .filter(Outline.Question::required)
                .collect(Collectors.toMap(Outline.Question::code, question -> "正常"));
    }

    private void exempt(Unit office, String taskId) {
        interviews.requestExemption(caller(office, Role.OFFICE_OFFICER), taskId, null, "住院治疗");
        interviews.decideExemption(caller(office, Role.OFFICE_HEAD), taskId, null, true, null);
    }

    /** The first are closed, the next overdue, the rest open in time. */
    private void hazard(FixtureOffice row, Unit office, int index) {
        Caller officer = caller(office, Role.OFFICE_OFFICER);
        Caller head = caller(office, Role.OFFICE_HEAD);
        Hazard hazard = hazards.register(
                officer,
                new RegisterHazard(
                        null, HazardKind.OTHER, null, "测试隐患" + index, null, null, HazardSource.SELF_CHECK, null));
        hazards.assess(head, hazard.id(), null, new Assessment(Verdict.REAL, HazardLevel.GENERAL, "测试", null));
        boolean overdue = index >= row.closed() && index < row.closed() + row.overdue();
        hazards.assign(
                head,
                hazard.id(),
                null,
                new Assignment("整改", "fixture.owner", overdue ? DUE_EARLY : DUE_LATE, null, null));
        if (index < row.closed()) {
            Caller owner = new Caller(
                    "fixture.owner", "整改人", organization.root(clock.instant()).id(), Set.of(Role.SYSTEM));
            hazards.submit(owner, hazard.id(), null, "已整改");
            hazards.verify(head, hazard.id(), null, true, null);
        }
    }

    static Caller caller(Unit unit, Role role) {
        return new Caller("fixture-" + role.name().toLowerCase(java.util.Locale.ROOT), "测试干部", unit.id(), Set.of(role));
    }
}
