package org.anjiao.driver.gt06.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.anjiao.device.spi.AreaCrossing;
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
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.driver.tck.FrameOutcome;
import org.anjiao.driver.tck.TestConnection;
import org.anjiao.driver.tck.TestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gt06SessionTest {
    private static final Instant TIME = Instant.parse("2019-03-31T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(TIME, ZoneOffset.UTC);

    private final Terminal terminal = new Terminal();

    private static TestConnection connect(boolean authenticated) {
        return new TestConnection(new Gt06Driver(), new TestContext(CLOCK, authenticated));
    }

    private TestConnection loggedIn() {
        return connect(true).feed(terminal.login());
    }

    private static FrameOutcome last(TestConnection connection) {
        return connection.outcomes().get(connection.outcomes().size() - 1);
    }

    private static List<DeviceObservation> observed(TestConnection connection) {
        return last(connection).observations();
    }

    /** Number and content of each reply, in hexadecimal. */
    private static List<String> replies(TestConnection connection) {
        return last(connection).replies().stream()
                .map(Gt06SessionTest::numberAndContent)
                .toList();
    }

    private static String numberAndContent(Frame frame) {
        try {
            Packet packet = Packet.of(frame);
            return "%02x %s".formatted(packet.number(), HexFormat.of().formatHex(packet.content()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTerminalLogsInAndReports() {
        TestConnection connection = loggedIn();
        assertThat(connection.context().binding().hardwareId()).isEqualTo(new HardwareId(Terminal.IMEI));
        assertThat(last(connection).replies().get(0).toString()).isEqualTo("787805010001d9dc0d0a");
        connection.feed(terminal.location(TIME, 34.2594, 108.947, false));
        assertThat(observed(connection))
                .hasOnlyElementsOfType(PositionFix.class)
                .hasSize(1);
        assertThat(replies(connection)).containsExactly("22 ");
    }

    /** A login with type and time zone: the zone, here +8 h, is the wearer's and changes no time on the wire. */
    @Test
    void timesAreUtcWhateverZoneTheLoginStates() {
        TestConnection connection =
                connect(true).feed(terminal.packet(Message.LOGIN, "0" + Terminal.IMEI + "22033201"));
        connection.feed(terminal.location(TIME, 34.2594, 108.947, false));
        assertThat(observed(connection).get(0).deviceTime()).isEqualTo(TIME);
    }

    @Test
    void nothingIsReportedBeforeLogin() {
        TestConnection connection = connect(true).feed(terminal.location(TIME, 34.2594, 108.947, false));
        assertThat(observed(connection)).isEmpty();
        assertThat(replies(connection)).isEmpty();
        assertThat(last(connection).error()).contains("before login");
    }

    @Test
    void aPortThatRequiresAuthenticationTakesNoLogin() {
        TestConnection connection = connect(false).feed(terminal.login());
        assertThat(replies(connection)).isEmpty();
        assertThat(last(connection).error()).contains("no authentication");
        connection.feed(terminal.location(TIME, 34.2594, 108.947, false));
        assertThat(observed(connection)).isEmpty();
    }

    @Test
    void anUnknownTerminalIsNotAnswered() {
        TestContext context = new TestContext(CLOCK, true).without(new HardwareId(Terminal.IMEI));
        TestConnection connection = new TestConnection(new Gt06Driver(), context).feed(terminal.login());
        assertThat(replies(connection)).isEmpty();
        assertThat(last(connection).error()).contains("inventory");
    }

    @Test
    void aSecondTerminalOnTheConnectionIsRefused() {
        TestConnection connection = loggedIn().feed(terminal.login("864717003283599"));
        assertThat(replies(connection)).isEmpty();
        assertThat(last(connection).error()).contains("864717003283599");
        connection.feed(terminal.login());
        assertThat(replies(connection)).containsExactly("01 ");
    }

    @Test
    void aWrongCheckCodeIsNeitherAnsweredNorReported() {
        byte[] frame = terminal.location(TIME, 34.2594, 108.947, false);
        frame[frame.length - 3] ^= 0x11;
        TestConnection connection = loggedIn().feed(frame);
        assertThat(observed(connection)).isEmpty();
        assertThat(replies(connection)).isEmpty();
        assertThat(last(connection).error()).contains("check code");
    }

    @Test
    void aReportWithoutATimeIsKeptAndAnswered() {
        byte[] content = Terminal.join(Terminal.gps(TIME, 34, 108, true), Terminal.cell(), 0, 0, 0);
        content[1] = 13; // month
        TestConnection connection = loggedIn().feed(terminal.packet(Message.GPS_CELLS_UPLOAD, content));
        assertThat(observed(connection)).isEmpty();
        assertThat(replies(connection)).containsExactly("22 ");
        assertThat(last(connection).error()).contains("not a time");
    }

    @Test
    void aPlaceThatIsNotOnEarthIsKeptWithItsError() {
        TestConnection connection = loggedIn().feed(terminal.location(TIME, 91, 108, false));
        assertThat(observed(connection)).containsExactly(new NoFix(TIME, Origin.LIVE));
        assertThat(last(connection).error()).contains("no place on earth");
        connection.feed(terminal.location(TIME, 0, 0, false));
        assertThat(observed(connection)).containsExactly(new NoFix(TIME, Origin.LIVE));
        assertThat(last(connection).error()).isNull();
    }

    /** MCC with the highest bit set has an MNC of two bytes; 4G cells are wider. */
    @ParameterizedTest
    @CsvSource({
        "22, 01cc00287d001f71",
        "22, 81cc0001287d001f71",
        "37, 01cc00287d001f71",
        "2d, 01cc00287d001f71",
        "2d, 01cc000000287d0000000000001f71",
        "a0, 01cc000000287d0000000000001f71",
        "a0, 81cc00010000287d0000000000001f71"
    })
    void whatWasKeptIsStored(String number, String cell) {
        byte[] gps = Terminal.gps(TIME, 34.2594, 108.947, true);
        byte[] cells = HexFormat.of().parseHex(cell);
        TestConnection connection = loggedIn();
        for (int again = 0; again <= 1; again++) {
            connection.feed(terminal.packet(Integer.parseInt(number, 16), Terminal.join(gps, cells, 1, 2, again)));
            assertThat(observed(connection)).hasSize(1);
            assertThat(((PositionFix) observed(connection).get(0)).origin())
                    .isEqualTo(again == 1 ? Origin.STORED : Origin.LIVE);
        }
    }

    /** The codes agree with traccar's Gt06ProtocolDecoder (decodeAlarm), the bits below with its decodeStatus. */
    @ParameterizedTest
    @CsvSource({
        "02, POWER_CUT",
        "0c, UNSPECIFIED",
        "11, UNSPECIFIED",
        "13, REMOVED",
        "17, JAMMED",
        "18, CASE_OPENED",
        "25, CASE_OPENED"
    })
    void tamperingIsToldByItsCode(String code, TamperAlert.Kind kind) {
        TestConnection connection = loggedIn().feed(terminal.alarm(TIME, 0x44, 6, Integer.parseInt(code, 16)));
        assertThat(observed(connection))
                .contains(new TamperAlert(TIME, kind, Origin.LIVE), new BatteryReading(TIME, 100, false, Origin.LIVE))
                .hasSize(3);
    }

    @Test
    void alarmsInTheInformationCountToo() {
        TestConnection connection = loggedIn().feed(terminal.alarm(TIME, 0b0110_0000, 6, 0));
        assertThat(observed(connection)).contains(new DistressCall(TIME, Origin.LIVE));
        connection.feed(terminal.status(0b0111_1000, 50));
        assertThat(observed(connection))
                .containsExactly(
                        new TamperAlert(TIME, TamperAlert.Kind.REMOVED, Origin.LIVE),
                        new BatteryReading(TIME, 50, false, Origin.LIVE));
    }

    @ParameterizedTest
    @CsvSource({"00, 2, 33", "0e, 6, 100", "0f, 6, 100", "15, 1, 16", "19, 3, 50"})
    void aLowBatteryIsSaid(String code, int level, int percent) {
        TestConnection connection = loggedIn().feed(terminal.alarm(TIME, 0x44, level, Integer.parseInt(code, 16)));
        assertThat(observed(connection)).contains(new BatteryReading(TIME, percent, true, Origin.LIVE));
    }

    @ParameterizedTest
    @CsvSource({"04, ENTERED", "05, LEFT"})
    void aFenceThatIsCrossedIsSaid(String code, AreaCrossing.Way way) {
        TestConnection connection = loggedIn().feed(terminal.alarm(TIME, 0x44, 200, Integer.parseInt(code, 16)));
        assertThat(observed(connection))
                .contains(new AreaCrossing(TIME, way, 0, Origin.LIVE))
                .hasSize(2);
    }

    @Test
    void anUnknownAlarmSaysNothingMore() {
        TestConnection connection = loggedIn().feed(terminal.alarm(TIME, 0x44, 200, 0xE8));
        assertThat(observed(connection))
                .hasOnlyElementsOfType(PositionFix.class)
                .hasSize(1);
        assertThat(last(connection).error()).isNull();
    }

    @Test
    void anAlarmWithMoreBehindItsStateIsRead() {
        byte[] cell = Terminal.join(new byte[] {9}, Terminal.cell());
        byte[] content =
                Terminal.join(Terminal.gps(TIME, 34.2594, 108.947, true), cell, 0x44, 5, 4, 1, 2, 0, 0, 0x12, 0x34);
        TestConnection connection = loggedIn().feed(terminal.packet(Message.ALARM, content));
        assertThat(observed(connection))
                .contains(new DistressCall(TIME, Origin.LIVE), new BatteryReading(TIME, 83, false, Origin.LIVE));
    }

    /** 0x23 has the external voltage where 0x13 has the battery's level. */
    @Test
    void externalVoltageIsNoBattery() {
        TestConnection connection = loggedIn().feed(terminal.packet(0x23, "c00122040001"));
        assertThat(observed(connection)).isEmpty();
        assertThat(replies(connection)).containsExactly("23 ");
        connection.feed(terminal.packet(0x23, "c0012203040001"));
        assertThat(observed(connection)).containsExactly(new BatteryReading(TIME, 50, false, Origin.LIVE));
    }

    @Test
    void theTimeIsTold() {
        TestConnection connection = loggedIn().feed(terminal.packet(Message.TIME_REQUEST, ""));
        assertThat(replies(connection)).containsExactly("8a 13031f010000");
    }

    @Test
    void anAddressIsAskedForWithAPositionAndNotTold() {
        byte[] phone = "000000000013800000001".getBytes(StandardCharsets.US_ASCII);
        byte[] content = Terminal.join(Terminal.gps(TIME, 34.2594, 108.947, true), phone, 0, 2);
        TestConnection connection = loggedIn().feed(terminal.packet(Message.ADDRESS_REQUEST, content));
        assertThat(observed(connection))
                .hasOnlyElementsOfType(PositionFix.class)
                .hasSize(1);
        String text =
                HexFormat.of().formatHex("ADDRESS&&NA&&000000000013800000001##".getBytes(StandardCharsets.US_ASCII));
        assertThat(replies(connection)).containsExactly("97 2800000000" + text);
        connection.feed(terminal.packet(Message.CELLS_PHONE, Terminal.join(Terminal.cell(), phone, 0, 2)));
        assertThat(observed(connection)).isEmpty();
        assertThat(last(connection).kept()).isTrue();
        assertThat(replies(connection)).containsExactly("97 2800000000" + text);
    }

    @Test
    void aPacketThatIsNotKnownIsKeptAndSaidSo() {
        TestConnection connection = loggedIn().feed(terminal.packet(0x66, "00"));
        assertThat(replies(connection)).isEmpty();
        assertThat(last(connection).error()).contains("0x66");
    }

    @Test
    void aTerminalThatNamesItsVersionIsUnderstood() {
        TestConnection connection = loggedIn().feed(terminal.answer(7, "DWXX=Lat:N34.2594"));
        assertThat(connection.context().attributes()).isNull();
        connection.feed(terminal.answer(7, "[VERSION]GT06E_20_60DM2_B25E_R0_V02"));
        assertThat(connection.context().attributes())
                .isEqualTo(TerminalAttributes.firmware("GT06E_20_60DM2_B25E_R0_V02"));
    }

    @Test
    void commandsHaveReceipts() throws CommandRefused {
        TestConnection connection = connect(true);
        assertThatThrownBy(() -> connection.encode(new DeviceCommand.LocateNow("c-0")))
                .isInstanceOf(CommandRefused.class);
        connection.feed(terminal.login());
        assertThatThrownBy(() -> connection.encode(new DeviceCommand.ShowText("c-0", "请返回")))
                .isInstanceOf(CommandRefused.class);

        String command = HexFormat.of().formatHex("DWXX#".getBytes(StandardCharsets.US_ASCII));
        assertThat(numberAndContent(connection.encode(new DeviceCommand.LocateNow("c-1"))))
                .isEqualTo("80 0900000001" + command);
        assertThat(numberAndContent(connection.encode(new DeviceCommand.LocateNow("c-2"))))
                .isEqualTo("80 0900000002" + command);

        connection.handOver(new Gt06Driver());
        connection.feed(terminal.answer(2, "DWXX=Lat:N34.2594,Lon:E108.9470"));
        assertThat(last(connection).receipts())
                .containsExactly(
                        new CommandReceipt("c-2", CommandReceipt.Outcome.DONE, "DWXX=Lat:N34.2594,Lon:E108.9470"));
        assertThat(last(connection).replies()).isEmpty();
        connection.feed(terminal.encodedAnswer(1, "Command error!"));
        assertThat(last(connection).receipts())
                .containsExactly(new CommandReceipt("c-1", CommandReceipt.Outcome.FAILED, "Command error!"));
        connection.feed(terminal.answer(1, "once more"));
        assertThat(last(connection).receipts()).isEmpty();
        assertThat(numberAndContent(connection.encode(new DeviceCommand.LocateNow("c-3"))))
                .startsWith("80 0900000003");
    }

    @Test
    void aCommandThatIsNotKnownIsSaidSo() throws CommandRefused {
        TestConnection connection = loggedIn();
        connection.encode(new DeviceCommand.LocateNow("c-1"));
        connection.feed(terminal.answer(1, "Not support this command"));
        assertThat(last(connection).receipts().get(0).outcome()).isEqualTo(CommandReceipt.Outcome.NOT_SUPPORTED);
    }

    @Test
    void theLoginSurvivesAHandOver() {
        TestConnection connection = loggedIn();
        connection.handOver(new Gt06Driver());
        connection.feed(terminal.location(TIME, 34.2594, 108.947, false));
        assertThat(observed(connection)).hasSize(1);
    }
}
