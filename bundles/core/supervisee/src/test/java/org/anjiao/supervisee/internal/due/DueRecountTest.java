package org.anjiao.supervisee.internal.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.holidays.internal.Holidays;
import org.anjiao.policy.spi.HolidayTable;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueProblem;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.due.Recount;
import org.anjiao.supervisee.internal.SilentBell;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a table of days off has arrived, what is due ends on the day that it gives. */
class DueRecountTest {
    /** Working days of a year whose days off nobody has announced; one of them will be a day off. */
    private static final LocalDate ANNOUNCED = LocalDate.of(2031, 3, 5);

    private final TestWorld world = new TestWorld();
    private final DueRecounter recounter = new DueRecounter(world.desk);
    private final DueListReader list = new DueListReader(world.desk);
    private String person;

    @BeforeEach
    void inMarch2031() {
        world.clock.set("2031-03-03T09:00"); // a Monday
        person = world.person(TestWorld.goodRow());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anAnnouncedDayOffMovesWhatRunsInWorkingDaysAndNothingElse() {
        opened(DueKind.ASSESSMENT); // ten working days
        opened(DueKind.COMPLAINT_ANSWER); // fifteen days
        assertThat(due(DueKind.ASSESSMENT).lastDay()).isEqualTo("2031-03-17");
        assertThat(due(DueKind.ASSESSMENT).provisional()).isTrue();
        Due complaint = due(DueKind.COMPLAINT_ANSWER);

        announce();
        Recount run = recounted();

        Due moved = due(DueKind.ASSESSMENT);
        assertThat(moved.lastDay()).isEqualTo("2031-03-18");
        assertThat(moved.until()).isEqualTo(at("2031-03-19T00:00"));
        assertThat(moved.provisional()).isFalse();
        assertThat(due(DueKind.COMPLAINT_ANSWER)).isEqualTo(complaint);
        assertThat(run.counted()).isEqualTo(2);
        assertThat(run.moved()).isEqualTo(1);
        assertThat(run.finishedAt()).isNotNull();
        assertThat(world.audited).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("DUE_RECOUNT_ENDED");
            assertThat(entry.details()).containsEntry("moved", "1");
        });
    }

    @Test
    void anEndThatADecisionHasNamedStays() {
        Deadline named = new Deadline(
                LocalDate.of(2031, 3, 20),
                at("2031-03-21T00:00"),
                false,
                world.desk.rule(DueKind.ASSESSMENT.ruleCode(), found(), LocalDate.of(2031, 3, 3)));
        world.desk
                .around()
                .jpa()
                .tx(manager -> world.desk
                        .dues()
                        .open(
                                manager,
                                new NewDue(
                                        DueKind.ASSESSMENT,
                                        person,
                                        "u-610103001",
                                        "assessment",
                                        world.nextId(),
                                        world.desk.now(),
                                        named)));

        announce();

        assertThat(recounted().counted()).isZero();
        assertThat(due(DueKind.ASSESSMENT).lastDay()).isEqualTo("2031-03-20");
    }

    @Test
    void whatPassesAnewIsRemindedOfAnewAndWhatIsDoneStays() {
        String record = opened(DueKind.ASSESSMENT);
        world.clock.set("2031-03-18T00:00");
        new DueWatch(world.desk, List.of(), new SilentBell()).look();
        assertThat(due(DueKind.ASSESSMENT).remindedAt()).isNotNull();

        announce();
        recounted();
        assertThat(due(DueKind.ASSESSMENT).late(world.desk.now())).isFalse();
        assertThat(due(DueKind.ASSESSMENT).remindedAt()).isNull();

        world.desk
                .around()
                .jpa()
                .tx(manager -> world.desk.dues().done(manager, DueKind.ASSESSMENT, record, at("2031-03-18T09:00")));
        assertThat(recounted().counted()).isZero();
    }

    @Test
    void anotherVersionOfTheRuleIsNamedWithoutRemindingAgain() throws Exception {
        opened(DueKind.COMPLAINT_ANSWER);
        world.clock.set("2031-03-17T00:00");
        new DueWatch(world.desk, List.of(), new SilentBell()).look();
        Due before = due(DueKind.COMPLAINT_ANSWER);
        world.store
                .transactions()
                .run(() -> sql("update sup_due set basis = 'CN-2020 0.9.0' where id = '" + before.id() + "'"));

        assertThat(recounted().moved()).isEqualTo(1);

        assertThat(before.remindedAt()).isNotNull();
        assertThat(due(DueKind.COMPLAINT_ANSWER)).isEqualTo(before);
    }

    private void sql(String update) {
        try (Connection connection = world.store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(update);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aCountThatARestartBrokeOffGoesOnWithTheNextUnit() {
        opened(DueKind.ASSESSMENT);
        String elsewhere = opened("u-610104001");
        announce();
        String id = recounter.begin(world.province).id();
        new DueRecounter(world.desk, 1).countOn(id);
        assertThat(recounter.find(world.province, id).counted()).isEqualTo(1);

        new DueRecounter(world.desk).work();

        assertThat(recounter.find(world.province, id).counted()).isEqualTo(2);
        assertThat(list.list(world.province, new DueQuery("u-610104001", null, null, null, null, 10))
                        .items())
                .extracting(Due::recordId, Due::lastDay)
                .containsExactly(tuple(elsewhere, LocalDate.of(2031, 3, 18)));
    }

    @Test
    void theProvinceAloneBeginsACountAndOneAtATime() {
        refused(CommonProblem.NOT_PERMITTED, () -> recounter.begin(world.city));
        recounter.begin(world.province);
        refused(DueProblem.RECOUNT_RUNNING, () -> recounter.begin(world.province));
        recounter.work();
        Recount second = recounter.begin(world.province);
        assertThat(second.finishedAt()).isNull();
        assertThat(recounter.list(world.office)).hasSize(2).first().isEqualTo(second);
        refused(CommonProblem.RECORD_NOT_FOUND, () -> recounter.find(world.province, "nothing"));
    }

    private Recount recounted() {
        Recount begun = recounter.begin(world.province);
        recounter.work();
        return recounter.find(world.province, begun.id());
    }

    private void announce() {
        world.law.calendar(List.of(new Holidays(), new HolidayTable() {
            @Override
            public Set<Integer> years() {
                return Set.of(ANNOUNCED.getYear());
            }

            @Override
            public Set<LocalDate> daysOff() {
                return Set.of(ANNOUNCED);
            }

            @Override
            public Set<LocalDate> workedWeekends() {
                return Set.of();
            }
        }));
    }

    private SuperviseeEntity found() {
        return world.desk.step(world.office, Permission.SUPERVISEE_READ, person, (manager, found) -> found);
    }

    private String opened(DueKind kind) {
        String record = world.nextId();
        world.desk.step(world.office, Permission.CASE_RECORD, person, (manager, found) -> {
            world.desk.dues().open(manager, kind, found, "case", record, world.desk.now());
            return null;
        });
        return record;
    }

    private String opened(String unitId) {
        String record = world.nextId();
        Deadline deadline = world.desk.deadline(DueKind.ASSESSMENT.ruleCode(), found(), world.desk.now());
        NewDue due = new NewDue(DueKind.ASSESSMENT, null, unitId, "case", record, world.desk.now(), deadline);
        world.desk.around().jpa().tx(manager -> world.desk.dues().open(manager, due));
        return record;
    }

    private Due due(DueKind kind) {
        return list.list(world.office, new DueQuery(null, person, kind, null, null, 10))
                .items()
                .get(0);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(Shanghai.ZONE).toInstant();
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
