package org.anjiao.supervisee.internal.positioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.anjiao.supervisee.EmDuty;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.due.DueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who must be positioned by a rule, and the task of fitting a device (R-58, S-07). */
class EmDutiesTest extends EmOrderCases {
    /** S-07: under the rules of 2019 a key person is to be fitted with a device. */
    @Test
    void aKeyPersonOf2019IsToBeFittedUntilSomebodyHasOrderedIt() {
        world.clock.set("2019-03-20T09:00");

        EmDuty duty = orders.evaluate(world.beilin, person);

        assertThat(duty).isEqualTo(new EmDuty(true, false, LocalDate.of(2019, 3, 23), "CN-2012 1.0.0 附件4.2"));
        assertThat(dues(DueKind.EM_FIT)).hasSize(1);
        assertThat(steps()).containsExactly("EM_FIT_REQUIRED");
        duties.sweep();
        orders.evaluate(world.beilin, person);
        assertThat(dues(DueKind.EM_FIT)).as("once").hasSize(1);

        EmOrder order = orders.propose(
                world.beilin,
                new EmProposal(
                        person, "KEY_PERSON", "认定表", null, LocalDate.of(2019, 3, 20), LocalDate.of(2019, 6, 20), null));
        assertThat(dues(DueKind.EM_FIT)).as("proposed is not fitted").hasSize(1);
        orders.approve(world.beilinHead, order.id(), null);
        assertThat(dues(DueKind.EM_FIT)).isEmpty();
        assertThat(orders.evaluate(world.beilin, person))
                .isEqualTo(new EmDuty(true, true, null, "CN-2012 1.0.0 附件4.2"));
    }

    @ParameterizedTest
    @CsvSource({"2019-03-03,false", "2019-03-04,true", "2020-06-30,true", "2020-07-01,false", "2026-01-10,false"})
    void theSweepFindsKeyPersonsWhileTheRuleIsInForce(String day, boolean mandatory) {
        world.clock.set(day + "T09:00");
        String ordinary = keyPerson("");

        duties.sweep();

        assertThat(dues(DueKind.EM_FIT)).hasSize(mandatory ? 1 : 0);
        person = ordinary;
        assertThat(dues(DueKind.EM_FIT)).isEmpty();
    }

    @Test
    void theTaskIsDroppedWhenTheRuleCeases() {
        world.clock.set("2020-06-30T09:00");
        duties.sweep();
        assertThat(dues(DueKind.EM_FIT)).hasSize(1);
        world.clock.set("2020-07-01T09:00");

        duties.sweep();

        assertThat(dues(DueKind.EM_FIT)).isEmpty();
        assertThat(orders.evaluate(world.beilin, person)).isEqualTo(new EmDuty(false, false, null, null));
    }
}
