package org.anjiao.driver.watch.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.anjiao.device.spi.AreaCrossing;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.driver.tck.FrameOutcome;
import org.anjiao.driver.tck.TestConnection;
import org.anjiao.driver.tck.TestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchSessionTest {
    private static final Instant TIME = Instant.parse("2019-03-31T01:00:00Z");
    private static final Instant NOW = Instant.parse("2019-03-31T01:00:09Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static TestConnection connect() {
        return new TestConnection(new WatchDriver(), new TestContext(CLOCK, true));
    }

    private static FrameOutcome last(TestConnection connection) {
        return connection.outcomes().get(connection.outcomes().size() - 1);
    }

    private static FrameOutcome tell(String content) {
        return last(connect().feed(Terminal.frame(content)));
    }

    private static String text(Frame frame) {
        return new String(frame.toBytes(), StandardCharsets.ISO_8859_1);
    }

    private static List<String> replies(FrameOutcome outcome) {
        return outcome.replies().stream().map(WatchSessionTest::text).toList();
    }

    @Test
    void aKeepAliveIsAnsweredAndItsBatteryRead() {
        FrameOutcome bare = tell("LK");
        assertThat(bare.observations()).isEmpty();
        assertThat(replies(bare)).containsExactly("[3G*8800000015*0002*LK]");

        FrameOutcome full = tell("LK,50,100,80");
        assertThat(full.observations())
                .containsExactly(new NoFix(NOW, Origin.LIVE), new BatteryReading(NOW, 80, false, Origin.LIVE));
        assertThat(replies(full)).containsExactly("[3G*8800000015*0002*LK]");
        assertThat(tell("LK,50,100,255").observations()).containsExactly(new NoFix(NOW, Origin.LIVE));
    }

    @ParameterizedTest
    @CsvSource({
        "TKQ, TKQ, 0003",
        "TKQ2, TKQ2, 0004",
        "'CONFIG,TY:G75,UL:600', 'CONFIG,1', 0008",
        "'bphrt,112,73,67,,,,', bphrt, 0005",
        "'btemp2,1,36.5', btemp2, 0006",
        "'oxygen,0,97', 'oxygen,1', 0008",
        "'TK,#!AMR\u0001}\u0002', 'TK,1', 0004"
    })
    void whatWaitsForAnAnswerHasOne(String content, String answer, String length) {
        FrameOutcome outcome = tell(content);
        assertThat(outcome.error()).isNull();
        assertThat(replies(outcome)).containsExactly("[3G*8800000015*" + length + "*" + answer + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ICCID,898602", "RYIMEI,8600", "img,5,160429110950,\u00FF\u00D8", "PULSE,72", "heart,80", "TK,1"
            })
    void whatIsNotThisProductsIsKept(String content) {
        FrameOutcome outcome = tell(content);
        assertThat(outcome.error()).isNull();
        assertThat(outcome.kept()).isTrue();
        assertThat(outcome.replies()).isEmpty();
        assertThat(outcome.observations()).doesNotHaveAnyElementsOfTypes(PositionFix.class);
    }

    @Test
    void aWatchTellsTheVersionOfItsFirmware() {
        TestConnection connection = connect().feed(Terminal.frame("VERNO,G36_V1.4_2019"));
        assertThat(last(connection).kept()).isTrue();
        assertThat(connection.context().attributes()).isEqualTo(TerminalAttributes.firmware("G36_V1.4_2019"));
        assertThat(connect()
                        .feed(Terminal.frame("VERNO"))
                        .context()
                        .attributes()
                        .firmware())
                .isNull();
    }

    @Test
    void anUnknownMessageIsKeptWithItsError() {
        assertThat(tell("HELLO,1").error()).isEqualTo("message HELLO is not known");
        assertThat(tell("\u00FF\u00FE").error()).isEqualTo("message ?? is not known");
    }

    @Test
    void anUnknownMessageWithAPositionIsAPosition() {
        FrameOutcome outcome = tell("UDX_5G," + Terminal.data(TIME, "A", 34, 108, 0));
        assertThat(outcome.error()).isNull();
        assertThat(outcome.observations()).hasAtLeastOneElementOfType(PositionFix.class);
    }

    @Test
    void alarmsAndStatesOfAWearerAreReported() {
        int status = 1 << 16 | 1 << 17 | 1 << 20;
        FrameOutcome outcome = last(connect().feed(Terminal.position("AL_WCDMA", TIME, "V", 0, 0, status)));
        assertThat(outcome.observations())
                .containsExactly(
                        new NoFix(TIME, Origin.LIVE),
                        new DistressCall(TIME, Origin.LIVE),
                        new TamperAlert(TIME, TamperAlert.Kind.REMOVED, Origin.LIVE),
                        new BatteryReading(TIME, 60, true, Origin.LIVE));
        assertThat(replies(outcome)).containsExactly("[3G*8800000015*0002*AL]");
    }

    @Test
    void aWatchOffTheArmSaysSoInEveryReport() {
        FrameOutcome outcome = last(connect().feed(Terminal.position("UD2", TIME, "A", 34, 108, 1 << 3)));
        assertThat(outcome.observations()).contains(new TamperAlert(TIME, TamperAlert.Kind.REMOVED, Origin.STORED));
        assertThat(outcome.replies()).isEmpty();
    }

    @Test
    void theBatteryStateBitCountsInAlarmsAndWhereNoPercentageIs() {
        assertThat(last(connect().feed(Terminal.position("UD", TIME, "A", 34, 108, 1)))
                        .observations())
                .contains(new BatteryReading(TIME, 60, false, Origin.LIVE));
        assertThat(last(connect().feed(Terminal.position("AL", TIME, "A", 34, 108, 1)))
                        .observations())
                .contains(new BatteryReading(TIME, 60, true, Origin.LIVE));
        String noPercentage = "UD," + Terminal.data(TIME, "A", 34, 108, 1).replace(",60,1000,", ",,1000,");
        assertThat(tell(noPercentage).observations()).contains(new BatteryReading(TIME, -1, true, Origin.LIVE));
    }

    @Test
    void aFenceThatIsCrossedIsSaidByItsAlarm() {
        assertThat(last(connect().feed(Terminal.position("AL", TIME, "A", 34, 108, 1 << 18)))
                        .observations())
                .contains(new AreaCrossing(TIME, AreaCrossing.Way.LEFT, 0, Origin.LIVE))
                .hasSize(3);
        assertThat(last(connect().feed(Terminal.position("AL", TIME, "A", 34, 108, 1 << 19)))
                        .observations())
                .contains(new AreaCrossing(TIME, AreaCrossing.Way.ENTERED, 0, Origin.LIVE))
                .hasSize(3);
    }

    @Test
    void fallHeartAndStateOfFencesAreNoObservations() {
        int status = 1 << 1 | 1 << 2 | 1 << 4 | 1 << 21 | 1 << 22;
        FrameOutcome outcome = last(connect().feed(Terminal.position("AL", TIME, "A", 34, 108, status)));
        assertThat(outcome.observations())
                .hasOnlyElementsOfTypes(PositionFix.class, BatteryReading.class)
                .hasSize(2);
    }

    @Test
    void aGuessFromWifiIsNoFix() {
        assertThat(last(connect().feed(Terminal.position("UD", TIME, "V", 34, 108, 0)))
                        .observations())
                .contains(new NoFix(TIME, Origin.LIVE))
                .doesNotHaveAnyElementsOfTypes(PositionFix.class);
    }

    @Test
    void aFixAtZeroIsNone() {
        FrameOutcome outcome = last(connect().feed(Terminal.position("UD", TIME, "A", 0, 0, 0)));
        assertThat(outcome.observations()).contains(new NoFix(TIME, Origin.LIVE));
        assertThat(outcome.error()).isNull();
    }

    @Test
    void aPlaceThatIsNotOnEarthIsKeptWithItsError() {
        FrameOutcome outcome = last(connect().feed(Terminal.position("AL", TIME, "A", 91, 108, 1 << 16)));
        assertThat(outcome.observations()).contains(new NoFix(TIME, Origin.LIVE), new DistressCall(TIME, Origin.LIVE));
        assertThat(outcome.error()).contains("no place on earth");
        assertThat(replies(outcome)).containsExactly("[3G*8800000015*0002*AL]");
    }

    @Test
    void aCallForHelpWithAnUnsetClockIsOfNow() {
        String content = "AL," + Terminal.data(TIME, "A", 34, 108, 1 << 16).replace("310319", "000000");
        FrameOutcome outcome = tell(content);
        assertThat(outcome.observations()).contains(new NoFix(NOW, Origin.LIVE), new DistressCall(NOW, Origin.LIVE));
        assertThat(outcome.error()).contains("not a time");

        FrameOutcome stored = tell(content.replace("AL,", "UD2,"));
        assertThat(stored.observations()).isEmpty();
        assertThat(stored.error()).contains("not a time");
    }

    @Test
    void aPositionWithoutItsFieldsIsAnError() {
        assertThat(tell("UD").error()).contains("position without");
        FrameOutcome alarm = tell("AL,x,y");
        assertThat(alarm.error()).contains("position without");
        assertThat(replies(alarm)).containsExactly("[3G*8800000015*0002*AL]");
        assertThat(tell("UD,310319,010000,V").observations()).containsExactly(new NoFix(TIME, Origin.LIVE));
        assertThat(tell("UD,310319,010000,A").error()).contains("no place on earth");
    }

    @Test
    void aWrongLengthCostsOneFrame() {
        byte[] good = Terminal.position("UD", TIME, "A", 34, 108, 0);
        for (String length : List.of("0000", "0001", "0030", "00FF", "0FFF", "FFFF")) {
            String bad = new String(good, StandardCharsets.ISO_8859_1)
                    .replaceFirst("\\*00[0-9A-F]{2}\\*", "*" + length + "*");
            TestConnection connection =
                    connect().feed(bad.getBytes(StandardCharsets.ISO_8859_1)).feed(good);
            assertThat(last(connection).observations()).as(length).hasAtLeastOneElementOfType(PositionFix.class);
            assertThat(connection.outcomes().get(0).error()).as(length).isNotNull();
            assertThat(connection.outcomes().get(0).observations()).as(length).isEmpty();
        }
    }

    @Test
    void aMissingBracketCostsOneFrame() {
        byte[] good = Terminal.position("UD", TIME, "A", 34, 108, 0);
        TestConnection connection =
                connect().feed(Arrays.copyOf(good, good.length - 1)).feed(good);
        assertThat(connection.outcomes()).hasSize(2);
        assertThat(last(connection).observations()).hasAtLeastOneElementOfType(PositionFix.class);
    }

    @Test
    void aTerminalWithIndexesIsAnsweredWithItsIndex() {
        TestConnection connection = connect();
        connection.feed("[ZJ*014111001350304*0033*0002*LK]".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(replies(last(connection))).containsExactly("[ZJ*014111001350304*0033*0002*LK]");
        assertThat(connection.context().binding().hardwareId()).isEqualTo(new HardwareId("014111001350304"));
    }

    @Test
    void anUnknownOrASecondTerminalIsRefused() {
        TestContext context = new TestContext(CLOCK, true).without(new HardwareId(Terminal.NUMBER));
        TestConnection connection = new TestConnection(new WatchDriver(), context).feed(Terminal.frame("LK"));
        assertThat(last(connection).error()).contains("inventory");
        assertThat(last(connection).replies()).isEmpty();

        TestConnection second = connect().feed(Terminal.frame("LK")).feed(Terminal.frame("8800000016", "LK"));
        assertThat(last(second).error()).contains("8800000016");
        assertThat(last(second).replies()).isEmpty();
    }

    @Test
    void aPortThatAsksForAuthenticationSaysWhatIsWrong() {
        TestConnection connection = new TestConnection(new WatchDriver(), new TestContext(CLOCK, false));
        connection.feed(Terminal.position("UD", TIME, "A", 34, 108, 0));
        assertThat(last(connection).observations()).isEmpty();
        assertThat(last(connection).error()).contains("authenticationRequired = false");
    }

    @Test
    void commandsHaveReceiptsOfTheRightCommand() throws CommandRefused {
        TestConnection connection = connect();
        assertThatThrownBy(() -> connection.encode(new DeviceCommand.LocateNow("c-0")))
                .isInstanceOf(CommandRefused.class);
        connection.feed(Terminal.frame("LK"));

        Frame text = connection.encode(new DeviceCommand.ShowText("c-1", "请1"));
        assertThat(text(text)).isEqualTo("[3G*8800000015*0010*MESSAGE,8BF70031]");
        assertThat(text(connection.encode(new DeviceCommand.LocateNow("c-2")))).isEqualTo("[3G*8800000015*0002*CR]");
        connection.encode(new DeviceCommand.LocateNow("c-3"));

        connection.handOver(new WatchDriver());
        connection.feed(Terminal.frame("CR"));
        assertThat(last(connection).receipts())
                .containsExactly(new CommandReceipt("c-2", CommandReceipt.Outcome.DONE, null));
        connection.feed(Terminal.frame("MESSAGE"));
        assertThat(last(connection).receipts())
                .containsExactly(new CommandReceipt("c-1", CommandReceipt.Outcome.DONE, null));
        connection.feed(Terminal.frame("MESSAGE"));
        assertThat(last(connection).receipts()).isEmpty();
        assertThat(last(connection).error()).isNull();
        connection.feed(Terminal.frame("CR"));
        assertThat(last(connection).receipts())
                .containsExactly(new CommandReceipt("c-3", CommandReceipt.Outcome.DONE, null));
    }

    @Test
    void commandsWithoutAnAnswerDoNotPileUp() throws CommandRefused {
        TestConnection connection = connect().feed(Terminal.frame("LK"));
        for (int i = 0; i < 1000; i++) {
            connection.encode(new DeviceCommand.LocateNow("c-" + i));
        }
        connection.handOver(new WatchDriver());
        connection.feed(Terminal.frame("CR"));
        assertThat(last(connection).receipts().get(0).commandId()).isEqualTo("c-936");
    }
}
