package org.anjiao.supervisee.internal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureQuery;
import org.anjiao.supervisee.measure.MeasureState;
import org.anjiao.supervisee.measure.NewMeasure;
import org.anjiao.supervisee.measure.Proceeding;
import org.anjiao.supervisee.measure.ProceedingQuery;
import org.anjiao.supervisee.measure.ProceedingState;
import org.anjiao.supervisee.measure.RecommitCase;
import org.anjiao.supervisee.measure.RecommitState;
import org.anjiao.supervisee.measure.Suggestion;
import org.anjiao.supervisee.reply.Ruling;

/** Whatever officers try, in any order: no decision without a basis, no state that the law does not know. */
class MeasurePropertiesTest {
    private static final List<String> EVENTS = List.of(
            "MINOR_BREACH",
            "SERIOUS_BREACH",
            "OTHER_SERIOUS",
            "OTHER_SERIOUS",
            "OTHER_SERIOUS",
            "MAJOR_MERIT",
            "TWO_WARNINGS",
            "TWO_ADMONITIONS",
            "NOT_CORRECTED_AFTER_POLICE_PENALTY",
            "NO_SUCH_EVENT");
    private static MeasureWorld world;

    @BeforeContainer
    static void open() {
        world = new MeasureWorld();
    }

    @AfterContainer
    static void close() {
        world.close();
    }

    /** What somebody tries. */
    enum Attempt {
        PROPOSE,
        VERIFY,
        DECIDE,
        SIGN,
        WITHDRAW,
        SERVE,
        ANSWER,
        CONFIRM,
        OPEN_CASE,
        ASK_REFUSAL,
        DECIDE_REFUSAL,
        WAIT
    }

    /** @param who index into the callers; a large one takes whoever is right */
    record Step(Attempt attempt, int who, MeasureKind kind, String event, boolean granted) {}

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void nothingIllegalIsEverReached(@ForAll("categories") String category, @ForAll("steps") List<Step> steps) {
        world.world.clock.set("2026-06-15T10:00");
        String person = world.person(category, "2026-01-05");
        for (Step step : steps) {
            try {
                take(person, step);
            } catch (ProblemException refused) {
                assertThat(refused.code().kind().status()).isBetween(400, 499);
            }
            lawful(person);
        }
    }

