package org.anjiao.supervisee.internal.keyperson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.internal.SilentBell;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.due.DueWatch;
import org.anjiao.supervisee.keyperson.KeyListing;
import org.anjiao.supervisee.keyperson.KeyListingState;
import org.anjiao.supervisee.keyperson.KeyMeasure;
import org.anjiao.supervisee.keyperson.KeyPerson;
import org.anjiao.supervisee.keyperson.KeyPlan;
import org.anjiao.supervisee.keyperson.KeyProblem;
import org.anjiao.supervisee.keyperson.NewKeyListing;
import org.anjiao.supervisee.spi.CaseHazard;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** */
class KeyBookTest {
    private static final List<KeyMeasure> MEASURES = List.of(new KeyMeasure("实地走访", "每周一次", "司法所所长"));

    private static TestWorld world;
    private static KeyBook keys;
    private static DueWatch watch;
    private static DueListReader dues;

    private String person;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        KeyClock clock = new KeyClock(world.desk, world.caseHazards());
        keys = new KeyBook(world.desk, clock);
        watch = new DueWatch(world.desk, List.of(clock), new SilentBell());
        dues = new DueListReader(world.desk);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPerson() {
        at("2026-03-01T09:00");
    }

    private void at(String moment) {
        world.clock.set(moment);
        person = world.person(row());
        world.hazards.clear();
        world.audited.clear();
    }

    private static Map<String, String> row() {
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正结束日期", "2028-01-01");
        return row;
    }

    private NewKeyListing proposal(KeyCategory category) {
        return new NewKeyListing(person, category, "与原同案人员往来", "走访记录2026-12号", "重点对象管理规定第三条");
    }

    private KeyListing listed(KeyCategory category) {
        KeyListing proposed = keys.proposeListing(world.office, proposal(category));
        return keys.decide(world.agencyHead, proposed.id(), proposed.version(), true, null);
    }

    private KeyPlan planned() {
        return keys.plan(world.office, person, MEASURES, world.desk.today().plusMonths(1));
    }

    private KeyPerson now() {
        return keys.of(world.office, person, null);
    }

