package org.anjiao.report.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.Metric;

/** The facts behind the roll-up fixture in part 7 of the brief, record by record. */
public final class Fixture {
    public static final String CAMPAIGN = "SN-2019-YHPC";
    /** 2019-03-31 24:00. */
    public static final Instant AS_OF = Shanghai.endOf(LocalDate.of(2019, 3, 31));

    private static final Instant RECORDED = Instant.parse("2019-03-20T02:00:00Z");

    private Fixture() {}

    private record Office(
            String code,
            int base,
            int done,
            int exempt,
            int fiveClear,
            int hazards,
            int closed,
            int overdue,
            int key) {}

    private static final List<Office> OFFICES = List.of(
            new Office("610103001", 42, 42, 0, 40, 6, 4, 0, 5),
            new Office("610103002", 38, 19, 0, 15, 5, 2, 0, 4),
            new Office("610104001", 55, 33, 2, 30, 8, 3, 2, 9),
            new Office("610502001", 30, 30, 0, 30, 3, 3, 0, 2),
            new Office("610581001", 24, 12, 0, 9, 4, 1, 1, 3),
            new Office("610402008", 11, 4, 1, 4, 1, 0, 0, 1));

    public static void appendTo(InMemoryFacts facts) {
        for (Office office : OFFICES) {
            tasks(facts, office.code, Metric.BASE, office.base);
            tasks(facts, office.code, Metric.DONE, office.done);
            tasks(facts, office.code, Metric.EXEMPT, office.exempt);
            tasks(facts, office.code, Metric.FIVE_CLEAR, office.fiveClear);
            tasks(facts, office.code, Metric.KEY_PERSON, office.key);
            hazards(facts, office.code, Metric.HAZARD, office.hazards);
            hazards(facts, office.code, Metric.HAZARD_CLOSED, office.closed);
            hazards(facts, office.code, Metric.HAZARD_OVERDUE, office.overdue);
        }
    }

    private static void tasks(InMemoryFacts facts, String code, Metric metric, int count) {
        append(facts, code, metric, count, "interview-task", "t");
    }

    private static void hazards(InMemoryFacts facts, String code, Metric metric, int count) {
        append(facts, code, metric, count, "hazard", "h");
    }

    private static void append(InMemoryFacts facts, String code, Metric metric, int count, String type, String prefix) {
        for (int i = 1; i <= count; i++) {
            String record = "%s-%s-%03d".formatted(prefix, code, i);
            facts.append(new Fact(CAMPAIGN, TestOrganization.id(code), metric, 1, RECORDED, type, record), RECORDED);
        }
    }
}
