package org.anjiao.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anjiao.exchange.MessageState;
import org.anjiao.platform.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageStepTest {
    @Test
    void deadLetterNeedsAPersonOrAReceipt() {
        assertThat(MessageStep.RESEND.apply(MessageState.DEAD_LETTER)).isEqualTo(MessageState.QUEUED);
        assertThat(MessageStep.DELIVER_BY_HAND.apply(MessageState.DEAD_LETTER)).isEqualTo(MessageState.MANUAL);
        assertThat(MessageStep.RECEIVE.apply(MessageState.DEAD_LETTER)).isEqualTo(MessageState.DELIVERED);
        assertThatThrownBy(() -> MessageStep.SEND.apply(MessageState.DEAD_LETTER))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @EnumSource(MessageStep.class)
    void nothingLeadsOutOfAnswered(MessageStep step) {
        assertThat(step.possibleAt(MessageState.ANSWERED)).isFalse();
    }
}
