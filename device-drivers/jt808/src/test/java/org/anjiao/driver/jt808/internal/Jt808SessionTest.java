package org.anjiao.driver.jt808.internal;

import static org.anjiao.driver.jt808.internal.Jt808Contract.fix;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.anjiao.device.spi.AreaCrossing;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.SignalReading;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.driver.tck.FrameOutcome;
import org.anjiao.driver.tck.TestConnection;
import org.anjiao.driver.tck.TestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Jt808SessionTest {
    private static final Instant TIME = Instant.parse("2019-03-31T01:00:00Z");
    private static final String NUMBER = "13800000001";

    private final Terminal terminal = new Terminal(NUMBER, false);

    private static TestConnection connect(boolean authenticated) {
        return new TestConnection(new Jt808Driver(), new TestContext(Clock.systemUTC(), authenticated));
    }

    private static FrameOutcome last(TestConnection connection) {
        return connection.outcomes().get(connection.outcomes().size() - 1);
    }

    /** Identifier and body of each reply, in hexadecimal. */
    private static List<String> replies(FrameOutcome outcome) {
        return outcome.replies().stream().map(Jt808SessionTest::idAndBody).toList();
    }

    private static String idAndBody(Frame frame) {
        byte[] message = new byte[Wire.MAX_MESSAGE];
        int length = Wire.unwrap(frame.buffer(), 1, frame.length() - 1, message);
        boolean of2019 = (message[2] & 0x40) != 0;
        HexFormat hex = HexFormat.of();
        return hex.formatHex(message, 0, 2) + " " + hex.formatHex(message, of2019 ? 17 : 12, length);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTerminalRegistersAuthenticatesAndReports(boolean of2019) {
        Terminal device = new Terminal(NUMBER, of2019);
        TestConnection connection = connect(false);

        connection.feed(device.register());
        String code =
                HexFormat.of().formatHex(TestContext.CREDENTIAL.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(replies(last(connection))).containsExactly("8100 000100" + code);
        assertThat(connection.context().authenticated()).isFalse();

        connection.feed(device.authenticate(TestContext.CREDENTIAL));
        assertThat(replies(last(connection))).containsExactly("8001 0002010200", "8107 ");

        connection.feed(device.location(TIME, 34.2594, 108.947));
        assertThat(replies(last(connection))).containsExactly("8001 0003020000");
        assertThat(last(connection).observations()).containsExactly(fix(TIME, 34.2594, 108.947, Origin.LIVE));

        connection.feed(device.message(Message.HEARTBEAT, new byte[0]));
        assertThat(replies(last(connection))).containsExactly("8001 0004000200");
        connection.feed(device.message(Message.LOG_OUT, new byte[0]));
        assertThat(replies(last(connection))).containsExactly("8001 0005000300");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTerminalTellsWhatItIs(boolean of2019) {
        Terminal device = new Terminal(NUMBER, of2019);
        TestConnection connection = connect(false);
        int maker = of2019 ? 11 : 5;
        int model = of2019 ? 30 : 20;
        int serial = of2019 ? 30 : 7;
        byte[] registration =
                join(new byte[4], padded("CNAJ", maker), padded("手环A1", model), padded("0000123", serial), new byte[1]);
        connection.feed(device.message(Message.REGISTER, registration));
        connection.feed(device.authenticate(TestContext.CREDENTIAL));
        assertThat(connection.context().attributes())
                .isEqualTo(new TerminalAttributes("CNAJ", "手环A1", "0000123", null, null, null));

        byte[] attributes = join(
                new byte[2],
                padded("CNAJ", 5),
                padded("手环A2", model),
                padded("0000123", serial),
                HexFormat.of().parseHex("89860012345678901234"),
                new byte[] {4},
                padded("HW 1", 4),
                new byte[] {7},
                padded("2.1.0-b", 7),
                new byte[2]);
        connection.feed(device.message(Message.ATTRIBUTES, attributes));
        assertThat(last(connection).error()).isNull();
        assertThat(connection.context().attributes())
                .isEqualTo(
                        new TerminalAttributes("CNAJ", "手环A2", "0000123", "HW 1", "2.1.0-b", "89860012345678901234"));
    }

    @Test
    void attributesThatAreCutShortAreKeptAndTellNothing() {
        TestConnection connection = connect(true);
        connection.feed(terminal.message(Message.ATTRIBUTES, new byte[20]));
        assertThat(last(connection).error()).isNotNull();
        assertThat(connection.context().attributes()).isNull();
    }

    @Test
    void theSignalIsAShareOfTheStrongest() {
        byte[] body = Terminal.locationBody(0, 2, TIME, 34.2594, 108.947);
        TestConnection connection = connect(true);
        connection.feed(terminal.message(Message.LOCATION, join(body, new byte[] {0x30, 1, 31})));
        assertThat(last(connection).observations()).contains(new SignalReading(TIME, 100, Origin.LIVE));
        connection.feed(terminal.message(Message.LOCATION, join(body, new byte[] {0x30, 1, 99})));
        assertThat(last(connection).observations()).noneMatch(SignalReading.class::isInstance);
    }

    private static byte[] padded(String text, int length) {
        return Arrays.copyOf(text.getBytes(Writer.GBK), length);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void nothingIsReportedBeforeAuthentication() {
        TestConnection connection = connect(false);
        connection.feed(terminal.location(TIME, 34.2594, 108.947));
        assertThat(last(connection).observations()).isEmpty();
        assertThat(replies(last(connection))).containsExactly("8001 0001020001");
        assertThat(last(connection).error()).contains("before authentication");
    }

    @Test
    void aWrongCodeIsRefused() {
        TestConnection connection = connect(false);
        connection.feed(terminal.authenticate("guess"));
        assertThat(replies(last(connection))).containsExactly("8001 0001010201");
        assertThat(connection.context().authenticated()).isFalse();
    }

    @Test
    void anUnknownTerminalIsToldSoAndMayTryAgain() {
        TestContext context = new TestContext(Clock.systemUTC(), false).without(new HardwareId(NUMBER));
        TestConnection connection = new TestConnection(new Jt808Driver(), context);
        connection.feed(terminal.register());
        assertThat(replies(last(connection))).containsExactly("8100 000104");
        connection.feed(terminal.location(TIME, 34, 108));
        assertThat(replies(last(connection))).containsExactly("8001 0002020001");
        assertThat(last(connection).error()).contains("inventory");
        assertThat(last(connection).observations()).isEmpty();
    }

    @Test
    void aSecondTerminalNumberOnTheConnectionIsRefused() {
        TestConnection connection = connect(true);
        connection.feed(terminal.location(TIME, 34.2594, 108.947));
        connection.feed(new Terminal("13800000002", false).location(TIME, 34.1, 108.1));
        assertThat(last(connection).observations()).isEmpty();
        assertThat(replies(last(connection))).containsExactly("8001 0001020001");
        assertThat(last(connection).error()).contains("13800000002");

        connection.feed(terminal.location(TIME.plusSeconds(60), 34.2594, 108.947));
        assertThat(last(connection).observations()).hasSize(1);
    }

    @Test
    void aWrongCheckCodeIsNeitherAnsweredNorReported() {
        byte[] frame = terminal.location(TIME, 34.2594, 108.947);
        frame[frame.length - 2] ^= 0x11;
        TestConnection connection = connect(true).feed(frame);
        assertThat(last(connection).observations()).isEmpty();
        assertThat(last(connection).replies()).isEmpty();
        assertThat(last(connection).error()).contains("check code");
    }

    @Test
    void withoutAFixThereIsNoPosition() {
        TestConnection connection = connect(true);
        connection.feed(terminal.message(Message.LOCATION, Terminal.locationBody(0, 0, TIME, 34.2594, 108.947)));
        assertThat(last(connection).observations()).containsExactly(new NoFix(TIME, Origin.LIVE));
        connection.feed(terminal.message(Message.LOCATION, Terminal.locationBody(0, 2, TIME, 0, 0)));
        assertThat(last(connection).observations()).containsExactly(new NoFix(TIME, Origin.LIVE));
        assertThat(replies(last(connection))).containsExactly("8001 0002020000");
    }

    @Test
    void aPlaceThatIsNotOnEarthIsKeptWithItsError() {
        TestConnection connection = connect(true);
        connection.feed(terminal.message(Message.LOCATION, Terminal.locationBody(0, 2, TIME, 91, 108.947)));
        assertThat(last(connection).observations()).containsExactly(new NoFix(TIME, Origin.LIVE));
        assertThat(last(connection).error()).contains("no place on earth");
        assertThat(replies(last(connection))).containsExactly("8001 0001020000");
    }

    @Test
    void alarmsOfAWearerAreReportedEvenWithoutAFix() {
        int alarms = 1 | 1 << 5 | 1 << 7 | 1 << 8;
        TestConnection connection = connect(true);
        connection.feed(terminal.message(Message.LOCATION, Terminal.locationBody(alarms, 0, TIME, 0, 0)));
        assertThat(last(connection).observations())
                .containsExactly(
                        new NoFix(TIME, Origin.LIVE),
                        new DistressCall(TIME, Origin.LIVE),
                        new TamperAlert(TIME, TamperAlert.Kind.ANTENNA, Origin.LIVE),
                        new TamperAlert(TIME, TamperAlert.Kind.POWER_CUT, Origin.LIVE),
                        new BatteryReading(TIME, -1, true, Origin.LIVE));
    }

    /** Item 0x12: kind of area, number, direction. */
    private FrameOutcome crossing(int alarms, String item) {
        byte[] basic = Terminal.locationBody(alarms, 2, TIME, 34, 108);
        byte[] more = HexFormat.of().parseHex(item);
        byte[] body = Arrays.copyOf(basic, basic.length + more.length);
        System.arraycopy(more, 0, body, basic.length, more.length);
        return last(connect(true).feed(terminal.message(Message.LOCATION, body)));
    }

    @Test
    void anAreaThatTheTerminalWatchesIsCrossed() {
        int area = 1 << 20;
        assertThat(crossing(area, "12060100000005" + "00").observations())
                .contains(new AreaCrossing(TIME, AreaCrossing.Way.ENTERED, 5, Origin.LIVE));
        FrameOutcome left = crossing(area, "310109" + "120603ffffffff" + "01");
        assertThat(left.observations())
                .contains(new AreaCrossing(TIME, AreaCrossing.Way.LEFT, 0xFFFFFFFFL, Origin.LIVE))
                .hasSize(2);
        assertThat(left.error()).isNull();
    }

    @Test
    void anAreaAlarmThatDoesNotSayWhichWayIsKeptWithItsError() {
        for (String item : new String[] {"", "12060400000005" + "01", "12060100000005" + "07", "120501000000" + "05"}) {
            FrameOutcome outcome = crossing(1 << 20, item);
            assertThat(outcome.observations())
                    .hasOnlyElementsOfType(PositionFix.class)
                    .hasSize(1);
            assertThat(outcome.error()).contains("which way");
        }
    }

    @Test
    void aRouteAndAnItemWithoutItsAlarmCrossNoArea() {
        for (FrameOutcome outcome :
                List.of(crossing(1 << 21, "12060400000005" + "01"), crossing(0, "12060100000005" + "01"))) {
            assertThat(outcome.observations())
                    .hasOnlyElementsOfType(PositionFix.class)
                    .hasSize(1);
            assertThat(outcome.error()).isNull();
        }
    }

    @Test
    void timesAreBeijingTime() {
        byte[] body = Terminal.locationBody(0, 2, TIME, 34, 108);
        assertThat(HexFormat.of().formatHex(body, 22, 28)).isEqualTo("190331090000");
        TestConnection connection = connect(true).feed(terminal.message(Message.LOCATION, body));
        assertThat(last(connection).observations().get(0).deviceTime()).isEqualTo(TIME);
    }

    @Test
    void aReportWithoutATimeIsWrong() {
        byte[] body = Terminal.locationBody(0, 2, TIME, 34, 108);
        body[23] = 0x13; // month
        TestConnection connection = connect(true).feed(terminal.message(Message.LOCATION, body));
        assertThat(last(connection).observations()).isEmpty();
        assertThat(replies(last(connection))).containsExactly("8001 0001020002");
        assertThat(last(connection).error()).contains("not a time");
    }

    @Test
    void anItemThatRunsPastTheEndSpoilsNoPosition() {
        byte[] body = Arrays.copyOf(Terminal.locationBody(0, 2, TIME, 34, 108), 33);
        body[31] = 0x01;
        body[32] = 4;
        TestConnection connection = connect(true).feed(terminal.message(Message.LOCATION, body));
        assertThat(last(connection).observations()).hasSize(1);
        assertThat(replies(last(connection))).containsExactly("8001 0001020000");
        assertThat(last(connection).error()).contains("additional items");
    }

    @Test
    void oneBadReportOfABatchSpoilsNoOther() {
        byte[] bad = Terminal.locationBody(0, 2, TIME, 34, 108);
        bad[24] = (byte) 0xFF; // day
        TestConnection connection = connect(true);
        connection.feed(terminal.batch(
                1,
                Terminal.locationBody(0, 2, TIME, 34, 108),
                bad,
                Terminal.locationBody(0, 2, TIME.plusSeconds(1), 34, 108)));
        assertThat(last(connection).observations())
                .containsExactly(fix(TIME, 34, 108, Origin.STORED), fix(TIME.plusSeconds(1), 34, 108, Origin.STORED));
        assertThat(replies(last(connection))).containsExactly("8001 0001070400");
        assertThat(last(connection).error()).startsWith("report 2");
    }

    @Test
    void aNormalBatchIsLive() {
        TestConnection connection = connect(true).feed(terminal.batch(0, Terminal.locationBody(0, 2, TIME, 34, 108)));
        assertThat(last(connection).observations()).containsExactly(fix(TIME, 34, 108, Origin.LIVE));
    }

    @Test
    void aLongMessageIsPutTogetherAndItsPartsAcknowledgedWithIt() {
        byte[] body = longBatch(60);
        TestConnection connection = connect(true);
        connection.feed(part(body, 3, 1)).feed(part(body, 3, 2));
        assertThat(connection.outcomes()).allSatisfy(outcome -> {
            assertThat(outcome.kept()).isTrue();
            assertThat(outcome.replies()).isEmpty();
            assertThat(outcome.observations()).isEmpty();
        });
        connection.feed(part(body, 3, 3));
        assertThat(last(connection).observations()).hasSize(60);
        assertThat(replies(last(connection))).containsExactly("8001 0001070400", "8001 0002070400", "8001 0003070400");
    }

    @Test
    void aMissingPartIsAskedForAgain() {
        byte[] body = longBatch(60);
        byte[] second;
        TestConnection connection = connect(true).feed(part(body, 3, 1));
        second = part(body, 3, 2);
        connection.feed(part(body, 3, 3));
        assertThat(replies(last(connection))).containsExactly("8003 0001010002");
        connection.feed(second);
        assertThat(last(connection).observations()).hasSize(60);
        assertThat(last(connection).replies()).hasSize(3);
    }

    @Test
    void aTerminalCannotMakeTheHostKeepMuch() {
        TestConnection connection = connect(true);
        for (int part = 1; part <= 200; part++) {
            connection.feed(terminal.message(0x0801, new byte[1000], 200, part));
        }
        assertThat(connection.outcomes())
                .anySatisfy(outcome -> assertThat(outcome.error()).contains("more than"));
        connection.feed(terminal.location(TIME, 34, 108));
        assertThat(last(connection).observations()).hasSize(1);
    }

    @Test
    void partsSurviveAHandOver() {
        byte[] body = longBatch(60);
        TestConnection connection = connect(true).feed(part(body, 2, 1));
        connection.handOver(new Jt808Driver());
        connection.feed(part(body, 2, 2));
        assertThat(last(connection).observations()).hasSize(60);
    }

    private byte[] part(byte[] body, int parts, int part) {
        int size = (body.length + parts - 1) / parts;
        byte[] slice = Arrays.copyOfRange(body, (part - 1) * size, Math.min(part * size, body.length));
        return terminal.message(Message.LOCATION_BATCH, slice, parts, part);
    }

    private static byte[] longBatch(int count) {
        byte[][] locations = new byte[count][];
        for (int i = 0; i < count; i++) {
            locations[i] = Terminal.locationBody(0, 2, TIME.plusSeconds(i), 34, 108);
        }
        return Terminal.batchBody(1, locations);
    }

    @Test
    void theSameReportTwiceIsTheSameObservation() {
        byte[] live = terminal.location(TIME, 34.2594, 108.947);
        TestConnection connection = connect(true).feed(live).feed(live);
        List<DeviceObservation> first = connection.outcomes().get(0).observations();
        assertThat(connection.outcomes().get(1).observations()).isEqualTo(first);
        assertThat(replies(connection.outcomes().get(1))).containsExactly("8001 0001020000");
    }

    @Test
    void aMessageThatIsNotKnownIsKeptAndSaidSo() {
        TestConnection connection = connect(true).feed(terminal.message(0x0F01, new byte[5]));
        assertThat(replies(last(connection))).containsExactly("8001 00010f0103");
        assertThat(last(connection).error()).contains("0x0f01");
    }

    @Test
    void anEncryptedBodyIsWrong() {
        byte[] plain = terminal.location(TIME, 34, 108);
        byte[] message = new byte[Wire.MAX_MESSAGE];
        int length = Wire.unwrap(Frame.owning(plain).buffer(), 1, plain.length - 1, message);
        message[2] |= 0x04;
        TestConnection connection = connect(true).feed(Wire.wrap(message, length));
        assertThat(last(connection).observations()).isEmpty();
        assertThat(replies(last(connection))).containsExactly("8001 0001020002");
    }
}
