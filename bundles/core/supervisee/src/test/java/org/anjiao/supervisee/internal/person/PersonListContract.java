package org.anjiao.supervisee.internal.person;

import static org.anjiao.supervisee.internal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSummary;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.sensitive.SensitiveBook;
import org.anjiao.supervisee.sensitive.NewSensitiveCase;
import org.anjiao.supervisee.sensitive.SensitiveCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The filters and orders of the list of persons, on one kind of database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PersonListContract {
    private TestWorld world;
    private Caller lianhu;
    private String lost;
    private String released;
    private String sealed;

    abstract TestStore openStore() throws Exception;

    @BeforeAll
    void open() throws Exception {
        world = new TestWorld(openStore());
        lianhu = world.account("lianhu", "610104", Role.COUNTY_OFFICER);
        String[] offices = {"610103001", "610103002", "610104001"};
        String[] categories = {"缓刑", "假释", "管制", "暂予监外执行"};
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Map<String, String> row = TestWorld.goodRow();
            row.put("姓名", "测试对象" + (char) ('A' + i * 7 % 5));
            row.put("执行单位代码", offices[i % 3]);
            row.put("矫正类别", categories[i % 4]);
            row.put("入矫登记日期", LocalDate.of(2019, 1, 10).plusDays(i * 5 % 7).toString());
            row.put("矫正结束日期", LocalDate.of(2020, 1, 4).plusDays(i * 3 % 4).toString());
            world.importRows(world.province, row);
            ids.add(only(row.get("身份证号")));
        }
        lost = ids.get(2);
        released = ids.get(4);
        Map<String, String> minor = TestWorld.goodRow();
        minor.put("身份证号", TestWorld.idNumber(1, LocalDate.of(2007, 7, 1), 16));
        world.importRows(world.province, minor);
        sealed = only(minor.get("身份证号"));
        change(
                "insert into sup_flag (supervisee_id, flag, record_id, since) values (?, 'LOST_CONTACT', 'a1', 0)",
                lost);
        change(
                "insert into sup_flag (supervisee_id, flag, record_id, since) values (?, 'LOST_CONTACT', 'a2', 0)",
                lost);
        change(
                "insert into sup_flag (supervisee_id, flag, record_id, since) values (?, 'ON_LEAVE', 'l1', 0)",
                ids.get(7));
        for (String gone : List.of(released, sealed)) {
            change("update sup_supervisee set status = 'RELEASED', open_digest = null where id = ?", gone);
        }
        for (String expected : ids.subList(8, 10)) {
            change("update sup_supervisee set status = 'REFERRED', registered_on = null where id = ?", expected);
        }
        classed(ids.get(3), "STRICT", "IN_FORCE", 1);
        classed(ids.get(5), "STRICT", "SUPERSEDED", 1);
        classed(ids.get(5), "LENIENT", "IN_FORCE", 2);
        classed(ids.get(6), "STRICT", "PROPOSED", 1);
    }

    private String only(String idNumber) {
        return world.registry
                .list(world.province, new SuperviseeQuery(null, idNumber, null, null, null, 1))
                .items()
                .get(0)
                .id();
    }

    private void classed(String person, String code, String state, int number) throws Exception {
        change(
                "insert into sup_class (id, supervisee_id, seq, class_code, reason, state, proposed_by, proposed_at,"
                        + " version) values ('c" + number + "-" + person.substring(30) + "', ?, " + number + ", '"
                        + code + "', '评估', '" + state + "', 'office', 0, 1)",
                person);
    }

    private void change(String sql, String person) throws Exception {
        try (var connection = world.store.dataSource().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, person);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @AfterAll
    void close() {
        world.close();
    }

    private static SuperviseeQuery query(String sort, boolean ascending) {
        return query(sort, ascending, null, null);
    }

    private static SuperviseeQuery query(String sort, boolean ascending, Status status, Flag flag) {
        return new SuperviseeQuery(ordered(sort, ascending), null, null, null, status, null, flag, null);
    }

    private static CaseQuery ordered(String sort, boolean ascending) {
        return new CaseQuery(null, null, null, null, sort, ascending, null, 200);
    }

    private List<SuperviseeSummary> all(Caller caller, SuperviseeQuery wanted, int size) {
        List<SuperviseeSummary> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<SuperviseeSummary> page = world.registry.list(caller, turned(wanted, cursor, size));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static SuperviseeQuery turned(SuperviseeQuery wanted, String cursor, int size) {
        CaseQuery of = wanted.of();
        return new SuperviseeQuery(
                new CaseQuery(
                        of.unitId(), of.superviseeId(), of.from(), of.to(), of.sort(), of.ascending(), cursor, size),
                wanted.text(),
                wanted.key(),
                wanted.positioned(),
                wanted.status(),
                wanted.category(),
                wanted.flag(),
                wanted.managementClass());
    }

    static Stream<SuperviseeQuery> orders() {
        return Stream.of("entry", "name", "registered", "termEnd")
                .flatMap(sort -> Stream.of(query(sort, true), query(sort, false)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everyPersonComesOnceInTheOrderAskedForWhateverTheSizeOfThePage(SuperviseeQuery query) {
        Set<SuperviseeSummary> open = new HashSet<>(all(world.province, SuperviseeQuery.all(200), 200));
        assertThat(open).hasSize(23);
        for (Caller caller : List.of(world.province, world.city, world.beilin, world.office)) {
            List<SuperviseeSummary> whole = all(caller, query, 200);
            assertThat(whole).doesNotHaveDuplicates().isSubsetOf(open).isSortedAccordingTo(order(query));
            for (int size : new int[] {1, 2, 5}) {
                assertThat(all(caller, query, size)).isEqualTo(whole);
            }
        }
        assertThat(all(world.province, query, 4)).containsExactlyInAnyOrderElementsOf(open);
    }

    private static Comparator<SuperviseeSummary> order(SuperviseeQuery query) {
        Comparator<SuperviseeSummary> order = switch (query.of().sort()) {
            case "name" -> Comparator.comparing(SuperviseeSummary::name);
            case "registered" ->
                Comparator.comparing(SuperviseeSummary::registeredOn, Comparator.nullsLast(Comparator.naturalOrder()));
            case "termEnd" -> Comparator.comparing(SuperviseeSummary::termTo);
            default -> Comparator.comparing(SuperviseeSummary::id);
        };
        Comparator<SuperviseeSummary> whole = order.thenComparing(SuperviseeSummary::id);
        return query.of().ascending() ? whole : whole.reversed();
    }

    /** As they came in, unless asked otherwise; each key the earliest first. */
    @Test
    void theListHasItsOwnOrder() {
        assertThat(all(world.city, SuperviseeQuery.all(5), 5)).isEqualTo(all(world.city, query("entry", true), 5));
        SuperviseeQuery byDay = new SuperviseeQuery(
                new CaseQuery(null, null, null, null, "registered", null, null, 5),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(all(world.city, byDay, 5)).isEqualTo(all(world.city, query("registered", true), 5));
        refused(SuperviseeProblem.LIST_SORT_UNKNOWN, () -> world.registry.list(world.city, query("NAME", true)));
    }

    @Test
    void aPeriodRestrictsByTheDayOfRegistration() {
        LocalDate first = LocalDate.of(2019, 1, 11);
        LocalDate last = LocalDate.of(2019, 1, 13);
        for (Caller caller : List.of(world.province, world.beilin)) {
            assertThat(all(caller, between(first, last), 2))
                    .isNotEmpty()
                    .isEqualTo(all(caller, SuperviseeQuery.all(200), 200).stream()
                            .filter(person -> person.registeredOn() != null)
                            .filter(person -> !person.registeredOn().isBefore(first))
                            .filter(person -> !person.registeredOn().isAfter(last))
                            .toList());
        }
        refused(SuperviseeProblem.LIST_PERIOD, () -> world.registry.list(world.province, between(last, first)));
        refused(
                SuperviseeProblem.LIST_DAY,
                () -> world.registry.list(world.province, between(LocalDate.of(9999, 1, 1), null)));
    }

    private static SuperviseeQuery between(LocalDate from, LocalDate to) {
        return new SuperviseeQuery(
                new CaseQuery(null, null, from, to, null, null, null, 200), null, null, null, null, null, null, null);
    }

    @Test
    void onePersonIsListedForThoseWhoseUnitsKeepThePerson() {
        SuperviseeQuery only =
                new SuperviseeQuery(CaseQuery.ofPerson(lost, 10), null, null, null, null, null, null, null);
        for (Caller caller : List.of(world.province, world.city, lianhu)) {
            assertThat(all(caller, only, 10)).extracting(SuperviseeSummary::id).containsExactly(lost);
        }
        assertThat(all(world.beilin, only, 10)).isEmpty();
    }

    /** From so many units on the list is walked through instead of read unit by unit. */
    @Test
    void manyUnitsAreSortedAlike() {
        List<List<SuperviseeSummary>> few =
                orders().map(query -> all(world.city, query, 3)).toList();
        for (int i = 0; i < 40; i++) {
            world.unit("6101039%02d".formatted(i), "610103", UnitType.JUSTICE_OFFICE);
        }
        assertThat(orders().map(query -> all(world.city, query, 3)).toList()).isEqualTo(few);
    }

    @ParameterizedTest
    @EnumSource
    void onlyThoseOfTheCategory(Category category) {
        holds(
                new SuperviseeQuery(null, null, null, null, null, category, null, null),
                person -> person.category() == category);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE", "REFERRED"})
    void onlyThoseInTheStatus(Status status) {
        holds(
                new SuperviseeQuery(null, null, null, null, status, null, null, null),
                person -> person.status() == status);
    }

    private void holds(SuperviseeQuery query, Predicate<SuperviseeSummary> filter) {
        List<SuperviseeSummary> expected = all(world.province, query("entry", true), 200).stream()
                .filter(filter)
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(all(world.province, query, 2)).isEqualTo(expected);
    }

    @Test
    void closedFilesAreListedByTheirStatusAndSealedOnesForWhoMayReadThem() {
        SuperviseeQuery gone = query("name", false, Status.RELEASED, null);
        Caller head = world.agencyHead;
        assertThat(all(head, gone, 1)).extracting(SuperviseeSummary::id).contains(sealed);
        assertThat(all(world.beilin, gone, 1))
                .extracting(SuperviseeSummary::id)
                .contains(released)
                .doesNotContain(sealed);
    }

    @Test
    void aFlagFindsThoseOfWhomItHoldsOnceEach() {
        for (boolean ascending : new boolean[] {false, true}) {
            SuperviseeQuery flagged = query("termEnd", ascending, null, Flag.LOST_CONTACT);
            assertThat(all(world.province, flagged, 1))
                    .extracting(SuperviseeSummary::id)
                    .containsExactly(lost);
            assertThat(all(lianhu, flagged, 1))
                    .extracting(SuperviseeSummary::id)
                    .containsExactly(lost);
            assertThat(all(world.beilin, flagged, 1)).isEmpty();
        }
    }

    @Test
    void theClassIsTheOneInForce() {
        assertThat(classed("STRICT")).hasSize(1);
        assertThat(classed("LENIENT")).hasSize(1).isNotEqualTo(classed("STRICT"));
        assertThat(classed("ORDINARY")).isEmpty();
    }

    private List<SuperviseeSummary> classed(String code) {
        return all(world.province, new SuperviseeQuery(null, null, null, null, null, null, null, code), 2);
    }

    @Test
    void aCursorHoldsForTheOrderThatGaveIt() {
        String next = world.registry
                .list(world.province, turned(query("name", true), null, 2))
                .next();
        assertThat(next).startsWith("name.asc:").doesNotContain("测试");
        for (String cursor : List.of("x", "", "name.asc:x", "name.asc:", next.replace("asc", "desc"), next + "\0")) {
            refused(
                    SuperviseeProblem.LIST_CURSOR_FOREIGN,
                    () -> world.registry.list(world.province, turned(query("name", true), cursor, 2)));
        }
    }

    @Test
    void byNameASensitiveCaseIsListedForThoseWhoKnowItOnly() throws Exception {
        SensitiveBook markers = new SensitiveBook(world.desk);
        Caller head = world.account("lianhu-agency-head", "610104", Role.COUNTY_AGENCY_HEAD);
        SensitiveCase proposed = markers.propose(lianhu, new NewSensitiveCase(lost, "媒体关注", List.of()));
        SensitiveCase marked = markers.decide(head, proposed.id(), null, true, null);
        try {
            assertThat(all(lianhu, query("termEnd", true), 200))
                    .extracting(SuperviseeSummary::id)
                    .contains(lost);
            assertThat(all(lianhu, query("name", true), 200))
                    .extracting(SuperviseeSummary::id)
                    .doesNotContain(lost);
            assertThat(all(world.city, query("name", true), 200))
                    .extracting(SuperviseeSummary::id)
                    .contains(lost);
        } finally {
            markers.proposeLifting(head, marked.id(), null, "不再受关注");
            markers.decide(
                    world.account("lianhu-other-head", "610104", Role.COUNTY_AGENCY_HEAD),
                    marked.id(),
                    null,
                    true,
                    null);
        }
    }
}
