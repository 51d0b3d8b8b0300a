package org.anjiao.supervisee.internal.prohibition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.prohibition.Permit;
import org.anjiao.supervisee.prohibition.PermitApplication;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.prohibition.PermitState;
import org.anjiao.supervisee.prohibition.ProhibitionProblem;

/** Whatever is tried in whatever order, nothing is granted without a decision and its basis, and an end stays one. */
class PermitStatesTest {
    private static final Caller SOMEBODY = new Caller("somebody", "某人", "u-610103", Set.of());
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Set<PermitState> ENDS =
            Set.of(PermitState.REFUSED, PermitState.WITHDRAWN, PermitState.ENDED, PermitState.REVOKED);

    @Property
    void noSequenceOfStepsLeadsToAnIllegalState(
            @ForAll @Size(max = 10) List<@IntRange(min = 0, max = 5) Integer> steps) {
        PermitEntity permit = new PermitEntity(
                "p-1",
                "u-1",
                new PermitApplication("s-1", PermitKind.MEETING, null, null, null, "某人", "探望", "关系证明", DAY, DAY),
                new Desk.Decision(Level.COUNTY, "P 1 第一条"),
                SOMEBODY,
                Instant.EPOCH);
        for (int step : steps) {
            PermitState before = permit.state();
            boolean taken = taken(permit, step);
            Permit after = permit.view();
            if (ENDS.contains(before)) {
                assertThat(after.state()).isEqualTo(before);
            }
            assertThat(taken || after.state() == before).isTrue();
            boolean decided = Set.of(PermitState.GRANTED, PermitState.REFUSED, PermitState.ENDED, PermitState.REVOKED)
                    .contains(after.state());
            assertThat(after.decidedBy() != null).isEqualTo(decided);
            assertThat(after.basis()).isNotBlank();
        }
    }

    private static boolean taken(PermitEntity permit, int step) {
        try {
            switch (step) {
                case 0 -> permit.opinion("同意");
                case 1 -> permit.decided(SOMEBODY, true, null, Instant.EPOCH);
                case 2 -> permit.decided(SOMEBODY, false, "不符", Instant.EPOCH);
                case 3 -> permit.withdrawn("不去了");
                case 4 -> permit.revoked("情况有变");
                default -> permit.ended();
            }
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.code()).isEqualTo(ProhibitionProblem.PERMIT_STATE);
            return false;
        }
    }
}
