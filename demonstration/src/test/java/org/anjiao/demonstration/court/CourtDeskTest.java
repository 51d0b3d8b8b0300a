package org.anjiao.demonstration.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourtDeskTest {
    private final CourtDesk desk = new CourtDesk(Clock.fixed(Instant.parse("2019-03-31T01:00:00Z"), ZoneOffset.UTC));

    @Test
    void repetitionOpensNoSecondCase() {
        CourtDesk.Answer first = desk.take("m-1", envelope("m-1"));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("<messageId>m-1</messageId>", "（2019）演示法院收第1号", "2019-03-31T09:00:00+08:00");
        assertThat(desk.take("m-1", envelope("m-1"))).isEqualTo(first);
        assertThat(desk.cases()).isEqualTo(1);
        assertThat(desk.take("m-2", envelope("m-2")).body()).contains("第2号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?", "<exchange/>", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>"})
    void whatIsNoEnvelopeIsRefused(String body) {
        assertThat(desk.take("m-1", body.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(422);
        assertThat(desk.cases()).isZero();
    }

    @Test
    void keyMustBeTheMessages() {
        assertThat(desk.take("other", envelope("m-1")).status()).isEqualTo(422);
        assertThat(desk.take(null, envelope("m-1")).status()).isEqualTo(422);
        assertThat(desk.cases()).isZero();
    }

    private static byte[] envelope(String messageId) {
        return "<exchange xmlns=\"urn:anjiao:exchange:1\"><header><messageId>%s</messageId></header></exchange>"
                .formatted(messageId)
                .getBytes(StandardCharsets.UTF_8);
    }
}
