package org.anjiao.supervisee.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A call that must be refused with a code. */
public final class Refusals {
    private Refusals() {}

    public static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
