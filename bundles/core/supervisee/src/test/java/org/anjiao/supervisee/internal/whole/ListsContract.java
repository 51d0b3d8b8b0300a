package org.anjiao.supervisee.internal.whole;

import static org.anjiao.supervisee.internal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.absence.AbsenceState;
import org.anjiao.supervisee.due.DueCount;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.entry.ReferralCount;
import org.anjiao.supervisee.entry.ReferralQuery;
import org.anjiao.supervisee.entry.ReferralState;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.whole.AllLists.Listed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every list of the registry, on each database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ListsContract {
    private ListedWorld world;

    abstract TestStore openStore() throws Exception;

    @BeforeAll
    void open() throws Exception {
        world = new ListedWorld(openStore());
    }

    @AfterAll
    void close() {
        world.close();
    }

    List<Listed> lists() {
        return world.lists;
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyRowComesOnceByEachKeyInEachDirection(Listed list) {
        Caller caller = world.whole.world.beilin;
        List<String> rows = world.rows(list, caller, false);
        assertThat(rows).hasSizeGreaterThan(4);
        for (String key : ListedWorld.keys(list, caller)) {
            List<String> up = ListedWorld.walk(list, caller, key, true, 7);
            List<String> down = new ArrayList<>(ListedWorld.walk(list, caller, key, false, 3));
            assertThat(up).as(key).containsExactlyInAnyOrderElementsOf(rows);
            Collections.reverse(down);
            assertThat(down).as(key).isEqualTo(up);
        }
        assertThat(ListedWorld.walk(list, caller, null, null, 11)).containsExactlyInAnyOrderElementsOf(rows);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whoDoesNotNeedToKnowSeesNoneOfASensitiveCase(Listed list) {
        for (Caller caller : List.of(world.whole.world.office, world.whole.world.beilin, world.whole.world.province)) {
            assertThat(ListedWorld.walk(list, caller, null, null, 200))
                    .as(caller.account())
                    .containsExactlyInAnyOrderElementsOf(world.rows(list, caller, false));
        }
        for (Caller caller : List.of(world.named, world.whole.world.agencyHead, world.whole.world.city)) {
            List<String> all = world.rows(list, caller, true);
            assertThat(ListedWorld.walk(list, caller, null, null, 200))
                    .as(caller.account())
                    .containsExactlyInAnyOrderElementsOf(all);
            if (list.person() != null) {
                assertThat(all)
                        .hasSizeGreaterThan(world.rows(list, caller, false).size());
            }
        }
    }

    @Test
    void whatIsCountedIsWhatIsListed() {
        WholeCase whole = world.whole;
        DueListReader dues = new DueListReader(whole.desk);
        for (Caller caller : List.of(whole.world.office, whole.world.beilin, world.named, whole.world.city)) {
            assertThat(dues.counts(caller, null).stream()
                            .mapToLong(DueCount::open)
                            .sum())
                    .as(caller.account())
                    .isEqualTo(dues.list(caller, new DueQuery(all(), null, null))
                            .items()
                            .size());
            assertThat(whole.absences.counts(caller, null).stream()
                            .mapToLong(count -> count.searching() + count.outOfSupervision())
                            .sum())
                    .as(caller.account())
                    .isEqualTo(Stream.of(AbsenceState.SEARCHING, AbsenceState.OUT_OF_SUPERVISION)
                            .mapToLong(state -> whole.absences
                                    .list(caller, all(), state)
                                    .items()
                                    .size())
                            .sum());
            assertThat(whole.referrals.counts(caller, null).stream()
                            .mapToLong(ReferralCount::waiting)
                            .sum())
                    .as(caller.account())
                    .isEqualTo(Arrays.stream(ReferralState.values())
                            .filter(state -> state != ReferralState.REGISTERED && state != ReferralState.ENDED)
                            .mapToLong(state -> whole.referrals
                                    .list(caller, new ReferralQuery(all(), state, false))
                                    .items()
                                    .size())
                            .sum());
        }
    }

    private static CaseQuery all() {
        return CaseQuery.ofUnit(null, null, 200);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void onePersonsRowsAreAFilter(Listed list) {
        Caller caller = world.named;
        CaseQuery ofPerson = CaseQuery.ofPerson(world.sensitive, 200);
        if (list.entity().equals("AssessmentEntity")) {
            refused(SuperviseeProblem.LIST_NOT_OF_PERSONS, () -> list.reading().page(caller, ofPerson));
            return;
        }
        List<String> all = new ArrayList<>(world.rows(list, caller, true));
        all.removeAll(world.rows(list, caller, false));
        assertThat(list.reading().page(caller, ofPerson).items()).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aCursorHoldsForTheOrderThatGaveIt(Listed list) {
        Caller caller = world.whole.world.province;
        String key = ListedWorld.keys(list, caller).get(0);
        Page<String> first = list.reading().page(caller, ListedWorld.query(key, true, null, 2));
        assertThat(first.next()).isNotNull();
        for (String cursor : List.of(first.next().replace(".asc:", ".desc:"), "", "x", "::", key + ".asc:?:1")) {
            refused(
                    SuperviseeProblem.LIST_CURSOR_FOREIGN,
                    () -> list.reading().page(caller, ListedWorld.query(key, true, cursor, 2)));
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aPeriodRestrictsByItsDays(Listed list) {
        Caller caller = world.whole.world.beilin;
        LocalDate middle = LocalDate.of(2026, 1, 2);
        List<String> parts = new ArrayList<>(within(list, caller, null, middle));
        parts.addAll(within(list, caller, middle.plusDays(1), null));

        assertThat(parts).containsExactlyInAnyOrderElementsOf(within(list, caller, LocalDate.of(1900, 1, 1), null));
        for (int year : List.of(0, 1899, 9999, 999_999_999)) {
            refused(SuperviseeProblem.LIST_DAY, () -> within(list, caller, LocalDate.of(year, 1, 1), null));
            refused(SuperviseeProblem.LIST_DAY, () -> within(list, caller, null, LocalDate.of(year, 1, 1)));
        }
    }

    private static List<String> within(Listed list, Caller caller, LocalDate from, LocalDate to) {
        return list.reading()
                .page(caller, new CaseQuery(null, null, from, to, null, null, null, 200))
                .items();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aPeriodThatEndsBeforeItBeginsIsRefused(Listed list) {
        CaseQuery query = new CaseQuery(
                null, null, world.whole.desk.today(), world.whole.desk.today().minusDays(1), null, null, null, 10);
        refused(SuperviseeProblem.LIST_PERIOD, () -> list.reading().page(world.whole.world.province, query));
    }
}
