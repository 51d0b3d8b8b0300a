package org.anjiao.supervisee.internal.guarantor;

import static org.anjiao.supervisee.internal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.CommonProblem;
import org.anjiao.supervisee.completeness.FileItem;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.guarantor.Guarantor;
import org.anjiao.supervisee.guarantor.GuarantorEnd;
import org.anjiao.supervisee.guarantor.GuarantorProblem;
import org.anjiao.supervisee.guarantor.NewGuarantor;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.completeness.FileBook;
import org.anjiao.supervisee.internal.measure.Conditions;
import org.anjiao.supervisee.internal.measure.RecommitBook;
import org.anjiao.supervisee.internal.rhythm.RegimeWorld;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.RecommitCase;
import org.anjiao.supervisee.measure.RecommitQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** who serves outside prison needs somebody who guarantees. */
class GuarantorBookTest {
    private static RegimeWorld regime;
    private static TestWorld world;
    private static GuarantorBook guarantors;
    private static RecommitBook cases;

    @BeforeAll
    static void open() {
        regime = new RegimeWorld();
        world = regime.world;
        guarantors = new GuarantorBook(world.desk, world.registry);
        Conditions conditions = new Conditions(world.desk);
        cases = new RecommitBook(world.desk, conditions);
        regime.watch(List.of(new GuarantorClock(world.desk, conditions)));
    }

    @AfterAll
    static void close() {
        regime.close();
    }

    private static String ill(String day) {
        world.clock.set(day + "T09:00");
        return regime.person("暂予监外执行");
    }

    private static Guarantor named(String person) {
        return guarantors.name(world.office, guarantor(person, world.desk.today()));
    }

    private static NewGuarantor guarantor(String person, LocalDate since) {
        return new NewGuarantor(person, "测试对象乙", "兄弟", "13900001234", since, since, "担保书1号");
    }

    private static Guarantor lost(Guarantor guarantor, LocalDate on) {
        return guarantors.end(
                world.office, guarantor.id(), guarantor.version(), on, GuarantorEnd.CAPACITY_LOST, "因病住院");
    }

    private static List<RecommitCase> casesOf(String person) {
        return cases.list(world.province, new RecommitQuery(null, person, null, null, 50))
                .items();
    }

