package org.anjiao.supervisee.internal.whole;

import static org.anjiao.supervisee.internal.whole.CaseLife.Step.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.anjiao.organization.Unit;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.absence.AbsenceState;
import org.anjiao.supervisee.correction.ProposalState;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.education.ExemptionState;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.ReferralState;
import org.anjiao.supervisee.exit.ReleaseState;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.whole.CaseLife.Step;
import org.anjiao.supervisee.internal.whole.Snapshot.Row;
import org.anjiao.supervisee.keyperson.KeyListingState;
import org.anjiao.supervisee.leave.LeaveState;
import org.anjiao.supervisee.measure.MeasureState;
import org.anjiao.supervisee.measure.ProceedingState;
import org.anjiao.supervisee.measure.RecommitState;
import org.anjiao.supervisee.medical.ExtensionState;
import org.anjiao.supervisee.prohibition.PermitState;
import org.anjiao.supervisee.prohibition.ProhibitionState;
import org.anjiao.supervisee.psychology.SupportState;
import org.anjiao.supervisee.report.ReportState;
import org.anjiao.supervisee.rights.ComplaintState;
import org.anjiao.supervisee.rights.CorrectionState;
import org.anjiao.supervisee.rights.OpinionState;
import org.anjiao.supervisee.risk.RiskState;
import org.anjiao.supervisee.transfer.TransferState;

/** A whole case with steps of all subjects by anybody in any order, over the change of the law. */
class CaseLifePropertiesTest {
    private static final String A_RULE = "(CN-2012|CN-2020|SN) \\d+\\.\\d+\\.\\d+( .+)?";

    /** What somebody may still be owed whose case has ended: an answer, and we the device. */
    private static final Set<DueKind> AFTERWARDS = EnumSet.of(
            DueKind.COMPLAINT_ANSWER, DueKind.CORRECTION_ANSWER, DueKind.PROCURATORATE_ANSWER, DueKind.EM_RETURN);

    private static final Map<String, Machine<?>> MACHINES = Map.ofEntries(
            machine("supervisee", Status.class, Status::next),
            machine("referral", ReferralState.class, ReferralState::next),
            machine("em_order", EmOrderState.class, EmOrderState::next),
            machine("leave", LeaveState.class, LeaveState::next),
            machine("absence", AbsenceState.class, AbsenceState::next),
            machine("measure", MeasureState.class, MeasureState::next),
            machine("proceeding", ProceedingState.class, ProceedingState::next),
            machine("recommit_case", RecommitState.class, RecommitState::next),
            machine("release", ReleaseState.class, ReleaseState::next),
            machine("transfer", TransferState.class, TransferState::next),
            machine("plan", ProposalState.class, ProposalState::next),
            machine("class", ProposalState.class, ProposalState::next),
            machine("risk", RiskState.class, RiskState::next),
            machine("key_listing", KeyListingState.class, KeyListingState::next),
            machine("support", SupportState.class, SupportState::next),
            machine("complaint", ComplaintState.class, ComplaintState::next),
            machine("correction", CorrectionState.class, CorrectionState::next),
            machine("opinion", OpinionState.class, OpinionState::next),
            machine("report", ReportState.class, ReportState::next),
            machine("medical_extension", ExtensionState.class, ExtensionState::next),
            machine("exemption", ExemptionState.class, ExemptionState::next),
            machine("prohibition", ProhibitionState.class, ProhibitionState::next),
            machine("permit", PermitState.class, PermitState::next));

