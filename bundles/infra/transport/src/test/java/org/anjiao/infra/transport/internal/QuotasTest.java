package org.anjiao.infra.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What strangers, a device and a port may use, without sockets. */
class QuotasTest {
    private static final QuotaLimits LIMITS = new QuotaLimits(
            new QuotaLimits.Connections(2, 3),
            new QuotaLimits.Amount(3, 100),
            new QuotaLimits.Amount(5, 1_000),
            new QuotaLimits.Amount(8, 10_000),
            new QuotaLimits.Amount(2, 50),
            10,
            8);

    private final MovableClock clock = new MovableClock();
    private final List<String> warnings = new ArrayList<>();
    private final Strangers strangers = new Strangers(LIMITS, clock, warnings::add);

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-06-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static SocketAddress at(String host) {
        return new InetSocketAddress(host, 4_711);
    }

    private int journalled(String host, int frames, int length) {
        int taken = 0;
        for (int i = 0; i < frames; i++) {
            taken += strangers.journal(at(host), length) ? 1 : 0;
        }
        return taken;
    }

    @Test
    void anAddressHasItsFramesAnHourAndADay() {
        assertThat(journalled("10.0.0.1", 10, 1)).isEqualTo(3);
        assertThat(journalled("10.0.0.2", 1, 1)).as("another address").isEqualTo(1);
        clock.pass(Duration.ofMinutes(59));
        assertThat(journalled("10.0.0.1", 10, 1)).isZero();
        clock.pass(Duration.ofMinutes(1));
        assertThat(journalled("10.0.0.1", 10, 1)).as("of the day two are left").isEqualTo(2);
        clock.pass(Duration.ofHours(23));
        assertThat(journalled("10.0.0.1", 10, 1)).isEqualTo(3);
    }

    @Test
    void bytesCountAsWell() {
        assertThat(journalled("10.0.0.1", 1, 101)).isZero();
        assertThat(journalled("10.0.0.1", 1, 60)).isEqualTo(1);
        assertThat(journalled("10.0.0.1", 1, 41)).isZero();
        assertThat(journalled("10.0.0.1", 1, 40)).isEqualTo(1);
    }

    @Test
    void manyAddressesTogetherHaveALimitAndLeaveNothingBehind() {
        int taken = 0;
        for (int host = 0; host < 250; host++) {
            taken += journalled("10.0.0." + host, 1, 1);
        }
        assertThat(taken).isEqualTo(8);
        assertThat(strangers.remembered())
                .as("who was turned away for all costs nothing")
                .isEqualTo(8);
        assertThat(warnings).containsExactly("all strangers together have used their quota of undecodable frames");
        clock.pass(Duration.ofDays(1));
        assertThat(journalled("10.0.1.1", 1, 1)).isEqualTo(1);
        assertThat(strangers.remembered()).isEqualTo(1);
    }

    @Test
    void anAddressIsToldOfOnceAnHour() {
        journalled("10.0.0.1", 1_000, 1);
        assertThat(warnings).hasSize(1).first().asString().contains("10.0.0.1").contains("undecodable frames");
        clock.pass(Duration.ofHours(1));
        journalled("10.0.0.1", 1_000, 1);
        assertThat(warnings).hasSize(2);
    }

    @Test
    void connectionsAreLimitedUntilTheyAreIdentifiedOrClosed() {
        Strangers.Visit first = strangers.enter(at("10.0.0.1"));
        assertThat(strangers.enter(at("10.0.0.1"))).isNotNull();
        assertThat(strangers.enter(at("10.0.0.1"))).as("the address has two").isNull();
        Strangers.Visit other = strangers.enter(at("10.0.0.2"));
        assertThat(strangers.enter(at("10.0.0.3"))).as("there are three").isNull();
        other.leave();
        other.leave();
        assertThat(strangers.enter(at("10.0.0.3"))).isNotNull();
        assertThat(strangers.enter(at("10.0.0.4")))
                .as("a second leaving counts no more")
                .isNull();
        first.leave();
        assertThat(strangers.enter(at("10.0.0.1"))).isNotNull();
        assertThat(strangers.remembered()).isEqualTo(2);
    }

    @Test
    void aNetworkOfIpSixIsOneAddress() {
        assertThat(journalled("2001:db8::1", 3, 1)).isEqualTo(3);
        assertThat(journalled("2001:db8::ffff:1", 1, 1)).isZero();
        assertThat(journalled("2001:db8:0:1::1", 1, 1)).isEqualTo(1);
    }

    @Test
    void aClockSetBackBeginsANewPeriod() {
        journalled("10.0.0.1", 3, 1);
        clock.pass(Duration.ofDays(-400));
        assertThat(journalled("10.0.0.1", 3, 1)).isEqualTo(3);
    }

    @Test
    void aDeviceHasItsBadFramesADayAndOthersTheirs() {
        DeviceQuota devices = new DeviceQuota(LIMITS.deviceDay(), clock, warnings::add);
        assertThat(devices.journal("D1", 20)).isTrue();
        assertThat(devices.journal("D1", 20)).isTrue();
        assertThat(devices.journal("D1", 1)).isFalse();
        assertThat(devices.journal("D1", 1)).isFalse();
        assertThat(devices.journal("D2", 51)).isFalse();
        assertThat(devices.journal("D2", 50)).isTrue();
        assertThat(warnings).hasSize(2);
        clock.pass(Duration.ofDays(1));
        assertThat(devices.journal("D1", 20)).isTrue();
    }

    @Test
    void aDeviceMaySendAMinutesFramesAtOnceAndThenItsPace() {
        Pace pace = new Pace(10, 0);
        int frames = 0;
        while (pace.waitNanos(0) <= 0) {
            pace.frame(0);
            frames++;
        }
        assertThat(frames).isEqualTo(601);
        assertThat(pace.waitNanos(0)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
        assertThat(pace.waitNanos(TimeUnit.MILLISECONDS.toNanos(100))).isZero();
    }
}
