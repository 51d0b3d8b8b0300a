package org.anjiao.supervisee.internal.rhythm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.TimelineEntry;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.internal.SilentBell;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.absence.AbsenceNotices;
import org.anjiao.supervisee.internal.absence.Searches;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.due.DueWatch;
import org.anjiao.supervisee.internal.measure.Conditions;

/** A registry whose regimes are kept: the keeper and the watch look when the test says so. */
public final class RegimeWorld implements AutoCloseable {
    public final TestWorld world = new TestWorld();
    public final Rhythms rhythms;
    public final Searches searches;
    private final RhythmKeeper keeper;
    private DueWatch watch;

    /** Nobody is in a class. */
    public RegimeWorld() {
        this(ClassOf.NONE);
    }

    public RegimeWorld(ClassOf classes) {
        rhythms = new Rhythms(world.desk, classes);
        searches = new Searches(
                world.desk,
                new AbsenceNotices(world.desk, world.caseDocuments(), world.caseHazards(), world.alerts::add),
                new Conditions(world.desk));
        keeper = new RhythmKeeper(world.desk, rhythms);
        watch(List.of());
    }

    /** What follows when limits pass. */
    public void watch(List<DueHandler> handlers) {
        watch = new DueWatch(world.desk, handlers, new SilentBell());
    }

    /** Moves the clock, then lets keeper and watch look twice: the second look must find nothing. */
    public void at(String shanghaiTime) {
        world.clock.set(shanghaiTime);
        for (int look = 0; look < 2; look++) {
            keeper.look();
            watch.look();
        }
    }

    /** Registers a person now, with a long term. */
    public String person(String category) {
        LocalDate today = world.desk.today();
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正类别", category);
        row.put("矫正开始日期", today.toString());
        row.put("入矫登记日期", today.toString());
        row.put("矫正结束日期", today.plusYears(3).toString());
        return person(row);
    }

    public String person(Map<String, String> row) {
        String id = world.person(row);
        world.alerts.clear();
        world.hazards.clear();
        world.documents.clear();
        return id;
    }

    public Optional<Due> due(String person, DueKind kind) {
        List<Due> open = new DueListReader(world.desk)
                .list(world.province, new DueQuery(null, person, kind, null, null, 10))
                .items();
        if (open.size() > 1) {
            throw new AssertionError("one obligation of a kind is open at a time: " + open);
        }
        return open.stream().findFirst();
    }

    public LocalDate lastDay(String person, DueKind kind) {
        return due(person, kind).map(Due::lastDay).orElse(null);
    }

    /** The person's steps, the latest first. */
    public List<TimelineEntry> timeline(String person) {
        return new TimelineReader(world.desk)
                .of(world.province, person, null, 100)
                .items();
    }

    /** Ends the person's correction. */
    public void close(String person) {
        world.desk.step(world.beilin, Permission.CASE_RECEIVE, person, (manager, found) -> {
            found.close(Status.RELEASED);
            return null;
        });
    }

    @Override
    public void close() {
        world.close();
    }
}
