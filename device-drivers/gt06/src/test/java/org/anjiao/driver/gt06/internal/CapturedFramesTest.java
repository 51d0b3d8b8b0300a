package org.anjiao.driver.gt06.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/**
 * Every captured frame, compared with the values it carries. Where the documents of the protocol disagree with a value
 * given there, they are followed, and the case is named below with the reason.
 */
class CapturedFramesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");

    private static final Map<String, Instant> OTHER_TIME = Map.of(
            // Read as BCD though its nibbles are above 9: 14 0c 0b 0a 26 2a is a plain 2020-12-11 10:38:42.
            "gt06-061", Instant.parse("2020-12-11T10:38:42Z"),
            // The position's time is 0, which is none; the terminal's clock stands in module 0x2C, not set yet.
            "gt06-069", Instant.parse("2015-01-01T08:03:01Z"));

    private static final Map<String, Integer> OTHER_BATTERY = Map.of(
            // Read beyond the content: 0x5E is the serial number, and the altitude given is the stop bits 0D 0A.
            "gt06-024", 100,
            // Both have a two-byte MNC (highest bit of the MCC), and were read one byte too far: 05 and 06, not 04 and
            // 03.
            "gt06-088", 83,
            "gt06-090", 100);

    private static final Map<String, TamperAlert.Kind> TAMPERING = Map.ofEntries(
            Map.entry("gt06-004", TamperAlert.Kind.REMOVED), // 0x13, dismantled
            Map.entry("gt06-024", TamperAlert.Kind.POWER_CUT), // 0x02 and the same in the information; see above
            Map.entry("gt06-040", TamperAlert.Kind.REMOVED),
            Map.entry("gt06-042", TamperAlert.Kind.UNSPECIFIED), // 0x0C
            Map.entry("gt06-044", TamperAlert.Kind.CASE_OPENED), // 0x25, light
            Map.entry("gt06-072", TamperAlert.Kind.REMOVED),
            Map.entry("gt06-076", TamperAlert.Kind.REMOVED), // 111 in the information
            Map.entry("gt06-088", TamperAlert.Kind.UNSPECIFIED), // 0x11, switched off; see above
            Map.entry("gt06-090", TamperAlert.Kind.UNSPECIFIED), // 0x0C; see above
            Map.entry("gt06-136", TamperAlert.Kind.POWER_CUT));

    /** 0x15 is the answer to a command, and is not answered again. */
    private static final Set<String> NOT_TO_BE_ANSWERED = Set.of("gt06-057", "gt06-126", "gt06-138");

    /** The X1's photographs (0x35): the answer given asks for the picture, which nobody here wants. */
    private static final String PHOTOGRAPH = "gt06-120";

    /** The answer to 0x8A has the serial number of the request, and the time at which it was asked. */
    private static final String TIME_REQUEST = "gt06-164";

    /** Reports that were not answered there; here every report is. */
    private static final Set<String> ANSWERED_HERE = Set.of("gt06-008", "gt06-052", "gt06-061", "gt06-122");

    /** OBD data (0x66), a photograph (0x35), 0x84: kept with the reason. */
    private static final Set<String> NOT_SUPPORTED = Set.of("gt06-059", PHOTOGRAPH, "gt06-132");

    private static List<CapturedFrame> cases() {
        return CapturedFrame.load(CapturedFramesTest.class, "/captured-frames.jsonl");
    }

    private static TestConnection connect() {
        return new TestConnection(new Gt06Driver(), new TestContext(Clock.fixed(NOW, ZoneOffset.UTC), true));
    }

    private static FrameOutcome decode(CapturedFrame frame) {
        TestConnection connection = connect().feed(frame.preamble()).feed(frame.wire());
        FrameOutcome outcome = connection.outcomes().get(connection.outcomes().size() - 1);
        assertThat(outcome.raw().toString()).isEqualTo(frame.text("wireHex"));
        assertThat(connection.context().binding().hardwareId().value()).isIn(frame.deviceIds());
        assertThat(connection.context().violations()).isEmpty();
        return outcome;
    }

    private static <T> List<T> only(Class<T> type, FrameOutcome outcome) {
        return outcome.observations().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void allCasesAreHere() {
        assertThat(cases()).hasSize(70);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theWholeFrameIsRead(CapturedFrame frame) {
        FrameOutcome outcome = decode(frame);
        if (NOT_SUPPORTED.contains(frame.id())) {
            assertThat(outcome.error()).contains("not supported");
            assertThat(outcome.observations()).isEmpty();
        } else {
            assertThat(outcome.error()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPlaceIsReportedAsItWasSent(CapturedFrame frame) {
        List<DeviceObservation> places = decode(frame).observations().stream()
                .filter(o -> o instanceof PositionFix || o instanceof NoFix)
                .toList();
        List<CapturedPosition> expected = frame.positions();
        if (expected.isEmpty() || expected.get(0).deviceTime() == null) {
            assertThat(places)
                    .hasSizeLessThan(2)
                    .allSatisfy(place -> assertThat(place).isInstanceOf(NoFix.class));
            return;
        }
        assertThat(places).hasSize(1);
        if (OTHER_TIME.containsKey(frame.id())) {
            assertThat(places.get(0)).isInstanceOf(NoFix.class);
            assertThat(places.get(0).deviceTime()).isEqualTo(OTHER_TIME.get(frame.id()));
        } else if (frame.id().equals("gt06-024")) {
            PositionFix fix = (PositionFix) places.get(0);
            assertThat(fix.deviceTime()).isEqualTo(expected.get(0).deviceTime());
            assertThat(fix.latitude()).isCloseTo(expected.get(0).latitude(), within(1e-9));
            assertThat(fix.longitude()).isCloseTo(expected.get(0).longitude(), within(1e-9));
            assertThat(fix.altitude()).isNaN();
        } else {
            expected.get(0).assertIs(places.get(0));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theBatteryLevelIsReported(CapturedFrame frame) {
        int given = frame.positions().isEmpty() ? -1 : frame.positions().get(0).batteryLevel();
        int level = OTHER_BATTERY.getOrDefault(frame.id(), given);
        List<Integer> observed = only(BatteryReading.class, decode(frame)).stream()
                .map(BatteryReading::percent)
                .toList();
        assertThat(observed).isEqualTo(level < 0 ? List.of() : List.of(level));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void alarmsOfAWearerAreReported(CapturedFrame frame) {
        FrameOutcome outcome = decode(frame);
        String given = frame.positions().isEmpty() || frame.positions().get(0).alarm() == null
                ? ""
                : frame.positions().get(0).alarm();
        assertThat(only(DistressCall.class, outcome)).hasSize(given.contains("sos") ? 1 : 0);
        assertThat(only(TamperAlert.class, outcome).stream().map(TamperAlert::kind))
                .isEqualTo(TAMPERING.containsKey(frame.id()) ? List.of(TAMPERING.get(frame.id())) : List.of());
        if (given.contains("tampering") || given.contains("removing") || given.contains("powerCut")) {
            assertThat(TAMPERING).containsKey(frame.id());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAreThoseOfTheProtocol(CapturedFrame frame) {
        List<String> replies =
                decode(frame).replies().stream().map(reply -> "hex:" + reply).toList();
        if (NOT_TO_BE_ANSWERED.contains(frame.id()) || frame.id().equals(PHOTOGRAPH)) {
            assertThat(replies).isEmpty();
        } else if (frame.id().equals(TIME_REQUEST)) {
            assertThat(replies).hasSize(1);
            assertThat(replies.get(0)).startsWith("hex:78780b8a1a0b1a0400000006");
        } else if (ANSWERED_HERE.contains(frame.id())) {
            int at = frame.text("wireHex").startsWith("78") ? 6 : 8;
            assertThat(replies).hasSize(1);
            assertThat(replies.get(0))
                    .startsWith("hex:787805" + frame.text("wireHex").substring(at, at + 2));
        } else {
            assertThat(replies).isEqualTo(frame.replies());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noSplitMakesADifference(CapturedFrame frame) {
        FrameOutcome whole = decode(frame);
        byte[] wire = frame.wire();
        for (int split = 1; split < wire.length; split++) {
            TestConnection connection = connect()
                    .feed(frame.preamble())
                    .feed(Arrays.copyOf(wire, split))
                    .feed(Arrays.copyOfRange(wire, split, wire.length));
            assertThat(connection.outcomes()).hasSize(frame.preamble().length == 0 ? 1 : 2);
            assertThat(connection.outcomes()).as("split at %d", split).endsWith(whole);
        }
    }
}
