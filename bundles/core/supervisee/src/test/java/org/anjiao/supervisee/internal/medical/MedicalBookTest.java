package org.anjiao.supervisee.internal.medical;

import static org.anjiao.supervisee.internal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.measure.Conditions;
import org.anjiao.supervisee.internal.rhythm.RegimeWorld;
import org.anjiao.supervisee.medical.ExtensionState;
import org.anjiao.supervisee.medical.MedicalCondition;
import org.anjiao.supervisee.medical.MedicalExtension;
import org.anjiao.supervisee.medical.MedicalProblem;
import org.anjiao.supervisee.medical.MedicalResult;
import org.anjiao.supervisee.medical.MedicalReview;
import org.anjiao.supervisee.medical.MedicalStanding;
import org.anjiao.supervisee.medical.NewMedicalReview;
import org.anjiao.supervisee.spi.CaseHazard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-11. */
class MedicalBookTest {
    private static RegimeWorld regime;
    private static TestWorld world;
    private static MedicalBook reviews;

    @BeforeAll
    static void open() {
        regime = new RegimeWorld();
        world = regime.world;
        reviews = new MedicalBook(
                world.desk, regime.rhythms, world.registry, world.caseDocuments(), new Conditions(world.desk));
        regime.watch(List.of(new MedicalClock(world.desk, world.caseHazards())));
    }

    @AfterAll
    static void close() {
        regime.close();
    }

    private static String person(String registered) {
        world.clock.set(registered + "T09:00");
        String person = regime.person("暂予监外执行");
        regime.at(registered + "T09:30");
        return person;
    }