    private static final List<List<Step>> WAYS = List.of(
            List.of(REPORT_IN, REGISTER, ANNOUNCE, GROUP, PLAN, PLAN_REVIEW, CLASS, CLASS_DECIDE),
            List.of(LEAVE, LEAVE_OPINION, LEAVE_OPINION, LEAVE_DECIDE, DAYS, LEAVE_RETURN),
            List.of(LEAVE, LEAVE_OPINION, LEAVE_DECIDE, DAYS, LEAVE_EXTEND, LEAVE_EXTENSION_DECIDE, WEEKS),
            List.of(PERMIT, PERMIT_OPINION, PERMIT_DECIDE, DAYS),
            List.of(ORDER, ORDER_APPROVE, DAYS, ORDER_EXTEND, ORDER_EXTENSION_DECIDE, WEEKS),
            List.of(ORDER, ORDER_APPROVE, HOURS, ORDER_RELEASE, DEVICE_RETURN),
            List.of(LOSE, DAYS, ASK_POLICE, WEEKS, FIND),
            List.of(
                    MEASURE,
                    MEASURE_VERIFY,
                    MEASURE_DECIDE,
                    MEASURE_SERVE,
                    MEASURE,
                    MEASURE_DECIDE,
                    MEASURE_SIGN,
                    PROCEEDING_ANSWER,
                    RULING_CONFIRM),
            List.of(RECOMMIT_REFUSAL, RECOMMIT_DECIDE),
            List.of(MEDICAL, MEDICAL_EXTENSION, MEDICAL_EXTENSION_DECIDE, WEEKS),
            List.of(KEY, KEY_DECIDE, KEY_PLAN, WEEKS, KEY_END, KEY_DECIDE),
            List.of(RISK, RISK_DECIDE),
            List.of(TRANSFER, TRANSFER_OPINION, TRANSFER_ASK, TRANSFER_ANSWER, TRANSFER_DECIDE, TRANSFER_HAND_OVER),
            List.of(TRANSFER_DECIDE, TRANSFER_HAND_OVER, TRANSFER_RECEIVE, DAYS, TRANSFER_REPORT),
            List.of(COMPLAIN, COMPLAINT_ANSWER, CORRECT, CORRECTION_DECIDE, OPINION, OPINION_ANSWER),
            List.of(REPORT, REPORT_JUDGE, EXEMPTION, EXEMPTION_DECIDE));

    private static final List<List<Step>> WAYS_OUT = List.of(
            List.of(
                    SUMMARY,
                    APPRAISE,
                    FIND,
                    FREE,
                    TRANSFER_WITHDRAW,
                    PROCEEDING_ANSWER,
                    RULING_CONFIRM,
                    TERM_END,
                    RELEASE),
            List.of(DEATH));

    private static final Set<String> REACHED = new TreeSet<>();

    private static WholeCase whole;
    private static List<String> tables;

    private final Map<String, String> states = new HashMap<>();

    /** The states of one kind of record and the way between them. */
    private record Machine<S extends Enum<S>>(Class<S> states, Function<S, Set<S>> next) {
        boolean leads(String from, String to) {
            S begin = from == null ? states.getEnumConstants()[0] : Enum.valueOf(states, from);
            Set<S> reached = new HashSet<>(Set.of(begin));
            Set<S> more = reached;
            while (!more.isEmpty()) {
                Set<S> further = new HashSet<>();
                more.forEach(state -> further.addAll(next.apply(state)));
                further.removeAll(reached);
                reached.addAll(further);
                more = further;
            }
            return reached.contains(Enum.valueOf(states, to));
        }
    }

    private static <S extends Enum<S>> Map.Entry<String, Machine<?>> machine(
            String table, Class<S> states, Function<S, Set<S>> next) {
        return Map.entry(table, new Machine<>(states, next));
    }

    @BeforeContainer
    static void open() throws SQLException {
        whole = new WholeCase();
        tables = Snapshot.tables(whole.world.store.dataSource());
    }

    @AfterContainer
    static void close() {
        whole.close();
        assertThat(REACHED).as("what the tries have brought about").hasSizeGreaterThan(40);
    }

