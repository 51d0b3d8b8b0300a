package org.anjiao.supervisee.internal.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.PopulationMember;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.Supervisee;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.internal.TestWorld;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NewcomersTest {
    private static final LocalDate TODAY = LocalDate.of(2019, 3, 31);

    private static TestWorld world;

    @BeforeAll
    static void open() {
        world = new TestWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static String refer(String idNumber) {
        return world.desk
                .around()
                .jpa()
                .txExpr(manager -> world.registry
                        .refer(
                                manager,
                                new Newcomer(
                                        "测试对象01",
                                        idNumber,
                                        Category.PROBATION,
                                        LocalDate.of(2019, 1, 5),
                                        LocalDate.of(2020, 1, 4),
                                        "u-610103001",
                                        "13800000000",
                                        "碑林区某街道某号"))
                        .id());
    }

    private static void change(String id, Consumer<SuperviseeEntity> change) {
        world.desk.around().jpa().tx(manager -> change.accept(world.desk.person(manager, id)));
    }

    @Test
    void whoIsReferredAndRegisteredHasTheSameRecordAsWhoIsImported() {
        Map<String, String> row = TestWorld.goodRow();
        row.put("入矫登记日期", TODAY.toString());
        Supervisee imported = world.registry.unmask(world.beilin, world.person(row), "比对");
        String id = refer(TestWorld.anotherIdNumber());
        change(id, person -> person.register(TODAY));

        Supervisee registered = world.registry.unmask(world.beilin, id, "比对");

        assertThat(registered.number()).matches("SN2019\\d{7}");
        assertThat(registered)
                .usingRecursiveComparison()
                .ignoringFields("id", "number", "idNumber", "birthDate", "sex", "version")
                .isEqualTo(imported);
    }

    @Test
    void whoIsReferredOnlyIsInTheListButNotInThePopulation() {
        String idNumber = TestWorld.anotherIdNumber();
        String id = refer(idNumber);

        assertThat(world.registry
                        .list(world.beilin, new SuperviseeQuery(null, idNumber, null, null, null, 1))
                        .items())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.status()).isEqualTo(Status.REFERRED);
                    assertThat(line.registeredOn()).isNull();
                });
        List<String> population = new ArrayList<>();
        world.registry.population(null, TODAY, (PopulationMember member) -> population.add(member.id()));
        assertThat(population).doesNotContain(id);
        change(id, person -> person.register(TODAY));
        world.registry.population(null, TODAY, (PopulationMember member) -> population.add(member.id()));
        assertThat(population).contains(id);
    }

    @Test
    void aSecondFileIsOpenedOnlyAfterTheFirstWasClosed() {
        String idNumber = TestWorld.anotherIdNumber();
        String first = refer(idNumber);

        refused(SuperviseeProblem.DUPLICATE_PERSON, () -> refer(idNumber));
        change(first, person -> person.close(Status.TERMINATED));
        assertThat(refer(idNumber)).isNotEqualTo(first);
        refused(SuperviseeProblem.CASE_STATE, () -> change(first, person -> person.register(TODAY)));
    }

    @Test
    void ageOnTheDayOfRegistrationDecidesOnTheMinorsRegime() {
        String id = refer(TestWorld.idNumber(7, TODAY.minusYears(18).plusDays(1), 5));
        assertThat(world.registry.find(world.beilin, id, "核查").minorRegime()).isTrue();

        change(id, person -> person.register(TODAY.plusDays(1)));

        assertThat(world.registry.find(world.beilin, id, "核查").minorRegime()).isFalse();
    }

    @Test
    void anIdentityNumberThatCannotBeOneIsNamed() {
        refused(SuperviseeProblem.ID_NUMBER_FORMAT, () -> world.registry.seal("idNumber", "12"));
        refused(SuperviseeProblem.ID_NUMBER_CHECK_DIGIT, () -> refer("619900198001010015"));
        SealedIdNumber sealed = world.registry.seal("idNumber", "61990019880808003x");
        assertThat(sealed.sealed()).doesNotContain("6199");
        assertThat(world.registry.masked(sealed.sealed())).isEqualTo("6199**********003X");
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
