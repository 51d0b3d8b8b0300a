package org.anjiao.supervisee.internal.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueCount;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits are watched to the minute, and what follows from them follows once. */
class DueWatchTest {
    private static TestWorld world;

    private final List<String> acted = new ArrayList<>();
    private final List<String> rung = new ArrayList<>();
    private boolean broken;
    private final DueWatch watch = new DueWatch(world.desk, List.of(new Recorder()), new Bell());
    private final DueListReader list = new DueListReader(world.desk);
    private String person;
    private String record;

    @BeforeAll
    static void open() {
        world = new TestWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPerson() {
        world.clock.set("2026-03-02T09:00");
        person = world.person(TestWorld.goodRow());
        record = world.nextId();
    }

    @Test
    void aLimitOfDaysPassesAtMidnightAfterItsLastDay() {
        opened(DueKind.COMPLAINT_ANSWER, "2026-03-02T09:00"); // 15 days: until the 17th

        world.clock.set("2026-03-17T23:59:59");
        watch.look();
        assertThat(acted).isEmpty();
        world.clock.set("2026-03-18T00:00");
        watch.look();
        watch.look();

        assertThat(acted).containsExactly(record);
    }

    @Test
    void theUnitIsRemindedThreeDaysBeforeOnce() {
        opened(DueKind.COMPLAINT_ANSWER, "2026-03-02T09:00");

        world.clock.set("2026-03-13T23:59");
        watch.look();
        assertThat(rung).isEmpty();
        world.clock.set("2026-03-14T00:00");
        watch.look();
        watch.look();

        assertThat(rung).containsExactly("u-610103001");
        assertThat(mine().get(0).remindedAt()).isEqualTo(at("2026-03-14T00:00"));
    }

    @Test
    void whatIsDoneInTimeBringsNothingAbout() {
        opened(DueKind.COMPLAINT_ANSWER, "2026-03-02T09:00");
        in(manager -> world.desk.dues().done(manager, DueKind.COMPLAINT_ANSWER, record, at("2026-03-05T10:00")));

        world.clock.set("2026-04-01T00:00");
        watch.look();

        assertThat(acted).isEmpty();
        assertThat(mine()).isEmpty();
    }

    @Test
    void aConsequenceThatFailsIsTriedAgainAndHarmsNoOther() {
        opened(DueKind.COMPLAINT_ANSWER, "2026-03-02T09:00");
        world.clock.set("2026-03-20T00:00");
        broken = true;
        watch.look();
        assertThat(acted).isEmpty();

        broken = false;
        watch.look();

        assertThat(acted).containsExactly(record);
    }

    @Test
    void theListShowsTheEarliestFirstPageByPageAndCounts() {
        opened(DueKind.CORRECTION_ANSWER, "2026-03-04T09:00");
        opened(DueKind.COMPLAINT_ANSWER, "2026-03-02T09:00");
        world.clock.set("2026-03-18T08:00");

        Page<Due> first = list.list(world.office, new DueQuery(null, person, null, null, null, 1));
        Page<Due> second = list.list(world.office, new DueQuery(null, person, null, null, first.next(), 1));

        assertThat(first.items()).extracting(Due::kind).containsExactly(DueKind.COMPLAINT_ANSWER);
        assertThat(first.items()).allMatch(due -> due.late(world.desk.now()));
        assertThat(second.items()).extracting(Due::kind).containsExactly(DueKind.CORRECTION_ANSWER);
        assertThat(second.next()).isNull();
        assertThat(list.list(world.office, new DueQuery(null, person, null, world.desk.now(), null, 10))
                        .items())
                .hasSize(1);
        assertThat(list.counts(world.beilin, "u-610103001"))
                .contains(new DueCount(DueKind.CORRECTION_ANSWER, 1, 0, 1))
                .anySatisfy(count -> {
                    assertThat(count.kind()).isEqualTo(DueKind.COMPLAINT_ANSWER);
                    assertThat(count.overdue()).isPositive();
                });
        in(manager -> world.desk.dues().cancelAll(manager, record));
    }

    private void opened(DueKind kind, String event) {
        world.desk.step(world.office, Permission.CASE_RECORD, person, (manager, found) -> {
            world.desk.dues().open(manager, kind, found, "complaint", record, at(event));
            return null;
        });
    }

    private void in(Consumer<EntityManager> work) {
        world.desk.around().jpa().tx(work::accept);
    }

    private List<Due> mine() {
        return list.list(world.office, new DueQuery(null, person, null, null, null, 10))
                .items();
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(Shanghai.ZONE).toInstant();
    }

    private final class Recorder implements DueHandler {
        @Override
        public Set<DueKind> kinds() {
            return EnumSet.of(DueKind.COMPLAINT_ANSWER);
        }

        @Override
        public void passed(EntityManager manager, DueEntity due, SuperviseeEntity of) {
            if (!due.recordId().equals(record)) {
                return; // another test's
            }
            if (broken) {
                throw new IllegalStateException("broken");
            }
            assertThat(of.id()).isEqualTo(person);
            acted.add(due.recordId());
        }
    }

    private final class Bell implements LiveEvents {
        @Override
        public void publish(LiveEvent event) {
            assertThat(event.topic()).isEqualTo("due");
            rung.add(event.unitId());
        }

        @Override
        public AutoCloseable subscribe(Consumer<LiveEvent> listener) {
            throw new UnsupportedOperationException();
        }
    }
}
