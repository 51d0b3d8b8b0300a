package org.anjiao.report.internal.summary;

import static org.anjiao.report.internal.Fixture.CAMPAIGN;
import static org.anjiao.report.internal.TestOrganization.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anjiao.campaign.Campaign;
import org.anjiao.campaign.CampaignState;
import org.anjiao.campaign.Campaigns;
import org.anjiao.campaign.Participation;
import org.anjiao.campaign.ParticipationState;
import org.anjiao.organization.Axis;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.report.Figures;
import org.anjiao.report.ReportSection;
import org.anjiao.report.RollUp;
import org.anjiao.report.RollUpRow;
import org.anjiao.report.RollUpTable;
import org.anjiao.report.SummaryReport;
import org.anjiao.report.internal.TestOrganization;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.Stubs;
import org.anjiao.testkit.TestAccess;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Summary reports on a real Derby, round them the campaign of the notice, its thirteen addressees, and a board that stands. */
final class World implements AutoCloseable {
    static final Caller PROVINCE = caller("61", Role.PROVINCE_OFFICER);
    static final Caller XIAN = caller("6101", Role.CITY_OFFICER);
    static final Caller WEINAN = caller("6105", Role.CITY_OFFICER);
    static final Caller BEILIN = caller("610103", Role.COUNTY_OFFICER);

    private static final Figures FIGURES = new Figures(135, 94, 2, 85, 19, 9, 2, 18);

    final MovableClock clock = new MovableClock(Instant.parse("2019-04-18T02:03:04.567Z"));
    final ParticipatingUnits participants = new ParticipatingUnits();
    final List<AuditRecord> audited = new CopyOnWriteArrayList<>();
    final Set<String> switchedOff = ConcurrentHashMap.newKeySet();
    final ReportRenderer renderer =
            new ReportRenderer("mine", (module, unit) -> unit.equals(id("6101")) && !switchedOff.contains(module));
    final SummaryReportService reports;

    private volatile Callable<?> beforeFigures = () -> null;
    private final TestStore store = TestStore.withChangelogs("OSGI-INF/anjiao/report.xml");
    private final TestOrganization organization = TestOrganization.ofFixture();

    World() {
        // The fixture's five direct units and eight more make the thirteen of the notice.
        for (String code : List.of("6102", "6103", "6104", "6107", "6108", "6109", "6110", "YANGLING")) {
            organization.unit(code, "市" + code, UnitType.CITY_JUSTICE, "61", code);
        }
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

    SummaryReport submit(Caller caller) {
        reports.save(caller, CAMPAIGN, sections(), null);
        return reports.submit(caller, CAMPAIGN);
    }

    /** What happens from now on whenever somebody asks for the figures. */
    void beforeFigures(Callable<?> action) {
        beforeFigures = action;
    }

    /** @param instant with offset */
    void at(String instant) {
        clock.set(OffsetDateTime.parse(instant).toInstant());
    }

    static Map<ReportSection, String> sections() {
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        for (ReportSection section : ReportSection.values()) {
            sections.put(section, section.zh());
        }
        return sections;
    }

    static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static Caller caller(String unitCode, Role role) {
        return new Caller("test", "测试", id(unitCode), Set.of(role));
    }

    @Override
    public void close() {
        store.close();
    }

    /** The campaign of the notice and its addressees. */
    public final class ParticipatingUnits {
        final Map<String, ParticipationState> states = new ConcurrentHashMap<>();

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
                    Instant.parse("2019-04-10T16:00:00Z"),
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
    public final class FixedBoard {
        public RollUpTable rollUp(Caller caller, String campaign, String nodeKey, Instant asOf, Axis axis)
                throws Exception {
            beforeFigures.call();
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
}
