package org.anjiao.supervisee.internal.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.hold.HoldProblem;
import org.anjiao.supervisee.hold.LegalHold;
import org.anjiao.supervisee.internal.TestWorld;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LegalHoldBookTest {
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    private static TestWorld world;
    private static LegalHoldBook holds;

    private String person;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        holds = new LegalHoldBook(world.desk);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPerson() {
        world.clock.set("2026-03-01T09:00");
        person = world.person(TestWorld.goodRow());
        world.audited.clear();
    }

    @Test
    void aHoldKeepsToTheEndOfItsLastDay() {
        LegalHold hold = holds.set(world.beilin, person, "检察机关调取证据", LAST);

        assertThat(holds.held()).contains(person);
        world.clock.set("2026-06-30T23:59:59");
        assertThat(holds.held()).contains(person);
        world.clock.set("2026-07-01T00:00");
        assertThat(holds.held()).doesNotContain(person);
        refused(HoldProblem.HOLD_OVER, () -> holds.lift(world.beilin, hold.id(), null, "已结案"));
        assertThat(world.audited).extracting(AuditRecord::action).containsExactly("LEGAL_HOLD_SET");
    }

    @Test
    void aLiftedHoldKeepsNothingUnlessThereIsAnother() {
        LegalHold first = holds.set(world.beilin, person, "检察机关调取证据", LAST);
        LegalHold second = holds.set(world.beilin, person, "申诉尚未办结", LAST);

        holds.lift(world.beilin, first.id(), first.version(), "已调取");
        assertThat(holds.held()).contains(person);
        LegalHold lifted = holds.lift(world.beilin, second.id(), second.version(), "已办结");

        assertThat(holds.held()).doesNotContain(person);
        assertThat(lifted.liftedBy()).isEqualTo("beilin");
        assertThat(lifted.liftReason()).isEqualTo("已办结");
        assertThat(holds.ofSupervisee(world.office, person))
                .extracting(LegalHold::id)
                .containsExactly(second.id(), first.id());
        refused(CommonProblem.STALE_VERSION, () -> holds.lift(world.beilin, second.id(), second.version(), "再次"));
    }

    @Test
    void pendingProceedingsHoldWithoutAnybodysDoing() {
        world.store
                .jpa("anjiao-supervisee")
                .tx(manager -> world.desk.flags().raise(manager, person, Flag.PROCEEDING_PENDING, "proposal-1"));
        assertThat(holds.held()).contains(person);

        world.store
                .jpa("anjiao-supervisee")
                .tx(manager -> world.desk.flags().lower(manager, person, Flag.PROCEEDING_PENDING, "proposal-1"));
        assertThat(holds.held()).doesNotContain(person);
    }

    @Test
    void onlyACountySetsAHoldWithReasonAndADayToCome() {
        assertThatThrownBy(() -> holds.set(world.office, person, "证据", LAST)).hasMessageContaining("NOT_PERMITTED");
        refused(CommonProblem.FIELD_REQUIRED, () -> holds.set(world.beilin, person, " ", LAST));
        refused(CommonProblem.FIELD_REQUIRED, () -> holds.set(world.beilin, person, "证据", null));
        refused(HoldProblem.HOLD_DAY, () -> holds.set(world.beilin, person, "证据", LocalDate.of(2026, 2, 28)));
        assertThat(holds.set(world.beilin, person, "证据", LocalDate.of(2026, 3, 1))
                        .holdsAt(world.desk.now()))
                .isTrue();
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
