package org.anjiao.driver.jt808.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceArea;
import org.anjiao.device.spi.DeviceArea.Place;
import org.anjiao.device.spi.DeviceArea.Shape;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.TerminalParameters;
import org.anjiao.driver.tck.TestConnection;
import org.anjiao.driver.tck.TestContext;
import org.junit.jupiter.api.Test;

/** Commands byte by byte, written down by hand from the tables of the standard. */
class CommandBytesTest {
    private static final String C = "c-1";
    private static final Place CENTRE = new Place(34.2594, 108.947);
    private static final String CENTRE_HEX = "020ac1c8" + "067e6638";
    private static final Instant FROM = Instant.parse("2019-03-31T01:00:00Z");
    private static final String VALIDITY = "190331090000" + "190401235959";

    private static TestConnection connect(boolean of2019) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(0), ZoneOffset.UTC);
        TestConnection connection = new TestConnection(new Jt808Driver(), new TestContext(clock, true));
        return connection.feed(new Terminal("13800000001", of2019).message(Message.HEARTBEAT, new byte[0]));
    }

    private static String hex(boolean of2019, DeviceCommand command) throws CommandRefused {
        return ReadBack.of(connect(of2019).encode(command)).hex();
    }

    private static DeviceArea area(Shape shape, Integer radius, boolean timed, Place... points) {
        return new DeviceArea(
                7,
                "禁区",
                shape,
                List.of(points),
                radius,
                true,
                false,
                timed ? FROM : null,
                timed ? Instant.parse("2019-04-01T15:59:59Z") : null);
    }

    private static DeviceCommand set(Shape shape, Integer radius, boolean timed, Place... points) {
        return new DeviceCommand.SetArea(C, area(shape, radius, timed, points));
    }

    /** Header of 2013: no properties, number in six bytes, the serial number behind that of the heartbeat's answer. */
    @Test
    void aWholeFrameOf2013() throws CommandRefused {
        Frame frame = connect(false).encode(new DeviceCommand.LocateNow(C));
        assertThat(frame.toString()).isEqualTo("7e" + "8201" + "0000" + "013800000001" + "0002" + "b9" + "7e");
    }

    /** Header of 2019: bit 14 of the properties, version 1, number in ten bytes. */
    @Test
    void aWholeFrameOf2019() throws CommandRefused {
        Frame frame = connect(true).encode(new DeviceCommand.LocateNow(C));
        assertThat(frame.toString())
                .isEqualTo("7e" + "8201" + "4000" + "01" + "00000000013800000001" + "0002" + "f8" + "7e");
    }

    @Test
    void aText() throws CommandRefused {
        String text = HexFormat.of().formatHex("请返回".getBytes(Writer.GBK));
        assertThat(hex(false, new DeviceCommand.ShowText(C, "请返回"))).isEqualTo("8300 0c" + text);
        assertThat(hex(true, new DeviceCommand.ShowText(C, "请返回"))).isEqualTo("8300 0d01" + text);
    }

    @Test
    void aTextThatTheTerminalCannotShow() {
        assertThatThrownBy(() -> hex(false, new DeviceCommand.ShowText(C, "😀")))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("character");
    }

    @Test
    void tracking() throws CommandRefused {
        DeviceCommand track = new DeviceCommand.TrackTemporarily(C, Duration.ofSeconds(10), Duration.ofHours(24));
        assertThat(hex(false, track)).isEqualTo("8202 000a" + "00015180");
    }

    @Test
    void parameters() throws CommandRefused {
        Duration reporting = Duration.ofSeconds(30);
        Duration heartbeat = Duration.ofMinutes(3);
        String heartbeatItem = "00000001" + "04" + "000000b4";
        String reportingItems = "00000020" + "04" + "00000000" + "00000029" + "04" + "0000001e";
        assertThat(hex(false, new DeviceCommand.SetParameters(C, new TerminalParameters(reporting, heartbeat))))
                .isEqualTo("8103 03" + heartbeatItem + reportingItems);
        assertThat(hex(false, new DeviceCommand.SetParameters(C, new TerminalParameters(null, heartbeat))))
                .isEqualTo("8103 01" + heartbeatItem);
        assertThat(hex(true, new DeviceCommand.SetParameters(C, new TerminalParameters(reporting, null))))
                .isEqualTo("8103 02" + reportingItems);
        assertThat(hex(false, new DeviceCommand.QueryParameters(C))).isEqualTo("8104 ");
    }

    /** Attributes: bit 0 by time, bit 3 entering. */
    @Test
    void aCircle() throws CommandRefused {
        assertThat(hex(false, set(Shape.CIRCLE, 200, false, CENTRE)))
                .isEqualTo("8600 01" + "01" + "00000007" + "0008" + CENTRE_HEX + "000000c8");
        assertThat(hex(true, set(Shape.CIRCLE, 200, true, CENTRE)))
                .isEqualTo("8600 01" + "01" + "00000007" + "0009" + CENTRE_HEX + "000000c8" + VALIDITY + "0004"
                        + "bdfbc7f8");
    }

    @Test
    void aRectangle() throws CommandRefused {
        String corners = CENTRE_HEX + "020a9d10" + "067e71f0";
        Place southEast = new Place(34.25, 108.95);
        assertThat(hex(false, set(Shape.RECTANGLE, null, true, CENTRE, southEast)))
                .isEqualTo("8602 01" + "01" + "00000007" + "0009" + corners + VALIDITY);
        assertThat(hex(true, set(Shape.RECTANGLE, null, false, CENTRE, southEast)))
                .isEqualTo("8602 01" + "01" + "00000007" + "0008" + corners + "0004" + "bdfbc7f8");
    }

    @Test
    void aPolygon() throws CommandRefused {
        Place second = new Place(34.25, 108.95);
        String points = "0003" + CENTRE_HEX + "020a9d10" + "067e71f0" + CENTRE_HEX;
        assertThat(hex(false, set(Shape.POLYGON, null, true, CENTRE, second, CENTRE)))
                .isEqualTo("8604 " + "00000007" + "0009" + VALIDITY + points);
        assertThat(hex(true, set(Shape.POLYGON, null, false, CENTRE, second, CENTRE)))
                .isEqualTo("8604 " + "00000007" + "0008" + points + "0004" + "bdfbc7f8");
    }

    /** Bits 6 and 7: the numbers themselves have no sign. */
    @Test
    void southAndWest() throws CommandRefused {
        assertThat(hex(false, set(Shape.CIRCLE, 200, false, new Place(-34.2594, -108.947))))
                .isEqualTo("8600 01" + "01" + "00000007" + "00c8" + CENTRE_HEX + "000000c8");
        assertThatThrownBy(() -> hex(false, set(Shape.RECTANGLE, null, false, new Place(1, 108), new Place(-1, 109))))
                .isInstanceOf(CommandRefused.class);
    }

    @Test
    void deletions() throws CommandRefused {
        assertThat(hex(false, new DeviceCommand.DeleteArea(C, 7, Shape.CIRCLE))).isEqualTo("8601 01" + "00000007");
        assertThat(hex(false, new DeviceCommand.DeleteArea(C, 7, Shape.RECTANGLE)))
                .isEqualTo("8603 01" + "00000007");
        assertThat(hex(false, new DeviceCommand.DeleteArea(C, 7, Shape.POLYGON)))
                .isEqualTo("8605 01" + "00000007");
    }
}
