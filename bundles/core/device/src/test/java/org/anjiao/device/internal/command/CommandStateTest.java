package org.anjiao.device.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.anjiao.device.CommandState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandStateTest {
    @ParameterizedTest
    @CsvSource({
        "SENT, 'QUEUED', 'SENT'",
        "DONE, 'SENT', ''",
        "FAILED, 'SENT', ''",
        "NOT_SUPPORTED, 'SENT', ''",
        "EXPIRED, 'QUEUED', 'SENT'",
        "CANCELLED, 'QUEUED', 'SENT'"
    })
    void eachStateIsReachedFrom(CommandState target, CommandState first, String second) {
        assertThat(first.leadsTo(target)).isTrue();
        assertThat(CommandStore.from(target))
                .isEqualTo("'" + first + "'" + (second.isEmpty() ? "" : ", '" + second + "'"));
    }
}
