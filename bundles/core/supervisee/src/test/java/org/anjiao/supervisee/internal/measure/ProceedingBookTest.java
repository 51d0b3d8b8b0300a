package org.anjiao.supervisee.internal.measure;

import static org.anjiao.supervisee.internal.measure.MeasureWorld.breach;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.departing;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.detention.Detention;
import org.anjiao.supervisee.detention.DetentionKind;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.measure.MeasureState;
import org.anjiao.supervisee.measure.NewMeasure;
import org.anjiao.supervisee.measure.Proceeding;
import org.anjiao.supervisee.measure.ProceedingState;
import org.anjiao.supervisee.reply.CaseReply;
import org.anjiao.supervisee.reply.Ruling;
import org.anjiao.supervisee.spi.CaseDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-33 to T-39: what goes to courts, police and prisons, and what they answer. */
class ProceedingBookTest {
    private static MeasureWorld world;

    @BeforeAll
    static void open() {
        world = new MeasureWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        // category, entry, breach, ground, kind, document, addressee, copies, last day of an answer from 15 June on
        "缓刑,2026-01-05,2026-06-15,OTHER_SERIOUS,REVOKE_PROBATION,D-17,court,procuratorate,2026-07-15",
        "假释,2026-01-05,2026-06-15,OTHER_SERIOUS,REVOKE_PAROLE,D-18,court,procuratorate|police|prison,2026-07-15",
        "暂予监外执行,2026-01-05,2026-06-15,GUARANTOR_LOST,RECOMMIT,D-20,prison,procuratorate,2026-07-15",
        "管制,2026-01-05,2026-06-15,RULES_BREACHED,POLICE_PENALTY,D-16,police,procuratorate,",
        "缓刑,2026-01-05,2026-06-15,MAJOR_MERIT,COMMUTATION,D-21,court,procuratorate|police|prison,2026-07-15",
        "缓刑,2019-01-05,2019-06-15,OTHER_SERIOUS,REVOKE_PROBATION,D-17,court,procuratorate,2019-07-15",
        "暂予监外执行,2019-01-05,2019-06-15,CONDITION_GONE,RECOMMIT,D-20,prison,procuratorate,2019-06-30"
    })
    void eachProposalGoesToItsOrganWithItsCopiesAndItsLimit(
            String category,
            String entry,
            LocalDate day,
            String ground,
            MeasureKind kind,
            String document,
            String addressee,
            String copies,
            LocalDate due) {
        world.world.clock.set(day + "T10:00");
        String person = world.person(category, entry);

        Measure sent = sent(person, ground, kind, day);

        assertThat(sent.state()).isEqualTo(MeasureState.ISSUED);
        CaseDocument letter = world.documents(person).get(0);
        assertThat(letter.code()).isEqualTo(document);
        assertThat(letter.addressee()).isEqualTo(addressee);
        assertThat(letter.copies()).containsExactly(copies.split("\\|"));
        assertThat(letter.unitId()).isEqualTo(kind == MeasureKind.COMMUTATION ? "u-6101" : "u-610103");
        Proceeding proceeding = world.proceeding(person);
        assertThat(proceeding.state()).isEqualTo(ProceedingState.PENDING);
        assertThat(proceeding.replyDueOn()).isEqualTo(due);
        assertThat(world.flags(person).contains(Flag.PROCEEDING_PENDING)).isEqualTo(kind.ending());
        if (due != null) {
            world.world.clock.set(due + "T23:59:59");
            world.watch.look();
            assertThat(world.proceeding(person).state()).isEqualTo(ProceedingState.PENDING);
            world.world.clock.set(due.plusDays(1) + "T00:00");
            world.watch.look();
            assertThat(world.proceeding(person).state()).isEqualTo(ProceedingState.REPLY_OVERDUE);
        }
    }

    @Test
    void aProposalIsAgreedToAndSignedByDifferentPersons() {
        world.world.clock.set("2026-06-15T10:00");
        String person = world.person("缓刑", "2026-01-05");
        Measure proposed = proposed(person, "OTHER_SERIOUS", MeasureKind.REVOKE_PROBATION, LocalDate.of(2026, 6, 15));
        MeasureBook measures = world.measures;
        refused(
                MeasureProblem.MEASURE_STATE,
                () -> measures.sign(world.world.beilinHead, proposed.id(), null, true, null));

        Measure agreed = measures.decide(world.world.agencyHead, proposed.id(), null, true, null);

        assertThat(agreed.state()).isEqualTo(MeasureState.AGREED);
        assertThat(world.documents(person)).isEmpty();
        refused(
                CommonProblem.NOT_PERMITTED,
                () -> measures.sign(world.world.agencyHead, proposed.id(), null, true, null));
        refused(
                SuperviseeProblem.DECISION_LEVEL,
                () -> measures.sign(world.world.city, proposed.id(), null, true, null));
        Measure refused = measures.sign(world.world.beilinHead, proposed.id(), null, false, "材料不全");
        assertThat(refused.state()).isEqualTo(MeasureState.REFUSED);
        assertThat(world.documents(person)).isEmpty();
    }

    @Test
    void theCityAgreesToACommutationAndOfTwoOfItsOfficersOneSigns() {
        world.world.clock.set("2026-06-15T10:00");
        String person = world.person("缓刑", "2026-01-05");
        Measure proposed = proposed(person, "MAJOR_MERIT", MeasureKind.COMMUTATION, LocalDate.of(2026, 6, 15));
        assertThat(proposed.level()).isEqualTo(Level.CITY);
        assertThat(proposed.deviation()).as("the pack suggests it").isNull();
        world.measures.decide(world.world.city, proposed.id(), null, true, null);
        refused(
                MeasureProblem.MEASURE_SIGNER_DECIDED,
                () -> world.measures.sign(world.world.city, proposed.id(), null, true, null));
        world.measures.sign(world.secondOfCity, proposed.id(), null, true, null);

        Proceeding pending = world.proceeding(person);
        world.world.clock.set("2026-07-10T10:00");
        refused(MeasureProblem.PROCEEDING_NEW_TERM, () -> answer(pending, true, "2026-07-09", null));
        refused(MeasureProblem.PROCEEDING_NEW_TERM, () -> answer(pending, true, "2026-07-09", "2031-01-05"));
        Proceeding ruled = answer(pending, true, "2026-07-09", "2029-01-05");

        assertThat(ruled.state()).isEqualTo(ProceedingState.GRANTED);
        assertThat(world.world.registry.find(world.world.province, person, null).termTo())
                .isEqualTo(LocalDate.of(2029, 1, 5));
        assertThat(world.status(person)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void anArrestGoesWithAPendingRevocationOnlyAndIsAnsweredInFortyEightHours() {
        world.world.clock.set("2026-06-15T10:00");
        String person = world.person("缓刑", "2026-01-05");
        Measure revocation = proposed(person, "OTHER_SERIOUS", MeasureKind.REVOKE_PROBATION, LocalDate.of(2026, 6, 15));
        refused(CommonProblem.FIELD_REQUIRED, () -> arrest(person, null));
        refused(MeasureProblem.MEASURE_ARREST_ALONE, () -> arrest(person, "no-such-measure"));
        Measure arrest = arrest(person, revocation.id());
        refused(MeasureProblem.MEASURE_EXISTS, () -> arrest(person, revocation.id()));
        world.measures.decide(world.world.agencyHead, arrest.id(), null, true, null);
        refused(
                MeasureProblem.MEASURE_ARREST_ALONE,
                () -> world.measures.sign(world.world.beilinHead, arrest.id(), null, true, null));

        world.issued(revocation);
        world.measures.sign(world.world.beilinHead, arrest.id(), null, true, null);

        Proceeding pending = world.proceeding(person);
        assertThat(pending.kind()).isEqualTo(MeasureKind.ARREST);
        world.world.clock.set("2026-06-17T09:59:59");
        world.watch.look();
        assertThat(world.proceedings.find(world.world.office, pending.id()).state())
                .isEqualTo(ProceedingState.PENDING);
        world.world.clock.set("2026-06-17T10:00");
        world.watch.look();
        assertThat(world.proceedings.find(world.world.office, pending.id()).state())
                .isEqualTo(ProceedingState.REPLY_OVERDUE);
    }

    @Test
    void aGrantedArrestIsCustodyForThirtyDaysAtMost() {
        String person = world.person("缓刑", "2026-01-05");
        Measure revocation = proposed(person, "OTHER_SERIOUS", MeasureKind.REVOKE_PROBATION, LocalDate.of(2026, 6, 15));
        Measure arrest = arrest(person, revocation.id());
        world.issued(revocation);
        world.issued(arrest);
        Proceeding pending = world.proceeding(person);
        assertThat(pending.kind()).isEqualTo(MeasureKind.ARREST);
        world.world.clock.set("2026-06-16T15:00");

        answer(pending, true, "2026-06-16", null);

        assertThat(world.status(person)).isEqualTo(Status.ACTIVE);
        assertThat(world.flags(person)).containsExactlyInAnyOrder(Flag.PROCEEDING_PENDING, Flag.DETAINED);
        Detention custody =
                world.detentions.ofPerson(world.world.office, person).get(0);
        assertThat(custody.kind()).isEqualTo(DetentionKind.ARREST);
        assertThat(custody.since()).isEqualTo("2026-06-16");
        Due limit = detention(person).get(0);
        assertThat(limit.lastDay()).isEqualTo("2026-07-16");
        assertThat(limit.basis()).isEqualTo("CN-2020 1.0.0 第四十七条");
        assertThat(limit.late(Shanghai.endOf(LocalDate.of(2026, 7, 16)).minusMillis(1)))
                .isFalse();
        assertThat(limit.late(Shanghai.endOf(LocalDate.of(2026, 7, 16)))).isTrue();
        assertThat(world.dues(world.world.office, person))
                .extracting(Due::kind)
                .contains(DueKind.COERCIVE_MEASURE_NOTICE);

        world.world.clock.set("2026-07-10T10:00");
        world.detentions.end(world.world.office, custody.id(), null, LocalDate.of(2026, 7, 10), "裁定不予撤销，释放");
        assertThat(world.flags(person)).containsExactly(Flag.PROCEEDING_PENDING);
        assertThat(detention(person)).isEmpty();
    }

    @Test
    void whoeverIsNotRevokedIsSetFreeOnTheDayOfTheRuling() {
        String person = world.person("缓刑", "2026-01-05");
        Measure revocation = proposed(person, "OTHER_SERIOUS", MeasureKind.REVOKE_PROBATION, LocalDate.of(2026, 6, 15));
        Measure arrest = arrest(person, revocation.id());
        world.issued(revocation);
        Proceeding proposal = world.proceeding(person);
        world.issued(arrest);
        world.world.clock.set("2026-06-16T15:00");
        answer(world.proceeding(person), true, "2026-06-16", null);
        world.world.clock.set("2026-07-02T10:00");

        answer(proposal, false, "2026-07-01", null);

        Due release = detention(person).get(0);
        assertThat(release.lastDay()).isEqualTo("2026-07-01");
        assertThat(release.basis()).isEqualTo("CN-2020 1.0.0 第四十八条");
        assertThat(release.late(Shanghai.endOf(LocalDate.of(2026, 7, 1)).minusMillis(1)))
                .isFalse();
        assertThat(release.late(world.world.clock.instant())).isTrue();
        assertThat(world.steps(person)).contains("ARREST_TO_END");
        assertThat(world.flags(person)).as("until the police has told").containsExactly(Flag.DETAINED);
        String custody =
                world.detentions.ofPerson(world.world.office, person).get(0).id();
        world.detentions.end(world.world.office, custody, null, LocalDate.of(2026, 7, 1), "裁定不予撤销，释放");
        assertThat(detention(person)).isEmpty();
        assertThat(world.flags(person)).isEmpty();
    }

    private static List<Due> detention(String person) {
        return world.dues(world.world.office, person).stream()
                .filter(due -> due.kind() == DueKind.ARREST_DETENTION)
                .toList();
    }

    @Test
    void aRefusalClearsTheFlagAndTheCaseGoesOn() {
        String person = revocationSent();
        Proceeding pending = world.proceeding(person);
        world.world.clock.set("2026-07-01T10:00");
        refused(MeasureProblem.PROCEEDING_ANSWER_DAY, () -> answer(pending, false, "2026-07-02", null));
        refused(MeasureProblem.PROCEEDING_ANSWER_DAY, () -> answer(pending, false, "2026-06-14", null));
        refused(
                CommonProblem.STALE_VERSION,
                () -> world.proceedings.answer(
                        world.world.beilin, pending.id(), pending.version() + 1, ruling(false, "2026-07-01", null)));
        refused(
                CommonProblem.NOT_PERMITTED,
                () -> world.proceedings.answer(
                        world.world.office, pending.id(), null, ruling(false, "2026-07-01", null)));

        Proceeding refused = answer(pending, false, "2026-07-01", null);

        assertThat(refused.state()).isEqualTo(ProceedingState.REFUSED);
        assertThat(world.flags(person)).isEmpty();
        assertThat(world.status(person)).isEqualTo(Status.ACTIVE);
        assertThat(world.dues(world.world.beilin, person)).isEmpty();
        assertThat(world.documents(person)).extracting(CaseDocument::code).containsExactly("D-17");
        refused(MeasureProblem.PROCEEDING_STATE, () -> answer(pending, true, "2026-07-01", null));
    }

    /** As {@code Terminations} want it for the same end; the pack of either law changes nothing in that. */
    @ParameterizedTest
    @CsvSource({
        "缓刑,2019-01-05,2019-06-15,REVOKE_PROBATION,OTHER_SERIOUS",
        "暂予监外执行,2026-01-05,2026-06-15,RECOMMIT,GUARANTOR_LOST"
    })
    void aRulingOnPaperThatEndsTheCaseIsComparedWithItsDocumentByAnother(
            String category, String entry, LocalDate day, MeasureKind kind, String ground) {
        world.world.clock.set(day + "T10:00");
        String person = world.person(category, entry);
        sent(person, ground, kind, day);
        Proceeding pending = world.proceeding(person);
        refused(MeasureProblem.PROCEEDING_NOT_FILED, () -> confirm(world.world.agencyHead, pending, true, null));

        Proceeding filed = answer(pending, true, day.toString(), null);

        assertThat(filed.state()).isEqualTo(ProceedingState.RULING_FILED);
        assertThat(filed.ruling().granted()).isTrue();
        assertThat(world.status(person)).isEqualTo(Status.ACTIVE);
        assertThat(world.flags(person)).as("not released meanwhile").contains(Flag.PROCEEDING_PENDING);
        refused(MeasureProblem.PROCEEDING_STATE, () -> answer(pending, false, day.toString(), null));
        refused(CommonProblem.NOT_PERMITTED, () -> confirm(world.world.beilin, filed, true, null));
        refused(SuperviseeProblem.DECISION_LEVEL, () -> confirm(world.world.city, filed, true, null));
        refused(
                CommonProblem.STALE_VERSION,
                () -> world.proceedings.confirm(world.world.agencyHead, pending.id(), pending.version(), true, null));

        Proceeding ruled = confirm(world.world.agencyHead, filed, true, null);

        assertThat(ruled.state()).isEqualTo(ProceedingState.GRANTED);
        assertThat(ruled.answeredBy()).isEqualTo("beilin");
        assertThat(ruled.confirmedBy()).isEqualTo("agency-head");
        assertThat(world.status(person)).isEqualTo(Status.TERMINATED);
        assertThat(world.dues(world.world.beilin, person)).isEmpty();
        assertThat(world.steps(person)).contains("PROCEEDING_RULING_FILED", "PROCEEDING_GRANTED", "TERMINATED");
    }

    @Test
    void whoFiledTheRulingDoesNotConfirmIt() {
        String person = revocationSent();
        Proceeding filed = world.proceedings.answer(
                world.world.agencyHead, world.proceeding(person).id(), null, ruling(true, "2026-06-15", null));
        refused(SuperviseeProblem.DECIDER_IS_PROPOSER, () -> confirm(world.world.agencyHead, filed, true, null));
        assertThat(world.status(person)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void whatTheDocumentDoesNotSayIsWaitedForOnAndIsOverdueIfItsTimeHasPassed() {
        String person = revocationSent();
        Proceeding pending = world.proceeding(person);
        Proceeding filed = answer(pending, true, "2026-06-15", null);
        refused(CommonProblem.FIELD_REQUIRED, () -> confirm(world.world.agencyHead, filed, false, null));
        Proceeding again = confirm(world.world.agencyHead, filed, false, "裁定书是另一人的");
        assertThat(again.state()).isEqualTo(ProceedingState.PENDING);
        assertThat(again.ruling()).isNull();
        assertThat(world.steps(person)).contains("PROCEEDING_RULING_UNCONFIRMED");

        answer(pending, true, "2026-06-15", null);
        world.world.clock.set("2026-07-16T00:00");
        world.watch.look();
        assertThat(world.proceeding(person).state()).isEqualTo(ProceedingState.RULING_FILED);
        Proceeding overdue = confirm(world.world.agencyHead, world.proceeding(person), false, "无裁定书");

        assertThat(overdue.state()).isEqualTo(ProceedingState.REPLY_OVERDUE);
        assertThat(overdue.overdueSince()).isEqualTo(Shanghai.endOf(LocalDate.of(2026, 7, 15)));
        assertThat(world.steps(person)).containsOnlyOnce("REPLY_OVERDUE");
        refused(MeasureProblem.PROCEEDING_NOT_FILED, () -> confirm(world.world.agencyHead, overdue, true, null));
    }

    @ParameterizedTest
    @CsvSource({"true,GRANTED,TERMINATED", "false,REFUSED,ACTIVE"})
    void theCourtItselfNeedsNobodyToConfirmItAlsoOverAPaper(boolean granted, ProceedingState state, Status status) {
        String person = revocationSent();
        Proceeding pending = world.proceeding(person);
        answer(pending, true, "2026-06-15", null);
        Ruling told = new Ruling(granted, "（2026）陕0103刑更2号", LocalDate.of(2026, 6, 15), null, null);

        world.proceedings.answered(
                world.world.province,
                new CaseReply("proceeding", pending.id(), pending.documentId(), world.world.clock.instant(), told));

        assertThat(world.proceeding(person).state()).isEqualTo(state);
        assertThat(world.proceeding(person).ruling()).isEqualTo(told);
        assertThat(world.proceeding(person).confirmedBy()).isNull();
        assertThat(world.status(person)).isEqualTo(status);
    }

    private static Proceeding confirm(Caller caller, Proceeding filed, boolean granted, String comment) {
        return world.proceedings.confirm(caller, filed.id(), null, granted, comment);
    }

    @Test
    void whatIsSaidOfOtherRecordsOrOfTheNoticeChangesNothing() {
        String person = revocationSent();
        Proceeding pending = world.proceeding(person);
        Instant at = world.world.clock.instant();
        Ruling granted = ruling(true, "2026-06-15", null);

        world.proceedings.answered(
                world.world.province, new CaseReply("absence", pending.id(), pending.documentId(), at, granted));
        world.proceedings.answered(
                world.world.province, new CaseReply("proceeding", pending.id(), "notice", at, granted));
        world.proceedings.delivered(new CaseReply("proceeding", pending.id(), "notice", at.plusSeconds(90_000), null));

        assertThat(world.proceeding(person)).isEqualTo(pending);
        refused(
                CommonProblem.FIELD_REQUIRED,
                () -> world.proceedings.answered(
                        world.world.province,
                        new CaseReply("proceeding", pending.id(), pending.documentId(), at, null)));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-17T02:00:00Z,2026-07-17", "2019-04-01T01:00:00Z,2026-07-15", "2026-06-20T02:00:01Z,2026-07-15"
    })
    void theLimitRunsFromTheReceiptUnlessItsTimeIsImpossible(Instant told, LocalDate due) {
        String person = revocationSent();
        Proceeding pending = world.proceeding(person);
        world.world.clock.set("2026-06-20T10:00");

        world.proceedings.delivered(new CaseReply("proceeding", pending.id(), pending.documentId(), told, null));

        assertThat(world.proceeding(person).replyDueOn()).isEqualTo(due);
        assertThat(world.dues(world.world.beilin, person))
                .filteredOn(open -> open.kind() == DueKind.REVOCATION_RULING)
                .extracting(Due::lastDay)
                .containsExactly(due);
    }

    @Test
    void whoeverWasPunishedByThePoliceAndGoesOnIsToBeProposed() {
        world.world.clock.set("2026-06-15T10:00");
        String person = world.person("缓刑", "2026-01-05");
        sent(person, "RULES_BREACHED", MeasureKind.POLICE_PENALTY, LocalDate.of(2026, 6, 15));
        world.world.clock.set("2026-06-20T10:00");
        answer(world.proceeding(person), true, "2026-06-18", null);

        assertThat(world.measures
                        .judge(world.world.office, breach(person, "MINOR_BREACH", "2026-06-17"))
                        .suggestion()
                        .kind())
                .isEqualTo(MeasureKind.ADMONITION);
        assertThat(world.measures
                        .judge(world.world.office, breach(person, "MINOR_BREACH", "2026-06-18"))
                        .suggestion()
                        .groundCode())
                .isEqualTo("NOT_CORRECTED_AFTER_POLICE_PENALTY");
    }

    private static String revocationSent() {
        world.world.clock.set("2026-06-15T10:00");
        String person = world.person("缓刑", "2026-01-05");
        sent(person, "OTHER_SERIOUS", MeasureKind.REVOKE_PROBATION, LocalDate.of(2026, 6, 15));
        return person;
    }

    private static Measure sent(String person, String ground, MeasureKind kind, LocalDate day) {
        return world.issued(proposed(person, ground, kind, day));
    }

    private static Measure proposed(String person, String ground, MeasureKind kind, LocalDate day) {
        return world.measures.propose(
                world.world.office, departing(breach(person, ground, day.toString()), kind, ground, Agency.PRISON));
    }

    private static Measure arrest(String person, String with) {
        return world.measures.propose(
                world.world.office,
                new NewMeasure(
                        breach(person, "OTHER_SERIOUS", "2026-06-15"),
                        MeasureKind.ARREST,
                        "REVOKE_PROBATION",
                        "可能逃跑",
                        "证据",
                        null,
                        with,
                        null));
    }

    private static Proceeding answer(Proceeding pending, boolean granted, String decidedOn, String newTermTo) {
        return world.proceedings.answer(world.world.beilin, pending.id(), null, ruling(granted, decidedOn, newTermTo));
    }

    private static Ruling ruling(boolean granted, String decidedOn, String newTermTo) {
        return new Ruling(
                granted,
                "（2026）陕0103刑更1号",
                LocalDate.parse(decidedOn),
                null,
                newTermTo == null ? null : LocalDate.parse(newTermTo));
    }
}
