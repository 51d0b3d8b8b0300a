package org.anjiao.supervisee.internal.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.shaanxi.internal.Shaanxi;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueState;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.whole.LimitSteps.Begun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit of {@code limits.csv} on the day before, on its last day and on the day after, by the services themselves. */
class LimitsTest {
    private static final LocalDate OLD_LAW = LocalDate.of(2019, 3, 20);
    private static final LocalDate NEW_LAW = LocalDate.of(2026, 3, 2);

    private static WholeCase whole;
    private static LimitSteps steps;

    @BeforeAll
    static void open() {
        whole = new WholeCase();
        steps = new LimitSteps(whole);
    }

    @AfterAll
    static void close() {
        whole.close();
    }

    /** Nobody of an earlier row takes part in the next, whose clock may stand at an earlier day. */
    @AfterEach
    void endAllCases() {
        whole.desk.around().jpa().tx(manager -> {
            manager.createNativeQuery("update sup_due set state = 'CANCELLED' where state = 'OPEN'")
                    .executeUpdate();
            manager.createNativeQuery("update sup_supervisee set status = 'TERMINATED'")
                    .executeUpdate();
        });
    }

    /**
     * One row.
     *
     * @param how null where there is one way only
     * @param last a day, or a moment
     */
    record Row(
            String number,
            DueKind kind,
            String how,
            String begins,
            String last,
            String basis,
            String then,
            String follows) {
        static Row read(String line) {
            String[] cells =
                    Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new);
            return new Row(
                    cells[0],
                    DueKind.valueOf(cells[1]),
                    cells[2].isEmpty() ? null : cells[2],
                    cells[3],
                    cells[4],
                    cells[5],
                    cells[6],
                    cells[7]);
        }

        Instant over() {
            return last.contains("T")
                    ? LocalDateTime.parse(last).atZone(Shanghai.ZONE).toInstant()
                    : Shanghai.endOf(LocalDate.parse(last));
        }

        LocalDate lastDay() {
            return LocalDate.parse(last.substring(0, 10));
        }