    @Test
    void aSecondPersonListsWithReasonEvidenceAndBasis() {
        KeyListing proposed = keys.proposeListing(world.office, proposal(KeyCategory.GANG));
        assertThat(now().key()).as("a proposal alone changes nothing").isFalse();
        refused(CommonProblem.NOT_PERMITTED, () -> keys.decide(world.office, proposed.id(), null, true, null));
        refused(CommonProblem.NOT_PERMITTED, () -> keys.decide(world.beilin, proposed.id(), null, true, null));

        KeyListing listing = keys.decide(world.agencyHead, proposed.id(), proposed.version(), true, null);

        assertThat(listing.state()).isEqualTo(KeyListingState.LISTED);
        assertThat(listing.from()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(listing.listing().reason()).isEqualTo("与原同案人员往来");
        assertThat(listing.listing().decidedBy()).isEqualTo("agency-head");
        assertThat(now().key()).isTrue();
        assertThat(world.registry.find(world.office, person, null).keyCategories())
                .isEqualTo(Set.of(KeyCategory.GANG));
        refused(KeyProblem.KEY_STATE, () -> keys.decide(world.agencyHead, listing.id(), null, true, null));
    }

    @Test
    void whoProposesDoesNotDecideAndARefusalSaysWhy() {
        KeyListing own = keys.proposeListing(world.agencyHead, proposal(KeyCategory.CULT));
        refused(SuperviseeProblem.DECIDER_IS_PROPOSER, () -> keys.decide(world.agencyHead, own.id(), null, true, null));
        refused(CommonProblem.FIELD_REQUIRED, () -> keys.decide(world.beilinHead, own.id(), null, false, null));

        assertThat(keys.decide(world.beilinHead, own.id(), null, false, "证据不足").state())
                .isEqualTo(KeyListingState.REFUSED);
        assertThat(now().key()).isFalse();
        assertThat(due(DueKind.KEY_PLAN)).isEmpty();
    }

    @Test
    void oneListingForAReasonAtATime() {
        keys.proposeListing(world.office, proposal(KeyCategory.GANG));
        refused(KeyProblem.KEY_LISTED_ALREADY, () -> keys.proposeListing(world.office, proposal(KeyCategory.GANG)));
        refused(KeyProblem.KEY_NOT_LISTED, () -> keys.proposeDelisting(world.office, proposal(KeyCategory.CULT)));
        refused(KeyProblem.KEY_NOT_LISTED, () -> keys.proposeDelisting(world.office, proposal(KeyCategory.GANG)));
    }

    @Test
    void theEndIsDecidedToAndLeavesAnInterval() {
        KeyListing listing = listed(KeyCategory.GANG);
        planned();
        world.clock.set("2026-05-01T09:00");
        keys.proposeDelisting(world.office, proposal(KeyCategory.GANG));
        assertThat(now().key()).as("until decided").isTrue();

        KeyListing refusedEnd = keys.decide(world.agencyHead, listing.id(), null, false, "继续观察");
        assertThat(refusedEnd.state()).isEqualTo(KeyListingState.LISTED);
        keys.proposeDelisting(world.office, proposal(KeyCategory.GANG));
        KeyListing ended = keys.decide(world.agencyHead, listing.id(), null, true, null);

        assertThat(ended.from()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(ended.to()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(now().key()).isFalse();
        assertThat(now().plans()).allMatch(plan -> plan.endedAt() != null);
        assertThat(due(DueKind.KEY_REVIEW)).isEmpty();
    }

    @Test
    void whatCameByImportIsDelistedTheSameWay() {
        Map<String, String> row = row();
        row.put("重点类别", "涉黑涉恶");
        person = world.person(row);
        assertThat(now().key()).isTrue();
        refused(KeyProblem.KEY_LISTED_ALREADY, () -> keys.proposeListing(world.office, proposal(KeyCategory.GANG)));

        KeyListing end = keys.proposeDelisting(world.office, proposal(KeyCategory.GANG));
        keys.decide(world.agencyHead, end.id(), null, true, null);

        assertThat(now().key()).isFalse();
        assertThat(now().listings()).singleElement().satisfies(listing -> {
            assertThat(listing.listing()).as("no decision of ours").isNull();
            assertThat(listing.from()).isEqualTo(LocalDate.of(2019, 1, 10));
        });
    }

    /** The plan is due on the tenth day; the day after, the person without one is a hazard. */
    @ParameterizedTest
    @CsvSource({
        "2019-03-01T09:00,2019-03-10T23:59,2019-03-11T23:59,2019-03-12T00:00",
        "2026-03-01T09:00,2026-03-10T23:59,2026-03-11T23:59,2026-03-12T00:00"
    })
    void withoutAPlanInTimeThePersonIsAHazard(String listedAt, String dayBefore, String day, String dayAfter) {
        at(listedAt);
        KeyListing listing = listed(KeyCategory.REOFFEND_TENDENCY);
        for (String moment : List.of(dayBefore, day)) {
            world.clock.set(moment);
            watch.look();
            assertThat(hazards()).as(moment).isEmpty();
        }
        world.clock.set(dayAfter);
        watch.look();
        watch.look();

        assertThat(hazards()).singleElement().satisfies(hazard -> {
            assertThat(hazard.kind()).isEqualTo(CaseHazard.Kind.KEY_PERSON_WITHOUT_PLAN);
            assertThat(hazard.recordId()).isEqualTo(listing.id());
        });
        planned();
        assertThat(due(DueKind.KEY_PLAN)).as("the late plan still fulfils it").isEmpty();
    }

    @Test
    void aPlanHasVersionsAndItsReviewIsDueOnTheNamedDay() {
        refused(KeyProblem.KEY_NO_KEY_PERSON, this::planned);
        listed(KeyCategory.GANG);
        refused(CommonProblem.FIELD_REQUIRED, () -> keys.plan(world.office, person, List.of(), LocalDate.MAX));
        KeyPlan first = planned();
        KeyPlan second = planned();

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.measures()).isEqualTo(MEASURES);
        assertThat(due(DueKind.KEY_REVIEW)).singleElement().satisfies(due -> {
            assertThat(due.recordId()).isEqualTo(second.id());
            assertThat(due.lastDay()).isEqualTo(LocalDate.of(2026, 4, 1));
        });
        refused(
                KeyProblem.KEY_PLAN_ENDED,
                () -> keys.review(world.office, first.id(), null, "有效", LocalDate.of(2026, 4, 1)));

        KeyPlan reviewed =
                keys.review(world.office, second.id(), second.version(), "按时走访，无异常", LocalDate.of(2026, 6, 1));
        assertThat(reviewed.reviews())
                .singleElement()
                .satisfies(review -> assertThat(review.effect()).isEqualTo("按时走访，无异常"));
        assertThat(due(DueKind.KEY_REVIEW))
                .singleElement()
                .satisfies(due -> assertThat(due.lastDay()).isEqualTo(LocalDate.of(2026, 6, 1)));
        refused(
                CommonProblem.STALE_VERSION,
                () -> keys.review(world.office, second.id(), second.version(), "有效", LocalDate.of(2026, 6, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T09:00,2026-03-01,false", "2026-03-01T09:00,2026-03-02,true", "2026-03-01T09:00,2026-06-01,true",
        "2026-03-01T09:00,2026-06-02,false", "2019-03-31T09:00,2019-06-30,true", "2019-03-31T09:00,2019-07-01,false"
    })
    void theReviewLiesWithinThePacksTime(String at, LocalDate day, boolean allowed) {
        at(at);
        listed(KeyCategory.GANG);
        if (allowed) {
            assertThat(keys.plan(world.office, person, MEASURES, day).reviewOn())
                    .isEqualTo(day);
        } else {
            refused(KeyProblem.KEY_REVIEW_DAY, () -> keys.plan(world.office, person, MEASURES, day));
        }
    }

    /** Brief 2.9: under the rules of 2012 a key person must be positioned; today key status raises verification only. */
    @ParameterizedTest
    @CsvSource({"2019-03-20T09:00,true", "2026-01-10T09:00,false"})
    void onlyTheRulesOf2012OrderPositioning(String at, boolean required) {
        at(at);
        listed(KeyCategory.GANG);
        assertThat(now().positioningRequired()).isEqualTo(required);
        assertThat(now().verificationEveryDays()).isEqualTo(7);
    }

    @Test
    void healthDataIsShownWithAPurposeOnlyAndTheReadIsOnRecord() {
        listed(KeyCategory.MENTAL_ILLNESS);
        assertThat(now().key()).isTrue();
        assertThat(now().listings()).singleElement().satisfies(listing -> {
            assertThat(listing.category()).isNull();
            assertThat(listing.listing().reason()).isNull();
        });
        assertThat(new TimelineReader(world.desk)
                        .of(world.office, person, null, 50)
                        .items())
                .noneMatch(entry -> entry.facts().toString().contains("MENTAL"));
        assertThat(world.audited).noneMatch(record -> record.toString().contains("MENTAL"));

        KeyPerson full = keys.of(world.office, person, "制定管控方案");

        assertThat(full.listings().get(0).category()).isEqualTo(KeyCategory.MENTAL_ILLNESS);
        assertThat(world.audited).last().satisfies(record -> {
            assertThat(record.action()).isEqualTo("KEY_READ");
            assertThat(record.purpose()).isEqualTo("制定管控方案");
        });
    }

    /** Of this person: those of the other tests are in the same world. */
    private List<CaseHazard> hazards() {
        return world.hazards.stream()
                .filter(hazard -> hazard.superviseeId().equals(person))
                .toList();
    }

    private List<Due> due(DueKind kind) {
        return dues.list(world.office, new DueQuery(null, person, kind, null, null, 50))
                .items();
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