    /** The tenth day is the last: on the eleventh the law obliges to propose recommitment. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02,2026-03-12,2026-03-13,CN-2020",
        "2019-03-04,2019-03-14,2019-03-15,CN-2012",
    })
    void whoHasNobodyInTimeIsProposedForRecommitment(LocalDate day, LocalDate last, LocalDate after, String pack) {
        String person = ill(day.toString());
        Guarantor ended = lost(named(person), day);
        assertThat(ended.endedOn()).isEqualTo(day);
        assertThat(ended.cause()).isEqualTo(GuarantorEnd.CAPACITY_LOST);
        assertThat(regime.lastDay(person, DueKind.GUARANTOR_REPLACEMENT)).isEqualTo(last);
        assertThat(regime.due(person, DueKind.GUARANTOR_REPLACEMENT).map(Due::basis))
                .hasValueSatisfying(basis -> assertThat(basis).startsWith(pack));

        regime.at(last + "T23:59:59");
        assertThat(casesOf(person)).isEmpty();
        regime.at(after + "T00:00");

        assertThat(casesOf(person)).singleElement().satisfies(opened -> {
            assertThat(opened.suggestion().kind()).isEqualTo(MeasureKind.RECOMMIT);
            assertThat(opened.suggestion().groundCode()).isEqualTo("GUARANTOR_LOST");
            assertThat(opened.suggestion().basis()).startsWith(pack);
        });
        regime.at(after.plusDays(1) + "T00:00");
        assertThat(casesOf(person)).hasSize(1);
    }

    @Test
    void anotherInTimeIsEnough() {
        String person = ill("2026-04-01");
        lost(named(person), LocalDate.parse("2026-04-01"));
        regime.at("2026-04-11T10:00");
        named(person);
        assertThat(regime.due(person, DueKind.GUARANTOR_REPLACEMENT)).isEmpty();

        regime.at("2026-04-20T10:00");
        assertThat(casesOf(person)).isEmpty();
        assertThat(regime.timeline(person).stream().map(line -> line.action()))
                .contains("GUARANTOR_NAMED", "GUARANTOR_LOST");
    }

    @Test
    void whileAnotherIsThereNobodyIsMissing() {
        String person = ill("2026-05-01");
        Guarantor first = named(person);
        named(person);
        lost(first, LocalDate.parse("2026-05-01"));
        assertThat(regime.due(person, DueKind.GUARANTOR_REPLACEMENT)).isEmpty();
        assertThat(regime.timeline(person).stream().map(line -> line.action())).contains("GUARANTOR_ENDED");
    }

    @Test
    void nameAndPhoneAreKeptSecretAndReadForAPurpose() {
        String person = ill("2026-06-01");
        Guarantor guarantor = named(person);
        assertThat(guarantor.guarantor().name()).isEqualTo("测**");
        assertThat(guarantor.guarantor().phone()).isEqualTo("139****1234");
        List<?> kept = world.desk
                .around()
                .jpa()
                .txExpr(manager -> manager.createNativeQuery(
                                "select guarantor_name from sup_guarantor where id = '" + guarantor.id() + "'")
                        .getResultList());
        assertThat(kept.toString()).doesNotContain("测试");

        assertThat(guarantors.ofPerson(world.office, person, null)).containsExactly(guarantor);
        world.audited.clear();
        Guarantor full = guarantors.ofPerson(world.office, person, "联系保证人").get(0);
        assertThat(full.full()).isTrue();
        assertThat(full.guarantor().name()).isEqualTo("测试对象乙");
        assertThat(full.guarantor().phone()).isEqualTo("13900001234");
        assertThat(world.audited).extracting(record -> record.action()).containsExactly("GUARANTOR_READ");
        refused(CommonProblem.PURPOSE_REQUIRED, () -> guarantors.ofPerson(world.office, person, "看"));
    }

    @Test
    void theFileHasAGuarantorWhileThereIsOne() {
        String person = ill("2026-07-01");
        assertThat(present(person)).isFalse();
        Guarantor guarantor = named(person);
        assertThat(present(person)).isTrue();
        lost(guarantor, LocalDate.parse("2026-07-01"));
        assertThat(present(person)).isFalse();
    }

    private static boolean present(String person) {
        return new FileBook(world.desk, world.registry)
                .of(world.office, person).items().stream()
                        .filter(item -> item.code().equals("guarantor"))
                        .allMatch(FileItem::present);
    }

    @Test
    void daysCategoryAndStateAreChecked() {
        String person = ill("2026-08-03");
        LocalDate today = LocalDate.parse("2026-08-03");
        refused(
                GuarantorProblem.GUARANTOR_DAY,
                () -> guarantors.name(world.office, guarantor(person, today.plusDays(1))));
        Guarantor guarantor = named(person);
        refused(GuarantorProblem.GUARANTOR_DAY, () -> lost(guarantor, today.plusDays(1)));
        refused(GuarantorProblem.GUARANTOR_DAY, () -> lost(guarantor, today.minusDays(1)));
        refused(
                CommonProblem.FIELD_REQUIRED,
                () -> guarantors.end(world.office, guarantor.id(), null, today, GuarantorEnd.DIED, " "));
        refused(
                CommonProblem.STALE_VERSION,
                () -> guarantors.end(
                        world.office, guarantor.id(), guarantor.version() + 1, today, GuarantorEnd.DIED, "病故"));
        lost(guarantor, today);
        refused(
                GuarantorProblem.GUARANTOR_STATE,
                () -> guarantors.end(world.office, guarantor.id(), null, today, GuarantorEnd.DIED, "病故"));

        String probationer = regime.person("缓刑");
        refused(GuarantorProblem.GUARANTOR_CATEGORY, () -> named(probationer));
    }
}