        @Override
        public String toString() {
            return String.join(" ", number, kind.name(), how == null ? "" : how, begins, last, basis);
        }
    }

    static Stream<Row> rows() {
        try (BufferedReader table = new BufferedReader(
                new InputStreamReader(LimitsTest.class.getResourceAsStream("limits.csv"), StandardCharsets.UTF_8))) {
            return table.lines().filter(line -> !line.startsWith("#")).skip(1).map(Row::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What runs before it is fulfilled. */
    static Stream<Row> running() {
        return rows().filter(row -> !row.then().equals("RECORDED"));
    }

    @ParameterizedTest
    @MethodSource("running")
    void notBeforeItsLastSecondAndNotLaterThanTheNext(Row row) {
        Due begun = due(begin(row), row);
        assertThat(begun.kind().number()).isEqualTo(row.number());
        assertThat(begun.until()).isEqualTo(row.over());
        assertThat(begun.lastDay()).isEqualTo(row.lastDay());
        assertThat(begun.basis()).isEqualTo(row.basis());
        assertThat(begun.provisional()).isFalse();

        List<String> started = followed(begun);
        Instant dayBefore = row.over().minusSeconds(86_400);
        if (dayBefore.isAfter(whole.desk.now())) {
            at(dayBefore);
            assertThat(added(started, followed(begun))).as("the day before").noneMatch(expected(row)::contains);
            inTime(begun);
        }
        at(row.over().minusSeconds(1));
        List<String> before = followed(begun);
        assertThat(added(started, before)).as("in the last second").noneMatch(expected(row)::contains);
        inTime(begun);

        at(row.over());
        assertThat(added(before, followed(begun)))
                .as("the day after")
                .containsExactlyInAnyOrderElementsOf(expected(row));
        assertThat(reread(begun).state() == DueState.OPEN).isEqualTo(row.then().equals("LATE"));
        assertThat(reread(begun).late(whole.desk.now())).isTrue();
        List<String> after = followed(begun);
        at(row.over());
        assertThat(followed(begun)).as("once").isEqualTo(after);
    }

    @ParameterizedTest
    @MethodSource("fulfilled")
    void whatIsDoneInTheLastSecondIsInTimeAndWhatIsDoneTheDayAfterIsLate(Row row) {
        Begun first = begin(row);
        at(row.over().minusSeconds(1));
        steps.fulfil(row.kind(), first);
        Due begun = due(first, row);
        assertThat(begun.until()).isEqualTo(row.over());
        assertThat(begun.basis()).isEqualTo(row.basis());
        assertThat(reread(begun).state()).isEqualTo(DueState.DONE);
        at(row.over());
        assertThat(reread(begun).late(whole.desk.now())).as("done in time").isFalse();

        Begun second = begin(row);
        at(row.over().plusSeconds(3_600));
        steps.fulfil(row.kind(), second);
        Due later = due(second, row);
        assertThat(reread(later).state()).isEqualTo(DueState.DONE);
        assertThat(reread(later).late(whole.desk.now())).as("done late").isTrue();
    }

    static Stream<Row> fulfilled() {
        return rows().filter(row -> !row.then().equals("ENDS"));
    }

    @Test
    void everyLimitOfTheLawIsInTheTableUnderEachPackThatKnowsIt() {
        for (DueKind kind : DueKind.values()) {
            if (kind.number().startsWith("T-")) {
                for (LocalDate day : List.of(OLD_LAW, NEW_LAW)) {
                    String pack = day.equals(OLD_LAW) ? "CN-2012" : "CN-2020";
                    boolean known = ruleOf(kind) == null
                            || whole.world
                                    .law
                                    .find(ruleOf(kind), Jurisdiction.national(), day)
                                    .isPresent();
                    assertThat(rows().anyMatch(row ->
                                    row.kind() == kind && row.basis().startsWith(pack)))
                            .as(kind + " under " + pack)
                            .isEqualTo(known);
                }
            }
        }
    }

    /** The days of a trip are its own, but only a law that knows the permit knows trips. */
    private static String ruleOf(DueKind kind) {
        boolean trip = kind == DueKind.TRIP_START || kind == DueKind.TRIP_RETURN;
        return trip ? RuleCodes.TRIP_PERMIT_MONTHS : kind.ruleCode();
    }

    @Test
    void everyIntervalOfTheProvinceIsInTheTable() {
        for (DueKind kind : DueKind.values()) {
            new Shaanxi()
                    .rules().stream()
                            .map(rule -> rule.code())
                            .filter(code -> code.startsWith(kind.ruleCode() + "."))
                            .forEach(code -> assertThat(rows())
                                    .as(code)
                                    .anyMatch(row -> row.kind() == kind
                                            && row.basis().startsWith("SN ")
                                            && code.equals(kind.ruleCode() + "." + row.how())));
        }
    }

    private static Begun begin(Row row) {
        whole.world.clock.set(row.begins());
        return steps.begin(row.kind(), row.how(), row.lastDay());
    }

    private static void at(Instant moment) {
        whole.world.clock.set(moment);
        whole.lookAtLimits();
    }

    /** The first of the kind for the record: what is fulfilled may have begun the next. */
    private static Due due(Begun begun, Row row) {
        return whole.desk
                .around()
                .jpa()
                .txExpr(manager -> manager.createQuery(
                                "select d from DueEntity d where d.kind = :kind and d.recordId = :record order by d.since",
                                DueEntity.class)
                        .setParameter("kind", row.kind())
                        .setParameter("record", begun.record())
                        .getResultList()
                        .get(0)
                        .view());
    }

    private static Due reread(Due due) {
        return whole.desk
                .around()
                .jpa()
                .txExpr(manager -> manager.find(DueEntity.class, due.id()).view());
    }

    private static void inTime(Due due) {
        assertThat(reread(due).state()).isEqualTo(DueState.OPEN);
        assertThat(reread(due).late(whole.desk.now())).isFalse();
    }

    private static List<String> expected(Row row) {
        return row.follows().isEmpty() ? List.of() : List.of(row.follows().split(" "));
    }

    /** Everything that has come of the person's case so far. */
    private static List<String> followed(Due due) {
        List<String> all = new ArrayList<>();
        String person = due.superviseeId();
        if (person == null) {
            whole.world.documents.stream()
                    .filter(document -> document.recordId().equals(due.recordId()))
                    .forEach(document -> all.add("document:" + document.code()));
            return all;
        }
        whole.timeline(person).stream()
                .filter(entry -> ofNoOther(due, entry.recordType(), entry.recordId()))
                .forEach(entry -> all.add(entry.action()));
        whole.flags(person).forEach(flag -> all.add("flag:" + flag));
        whole.world.alerts.stream()
                .filter(alert ->
                        alert.superviseeId().equals(person) && ofNoOther(due, alert.recordType(), alert.recordId()))
                .forEach(alert -> all.add("alert:" + alert.kind()));
        whole.world.hazards.stream()
                .filter(hazard -> hazard.superviseeId().equals(person))
                .forEach(hazard -> all.add("hazard:" + hazard.kind()));
        whole.world.documents.stream()
                .filter(document -> person.equals(document.superviseeId()))
                .forEach(document -> all.add("document:" + document.code()));
        return all;
    }

    /** A person has several rhythms at once. */
    private static boolean ofNoOther(Due due, String recordType, String recordId) {
        return !recordType.equals("due") || recordId.equals(due.id());
    }

    private static List<String> added(List<String> before, List<String> after) {
        List<String> added = new ArrayList<>(after);
        before.forEach(added::remove);
        return added;
    }
}
