package org.anjiao.driver.h02.internal;

import static org.anjiao.driver.h02.internal.H02Contract.fix;
import static org.anjiao.driver.h02.internal.Terminal.binary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.driver.tck.FrameOutcome;
import org.anjiao.driver.tck.TestConnection;
import org.anjiao.driver.tck.TestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H02SessionTest {
    private static final Instant TIME = Instant.parse("2019-03-31T01:00:00Z");
    private static final Instant NOW = Instant.parse("2019-03-31T01:00:09Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static TestConnection connect() {
        return new TestConnection(new H02Driver(), new TestContext(CLOCK, true));
    }

    private static FrameOutcome last(TestConnection connection) {
        return connection.outcomes().get(connection.outcomes().size() - 1);
    }

    private static FrameOutcome tell(String content) {
        return last(connect().feed(Terminal.line(content)));
    }

    private static String text(Frame frame) {
        return new String(frame.toBytes(), StandardCharsets.ISO_8859_1);
    }

    private static List<String> replies(FrameOutcome outcome) {
        return outcome.replies().stream().map(H02SessionTest::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1", "V2", "V3", "V5", "V6", "V8", "V19", "V20", "VI1", "anything"})
    void everyKindWithAPositionIsAPosition(String kind) {
        FrameOutcome outcome =
                last(connect().feed(Terminal.position(kind, TIME, "A", 34.25, -108.94, "FFFFFBFF,460,0")));
        assertThat(outcome.observations()).containsExactly(fix(TIME, 34.25, -108.94));
        assertThat(outcome.error()).isNull();
        assertThat(outcome.replies()).hasSize(kind.equals("V1") ? 1 : 0);
    }

    @Test
    void anAnswerBearsTheMakersMark() {
        TestConnection connection = connect();
        connection.feed("*TH,2020916012,V1,050316,A,2212.8745,N,11346.6574,E,14.28,028,220902,FFFFFBFF#"
                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(replies(last(connection))).containsExactly("*TH,2020916012,V4,V1,20190331010009#");
    }

    @ParameterizedTest
    @CsvSource({
        "'HTBT,100', '*HQ,4109001345,HTBT#'",
        "'HTBT', '*HQ,4109001345,HTBT#'",
        "'V0,80', '*HQ,4109001345,V0#'",
        "'R12', '*HQ,4109001345,R12,010009#'"
    })
    void whatWaitsForAnAnswerHasOne(String content, String answer) {
        assertThat(replies(tell(content))).containsExactly(answer);
    }

    @Test
    void aHeartbeatTellsTheBattery() {
        assertThat(tell("HTBT,100").observations())
                .containsExactly(new NoFix(NOW, Origin.LIVE), new BatteryReading(NOW, 100, false, Origin.LIVE));
        assertThat(tell("HTBT,250").observations()).containsExactly(new NoFix(NOW, Origin.LIVE));
        assertThat(tell("LINK,010000,20,8,67,0,0,310319,FFFFFBFD").observations())
                .containsExactly(
                        new NoFix(TIME, Origin.LIVE),
                        new DistressCall(TIME, Origin.LIVE),
                        new BatteryReading(TIME, 67, false, Origin.LIVE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"V", "B", ""})
    void withoutAValidFixThereIsNoPosition(String validity) {
        assertThat(last(connect().feed(Terminal.position("V1", TIME, validity, 34, 108, "FFFFFFFF")))
                        .observations())
                .containsExactly(new NoFix(TIME, Origin.LIVE));
        assertThat(last(connect().feed(binary(TIME, false, 34, 108, "ffffffff", 32)))
                        .observations())
                .startsWith(new NoFix(TIME, Origin.LIVE))
                .doesNotHaveAnyElementsOfTypes(PositionFix.class);
    }

    @ParameterizedTest
    @CsvSource({
        "3412.3456, 10812.3456, 34.20576, 108.20576",
        "34123456, 108123456, 34.20576, 108.20576",
        "34-12.3456, 108-12.3456, 34.20576, 108.20576",
        "34.20576, 108.20576, 34.20576, 108.20576",
        "3412.3456, 12.3456, 34.20576, 0.20576",
        "12.3456, 10812.3456, 0.20576, 108.20576"
    })
    void coordinatesAreReadInEveryForm(String latitude, String longitude, double north, double east) {
        FrameOutcome outcome = tell("V1,010000,A," + latitude + ",N," + longitude + ",E,0,0,310319,FFFFFFFF");
        PositionFix fix = (PositionFix) outcome.observations().get(0);
        assertThat(fix.latitude()).isCloseTo(north, within(1e-9));
        assertThat(fix.longitude()).isCloseTo(east, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "FFFFFFFD, DistressCall",
        "FFFBFFFF, DistressCall",
        "FFFFFFDF, ANTENNA",
        "FFFFFFBF, ANTENNA",
        "FFDFFFFF, ANTENNA",
        "FFBFFFFF, ANTENNA",
        "FFF7FFFF, POWER_CUT",
        "FFE7FFFF, POWER_CUT",
        "EFFFFFFF, POWER_CUT",
        "FFFFF7FF, low",
        "FFFFFFFE, ",
        "FFFFFFFB, ",
        "FFFFFFF7, ",
        "FFFFFFEF, ",
        "FFFFFF7F, ",
        "FBFFF9FF, ",
        "F7FEFBFF, ",
        "FFEFFFFF, "
    })
    void theStatusWordSaysWhatConcernsTheWearer(String status, String expected) {
        List<DeviceObservation> line = last(connect().feed(Terminal.position("V1", TIME, "A", 34, 108, status)))
                .observations();
        DeviceObservation said = expected == null ? null : observation(expected);
        assertThat(line.subList(1, line.size())).isEqualTo(said == null ? List.of() : List.of(said));
        List<DeviceObservation> record =
                last(connect().feed(binary(TIME, true, 34, 108, status, 45))).observations();
        assertThat(record.subList(0, record.size() - 1)).isEqualTo(line);
    }

    private static DeviceObservation observation(String name) {
        return switch (name) {
            case "DistressCall" -> new DistressCall(TIME, Origin.LIVE);
            case "low" -> new BatteryReading(TIME, -1, true, Origin.LIVE);
            default -> new TamperAlert(TIME, TamperAlert.Kind.valueOf(name), Origin.LIVE);
        };
    }

    @Test
    void aLineCalledSosIsACallForHelp() {
        assertThat(last(connect().feed(Terminal.position("SOS", TIME, "V", 0, 0, "FFFFFFFF")))
                        .observations())
                .containsExactly(new NoFix(TIME, Origin.LIVE), new DistressCall(TIME, Origin.LIVE));
        assertThat(tell("SOS,1").observations())
                .containsExactly(new NoFix(NOW, Origin.LIVE), new DistressCall(NOW, Origin.LIVE));
    }

    @Test
    void aCallForHelpWithAnUnsetClockIsOfNow() {
        FrameOutcome outcome = tell("V1,000000,A,3412.3456,N,10812.3456,E,0,0,000000,FFFFFFFD");
        assertThat(outcome.observations())
                .containsExactly(new NoFix(NOW, Origin.LIVE), new DistressCall(NOW, Origin.LIVE));
        assertThat(outcome.error()).isEqualTo("fix without a time");
        assertThat(outcome.replies()).hasSize(1);
    }

    @Test
    void aPlaceThatIsNotOnEarthIsKeptWithItsError() {
        FrameOutcome outcome = tell("V1,010000,A,9912.3456,N,10812.3456,E,0,0,310319,FFFFFFFF");
        assertThat(outcome.observations()).containsExactly(new NoFix(TIME, Origin.LIVE));
        assertThat(outcome.error()).contains("no place on earth");
        assertThat(outcome.replies()).hasSize(1);
        assertThat(tell("V1,010000,A,0000.0000,N,00000.0000,E,0,0,310319,FFFFFFFF")
                        .error())
                .isNull();
        assertThat(tell("V1,010000,A,,N,,E,0,0,310319,FFFFFFFF").error()).contains("no place on earth");
    }

    @Test
    void aDateWithoutATimeIsOfNowIfItIsToday() {
        assertThat(tell("VP1,A,3412.3456,N,10812.3456,E,0.62,0.0,310319")
                        .observations()
                        .get(0)
                        .deviceTime())
                .isEqualTo(NOW);
        assertThat(tell("VP1,A,3412.3456,N,10812.3456,E,0.62,0.0,300319")
                        .observations()
                        .get(0)
                        .deviceTime())
                .isEqualTo(Instant.parse("2019-03-30T00:00:00Z"));
    }

    @Test
    void dateAndStatusMayRunTogether() {
        FrameOutcome outcome = tell("V4,S20,DONE,061158,010000,A,3415.0000,N,10856.4000,E,10.00,90,310319F7FFFFFD,460");
        assertThat(outcome.observations())
                .containsExactly(fix(TIME, 34.25, 108.94), new DistressCall(TIME, Origin.LIVE));
    }

    @Test
    void theStatusWordOfV19StandsAtItsEnd() {
        FrameOutcome outcome =
                last(connect().feed(Terminal.position("V19", TIME, "A", 34.25, 108.94, ",10.0.0.1,8986,FFFFFFFD")));
        assertThat(outcome.observations())
                .containsExactly(fix(TIME, 34.25, 108.94), new DistressCall(TIME, Origin.LIVE));
    }

    /**
     * The layout of BC stands in the document of the ST-901 to ST-925 alone: no public decoder (traccar's
     * H02ProtocolDecoder among them) reads it, and no captured frame has it.
     */
    @Test
    void aBatchIsStored() {
        String place = "A,3415.0000,N,10856.4000,E,10.00,90,";
        FrameOutcome outcome = tell(
                "BC,0,0," + place + "31010000,FFFFFFFF;" + place + "30235959,FFFFFFFF;" + place + "31235959,FFFFFFFF");
        assertThat(outcome.observations())
                .extracting(DeviceObservation::deviceTime)
                .containsExactly(TIME, Instant.parse("2019-03-30T23:59:59Z"), Instant.parse("2019-01-31T23:59:59Z"));
        assertThat(outcome.observations()).allMatch(o -> o.origin() == Origin.STORED);
        assertThat(outcome.error()).isNull();

        FrameOutcome bad = tell("BC,0,0," + place + "31010000,FFFFFFFF;" + place + "99010000,FFFFFFFF");
        assertThat(bad.observations()).hasSize(1);
        assertThat(bad.error()).contains("without a time");
        assertThat(tell("BC").error()).contains("without a position");
    }

    @Test
    void aRecordOfTheXModeBelongsToTheTerminalThatSpoke() {
        byte[] record = binary(TIME, true, 34.25, 108.94, "ffffffff", 32);
        record[0] = 'X';
        assertThat(last(connect().feed(record)).error()).contains("has not said who it is");

        TestConnection connection = connect().feed(Terminal.line("HTBT"));
        connection.handOver(new H02Driver());
        connection.feed(record);
        assertThat(last(connection).observations()).containsExactly(fix(TIME, 34.25, 108.94));
    }

    @Test
    void aRecordMayBearAnImei() {
        String hex = HexFormat.of().formatHex(binary(TIME, true, 34.25, 108.94, "ffffffff", 39));
        byte[] record = HexFormat.of().parseHex("24" + "8652050353319810" + hex.substring(12));
        assertThat(record).hasSize(42);
        TestConnection connection = connect().feed(record).feed(record);
        assertThat(connection.outcomes()).hasSize(2);
        assertThat(last(connection).observations()).startsWith(fix(TIME, 34.25, 108.94));
        assertThat(connection.context().binding().hardwareId().value()).isEqualTo("865205035331981");
    }

    @ParameterizedTest
    @CsvSource({"0, -1", "1, 0", "2, 10", "3, 20", "4, 60", "5, 80", "6, 100", "7, 7", "100, 100", "101, -1", "241, -1"
    })
    void theBatteryByteIsALevelOrAPercentage(int value, int percent) {
        byte[] record = binary(TIME, true, 34.25, 108.94, "ffffffff", 32);
        record[16] = (byte) value;
        List<DeviceObservation> observations = last(connect().feed(record)).observations();
        assertThat(observations.subList(1, observations.size()))
                .isEqualTo(percent < 0 ? List.of() : List.of(new BatteryReading(TIME, percent, false, Origin.LIVE)));
    }

    @Test
    void linesAndRecordsOfAllLengthsMayFollowEachOtherInOnePiece() {
        byte[] line = Terminal.line("HTBT,50");
        byte[] small = binary(TIME, true, 34.25, 108.94, "ffffffff", 32);
        byte[] odd = binary(TIME, true, 34.25, 108.94, "ffffffff", 36);
        byte[] large = binary(TIME, true, 34.25, 108.94, "ffffffff", 45);
        List<byte[]> all = List.of(small, large, line, large, small, small, odd, line, large, large, small, line);
        TestConnection connection = connect();
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        all.forEach(piece::writeBytes);
        connection.feed(piece.toByteArray());
        assertThat(connection.outcomes())
                .extracting(FrameOutcome::raw)
                .isEqualTo(all.stream().map(Frame::copyOf).toList());
    }

    @Test
    void aLineWithoutItsEndCostsNoOther() {
        byte[] good = Terminal.position("V1", TIME, "A", 34.25, 108.94, "FFFFFBFF");
        byte[] cut = Arrays.copyOf(good, good.length - 1);
        TestConnection connection =
                connect().feed(cut).feed(good).feed(cut).feed(binary(TIME, true, 34, 108, "ffffffff", 32));
        assertThat(connection.outcomes()).hasSize(4);
        assertThat(connection.outcomes().get(0).error()).contains("without its end");
        assertThat(connection.outcomes().get(1).observations()).containsExactly(fix(TIME, 34.25, 108.94));
        assertThat(connection.outcomes().get(2).error()).contains("without its end");
        assertThat(last(connection).observations()).startsWith(fix(TIME, 34, 108));
    }

    /** What follows would be read as its status word, and ring an alarm. */
    @Test
    void aRecordThatWasCutShortMakesNoAlarm() {
        byte[] good = binary(TIME, true, 34.25, 108.94, "ffffffff", 32);
        for (int length = 1; length < 29; length++) {
            TestConnection connection =
                    connect().feed(Arrays.copyOf(good, length)).feed(good);
            assertThat(connection.outcomes())
                    .flatExtracting(FrameOutcome::observations)
                    .as("cut at %d", length)
                    .doesNotHaveAnyElementsOfTypes(DistressCall.class, TamperAlert.class)
                    .contains(fix(TIME, 34.25, 108.94));
        }
    }

    @Test
    void aLineWithoutATerminalIsAnError() {
        assertThat(last(connect().feed("*HQ,,V1#".getBytes(StandardCharsets.ISO_8859_1)))
                        .error())
                .contains("without a terminal's number");
        assertThat(last(connect().feed("*HQ,#".getBytes(StandardCharsets.ISO_8859_1)))
                        .error())
                .contains("without a terminal's number");
    }

    @Test
    void anUnknownOrASecondTerminalIsRefused() {
        TestContext context = new TestContext(CLOCK, true).without(new HardwareId(Terminal.NUMBER));
        TestConnection connection = new TestConnection(new H02Driver(), context).feed(Terminal.line("HTBT"));
        assertThat(last(connection).error()).contains("inventory");
        assertThat(last(connection).replies()).isEmpty();

        TestConnection second = connect().feed(Terminal.line("HTBT")).feed(Terminal.line("4109001346", "HTBT"));
        assertThat(last(second).error()).contains("4109001346");
        assertThat(last(second).replies()).isEmpty();
    }

    @Test
    void aPortThatAsksForAuthenticationSaysWhatIsWrong() {
        TestConnection connection = new TestConnection(new H02Driver(), new TestContext(CLOCK, false));
        connection.feed(Terminal.position("V1", TIME, "A", 34, 108, "FFFFFFFF"));
        assertThat(last(connection).observations()).isEmpty();
        assertThat(last(connection).replies()).isEmpty();
        assertThat(last(connection).error()).contains("authenticationRequired = false");
    }

    @Test
    void commandsHaveReceipts() throws CommandRefused {
        TestConnection connection = connect();
        assertThatThrownBy(() -> connection.encode(new DeviceCommand.LocateNow("c-0")))
                .isInstanceOf(CommandRefused.class);
        connection.feed(Terminal.line("HTBT"));
        assertThatThrownBy(() -> connection.encode(new DeviceCommand.ShowText("c-0", "请返回")))
                .isInstanceOf(CommandRefused.class);
        for (int i = 1; i <= 4; i++) {
            assertThat(text(connection.encode(new DeviceCommand.LocateNow("c-" + i))))
                    .isEqualTo("*HQ,4109001345,D1,010009,30,1#");
        }
        connection.handOver(new H02Driver());
        connection.feed(Terminal.line("V4,S17,010009," + Terminal.place(TIME, "A", 34, 108) + ",FFFFFFFF"));
        assertThat(last(connection).receipts()).isEmpty();
        connection.feed(Terminal.line("V4,D1,30,1,010009," + Terminal.place(TIME, "A", 34, 108) + ",FFFFFFFF"));
        assertThat(last(connection).receipts())
                .containsExactly(new CommandReceipt("c-1", CommandReceipt.Outcome.DONE, null));
        connection.feed(Terminal.line("V4,D1,ERROR,010009"));
        assertThat(last(connection).receipts())
                .containsExactly(new CommandReceipt("c-2", CommandReceipt.Outcome.FAILED, "ERROR"));
        connection.feed(Terminal.position("V1", TIME, "A", 34, 108, "FFFFFFFF"));
        assertThat(last(connection).receipts())
                .containsExactly(new CommandReceipt("c-3", CommandReceipt.Outcome.DONE, null));
        connection.feed(binary(TIME, true, 34, 108, "ffffffff", 32));
        assertThat(last(connection).receipts())
                .containsExactly(new CommandReceipt("c-4", CommandReceipt.Outcome.DONE, null));
        connection.feed(Terminal.position("V1", TIME, "A", 34, 108, "FFFFFFFF"));
        assertThat(last(connection).receipts()).isEmpty();
    }

    @Test
    void commandsWithoutAnAnswerDoNotPileUp() throws CommandRefused {
        TestConnection connection = connect().feed(Terminal.line("HTBT"));
        for (int i = 0; i < 1000; i++) {
            connection.encode(new DeviceCommand.LocateNow("c-" + i));
        }
        connection.handOver(new H02Driver());
        connection.feed(Terminal.line("V4,D1,010009"));
        assertThat(last(connection).receipts().get(0).commandId()).isEqualTo("c-936");
    }
}
