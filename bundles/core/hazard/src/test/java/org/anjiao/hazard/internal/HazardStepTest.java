package org.anjiao.hazard.internal;

import static org.anjiao.hazard.HazardState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.anjiao.hazard.HazardState;
import org.junit.jupiter.api.Test;

class HazardStepTest {
    private record Arrow(HazardState from, HazardState to) {}

    @Test
    void everyOtherTransitionIsIllegal() {
        List<Arrow> legal = new ArrayList<>();
        for (HazardState from : HazardState.values()) {
            for (HazardState to : HazardState.values()) {
                for (HazardStep step : HazardStep.values()) {
                    if (step.allows(from, to)) {
                        legal.add(new Arrow(from, to));
                    }
                }
            }
        }
        assertThat(legal)
                .containsExactlyInAnyOrder(
                        new Arrow(REGISTERED, ASSESSED),
                        new Arrow(ASSESSED, DUPLICATE),
                        new Arrow(ASSESSED, NOT_A_HAZARD),
                        new Arrow(ASSESSED, ASSIGNED),
                        new Arrow(ASSIGNED, IN_PROGRESS),
                        new Arrow(IN_PROGRESS, SUBMITTED),
                        new Arrow(SUBMITTED, VERIFIED),
                        new Arrow(VERIFIED, CLOSED),
                        new Arrow(SUBMITTED, REJECTED),
                        new Arrow(REJECTED, IN_PROGRESS),
                        new Arrow(CLOSED, REOPENED),
                        new Arrow(REOPENED, ASSIGNED));
    }
}
