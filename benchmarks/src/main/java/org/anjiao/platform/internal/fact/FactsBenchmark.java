package org.anjiao.platform.internal.fact;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.Metric;
import org.anjiao.store.testkit.TestStore;

/** Prints what appending, loading and summing cost at the size of the province; asserts no times. */
public final class FactsBenchmark {
    private static final int OFFICES = 1335;
    private static final int PERSONS = 20_000;
    private static final int CALLS = 2000;
    private static final String SCOPE = "SN-2019-YHPC";

    private FactsBenchmark() {}

    public static void main(String[] arguments) {
        try (TestStore store = TestStore.withChangelogs("OSGI-INF/anjiao/platform.xml")) {
            Facts facts = facts(store);
            long begin = processor();
            for (Metric metric : Metric.values()) {
                store.transactions().run(() -> facts.append(all(metric)));
            }
            print("append 160,000 facts in 8 transactions", begin);
            Facts restarted = facts(store);
            begin = processor();
            Map<String, long[]> sums = restarted.sums(SCOPE, Instant.now());
            print("load them", begin);
            long[] nanos = new long[CALLS];
            for (int call = 0; call < CALLS; call++) {
                begin = processor();
                sums = restarted.sums(SCOPE, Instant.now());
                nanos[call] = processor() - begin;
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "sums of %,d units: p50 %.3f ms, p95 %.3f ms, p99 %.3f ms%n",
                    sums.size(), nanos[CALLS / 2] / 1e6, nanos[CALLS * 95 / 100] / 1e6, nanos[CALLS * 99 / 100] / 1e6);
            begin = processor();
            restarted.records(SCOPE, sums.keySet(), Metric.DONE, Instant.now(), null, 50);
            print("first page of the records of the province", begin);
        }
    }

    /** This thread's own time, so that a busy machine does not spoil the figures. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void print(String what, long begin) {
        System.out.printf("%s: %,d ms of processor time%n", what, (processor() - begin) / 1_000_000);
    }

    private static Facts facts(TestStore store) {
        return new Facts(
                new FactTable(store.dataSource()), store.transactions(), Clock.systemUTC(), Duration.ofSeconds(30));
    }

    private static List<Fact> all(Metric metric) {
        List<Fact> facts = new ArrayList<>();
        for (int person = 0; person < PERSONS; person++) {
            Instant occurred = Instant.EPOCH.plusSeconds(person);
            facts.add(new Fact(
                    SCOPE, "unit-" + person % OFFICES, metric, 1, occurred, "interview-task", "person-" + person));
        }
        return facts;
    }
}
