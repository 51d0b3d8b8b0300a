package org.anjiao.supervisee.internal.desk;

import static org.anjiao.supervisee.internal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.internal.TestWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law art. 54: a minor's file is sealed when the case ends, also where the person has turned 18 meanwhile. */
class SealedFileTest {
    private static TestWorld world;

    @BeforeAll
    static void open() {
        world = new TestWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static String person(LocalDate birth, int sequence) {
        Map<String, String> row = TestWorld.goodRow();
        row.put("身份证号", TestWorld.idNumber(77, birth, sequence));
        return world.person(row);
    }

    private static String read(Caller caller, String person) {
        return world.desk.step(caller, Permission.SUPERVISEE_READ, person, (manager, found) -> found.id());
    }

    /** Registered on 10 January 2019. */
    @ParameterizedTest
    @CsvSource({"2001-01-09,false", "2001-01-10,false", "2001-01-11,true"})
    void theFileOfWhoWasAMinorAtEntryIsSealedWithTheEndOfTheCase(LocalDate birth, boolean sealed) {
        world.clock.set("2026-01-05T09:00");
        String person = person(birth, 100 + birth.getDayOfMonth());
        for (Caller caller : List.of(world.office, world.beilin, world.city, world.province)) {
            assertThat(read(caller, person)).as("in correction").isEqualTo(person);
        }

        world.desk
                .around()
                .jpa()
                .tx(manager -> world.desk.person(manager, person).close(Status.RELEASED));

        for (Caller caller : List.of(world.office, world.officeHead, world.beilin, world.city, world.province)) {
            if (sealed) {
                refused(CommonProblem.NOT_PERMITTED, () -> read(caller, person));
                refused(CommonProblem.NOT_PERMITTED, () -> world.registry.find(caller, person, null));
                refused(CommonProblem.NOT_PERMITTED, () -> world.registry.unmask(caller, person, "核对身份"));
            } else {
                assertThat(read(caller, person)).isEqualTo(person);
            }
        }
        for (Caller head : List.of(world.agencyHead, world.beilinHead)) {
            assertThat(read(head, person)).isEqualTo(person);
            assertThat(world.registry.unmask(head, person, "人民法院办案需要，调卷函1号").birthDate())
                    .isEqualTo(birth);
        }
    }
}
