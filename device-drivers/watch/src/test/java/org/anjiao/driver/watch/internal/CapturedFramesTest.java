package org.anjiao.driver.watch.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.driver.tck.CapturedFrame;
import org.anjiao.driver.tck.CapturedPosition;
import org.anjiao.driver.tck.FrameOutcome;
import org.anjiao.driver.tck.TestConnection;
import org.anjiao.driver.tck.TestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every captured frame, compared with the values it carries. The document and the values given agree in all of them. */
class CapturedFramesTest {
    static List<CapturedFrame> cases() {
        return CapturedFrame.load(CapturedFramesTest.class, "/captured-frames.jsonl");
    }

    private static TestConnection connect() {
        return new TestConnection(new WatchDriver(), new TestContext(Clock.systemUTC(), true));
    }

    @Test
    void allCasesAreHere() {
        assertThat(cases()).hasSize(13);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFrameCarriesTheValuesGiven(CapturedFrame frame) {
        TestConnection connection = connect().feed(frame.wire());
        assertThat(connection.outcomes()).hasSize(1);
        assertThat(connection.context().binding().hardwareId().value()).isIn(frame.deviceIds());
        FrameOutcome outcome = connection.outcomes().get(0);
        assertThat(outcome.error()).isNull();

        List<DeviceObservation> places = outcome.observations().stream()
                .filter(o -> o instanceof PositionFix || o instanceof NoFix)
                .toList();
        List<CapturedPosition> expected = frame.positions();
        assertThat(places).hasSize(expected.size());
        for (int i = 0; i < places.size(); i++) {
            expected.get(i).assertIs(places.get(i));
            assertBatteryAndAlarm(expected.get(i), outcome.observations());
        }
        assertThat(outcome.replies().stream().map(reply -> "hex:" + reply).toList())
                .isEqualTo(frame.replies());
    }

    private static void assertBatteryAndAlarm(CapturedPosition expected, List<DeviceObservation> observations) {
        assertThat(observations)
                .filteredOn(BatteryReading.class::isInstance)
                .extracting(o -> ((BatteryReading) o).percent())
                .containsExactly(expected.batteryLevel());
        assertThat(observations)
                .filteredOn(BatteryReading.class::isInstance)
                .noneMatch(o -> ((BatteryReading) o).low());
        assertThat(observations)
                .filteredOn(DistressCall.class::isInstance)
                .hasSize("sos".equals(expected.alarm()) ? 1 : 0);
        assertThat(observations)
                .filteredOn(TamperAlert.class::isInstance)
                .extracting(o -> ((TamperAlert) o).kind())
                .isEqualTo("removing".equals(expected.alarm()) ? List.of(TamperAlert.Kind.REMOVED) : List.of());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFrameIsFoundHoweverTheStreamIsSplit(CapturedFrame frame) {
        byte[] wire = frame.wire();
        List<FrameOutcome> whole = connect().feed(wire).outcomes();
        for (int split = 1; split < wire.length; split++) {
            TestConnection connection = connect();
            connection.feed(Arrays.copyOf(wire, split)).feed(Arrays.copyOfRange(wire, split, wire.length));
            assertThat(connection.outcomes().get(0).raw().toString())
                    .isEqualTo(HexFormat.of().formatHex(wire));
            if (!frame.positions().isEmpty()) {
                assertThat(connection.outcomes()).as("split at %d", split).isEqualTo(whole);
            }
        }
    }
}