    private static MedicalReview examined(
            String person, String on, MedicalCondition condition, MedicalResult result, String endsOn) {
        return reviews.file(
                world.office,
                new NewMedicalReview(
                        person,
                        condition,
                        LocalDate.parse(on),
                        "某省级指定医院",
                        true,
                        "某种疾病，需继续治疗",
                        "诊断证明第1号",
                        result,
                        endsOn == null ? null : LocalDate.parse(endsOn)));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-31,2019-04-29T12:00,false", "2019-01-31,2019-04-30T23:59:59,false", "2019-01-31,2019-05-01T00:00,true",
        "2025-11-30,2026-02-27T12:00,false", "2025-11-30,2026-02-28T23:59:59,false", "2025-11-30,2026-03-01T00:00,true"
    })
    void aReviewThatIsOverdueIsAHazardOnce(String registered, String at, boolean overdue) {
        String person = person(registered);
        regime.at(at);

        assertThat(hazards(person)).hasSize(overdue ? 1 : 0);
        assertThat(reviews.standing(world.office, person).overdue()).isEqualTo(overdue);
    }

    @Test
    void aReviewBeginsTheNextLimitFromTheDayOfTheExamination() {
        String person = person("2026-01-05");
        world.clock.set("2026-03-02T09:00");
        refused(
                MedicalProblem.MEDICAL_DAY,
                () -> examined(person, "2026-03-03", MedicalCondition.ILLNESS, MedicalResult.CONDITION_HOLDS, null));
        refused(
                MedicalProblem.MEDICAL_DAY,
                () -> examined(person, "2026-01-04", MedicalCondition.ILLNESS, MedicalResult.CONDITION_HOLDS, null));

        examined(person, "2026-02-28", MedicalCondition.ILLNESS, MedicalResult.CONDITION_GONE, null);

        MedicalStanding standing = reviews.standing(world.agencyHead, person);
        assertThat(standing.lastDay()).isEqualTo("2026-05-28");
        assertThat(standing.result()).isEqualTo(MedicalResult.CONDITION_GONE);
        assertThat(standing.basis()).startsWith("CN-2020");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05,CONDITION_HOLDS,0",
        "2026-01-05,UNCLEAR,0",
        "2026-01-05,CONDITION_GONE,1",
        "2019-01-07,CONDITION_GONE,1"
    })
    void aConditionThatIsGoneOpensTheCaseOfRecommitmentOnce(String on, MedicalResult result, int opened) {
        String person = person(on);
        examined(person, on, MedicalCondition.ILLNESS, result, null);
        examined(person, on, MedicalCondition.ILLNESS, result, null);

        assertThat(regime.timeline(person))
                .filteredOn(entry -> entry.action().equals("RECOMMIT_CASE_OPENED"))
                .hasSize(opened)
                .allSatisfy(entry -> {
                    assertThat(entry.facts()).containsEntry("kind", "RECOMMIT");
                    assertThat(entry.facts().get("basis")).startsWith(on.startsWith("2019") ? "CN-2012" : "CN-2020");
                });
    }

    @Test
    void pregnancyIsLookedAtAgainWhenItIsExpectedToEnd() {
        String person = person("2026-01-05");
        world.clock.set("2026-01-10T09:00");
        refused(
                MedicalProblem.MEDICAL_CONDITION_END,
                () -> examined(person, "2026-01-08", MedicalCondition.PREGNANCY, MedicalResult.CONDITION_HOLDS, null));

        examined(person, "2026-01-08", MedicalCondition.PREGNANCY, MedicalResult.CONDITION_HOLDS, "2026-06-20");

        assertThat(regime.lastDay(person, DueKind.MEDICAL_REVIEW)).isEqualTo("2026-06-20");
    }

    @Test
    void theDiagnosisIsSealedHiddenInListsAndReadOnRecord() {
        String person = person("2026-01-05");
        MedicalReview filed =
                examined(person, "2026-01-05", MedicalCondition.ILLNESS, MedicalResult.CONDITION_HOLDS, null);

        assertThat(reviews.list(world.beilin, CaseQuery.ofPerson(person, 10)).items())
                .extracting(MedicalReview::diagnosis)
                .containsExactly((String) null);
        world.audited.clear();
        refused(CommonProblem.PURPOSE_REQUIRED, () -> reviews.find(world.office, filed.id(), " "));
        assertThat(world.audited).isEmpty();
        assertThat(reviews.find(world.office, filed.id(), " 核对病情 ").diagnosis()).isEqualTo("某种疾病，需继续治疗");
        assertThat(world.audited).singleElement().satisfies(record -> {
            assertThat(record.action()).isEqualTo("MEDICAL_REVIEW_READ");
            assertThat(record.recordId())
                    .as("the person, so that the sheet shows it")
                    .isEqualTo(person);
            assertThat(record.purpose()).isEqualTo("核对病情");
            assertThat(record.details()).containsEntry("recordId", filed.id());
        });
        String kept = world.store
                .jpa("anjiao-supervisee")
                .txExpr(manager ->
                        manager.find(MedicalReviewEntity.class, filed.id()).sealedDiagnosis());
        assertThat(kept).doesNotContain("疾病");
        Caller psychologist = world.account("psychologist", "610103", Role.PSYCHOLOGIST);
        refused(CommonProblem.NOT_PERMITTED, () -> reviews.find(psychologist, filed.id(), "了解病情"));
    }

    @Test
    void whatIsSaidOfHealthIsListedOnlyForThoseWhoKeepThePerson() {
        String person = person("2026-01-05");
        MedicalReview filed =
                examined(person, "2026-01-05", MedicalCondition.ILLNESS, MedicalResult.CONDITION_HOLDS, null);
        Caller psychologist = world.account("psychologist-2", "610103", Role.PSYCHOLOGIST);

        for (Caller keeper : List.of(world.office, world.beilin, world.agencyHead)) {
            MedicalReview listed = listed(keeper, person);
            assertThat(listed.condition()).isEqualTo(MedicalCondition.ILLNESS);
            assertThat(listed.hospital()).isEqualTo("某省级指定医院");
            assertThat(reviews.standing(keeper, person).result()).isEqualTo(MedicalResult.CONDITION_HOLDS);
        }
        for (Caller other : List.of(world.city, world.province, psychologist)) {
            MedicalReview listed = listed(other, person);
            assertThat(listed.examinedOn()).isEqualTo("2026-01-05");
            assertThat(listed.condition()).isNull();
            assertThat(listed.hospital()).isNull();
            assertThat(listed.document()).isNull();
            assertThat(listed.result()).isNull();
            assertThat(reviews.standing(other, person).condition()).isNull();
            assertThat(reviews.standing(other, person).result()).isNull();
        }
        assertThat(reviews.find(world.city, filed.id(), "延期审批").condition()).isEqualTo(MedicalCondition.ILLNESS);
    }

    private static MedicalReview listed(Caller caller, String person) {
        return reviews.list(caller, CaseQuery.ofPerson(person, 10)).items().get(0);
    }

    @ParameterizedTest
    @CsvSource({"1,CITY", "3,CITY", "4,PROVINCE"})
    void theMonthsGiveTheLevelOfAnExtensionAndTheProcuratorateIsTold(int months, Level level) {
        String person = person("2026-01-31");
        world.documents.clear();
        MedicalExtension wish = reviews.proposeExtension(world.beilin, person, months, "正在住院", "住院证明");
        refused(
                MedicalProblem.MEDICAL_EXTENSION_PENDING,
                () -> reviews.proposeExtension(world.beilin, person, 1, "正在住院", "住院证明"));
        Caller decider = level == Level.CITY ? world.city : world.province;
        Caller other = level == Level.CITY ? world.province : world.city;

        assertThat(wish.level()).isEqualTo(level);
        refused(SuperviseeProblem.DECISION_LEVEL, () -> reviews.decideExtension(other, wish.id(), null, true, null));
        refused(CommonProblem.FIELD_REQUIRED, () -> reviews.decideExtension(decider, wish.id(), null, false, " "));
        MedicalExtension granted = reviews.decideExtension(decider, wish.id(), wish.version(), true, null);

        assertThat(granted.state()).isEqualTo(ExtensionState.GRANTED);
        assertThat(granted.lastDay()).isEqualTo(LocalDate.of(2026, 4, 30).plusMonths(months));
        assertThat(regime.lastDay(person, DueKind.MEDICAL_REVIEW)).isEqualTo(granted.lastDay());
        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.code()).isEqualTo("D-31");
            assertThat(document.addressee()).isEqualTo("procuratorate");
        });
        refused(
                MedicalProblem.MEDICAL_EXTENSION_STATE,
                () -> reviews.decideExtension(decider, wish.id(), null, true, null));
        refused(
                CommonProblem.STALE_VERSION,
                () -> reviews.decideExtension(decider, wish.id(), wish.version(), true, null));
        regime.at("2026-05-01T00:00");
        assertThat(hazards(person)).isEmpty();
        regime.at(granted.lastDay().plusDays(1) + "T00:00");
        assertThat(hazards(person)).hasSize(1);
    }

    /** who decides above the county reads why for a purpose. */
    @Test
    void whyAnExtensionIsWishedIsReadAboveTheCountyForAPurpose() {
        String person = person("2026-01-05");
        MedicalExtension wish = reviews.proposeExtension(world.beilin, person, 1, "正在住院", "住院证明");
        assertThat(extension(world.office, person).reason()).isEqualTo("正在住院");
        assertThat(extension(world.beilin, person).evidence()).isEqualTo("住院证明");
        for (Caller above : List.of(world.city, world.province)) {
            assertThat(extension(above, person).reason()).isNull();
            assertThat(extension(above, person).evidence()).isNull();
        }
        world.audited.clear();
        refused(CommonProblem.PURPOSE_REQUIRED, () -> reviews.extension(world.city, wish.id(), " "));
        assertThat(world.audited).isEmpty();
        assertThat(reviews.extension(world.city, wish.id(), "延期审批").reason()).isEqualTo("正在住院");
        assertThat(world.audited).singleElement().satisfies(record -> {
            assertThat(record.action()).isEqualTo("MEDICAL_EXTENSION_READ");
            assertThat(record.recordId()).isEqualTo(person);
            assertThat(record.purpose()).isEqualTo("延期审批");
        });
        assertThat(reviews.decideExtension(world.city, wish.id(), null, true, null)
                        .reason())
                .as("a decision shows no more than the list")
                .isNull();
    }

    private static MedicalExtension extension(Caller caller, String person) {
        return reviews.extensions(caller, CaseQuery.ofPerson(person, 10), null)
                .items()
                .get(0);
    }

    @Test
    void whoProposedDoesNotDecideAndOthersAreNotReviewed() {
        String person = person("2026-01-05");
        Caller both = new Caller("both", "both", "u-6101", Set.of(Role.CITY_OFFICER, Role.OFFICE_OFFICER));
        MedicalExtension wish = reviews.proposeExtension(both, person, 1, "正在住院", "住院证明");

        refused(
                SuperviseeProblem.DECIDER_IS_PROPOSER,
                () -> reviews.decideExtension(both, wish.id(), null, true, null));
        String probationer = regime.person("缓刑");
        refused(
                MedicalProblem.MEDICAL_CATEGORY,
                () -> examined(
                        probationer, "2026-01-05", MedicalCondition.ILLNESS, MedicalResult.CONDITION_HOLDS, null));
    }

    private static List<CaseHazard> hazards(String person) {
        return world.hazards.stream()
                .filter(hazard ->
                        hazard.superviseeId().equals(person) && hazard.kind() == CaseHazard.Kind.MEDICAL_REVIEW_OVERDUE)
                .toList();
    }
}