    @Provide
    Arbitrary<String> categories() {
        return Arbitraries.of("管制", "缓刑", "假释", "暂予监外执行", "缓刑", "暂予监外执行");
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.of(Attempt.values())),
                                Tuple.of(
                                        3,
                                        Arbitraries.of(
                                                Attempt.PROPOSE,
                                                Attempt.VERIFY,
                                                Attempt.DECIDE,
                                                Attempt.DECIDE,
                                                Attempt.SIGN,
                                                Attempt.SIGN,
                                                Attempt.ANSWER,
                                                Attempt.CONFIRM))),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.of(MeasureKind.values()),
                        Arbitraries.of(EVENTS),
                        Arbitraries.of(true, true, true, false))
                .as(Step::new)
                .list()
                .ofMinSize(15)
                .ofMaxSize(30);
    }

    private static void take(String person, Step step) {
        List<Measure> measures = measures(person);
        Optional<Measure> latest = measures.stream()
                .filter(found -> step.who() > 10 && fits(step.attempt(), found))
                .findFirst()
                .or(() -> measures.stream().findFirst());
        Optional<RecommitCase> open = world.cases(person).stream().findFirst();
        switch (step.attempt()) {
            case PROPOSE -> propose(person, step, latest);
            case VERIFY ->
                latest.ifPresent(found -> world.measures.verify(
                        who(step, world.world.officeHead), found.id(), null, step.granted(), "理由"));
            case DECIDE ->
                latest.ifPresent(found -> world.measures.decide(
                        who(step, found.level() == Level.CITY ? world.world.city : world.world.agencyHead),
                        found.id(),
                        null,
                        step.granted(),
                        "理由"));
            case SIGN ->
                latest.ifPresent(found -> world.measures.sign(
                        who(step, found.level() == Level.CITY ? world.secondOfCity : world.world.beilinHead),
                        found.id(),
                        null,
                        step.granted(),
                        "理由"));
            case WITHDRAW ->
                latest.ifPresent(
                        found -> world.measures.withdraw(who(step, world.world.agencyHead), found.id(), null, "理由"));
            case SERVE ->
                latest.ifPresent(
                        found -> world.measures.serve(who(step, world.world.office), found.id(), null, today()));
            case ANSWER ->
                proceedings(person).stream()
                        .findFirst()
                        .ifPresent(found -> world.proceedings.answer(
                                who(step, world.world.beilin),
                                found.id(),
                                null,
                                new Ruling(step.granted(), "裁定一号", today(), null, LocalDate.of(2027, 1, 1))));
            case CONFIRM ->
                proceedings(person).stream()
                        .findFirst()
                        .ifPresent(found -> world.proceedings.confirm(
                                who(step, world.world.agencyHead), found.id(), null, step.granted(), "理由"));
            case OPEN_CASE -> world.cases.open(who(step, world.world.office), conduct(person, step));
            case ASK_REFUSAL ->
                open.ifPresent(found -> world.cases.askRefusal(who(step, world.world.beilin), found.id(), null, "理由"));
            case DECIDE_REFUSAL ->
                open.ifPresent(found ->
                        world.cases.decideRefusal(who(step, world.world.city), found.id(), null, step.granted(), "理由"));
            case WAIT -> {
                world.world.clock.set(today().plusDays(20) + "T10:00");
                world.watch.look();
            }
        }
    }

    private static boolean fits(Attempt attempt, Measure found) {
        return switch (attempt) {
            case SIGN -> found.state() == MeasureState.AGREED;
            case VERIFY -> found.state() == MeasureState.PROPOSED && found.toVerify();
            default ->
                found.state() == MeasureState.VERIFIED || found.state() == MeasureState.PROPOSED && !found.toVerify();
        };
    }

    private static void propose(String person, Step step, Optional<Measure> latest) {
        Conduct conduct = conduct(person, step);
        if (step.who() > 10) {
            Suggestion suggestion =
                    world.measures.judge(world.world.office, conduct).suggestion();
            if (suggestion != null) {
                world.measures.propose(
                        world.world.office,
                        new NewMeasure(
                                conduct,
                                suggestion.kind(),
                                suggestion.groundCode(),
                                "事实",
                                "证据",
                                null,
                                null,
                                Agency.COURT));
            }
            return;
        }
        String ground = step.kind() == MeasureKind.ARREST
                ? latest.map(found -> found.kind().name()).orElse("REVOKE_PROBATION")
                : step.event();
        world.measures.propose(
                who(step, world.world.office),
                new NewMeasure(
                        conduct,
                        step.kind(),
                        ground,
                        "事实",
                        "证据",
                        "理由",
                        latest.map(Measure::id).orElse(null),
                        Agency.COURT));
    }

    private static Conduct conduct(String person, Step step) {
        return new Conduct(person, step.event(), today(), null, null);
    }

    private static Caller who(Step step, Caller right) {
        List<Caller> all = List.of(
                world.world.office,
                world.world.officeHead,
                world.world.beilin,
                world.world.agencyHead,
                world.world.beilinHead,
                world.world.city,
                world.secondOfCity);
        return step.who() < all.size() ? all.get(step.who()) : right;
    }

    private static LocalDate today() {
        return world.world.desk.today();
    }

    private static List<Measure> measures(String person) {
        return world.measures
                .list(world.world.office, new MeasureQuery(null, person, null, null, null, 100))
                .items();
    }

    private static List<Proceeding> proceedings(String person) {
        return world.proceedings
                .list(world.world.office, new ProceedingQuery(null, person, null, null, 100))
                .items();
    }

    private static void lawful(String person) {
        List<Measure> measures = measures(person);
        List<Proceeding> proceedings = proceedings(person);
        measures.forEach(MeasurePropertiesTest::founded);
        measures.forEach(measure -> counted(measure, measures, proceedings));
        for (Proceeding proceeding : proceedings) {
            assertThat(measures)
                    .filteredOn(measure -> measure.id().equals(proceeding.measureId()))
                    .singleElement()
                    .satisfies(measure -> assertThat(measure.state()).isEqualTo(MeasureState.ISSUED));
        }
        assertThat(proceedings)
                .filteredOn(one -> one.kind().ending() && one.state() == ProceedingState.GRANTED)
                .allSatisfy(one -> assertThat(one.confirmedBy()).isNotNull().isNotEqualTo(one.answeredBy()));
        boolean ended =
                proceedings.stream().anyMatch(one -> one.kind().ending() && one.state() == ProceedingState.GRANTED);
        assertThat(world.status(person)).isEqualTo(ended ? Status.TERMINATED : Status.ACTIVE);
        boolean held = !ended
                && proceedings.stream()
                        .anyMatch(
                                one -> one.kind().holdsRelease() && one.state().open());
        assertThat(world.flags(person).contains(Flag.PROCEEDING_PENDING)).isEqualTo(held);
        world.cases(person).forEach(one -> closedAsTheLawWishes(one, measures));
        assertThat(world.cases(person))
                .filteredOn(one -> one.state().open() && one.state() != RecommitState.DEFERRED)
                .hasSizeLessThan(2);
        if (!held) {
            assertThat(world.cases(person))
                    .noneMatch(one -> one.state() == RecommitState.DEFERRED && toDo(person) == 0);
        }
    }

    private static long toDo(String person) {
        return world.cases(person).stream()
                .filter(one -> one.state() == RecommitState.OPEN || one.state() == RecommitState.REFUSAL_ASKED)
                .count();
    }

    private static void founded(Measure measure) {
        assertThat(measure.basis()).startsWith("CN-2020");
        assertThat(measure.suggestion() != null
                        && measure.suggestion().kind() == measure.kind()
                        && measure.suggestion().groundCode().equals(measure.groundCode()))
                .isEqualTo(measure.deviation() == null && measure.kind() != MeasureKind.ARREST);
        if (measure.state() == MeasureState.ISSUED) {
            assertThat(measure.documentId()).isNotNull();
            assertThat(measure.decidedBy()).isNotEqualTo(measure.proposedBy()).isNotNull();
            if (measure.toVerify()) {
                assertThat(measure.verifiedBy())
                        .isNotEqualTo(measure.proposedBy())
                        .isNotNull();
            }
            if (!measure.kind().own()) {
                assertThat(measure.signedBy())
                        .isNotNull()
                        .isNotEqualTo(measure.proposedBy())
                        .isNotEqualTo(measure.decidedBy());
            }
        }
    }

    /** A ground that is a number rests on as many measures, whether they were taken back later or not. */
    private static void counted(Measure measure, List<Measure> measures, List<Proceeding> proceedings) {
        switch (measure.groundCode()) {
            case "TWO_WARNINGS" ->
                assertThat(before(measure, MeasureKind.WARNING, measures)).isGreaterThan(1);
            case "TWO_ADMONITIONS" ->
                assertThat(before(measure, MeasureKind.ADMONITION, measures)).isGreaterThan(1);
            case "NOT_CORRECTED_AFTER_POLICE_PENALTY" ->
                assertThat(proceedings)
                        .anyMatch(one ->
                                one.kind() == MeasureKind.POLICE_PENALTY && one.state() == ProceedingState.GRANTED);
            default -> assertThat(measure.event()).isNotEqualTo("NO_SUCH_EVENT");
        }
    }

    private static long before(Measure measure, MeasureKind kind, List<Measure> measures) {
        return measures.stream()
                .filter(other -> other.kind() == kind && other.issuedAt() != null)
                .filter(other -> !other.issuedAt().isAfter(measure.proposedAt()))
                .count();
    }

    private static void closedAsTheLawWishes(RecommitCase one, List<Measure> measures) {
        if (one.state() == RecommitState.PROPOSED) {
            assertThat(measures)
                    .filteredOn(measure -> measure.id().equals(one.measureId()))
                    .singleElement()
                    .satisfies(measure -> {
                        assertThat(measure.kind().ending()).isTrue();
                        assertThat(measure.state()).isEqualTo(MeasureState.ISSUED);
                    });
        } else if (one.state() == RecommitState.NOT_PROPOSED) {
            assertThat(one.decidedUnitId()).isEqualTo("u-6101");
            assertThat(one.decidedBy()).isNotEqualTo(one.refusalBy());
        }
    }
}
