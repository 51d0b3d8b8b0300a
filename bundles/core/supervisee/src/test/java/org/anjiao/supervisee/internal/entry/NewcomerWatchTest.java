package org.anjiao.supervisee.internal.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.internal.SilentBell;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.due.DueWatch;
import org.anjiao.supervisee.internal.keyperson.KeyBook;
import org.anjiao.supervisee.internal.keyperson.KeyClock;
import org.anjiao.supervisee.keyperson.KeyListing;
import org.anjiao.supervisee.keyperson.KeyListingState;
import org.anjiao.supervisee.keyperson.KeyMeasure;
import org.anjiao.supervisee.spi.CaseHazard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due on whoever comes on the registry. */
class NewcomerWatchTest {
    private TestWorld world;
    private NewcomerWatch newcomers;
    private KeyBook keys;
    private DueWatch watch;
    private DueListReader dues;

    @BeforeEach
    void open() {
        world = new TestWorld();
        newcomers = new NewcomerWatch(world.desk);
        KeyClock clock = new KeyClock(world.desk, world.caseHazards());
        keys = new KeyBook(world.desk, clock);
        watch = new DueWatch(world.desk, List.of(clock), new SilentBell());
        dues = new DueListReader(world.desk);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({"2019-03-31,2019-04-10,CN-2012", "2026-03-02,2026-03-12,CN-2020"})
    void whoComesIsAssessedInTimeOnce(LocalDate day, LocalDate last, String pack) {
        world.clock.set(day + "T09:00");
        String person = world.person(row(""));
        newcomers.look();
        newcomers.look();

        Due due = only(person, DueKind.FIRST_ASSESSMENT);
        assertThat(due.lastDay()).isEqualTo(last);
        assertThat(due.basis()).startsWith(pack);
        assertThat(dues(person, DueKind.KEY_PLAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2019-03-31,2019-04-10,2019-04-11", "2026-03-02,2026-03-12,2026-03-13"})
    void whoComesAsAKeyPersonNeedsAPlanOrIsAHazard(LocalDate day, LocalDate last, LocalDate after) {
        world.clock.set(day + "T09:00");
        String person = world.person(row("涉黑涉恶"));
        newcomers.look();
        newcomers.look();

        Due due = only(person, DueKind.KEY_PLAN);
        assertThat(due.lastDay()).isEqualTo(last);
        KeyListing listing = keys.of(world.office, person, null).listings().stream()
                .findFirst()
                .orElseThrow();
        assertThat(due.recordId()).isEqualTo(listing.id());
        assertThat(listing.state()).isEqualTo(KeyListingState.LISTED);
        assertThat(listing.category()).isEqualTo(KeyCategory.GANG);
        world.clock.set(last + "T23:59");
        watch.look();
        assertThat(world.hazards).isEmpty();
        world.clock.set(after + "T00:01");
        watch.look();
        assertThat(world.hazards).extracting(CaseHazard::kind).containsExactly(CaseHazard.Kind.KEY_PERSON_WITHOUT_PLAN);
    }

    @Test
    void aPlanInTimeEndsIt() {
        world.clock.set("2026-03-02T09:00");
        String person = world.person(row("涉黑涉恶"));
        newcomers.look();
        world.clock.set("2026-03-05T09:00");

        keys.plan(
                world.office,
                person,
                List.of(new KeyMeasure("实地走访", "每周一次", "司法所所长")),
                world.desk.today().plusMonths(1));

        assertThat(dues(person, DueKind.KEY_PLAN)).isEmpty();
        world.clock.set("2026-03-20T00:01");
        watch.look();
        assertThat(world.hazards).isEmpty();
    }

    private Due only(String person, DueKind kind) {
        List<Due> found = dues(person, kind);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Due> dues(String person, DueKind kind) {
        return dues.list(world.office, new DueQuery(null, person, kind, null, null, 50))
                .items();
    }

    private static Map<String, String> row(String key) {
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正结束日期", "2028-01-01");
        row.put("重点类别", key);
        return row;
    }
}
