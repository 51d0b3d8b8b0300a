package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anjiao.device.PositionJournal;
import org.anjiao.device.PositionJournal.LastPosition;
import org.anjiao.device.Wearer;
import org.anjiao.monitoring.Positions.LivePosition;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.PositioningWindow;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.TestAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PositionServiceTest {
    private static final Caller OFFICER = new Caller("changanlu", "测试", "U1", Set.of(Role.OFFICE_OFFICER));
    private static final Caller CITY = new Caller("xian", "测试", "U", Set.of(Role.CITY_OFFICER));

    private static final Caller COLLEAGUE = new Caller("officer-2", "测试", "U1", Set.of(Role.OFFICE_OFFICER));
    private static final Caller HEAD = new Caller("beilin-head", "测试", "U", Set.of(Role.COUNTY_JUSTICE_HEAD));
    private static TestStore store;

    private final MovableClock clock = new MovableClock("2019-03-31T09:00");
    private final Trail trail = new Trail();
    private final Keepers registry = new Keepers();
    private final PositionService positions = new PositionService(
            new PositionService.Surroundings(
                    journal(),
                    new AlertStore(store.dataSource()),
                    orders(),
                    registry,
                    top -> unit -> unit.startsWith(top),
                    new TestAccess(String::startsWith),
                    trail,
                    store.transactions(),
                    clock),
            new Looks(15));

    @BeforeAll
    static void createTables() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/device.xml", "OSGI-INF/anjiao/monitoring.xml");
    }

    @AfterAll
    static void dropTables() {
        store.close();
    }

    @Test
    void aReadNeedsAPurposeAndIsOnTheRecordOfThePersonsThatItShows() {
        assertThatThrownBy(() -> positions.last(OFFICER, null, " "))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(CommonProblem.PURPOSE_REQUIRED));
        assertThat(trail.records).isEmpty();
        positions.last(OFFICER, null, "日常核查");
        assertThat(trail.records).singleElement().satisfies(record -> {
            assertThat(record.action()).isEqualTo("POSITION_READ");
            assertThat(record.recordType()).isEqualTo("supervisee");
            assertThat(record.recordId()).isEqualTo("P1");
            assertThat(record.unitId()).isEqualTo("U1-a");
            assertThat(record.purpose()).isEqualTo("日常核查");
            assertThat(record.details()).containsEntry("minutes", "15");
        });
    }

    @Test
    void anOpenMapLeavesOneRecordOfEachPersonInAnInterval() {
        positions.last(HEAD, null, "日常核查");
        assertThat(looked()).containsExactlyInAnyOrder("P1", "P2");
        clock.set("2019-03-31T09:14");
        positions.last(HEAD, null, "日常核查");
        assertThat(looked()).as("the same look").isEmpty();
        positions.last(OFFICER, null, "日常核查");
        assertThat(looked()).as("by somebody else").containsExactly("P1");
        positions.last(COLLEAGUE, null, "日常核查");
        assertThat(looked()).containsExactly("P1");
        positions.last(OFFICER, null, "核实行踪");
        assertThat(looked()).as("for something else").containsExactly("P1");
        clock.set("2019-03-31T09:15");
        positions.last(HEAD, null, "日常核查");
        assertThat(looked()).as("the map stays open").containsExactlyInAnyOrder("P1", "P2");
    }

    /** Whose record has grown since this was asked last. */
    private List<String> looked() {
        List<String> persons = trail.records.stream().map(AuditRecord::recordId).toList();
        trail.records.clear();
        return persons;
    }

    @Test
    void whatCannotBePutOnRecordIsNotShownAndIsRecordedNextTime() {
        trail.failing = true;
        assertThatThrownBy(() -> positions.last(OFFICER, null, "日常核查")).isInstanceOf(IllegalStateException.class);
        trail.failing = false;
        positions.last(OFFICER, null, "日常核查");
        assertThat(looked()).containsExactly("P1");
    }

    @Test
    void aLookThatWasRolledBackIsRecordedNextTime() {
        assertThatThrownBy(() -> store.transactions().run(() -> {
                    positions.last(OFFICER, null, "日常核查");
                    throw new IllegalStateException("afterwards");
                }))
                .hasMessage("afterwards");
        trail.records.clear();
        positions.last(OFFICER, null, "日常核查");
        assertThat(looked()).containsExactly("P1");
    }

    @Test
    void onlyTheOwnSubtreeAndOnlyPersonsUnderAnOrderAreShown() {
        assertThat(shown(OFFICER)).containsExactly("P1");
        assertThat(shown(HEAD)).containsExactlyInAnyOrder("P1", "P2");
    }

    /** */
    @Test
    void aSensitiveCaseIsShownToThoseWhoKnowIt() throws Exception {
        late("P1");
        registry.mark("P1");
        assertThat(shown(OFFICER)).isEmpty();
        assertThat(positions.lateNotes(OFFICER, null, null, 10).items()).isEmpty();
        assertThat(shown(HEAD)).contains("P1");
        assertThat(positions.lateNotes(HEAD, null, null, 10).items()).hasSize(1);
        assertThat(looked()).doesNotHaveDuplicates().contains("P1");
    }

    private static void late(String person) throws SQLException {
        Chain.empty(store.dataSource());
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into mon_late_note (id, device_id, supervisee_id, unit_id, from_at, to_at,"
                    + " reports, outside, recorded_at) values ('a1', 'D', '" + person + "', 'U1-a', 1, 2, 3, 0, 4)");
        }
    }

    private List<String> shown(Caller caller) {
        return positions.last(caller, null, "日常核查").stream()
                .map(LivePosition::superviseeId)
                .toList();
    }

    @Test
    void aRoleWithoutTheRightSeesNoTracks() {
        assertThatThrownBy(() -> positions.last(CITY, null, "日常核查")).isInstanceOf(ProblemException.class);
        assertThat(trail.records).isEmpty();
    }

    private static PositionJournal journal() {
        List<LastPosition> all = Stream.of("P1 U1-a", "P-released U1-a", "P2 U2-a")
                .map(text -> text.split(" "))
                .map(parts -> new LastPosition(
                        new Wearer(1, 1, "D", parts[0], parts[1], "O"), 1, 2, 34.25, 108.95, Double.NaN))
                .toList();
        return proxy(PositionJournal.class, arguments -> {
            @SuppressWarnings("unchecked")
            Predicate<String> unit = (Predicate<String>) arguments[0];
            return all.stream()
                    .filter(last -> unit.test(last.wearer().unitId()))
                    .toList();
        });
    }

    private static LawfulPositioning orders() {
        return proxy(
                LawfulPositioning.class,
                arguments -> new PositioningWindow(
                        arguments[0].equals("P-released") ? null : "O", Instant.MIN, Instant.MAX, 0));
    }

    /** A service of which one method is called. */
    private static <T> T proxy(Class<T> type, java.util.function.Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answer.apply(arguments)));
    }
}
