package org.anjiao.supervisee.internal.psychology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.psychology.PsychologyProblem;
import org.anjiao.supervisee.psychology.Support;
import org.anjiao.supervisee.psychology.SupportFile;
import org.anjiao.supervisee.psychology.SupportNote;
import org.anjiao.supervisee.psychology.SupportNote.Kind;
import org.anjiao.supervisee.psychology.SupportState;
import org.anjiao.supervisee.spi.CaseHazard;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said in support stays there. */
class SupportBookTest {
    private static final String SECRET = "谈到轻生念头";

    private static TestWorld world;
    private static SupportBook supports;
    private static Caller psychologist;

    private String person;
    private LocalDate today;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        supports = new SupportBook(world.desk, world.registry, world.caseHazards());
        psychologist = world.account("psychologist", "610103", Role.PSYCHOLOGIST);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPerson() {
        world.clock.set("2026-03-01T09:00");
        today = LocalDate.of(2026, 3, 1);
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正结束日期", "2028-01-01");
        person = world.person(row);
        world.hazards.clear();
        world.audited.clear();
    }

    private Support opened() {
        return supports.open(psychologist, person);
    }

    private Support noted(Support support, Kind kind) {
        return supports.note(psychologist, support.id(), support.version(), kind, today, SECRET);
    }

    @Test
    void othersSeeThatThereIsSupportAndNothingElse() {
        Support support = noted(opened(), Kind.SESSION);

        assertThat(supports.of(world.office, person))
                .singleElement()
                .satisfies(seen -> assertThat(seen.state()).isEqualTo(SupportState.OPEN));
        for (Caller other :
                new Caller[] {world.office, world.agencyHead, world.beilinHead, world.city, world.province}) {
            refused(CommonProblem.NOT_PERMITTED, () -> supports.read(other, support.id(), "了解情况"));
            refused(
                    CommonProblem.NOT_PERMITTED,
                    () -> supports.note(other, support.id(), null, Kind.SESSION, today, "x"));
        }
        assertThat(new TimelineReader(world.desk)
                        .of(world.office, person, null, 50)
                        .items())
                .extracting(entry -> entry.facts())
                .allMatch(Map::isEmpty);
        assertThat(world.audited.toString()).doesNotContain(SECRET);
    }

    @Test
    void whoGivesSupportReadsItWithAPurposeAndTheReadIsOnRecord() {
        Support support = noted(opened(), Kind.TEST);
        refused(CommonProblem.PURPOSE_REQUIRED, () -> supports.read(psychologist, support.id(), " "));

        SupportFile file = supports.read(psychologist, support.id(), "制定疏导方案");

        assertThat(file.whole()).isTrue();
        assertThat(file.notes()).extracting(SupportNote::content).containsExactly(SECRET);
        assertThat(world.audited).last().satisfies(read -> {
            assertThat(read.action()).isEqualTo("SUPPORT_READ");
            assertThat(read.purpose()).isEqualTo("制定疏导方案");
            assertThat(read.recordId())
                    .as("the person, so that the sheet shows it")
                    .isEqualTo(person);
        });
    }

    @Test
    void anAuthorReadsTheOwnEntriesOnly() {
        supports.refer(world.office, person, "近来情绪低落");
        Support support = noted(opened(), Kind.SESSION);

        SupportFile own = supports.read(world.office, support.id(), "核对转介内容");

        assertThat(own.whole()).isFalse();
        assertThat(own.notes()).extracting(SupportNote::content).containsExactly("近来情绪低落");
        assertThat(supports.read(psychologist, support.id(), "制定疏导方案").notes()).hasSize(2);
        refused(CommonProblem.NOT_PERMITTED, () -> supports.read(world.officeHead, support.id(), "了解情况"));
    }

    @Test
    void aCrisisIsAHazardWithoutContents() {
        Support support = opened();
        noted(support, Kind.CRISIS);

        assertThat(world.hazards).singleElement().satisfies(hazard -> {
            assertThat(hazard.kind()).isEqualTo(CaseHazard.Kind.PSYCHOLOGICAL_CRISIS);
            assertThat(hazard.superviseeId()).isEqualTo(person);
            assertThat(hazard.toString()).doesNotContain(SECRET);
        });
        Support second = noted(supports.of(psychologist, person).get(0), Kind.CRISIS);
        assertThat(world.hazards).as("each crisis is one").hasSize(2);
        noted(second, Kind.SESSION);
        assertThat(world.hazards).hasSize(2);
    }

    @Test
    void contentsAreEncryptedInTheDatabase() throws SQLException {
        noted(opened(), Kind.SESSION);
        try (Connection connection = world.store.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select content from sup_support_note")) {
            assertThat(rows.next()).isTrue();
            do {
                assertThat(rows.getString(1)).matches("[A-Za-z0-9+/]{40,}");
            } while (rows.next());
        }
    }

    @Test
    void oneAtATimeAndNothingAfterTheEnd() {
        supports.refer(world.office, person, "近来情绪低落");
        refused(PsychologyProblem.PSYCHOLOGY_OPEN_ALREADY, () -> supports.refer(world.office, person, "再次"));
        Support support = opened();
        refused(PsychologyProblem.PSYCHOLOGY_OPEN_ALREADY, this::opened);
        refused(CommonProblem.FIELD_INVALID, () -> noted(support, Kind.CLOSING));
        refused(
                PsychologyProblem.PSYCHOLOGY_DAY,
                () -> supports.note(psychologist, support.id(), null, Kind.SESSION, today.plusDays(1), "x"));

        Support closed = supports.close(psychologist, support.id(), support.version(), "情绪平稳");

        assertThat(closed.until()).isEqualTo(world.clock.instant());
        refused(PsychologyProblem.PSYCHOLOGY_STATE, () -> noted(closed, Kind.SESSION));
        refused(PsychologyProblem.PSYCHOLOGY_STATE, () -> supports.close(psychologist, closed.id(), null, "再次"));
        assertThat(opened().id()).as("a new file later").isNotEqualTo(closed.id());
    }

    @Test
    void twoWhoNoteAtTheSameTimeLoseNothing() {
        Support read = opened();
        noted(read, Kind.SESSION);
        refused(CommonProblem.STALE_VERSION, () -> noted(read, Kind.SESSION));
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
