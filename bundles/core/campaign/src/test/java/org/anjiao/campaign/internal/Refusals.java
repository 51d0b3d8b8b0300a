package org.anjiao.campaign.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that a step is refused. */
final class Refusals {
    private Refusals() {}

    static void refuse(ProblemCode code, String field, ThrowingCallable step) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, step);
        assertThat(problem).as("refused with " + code).isNotNull();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.field()).isEqualTo(field);
    }
}
