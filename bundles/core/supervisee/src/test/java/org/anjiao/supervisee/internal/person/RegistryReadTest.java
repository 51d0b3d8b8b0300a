package org.anjiao.supervisee.internal.person;

import static org.anjiao.supervisee.internal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.PopulationMember;
import org.anjiao.supervisee.Supervisee;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSummary;
import org.anjiao.supervisee.internal.TestWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegistryReadTest {
    private static final String MINOR = "619900200707010163";

    private static TestWorld world;
    private static String minorId;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        world.unit("610403001", "61", UnitType.JUSTICE_OFFICE);
        Map<String, String> minor = row("少年", MINOR, "610103001");
        minor.put("重点类别", "涉黑涉恶、患有精神疾病");
        Map<String, String> late = row("四月", TestWorld.anotherIdNumber(), "610103002");
        late.put("入矫登记日期", "2019-03-30");
        late.put("重点类别", "其他");
        world.importRows(
                world.province,
                minor,
                late,
                row("莲湖", TestWorld.anotherIdNumber(), "610104001"),
                row("50%_!", TestWorld.anotherIdNumber(), "610104001"),
                row("杨凌", TestWorld.anotherIdNumber(), "610403001"));
        minorId = only(MINOR).id();
    }

    private static Map<String, String> row(String name, String idNumber, String unit) {
        Map<String, String> row = TestWorld.goodRow();
        row.put("姓名", name);
        row.put("身份证号", idNumber);
        row.put("执行单位代码", unit);
        return row;
    }

    private static SuperviseeSummary only(String text) {
        return list(world.province, new SuperviseeQuery(null, text, null, null, null, 10))
                .get(0);
    }

    private static List<SuperviseeSummary> list(Caller caller, SuperviseeQuery query) {
        return world.registry.list(caller, query).items();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void personalFieldsAreMaskedAndHealthIsHidden() {
        Supervisee person = world.registry.find(world.office, minorId, "核查");

        assertThat(person.name()).isEqualTo("少**");
        assertThat(person.idNumber()).isEqualTo("6199**********0163");
        assertThat(person.phone()).isEqualTo("138****0000");
        assertThat(person.address()).isEqualTo("碑林区某街道****");
        assertThat(person.birthDate()).isNull();
        assertThat(person.keyCategories()).containsExactly(KeyCategory.GANG);
        assertThat(person.unmasked()).isFalse();
        assertThat(person.toString()).doesNotContain(MINOR).doesNotContain("2007");
    }

    @Test
    void unmaskingNeedsAPurposeAndIsOnRecord() {
        world.audited.clear();

        assertThatThrownBy(() -> world.registry.unmask(world.office, minorId, " "))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().name()).isEqualTo("PURPOSE_REQUIRED"));
        assertThat(world.audited).isEmpty();

        Supervisee person = world.registry.unmask(world.office, minorId, "核对身份");

        assertThat(person.name()).isEqualTo("少年");
        assertThat(person.idNumber()).isEqualTo(MINOR);
        assertThat(person.phone()).isEqualTo("13800000000");
        assertThat(person.birthDate()).isEqualTo(LocalDate.of(2007, 7, 1));
        assertThat(person.keyCategories()).containsExactlyInAnyOrder(KeyCategory.GANG, KeyCategory.MENTAL_ILLNESS);
        assertThat(world.audited)
                .containsExactly(
                        new AuditRecord("SUPERVISEE_UNMASK", "supervisee", minorId, "u-610103001", "核对身份", Map.of()));
    }

    @Test
    void nothingPersonalLiesReadableInTheDatabase() throws Exception {
        try (var connection = world.store.dataSource().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select id_number, phone, address, id_digest from sup_supervisee where id = '"
                                + minorId + "'")) {
            rows.next();
            for (int column = 1; column <= 4; column++) {
                assertThat(rows.getString(column))
                        .doesNotContain("6199")
                        .doesNotContain("138")
                        .doesNotContain("碑");
            }
        }
    }

    @Test
    void aMinorAtEntryIsUnderTheMinorsRegime() {
        assertThat(world.registry.find(world.province, minorId, "核查").minorRegime())
                .isTrue();
    }

    @Test
    void aPersonOfAnotherSubtreeIsRefused() {
        Caller other = world.account("lianhu", "610104", Role.COUNTY_OFFICER);

        assertThatThrownBy(() -> world.registry.find(other, minorId, "核查"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().name()).isEqualTo("OUTSIDE_OWN_UNIT"));
        assertThatThrownBy(() -> world.registry.unmask(other, minorId, "核对身份")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> list(other, new SuperviseeQuery("u-610103", null, null, null, null, 10)))
                .isInstanceOf(ProblemException.class);
        assertThat(list(other, new SuperviseeQuery(null, MINOR, null, null, null, 10)))
                .isEmpty();
    }

    @Test
    void theListShowsTheSubtree() {
        assertThat(list(world.province, SuperviseeQuery.all(10))).hasSize(5);
        assertThat(list(world.province, new SuperviseeQuery("u-6101", null, null, null, null, 10)))
                .hasSize(4);
        assertThat(list(world.beilin, SuperviseeQuery.all(10)))
                .extracting(SuperviseeSummary::name)
                .containsExactlyInAnyOrder("少**", "四月");
        assertThat(list(world.office, SuperviseeQuery.all(10))).hasSize(1);
    }

    @Test
    void theListIsSearchedByNameNumberAndIdentityNumber() {
        SuperviseeSummary person = only("莲");

        assertThat(person.name()).isEqualTo("莲湖");
        assertThat(only(person.number()).id()).isEqualTo(person.id());
        assertThat(only(MINOR).idNumber()).isEqualTo("6199**********0163");
        assertThat(only("50%_!").name()).isEqualTo("50%_!");
        assertThat(list(world.province, new SuperviseeQuery(null, "%", null, null, null, 10)))
                .isEmpty();
    }

    @Test
    void theListIsFilteredByKeyPersons() {
        assertThat(list(world.province, new SuperviseeQuery(null, null, true, null, null, 10)))
                .extracting(SuperviseeSummary::name)
                .containsExactlyInAnyOrder("少**", "四月");
        assertThat(list(world.province, new SuperviseeQuery(null, null, false, null, null, 10)))
                .hasSize(3);
    }

    @Test
    void pagesShowEveryPersonOnce() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<SuperviseeSummary> page =
                    world.registry.list(world.province, new SuperviseeQuery(null, null, null, null, cursor, 2));
            page.items().forEach(person -> seen.add(person.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aUnitOfManyOfficesIsPagedAlike() {
        Caller city = world.account("city", "6101", Role.CITY_OFFICER);
        List<String> few = page(city);
        for (int i = 0; i < 40; i++) {
            world.unit("6101049%02d".formatted(i), "610104", UnitType.JUSTICE_OFFICE);
        }

        assertThat(page(city)).isEqualTo(few).hasSize(4);
    }

    private static List<String> page(Caller caller) {
        return list(caller, SuperviseeQuery.all(4)).stream()
                .map(SuperviseeSummary::id)
                .toList();
    }

    @Test
    void labelsAreGivenForKnownPersons() {
        assertThat(world.registry.label("unknown")).isEmpty();
        assertThat(world.registry
                        .labels(List.of(minorId, "unknown"))
                        .get(minorId)
                        .name())
                .isEqualTo("少**");
    }

    @Test
    void whoAMinorIsStaysSecretInLists() {
        assertThat(only(MINOR).name()).isEqualTo("少**");
        assertThat(list(world.province, new SuperviseeQuery(null, null, null, null, null, 200)))
                .filteredOn(SuperviseeSummary::minorRegime)
                .isNotEmpty()
                .allSatisfy(person -> assertThat(person.name()).endsWith("**"));
    }

    @Test
    void eachLookAtAMinorsFileHasAPurposeAndIsOnRecordWithIt() {
        world.audited.clear();
        for (String none : Arrays.asList(null, " ", "查")) {
            refused(CommonProblem.PURPOSE_REQUIRED, () -> world.registry.find(world.office, minorId, none));
        }
        assertThat(world.audited).isEmpty();

        Supervisee masked = world.registry.find(world.province, minorId, " 专项督查 ");

        assertThat(masked.unmasked()).isFalse();
        assertThat(world.audited)
                .containsExactly(
                        new AuditRecord("MINOR_FILE_READ", "supervisee", minorId, "u-610103001", "专项督查", Map.of()));
    }

    @Test
    void onlyWhoKeepsAMinorReadsTheFileInFull() {
        for (Caller above : List.of(world.city, world.province)) {
            refused(CommonProblem.NOT_PERMITTED, () -> world.registry.unmask(above, minorId, "核对身份"));
        }
        assertThat(world.registry.unmask(world.beilin, minorId, "核对身份").name()).isEqualTo("少年");
    }

    @Test
    void thePopulationIsWhoWasRegisteredOnThatDay() {
        assertThat(population(null, LocalDate.of(2019, 3, 29))).hasSize(4);
        assertThat(population(null, LocalDate.of(2019, 3, 30))).hasSize(5);
        assertThat(population(List.of("u-610103001"), LocalDate.of(2019, 3, 30)))
                .containsExactly(new PopulationMember(
                        minorId,
                        "u-610103001",
                        LocalDate.of(2019, 1, 10),
                        Category.PROBATION,
                        Set.of(KeyCategory.GANG, KeyCategory.MENTAL_ILLNESS),
                        true,
                        true));
    }

    private static List<PopulationMember> population(List<String> units, LocalDate day) {
        List<PopulationMember> members = new ArrayList<>();
        world.registry.population(units, day, members::add);
        return members;
    }

    @Test
    void otherKeysThanTheDatabaseRemembersAreRefused() {
        assertThatThrownBy(() -> world.registry(TestWorld.freshKeys()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("key file");
    }
}
