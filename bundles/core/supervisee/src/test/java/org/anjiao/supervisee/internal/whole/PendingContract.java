package org.anjiao.supervisee.internal.whole;

import static org.anjiao.supervisee.internal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anjiao.organization.Axis;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.decision.DecisionKind;
import org.anjiao.supervisee.decision.PendingCount;
import org.anjiao.supervisee.decision.PendingDecision;
import org.anjiao.supervisee.decision.PendingQuery;
import org.anjiao.supervisee.exit.NewTermination;
import org.anjiao.supervisee.exit.TerminationReason;
import org.anjiao.supervisee.internal.decision.PendingReader;
import org.anjiao.supervisee.internal.sensitive.SensitiveBook;
import org.anjiao.supervisee.internal.whole.LimitSteps.Begun;
import org.anjiao.supervisee.internal.whole.Proposals.Proposal;
import org.anjiao.supervisee.sensitive.NewSensitiveCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits for a decision, on one kind of database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PendingContract {
    private static final String MORNING = Proposals.TODAY + "T09:00";

    private WholeCase whole;
    private Proposals proposals;
    private PendingReader pending;

    abstract TestStore openStore() throws Exception;

    @BeforeAll
    void open() throws Exception {
        whole = new WholeCase(openStore());
        proposals = new Proposals(whole);
        pending = new PendingReader(whole.desk);
    }

    @AfterAll
    void close() {
        whole.close();
    }

    @BeforeEach
    void onTheSameDay() {
        whole.world.clock.set(MORNING);
    }

    List<Proposal> proposals() {
        return proposals.all();
    }

    @Test
    void eachKindIsTried() {
        assertThat(proposals.all()).extracting(Proposal::kind).containsExactlyInAnyOrder(DecisionKind.values());
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void itWaitsUntilWhoMayDecideHasDecided(Proposal proposal) {
        Begun on = proposal.made().get();
        Caller decider = proposal.decider() == null ? whole.world.beilin : proposal.decider();
        boolean ours = proposal.decider() != null;
        long before = count(decider, proposal.kind(), ours);

        PendingDecision waiting = waiting(decider, proposal, on).orElseThrow();

        assertThat(waiting.superviseeId()).isEqualTo(on.person());
        assertThat(waiting.unitId()).isNotBlank();
        assertThat(waiting.proposedBy()).isNotBlank();
        assertThat(waiting.since()).isEqualTo(whole.desk.now());
        assertThat(waiting.mayDecide()).isEqualTo(ours);
        assertThat(before).isPositive();
        if (ours) {
            assertThat(listed(decider, proposal, true)).contains(waiting);
        }
        if (proposal.proposer() != null && reads(proposal.proposer(), waiting)) {
            assertThat(listed(proposal.proposer(), proposal, false))
                    .filteredOn(one -> one.recordId().equals(waiting.recordId()))
                    .singleElement()
                    .matches(one -> !one.mayDecide());
            assertThat(listed(proposal.proposer(), proposal, true))
                    .extracting(PendingDecision::recordId)
                    .doesNotContain(waiting.recordId());
        }
        proposal.decision().accept(on.record());

        assertThat(waiting(decider, proposal, on)).isEmpty();
        assertThat(count(decider, proposal.kind(), ours)).isEqualTo(before - 1);
    }

    private Optional<PendingDecision> waiting(Caller reader, Proposal proposal, Begun on) {
        return listed(reader, proposal, false).stream()
                .filter(one -> on.person() == null
                        ? one.recordId().equals(on.record())
                        : on.person().equals(one.superviseeId()))
                .findFirst();
    }

    private boolean reads(Caller caller, PendingDecision waiting) {
        return whole.world.units.tree(Axis.REPORTING, whole.desk.now()).isWithin(waiting.unitId(), caller.unitId());
    }

    private List<PendingDecision> listed(Caller reader, Proposal proposal, boolean mine) {
        return all(cursor -> pending.list(
                reader, new PendingQuery(CaseQuery.ofUnit(null, cursor, 200), proposal.kind(), null, mine)));
    }

    private long count(Caller reader, DecisionKind kind, boolean mine) {
        return pending.counts(reader, null, mine).stream()
                .filter(count -> count.kind() == kind)
                .mapToLong(PendingCount::waiting)
                .sum();
    }

    private static List<PendingDecision> all(Function<String, Page<PendingDecision>> pages) {
        List<PendingDecision> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<PendingDecision> page = pages.apply(cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    /** Whether somebody may is told in the same way by the rows, by the filter and by the counts. */
    @Test
    void rowsFilterAndCountsAgreeForEverybody() {
        assertThat(oneOfEach()).hasSize(DecisionKind.values().length);
        for (Caller officer : proposals.officers()) {
            List<PendingDecision> rows = everything(officer, "since", true, 200);
            List<PendingDecision> mine = all(cursor ->
                    pending.list(officer, new PendingQuery(CaseQuery.ofUnit(null, cursor, 200), null, null, true)));
            assertThat(mine)
                    .as(officer.account())
                    .isEqualTo(rows.stream().filter(PendingDecision::mayDecide).toList());
            for (DecisionKind kind : DecisionKind.values()) {
                assertThat(count(officer, kind, true))
                        .as(officer.account() + " " + kind)
                        .isEqualTo(
                                mine.stream().filter(one -> one.kind() == kind).count());
                assertThat(count(officer, kind, false))
                        .as(officer.account() + " " + kind)
                        .isEqualTo(
                                rows.stream().filter(one -> one.kind() == kind).count());
            }
            for (Level level : Level.values()) {
                assertThat(all(cursor -> pending.list(
                                officer, new PendingQuery(CaseQuery.ofUnit(null, cursor, 7), null, level, false))))
                        .as(officer.account() + " " + level)
                        .isEqualTo(rows.stream()
                                .filter(one -> one.levels().contains(level))
                                .toList());
            }
        }
    }

    private List<Begun> oneOfEach() {
        List<Begun> made = new ArrayList<>();
        Instant now = whole.desk.now();
        for (Proposal proposal : proposals.all()) {
            whole.world.clock.set(now);
            made.add(proposal.made().get());
            now = now.plusSeconds(1);
        }
        whole.world.clock.set(now);
        return made;
    }

    @ParameterizedTest
    @ValueSource(strings = {"since", "due"})
    void everyRowComesOnceWhateverTheSizeOfThePageAndTheDirection(String key) {
        assertThat(oneOfEach()).hasSize(DecisionKind.values().length);
        List<PendingDecision> whole = everything(this.whole.world.province, key, true, 200);
        // The province is not told of a case that is marked as sensitive and reported to the city.
        assertThat(whole)
                .extracting(PendingDecision::kind)
                .containsAll(EnumSet.complementOf(EnumSet.of(DecisionKind.SENSITIVE_LIFTING)));
        assertThat(whole).doesNotHaveDuplicates();
        Comparator<PendingDecision> wanted = key.equals("since")
                ? Comparator.comparing(PendingDecision::since)
                : Comparator.comparing(PendingDecision::dueOn, Comparator.nullsLast(Comparator.naturalOrder()));
        assertThat(whole).isSortedAccordingTo(wanted);
        for (int size : new int[] {1, 2, 7}) {
            assertThat(everything(this.whole.world.province, key, true, size)).isEqualTo(whole);
            List<PendingDecision> down = new ArrayList<>(everything(this.whole.world.province, key, false, size));
            Collections.reverse(down);
            assertThat(down).isEqualTo(whole);
        }
    }

    private List<PendingDecision> everything(Caller reader, String key, boolean ascending, int size) {
        return all(cursor -> pending.list(
                reader,
                new PendingQuery(
                        new CaseQuery(null, null, null, null, key, ascending, cursor, size), null, null, false)));
    }

    @Test
    void aPeriodRestrictsByTheDaySinceWhenItWaits() {
        apply(whole.person(Category.PROBATION));
        List<PendingDecision> all = everything(whole.world.office, "since", true, 200);
        LocalDate first = Shanghai.dayOf(all.get(0).since());
        LocalDate last = Shanghai.dayOf(all.get(all.size() - 1).since());
        assertThat(between(first, last)).isEqualTo(all);
        assertThat(between(null, first.minusDays(1))).isEmpty();
        assertThat(between(last.plusDays(1), null)).isEmpty();
        assertThat(between(last, null))
                .isEqualTo(all.stream()
                        .filter(one -> Shanghai.dayOf(one.since()).equals(last))
                        .toList());
    }

    private List<PendingDecision> between(LocalDate from, LocalDate to) {
        return all(cursor -> pending.list(
                whole.world.office,
                new PendingQuery(new CaseQuery(null, null, from, to, null, null, cursor, 200), null, null, false)));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        for (String cursor :
                List.of("x", "since.asc:=1:NO_KIND.id", "since.asc:=1:LEAVE", "due.asc:=2026-01-01:LEAVE.id")) {
            refused(
                    SuperviseeProblem.LIST_CURSOR_FOREIGN,
                    () -> pending.list(
                            whole.world.beilin,
                            new PendingQuery(CaseQuery.ofUnit(null, cursor, 10), null, null, false)));
        }
    }

    @Test
    void onePersonsAloneAndOnlyOfTheUnitAskedFor() {
        String person = whole.person(Category.PROBATION);
        String other = whole.person(Category.PROBATION);
        apply(person);
        apply(other);
        PendingQuery ofPerson = new PendingQuery(CaseQuery.ofPerson(person, 10), null, null, false);
        assertThat(pending.list(whole.world.province, ofPerson).items())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(DecisionKind.LEAVE);
                    assertThat(one.levels()).containsExactly(Level.OFFICE);
                    assertThat(one.dueOn()).isEqualTo(Proposals.TODAY.plusDays(1));
                    assertThat(one.mayDecide()).isFalse();
                });
        assertThat(pending.list(whole.lianhu, ofPerson).items()).isEmpty();
        refusedOutside();
    }

    private void refusedOutside() {
        PendingQuery ofOthers = new PendingQuery(CaseQuery.ofUnit("u-610103", null, 10), null, null, false);
        assertThat(catchThrowableOfType(() -> pending.list(whole.lianhu, ofOthers), ProblemException.class)
                        .code())
                .isEqualTo(CommonProblem.OUTSIDE_OWN_UNIT);
    }

    private void apply(String person) {
        new Filings(whole).leave(person, Proposals.TODAY.plusDays(1), Proposals.TODAY.plusDays(4));
    }

    @Test
    void aSensitiveCaseIsListedForThoseWhoKnowItOnly() {
        String person = whole.person(Category.PROBATION);
        apply(person);
        SensitiveBook sensitive = new SensitiveBook(whole.desk);
        String id = sensitive
                .propose(whole.world.beilin, new NewSensitiveCase(person, "媒体关注", List.of("office")))
                .id();
        PendingQuery ofPerson = new PendingQuery(CaseQuery.ofPerson(person, 10), DecisionKind.LEAVE, null, false);
        long before = count(whole.world.officeHead, DecisionKind.LEAVE, true);
        assertThat(pending.list(whole.world.officeHead, ofPerson).items()).hasSize(1);

        sensitive.decide(whole.world.agencyHead, id, null, true, null);

        assertThat(pending.list(whole.world.officeHead, ofPerson).items()).isEmpty();
        assertThat(count(whole.world.officeHead, DecisionKind.LEAVE, true)).isEqualTo(before - 1);
        assertThat(pending.list(whole.world.office, ofPerson).items()).hasSize(1);
    }

    @Test
    void whatIsLateIsCounted() {
        String person = whole.person(Category.PROBATION);
        apply(person);
        long late = late(whole.world.officeHead);
        whole.world.clock.set(Proposals.TODAY.plusDays(2) + "T09:00");
        assertThat(late(whole.world.officeHead)).isGreaterThan(late);
    }

    private long late(Caller reader) {
        return pending.counts(reader, null, true).stream()
                .filter(count -> count.kind() == DecisionKind.LEAVE)
                .mapToLong(PendingCount::late)
                .sum();
    }

    @Test
    void whatACaseLeavesOpenAtItsEndWaitsNoLonger() {
        String person = whole.person(Category.PROBATION);
        whole.plans.propose(whole.world.office, person, "情绪稳定", "每周电话报告", "入矫");
        PendingQuery ofPerson = new PendingQuery(CaseQuery.ofPerson(person, 10), null, null, false);
        assertThat(pending.list(whole.world.beilin, ofPerson).items()).hasSize(1);
        whole.terminations.terminate(
                whole.world.beilin,
                null,
                new NewTermination(person, TerminationReason.DEATH, Proposals.TODAY, "死亡证明", null));
        assertThat(pending.list(whole.world.beilin, ofPerson).items()).isEmpty();
    }
}
