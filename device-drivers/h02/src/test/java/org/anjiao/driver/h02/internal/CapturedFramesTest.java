package org.anjiao.driver.h02.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.Frame;
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
 * Every captured frame, compared with the values it carries. Where the document disagrees with what is given there, the
 * document is followed and the case is named below with the reason.
 */
class CapturedFramesTest {
    /** Nothing is given for these, not even the terminal; the line names it and the document says what it means. */
    private static final Map<String, String> NOTHING_GIVEN = Map.of(
            "h02-017", "V1 with empty fields is a report without a fix",
            "h02-024", "no kind: kept",
            "h02-042", "BS is a report of cells",
            "h02-056", "V1 before the clock is set is a report without a fix",
            "h02-076", "BASE is a report of cells");

    /** Of those, V1 lines: the terminal repeats them until they are acknowledged. */
    private static final Set<String> ACKNOWLEDGED_ALL_THE_SAME = Set.of("h02-017", "h02-056");

    /** Byte 3 bit 3 of the status word, battery low, which is not among the alarms given. */
    private static final Set<String> BATTERY_LOW = Set.of("h02-017");

    static List<CapturedFrame> cases() {
        return CapturedFrame.load(CapturedFramesTest.class, "/captured-frames.jsonl");
    }

    static List<CapturedFrame> reports() {
        return cases().stream()
                .filter(frame -> !NOTHING_GIVEN.containsKey(frame.id()))
                .toList();
    }

    static List<CapturedFrame> others() {
        return cases().stream()
                .filter(frame -> NOTHING_GIVEN.containsKey(frame.id()))
                .toList();
    }

    private static TestConnection connect(Clock clock) {
        return new TestConnection(new H02Driver(), new TestContext(clock, true));
    }

    private static String text(Frame frame) {
        return "text:" + new String(frame.toBytes(), StandardCharsets.ISO_8859_1);
    }

    /** The acknowledgement names the host's time: the clock stands where it stood when the answer was given. */
    private static Clock clock(CapturedFrame frame) {
        Matcher time = Pattern.compile("(\\d{14})#$").matcher(String.join("", frame.replies()));
        return time.find()
                ? Clock.fixed(
                        LocalDateTime.parse(time.group(1), DateTimeFormatter.ofPattern("yyyyMMddHHmmss"))
                                .toInstant(ZoneOffset.UTC),
                        ZoneOffset.UTC)
                : Clock.systemUTC();
    }

    @Test
    void allCasesAreHere() {
        assertThat(cases()).hasSize(41);
        assertThat(reports()).hasSize(36);
        assertThat(others()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aFrameCarriesTheValuesGiven(CapturedFrame frame) {
        TestConnection connection = connect(clock(frame)).feed(frame.wire());
        assertThat(connection.outcomes()).hasSize(1);
        assertThat(connection.context().binding().hardwareId().value()).isIn(frame.deviceIds());
        FrameOutcome outcome = connection.outcomes().get(0);
        assertThat(outcome.error()).isNull();

        List<DeviceObservation> places = outcome.observations().stream()
                .filter(o -> o instanceof PositionFix || o instanceof NoFix)
                .toList();
        assertThat(frame.positions()).hasSize(1);
        assertThat(places).hasSize(1);
        CapturedPosition expected = frame.positions().get(0);
        expected.assertIs(places.get(0));
        assertBatteryAndAlarm(expected, outcome.observations());
        assertThat(outcome.replies().stream().map(CapturedFramesTest::text).toList())
                .isEqualTo(frame.replies());
    }

    private static void assertBatteryAndAlarm(CapturedPosition expected, List<DeviceObservation> observations) {
        assertThat(observations)
                .filteredOn(BatteryReading.class::isInstance)
                .extracting(o -> ((BatteryReading) o).percent())
                .isEqualTo(expected.batteryLevel() < 0 ? List.of() : List.of(expected.batteryLevel()));
        assertThat(observations)
                .filteredOn(DistressCall.class::isInstance)
                .hasSize("sos".equals(expected.alarm()) ? 1 : 0);
        assertThat(observations)
                .filteredOn(TamperAlert.class::isInstance)
                .extracting(o -> ((TamperAlert) o).kind())
                .isEqualTo("powerCut".equals(expected.alarm()) ? List.of(TamperAlert.Kind.POWER_CUT) : List.of());
    }

    @ParameterizedTest
    @MethodSource("others")
    void aFrameOfWhichNothingIsGivenMakesNoPosition(CapturedFrame frame) {
        TestConnection connection = connect(Clock.systemUTC()).feed(frame.wire());
        assertThat(connection.outcomes()).hasSize(1);
        FrameOutcome outcome = connection.outcomes().get(0);
        assertThat(outcome.error()).isNull();
        assertThat(connection.context().binding()).isNotNull();
        assertThat(outcome.kept()).isEqualTo(frame.id().equals("h02-024"));
        assertThat(outcome.observations()).filteredOn(NoFix.class::isInstance).hasSize(outcome.kept() ? 0 : 1);
        assertThat(outcome.observations())
                .filteredOn(o -> !(o instanceof NoFix))
                .hasOnlyElementsOfTypes(BatteryReading.class)
                .hasSize(BATTERY_LOW.contains(frame.id()) ? 1 : 0);
        assertThat(outcome.replies()).hasSize(ACKNOWLEDGED_ALL_THE_SAME.contains(frame.id()) ? 1 : 0);
    }

    /** A record of 45 bytes that arrives as 32 and 13 is cut there: the rest says nothing, and is journalled. */
    @ParameterizedTest
    @MethodSource("cases")
    void aFrameIsFoundHoweverTheStreamIsSplit(CapturedFrame frame) {
        byte[] wire = frame.wire();
        Clock clock = Clock.fixed(clock(frame).instant(), ZoneOffset.UTC);
        List<DeviceObservation> whole = observations(connect(clock).feed(wire));
        for (int split = 1; split < wire.length; split++) {
            TestConnection connection = connect(clock);
            connection.feed(Arrays.copyOf(wire, split)).feed(Arrays.copyOfRange(wire, split, wire.length));
            assertThat(observations(connection)).as("split at %d", split).isEqualTo(whole);
            connection.feed(wire);
            assertThat(connection
                            .outcomes()
                            .get(connection.outcomes().size() - 1)
                            .raw())
                    .isEqualTo(Frame.copyOf(wire));
        }
    }

    private static List<DeviceObservation> observations(TestConnection connection) {
        return connection.outcomes().stream()
                .flatMap(outcome -> outcome.observations().stream())
                .toList();
    }
}