    /** Single steps, and some one after the other as officers take them, so that records get far. */
    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.of(Step.class).map(List::of)),
                        Tuple.of(11, Arbitraries.of(WAYS)),
                        Tuple.of(1, Arbitraries.of(WAYS_OUT)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(45)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(ways -> ways.stream().flatMap(List::stream).toList());
    }

    @Property(tries = 24, edgeCases = EdgeCasesMode.NONE)
    void noIllegalStateNoDecisionWithoutABasisAndNoPositioningWithoutAnOrder(
            @ForAll("steps") List<Step> steps, @ForAll long seed) {
        states.clear();
        String person = newcomer(new Random(seed));
        CaseLife life = new CaseLife(whole, person);
        Snapshot before = look(person);
        for (int place = 0; place < steps.size(); place++) {
            Step step = steps.get(place);
            int audited = whole.world.audited.size();
            boolean taken = taken(life, step, before, new Random(seed * 31 + step.ordinal() * 7919L + place));
            Snapshot after = look(person);
            if (!taken) {
                assertThat(after.text())
                        .as("refused, so nothing changed: " + step)
                        .isEqualTo(before.text());
            } else if (!step.waits()) {
                assertThat(after.rows("timeline").count())
                        .as(step + " is on the time line")
                        .isGreaterThan(before.rows("timeline").count());
                assertThat(whole.world.audited.size()).as(step + " is audited").isGreaterThan(audited);
            }
            nobodyLeavesByTheClock(step, before, after);
            verify(person, after);
            before = after;
        }
    }

    private static void nobodyLeavesByTheClock(Step step, Snapshot before, Snapshot after) {
        String now = after.person().state();
        if (!now.equals(before.person().state())) {
            assertThat(step)
                    .as(now)
                    .isIn(
                            switch (Status.valueOf(now)) {
                                case ACTIVE -> List.of(REGISTER);
                                case RELEASED -> List.of(RELEASE);
                                case TERMINATED -> List.of(DEATH, RULING_CONFIRM);
                                case TRANSFERRED_OUT -> List.of(TRANSFER_REPORT);
                                case REFERRED -> List.of();
                            });
        }
    }

    private static boolean taken(CaseLife life, Step step, Snapshot before, Random chance) {
        try {
            life.take(step, before, chance);
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.code().kind().status()).isBetween(400, 499);
            return false;
        }
    }

    private static Snapshot look(String person) {
        return Snapshot.of(whole.world.store.dataSource(), tables, person);
    }

    /** One in four comes by a referral of a court. */
    private static String newcomer(Random chance) {
        LocalDate day = chance.nextBoolean()
                ? LocalDate.of(2020, 4, 1).plusDays(chance.nextInt(90))
                : LocalDate.of(2026, 1, 5).plusDays(chance.nextInt(90));
        whole.world.clock.set(day + "T09:00");
        Category category = List.of(Category.PROBATION, Category.PROBATION, Category.PAROLE, Category.TEMPORARY_SERVICE)
                .get(chance.nextInt(4));
        if (chance.nextInt(4) > 0) {
            return whole.person(category);
        }
        return whole.referrals
                .refer(
                        whole.world.beilin,
                        new NewReferral(
                                Agency.COURT,
                                "某区人民法院",
                                "刑初" + chance.nextLong(),
                                day,
                                "u-610103001",
                                "测试对象01",
                                TestWorld.anotherIdNumber(),
                                category,
                                day,
                                day.plusMonths(8),
                                null,
                                null))
                .superviseeId();
    }

    private void verify(String person, Snapshot now) {
        now.rows().filter(row -> MACHINES.containsKey(row.table())).forEach(this::reachable);
        now.rows().forEach(CaseLifePropertiesTest::founded);
        positioned(person, now);
        transferred(person, now);
        oneAtATime(now);
        if (!Status.valueOf(now.person().state()).open()) {
            ended(person, now);
        }
    }

    private void reachable(Row row) {
        String key = row.table() + " " + (row.id() == null ? row.text("supervisee_id") : row.id());
        String was = states.put(key, row.state());
        assertThat(MACHINES.get(row.table()).leads(was, row.state()))
                .as(key + " from " + was + " to " + row.state())
                .isTrue();
        REACHED.add(row.table() + " " + row.state());
    }

    /** Whoever decided did so by a rule, at its level or above, and on somebody else's wish; the end of a case decides nothing. */
    private static void founded(Row row) {
        String decider = row.text("decided_by");
        boolean endedWithTheCase = row.table().equals("em_order") && row.state().equals("REJECTED");
        if (decider != null && !endedWithTheCase) {
            for (String proposer :
                    List.of("proposed_by", "applied_by", "asked_by", "requested_by", "assessed_by", "refusal_by")) {
                assertThat(decider).as(row.toString()).isNotEqualTo(row.text(proposer));
            }
            if (row.cells().containsKey("basis") && !row.table().equals("key_listing")) {
                assertThat(row.text("basis")).as(row.toString()).matches(A_RULE);
            }
            if (row.text("level") != null && !decider.equals("system")) {
                assertThat(Level.of(unit(decider).type()))
                        .as(row.toString())
                        .isGreaterThanOrEqualTo(Level.valueOf(row.text("level")));
            }
        }
        if (row.text("signed_by") != null) {
            assertThat(row.text("signed_by")).isNotIn(row.text("proposed_by"), decider);
        }
        if (row.text("released_by") != null && row.table().equals("release")) {
            assertThat(row.text("basis")).matches(A_RULE);
            assertThat(row.text("released_by")).isNotEqualTo(row.text("appraised_by"));
        }
        if (row.text("answered_by") != null && row.table().equals("complaint")) {
            assertThat(row.text("legal_basis")).isNotBlank();
            assertThat(row.text("basis")).matches(A_RULE);
        }
    }

    private static Unit unit(String account) {
        Caller caller = whole.world.accounts.get(account);
        return whole.world.units.unit(caller.unitId(), whole.desk.now());
    }

    private static void positioned(String person, Snapshot now) {
        if (now.rows("em_order").findAny().isEmpty()) {
            assertThat(whole.orders.positioningOrderAt(person, whole.desk.now()).lawful())
                    .isFalse();
            return;
        }
        List<EmOrder> inForce = whole.orders.ofSupervisee(whole.world.province, person).stream()
                .filter(order -> order.inForceAt(whole.desk.now()))
                .toList();
        assertThat(inForce).hasSizeLessThan(2);
        assertThat(whole.orders.positioningOrderAt(person, whole.desk.now()).lawful())
                .isEqualTo(!inForce.isEmpty());
        assertThat(inForce).allSatisfy(order -> {
            assertThat(order.state()).isEqualTo(EmOrderState.APPROVED);
            assertThat(order.decidedBy()).isNotNull();
            assertThat(now.person().state()).isEqualTo("ACTIVE");
        });
    }

    private static void transferred(String person, Snapshot now) {
        boolean open = now.rows("transfer")
                .anyMatch(row -> TransferState.valueOf(row.state()).open());
        assertThat(whole.flags(person).contains(Flag.TRANSFER_PENDING)).isEqualTo(open);
        now.rows("transfer").forEach(row -> {
            if (List.of("APPROVED", "OVERDUE", "DONE").contains(row.state())) {
                assertThat(row.text("decided_by")).isNotNull();
                assertThat(row.text("document_id")).isNotNull();
                assertThat("true".equals(row.text("agreed")) || row.text("decision_comment") != null)
                        .as("against the other county only with reasons")
                        .isTrue();
            }
            assertThat(row.text("received_at") == null || row.text("handed_over_at") != null)
                    .isTrue();
        });
    }

    /** One plan and one class at a time, and one proposal of each; a class counts once it has been decided and told. */
    private static void oneAtATime(Snapshot now) {
        for (String table : List.of("plan", "class")) {
            for (String state : List.of("IN_FORCE", "PROPOSED")) {
                assertThat(now.rows(table).filter(row -> row.state().equals(state)))
                        .as(table + " " + state)
                        .hasSizeLessThan(2);
            }
        }
        now.rows("class").forEach(row -> {
            boolean held = Set.of("IN_FORCE", "SUPERSEDED", "ENDED").contains(row.state());
            assertThat(row.text("document_id") != null).isEqualTo(held);
        });
    }

    private static void ended(String person, Snapshot now) {
        assertThat(now.rows("due")
                        .filter(due -> due.state().equals("OPEN"))
                        .map(due -> DueKind.valueOf(due.text("kind"))))
                .as("what is still due")
                .allMatch(AFTERWARDS::contains);
        assertThat(whole.flags(person)).isEmpty();
        assertThat(whole.orders.positioningOrderAt(person, whole.desk.now()).lawful())
                .isFalse();
        assertThat(now.rows("em_order").map(Row::state)).doesNotContain("SUBMITTED", "APPROVED");
        assertThat(now.rows("leave").map(Row::state)).doesNotContain("APPLIED", "APPROVED", "STARTED", "OVERDUE");
        assertThat(now.rows("transfer").map(row -> TransferState.valueOf(row.state())))
                .noneMatch(TransferState::open);
        assertThat(now.rows("absence").map(Row::state)).allMatch("FOUND"::equals);
        assertThat(now.rows("detention").map(row -> row.text("ended_on"))).doesNotContainNull();
    }
}
