package org.anjiao.benchmark;

import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.anjiao.platform.security.Caller;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.decision.PendingQuery;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.due.Recount;
import org.anjiao.supervisee.internal.absence.AbsenceBook;
import org.anjiao.supervisee.internal.decision.PendingReader;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.due.DueRecounter;
import org.anjiao.supervisee.internal.leave.LeaveBook;
import org.anjiao.supervisee.leave.LeaveQuery;

/**
 * The registry with five years of records: what a person's page reads, what is due in a county, and all limits of the province
 * counted anew; through the services, without HTTP.
 *
 * <p>Arguments: {@code derby} or {@code postgresql}, {@code --people N} (100000), {@code --months N} of work behind each (60).
 */
public final class CaseBenchmark {
    private static final int WARM_UP = 300;
    private static final int PAGES = 2_000;
    private static final int LISTS = 1_000;
    private static final int FEW = 200;

    private CaseBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        String kind = arguments.length > 0 && !arguments[0].startsWith("-") ? arguments[0] : "derby";
        int people = number(arguments, "--people", 100_000);
        try (BenchmarkDatabase database = BenchmarkDatabase.open(kind, List.of("supervisee"));
                TestStore store = TestStore.over(database.dataSource())) {
            CaseProvince province = new CaseProvince(store);
            CaseLoader loader = new CaseLoader(province, people, number(arguments, "--months", 60));
            long begun = System.nanoTime();
            try (Connection connection = database.dataSource().getConnection()) {
                System.out.printf(
                        "%s, %d cores, %d persons: %d rows loaded in %.0f s%n",
                        kind,
                        Runtime.getRuntime().availableProcessors(),
                        people,
                        loader.load(connection),
                        since(begun));
            }
            database.tidy("");
            pages(province, loader, people);
            lists(province, loader, people);
            waiting(province, loader, people);
            persons(province, loader, people);
            recount(province, "every limit moved by a changed pack");
            recount(province, "none moved");
        }
    }

    private static int number(String[] arguments, String name, int usual) {
        int at = Arrays.asList(arguments).indexOf(name);
        return at < 0 ? usual : Integer.parseInt(arguments[at + 1]);
    }

    private static void pages(CaseProvince province, CaseLoader loader, int people) {
        DueListReader dues = new DueListReader(province.desk);
        TimelineReader timeline = new TimelineReader(province.desk);
        LeaveBook leaves = new LeaveBook(province.desk, null, null);
        AbsenceBook absences = new AbsenceBook(province.desk, null, null, null);
        measure("a person's page, its five readings one after the other", PAGES, people, index -> {
            Caller caller = province.county(loader.office(index));
            String person = CaseLoader.person(index);
            province.registry.find(caller, person, null);
            dues.list(caller, new DueQuery(null, person, null, null, null, 50));
            timeline.of(caller, person, null, 20);
            leaves.list(caller, new LeaveQuery(null, person, null, null, 50));
            absences.list(caller, CaseQuery.ofPerson(person, 50), null);
        });
    }

    private static void lists(CaseProvince province, CaseLoader loader, int people) {
        DueListReader dues = new DueListReader(province.desk);
        DueQuery all = new DueQuery(null, null, null, null, null, 50);
        DueQuery overdue = new DueQuery(null, null, null, province.desk.now(), null, 50);
        measure(
                "what is due in a county, first page",
                LISTS,
                people,
                index -> dues.list(province.county(loader.office(index)), all));
        measure(
                "what is overdue in a county, first page",
                LISTS,
                people,
                index -> dues.list(province.county(loader.office(index)), overdue));
        measure(
                "a county's counts by kind",
                LISTS,
                people,
                index -> dues.counts(province.county(loader.office(index)), null));
        measure("what is due in the province, first page", LISTS, people, index -> dues.list(province.province, all));
    }

    private static void waiting(CaseProvince province, CaseLoader loader, int people) {
        PendingReader pending = new PendingReader(province.desk);
        measure(
                "what waits for the head of a county's agency, first page",
                FEW,
                people,
                index -> pending.list(province.head(loader.office(index)), PendingQuery.mine(50)));
        measure(
                "its counts by kind",
                FEW,
                people,
                index -> pending.counts(province.head(loader.office(index)), null, true));
        measure(
                "all that waits in the province, first page",
                FEW,
                people,
                index -> pending.list(
                        province.province, new PendingQuery(CaseQuery.ofUnit(null, null, 50), null, null, false)));
        measure("its counts by kind", FEW, people, index -> pending.counts(province.province, null, false));
    }

    private static void persons(CaseProvince province, CaseLoader loader, int people) {
        for (String sort : List.of("entry", "name", "registered", "termEnd")) {
            for (boolean ascending : new boolean[] {true, false}) {
                String order = sort + (ascending ? "" : ", the last first");
                CaseQuery ordered = new CaseQuery(null, null, null, null, sort, ascending, null, 50);
                SuperviseeQuery query = new SuperviseeQuery(ordered, null, null, null, null, null, null, null);
                measure(
                        "persons of a county by " + order,
                        FEW,
                        people,
                        index -> province.registry.list(province.county(loader.office(index)), query));
                measure(
                        "persons of the province by " + order,
                        FEW,
                        people,
                        index -> province.registry.list(province.province, query));
            }
        }
    }

    private interface Reading {
        void of(int index);
    }

    private static void measure(String what, int times, int people, Reading reading) {
        Random random = new Random(42);
        for (int i = 0; i < Math.min(WARM_UP, times); i++) {
            reading.of(random.nextInt(people));
        }
        Latencies latencies = new Latencies(times);
        for (int i = 0; i < times; i++) {
            int index = random.nextInt(people);
            long begun = System.nanoTime();
            reading.of(index);
            latencies.add(System.nanoTime() - begun);
        }
        System.out.printf(
                "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
                what, latencies.millis(0.5), latencies.millis(0.95), latencies.millis(0.99));
    }

    private static void recount(CaseProvince province, String what) {
        DueRecounter recounter = new DueRecounter(province.desk);
        Recount run = recounter.begin(province.province);
        long begun = System.nanoTime();
        recounter.work();
        double seconds = since(begun);
        Recount done = recounter.find(province.province, run.id());
        System.out.printf(
                "all limits of the province counted anew, %s: %d counted, %d written, %.1f s%n",
                what, done.counted(), done.moved(), seconds);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
