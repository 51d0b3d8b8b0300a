package org.anjiao.driver.jt808.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceArea;
import org.anjiao.device.spi.DeviceArea.Place;
import org.anjiao.device.spi.DeviceArea.Shape;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.TerminalParameters;
import org.anjiao.device.spi.UndecodableFrame;

/** What a terminal reads in a command is what was meant. */
class CommandRoundTripTest {
    private static final Header OF_2013 = new Header(0, 0, -1, new byte[6], 0, 1, 1, 0);
    private static final Header OF_2019 = new Header(0, 0, 1, new byte[10], 0, 1, 1, 0);

    private static ReadBack sent(DeviceCommand command, boolean of2019, int serial) throws CommandRefused {
        CommandMessage message = CommandMessage.of(command, of2019);
        ReadBack read = ReadBack.of(message.body().frame(message.messageId(), of2019 ? OF_2019 : OF_2013, serial));
        assertThat(read.serial()).isEqualTo(serial);
        assertThat(read.id()).isEqualTo(message.messageId());
        return read;
    }

    @Property
    void texts(@ForAll("texts") String text, @ForAll boolean of2019, @ForAll @IntRange(max = 0xFFFF) int serial)
            throws CommandRefused {
        byte[] body =
                sent(new DeviceCommand.ShowText("c", text), of2019, serial).body();
        int flags = of2019 ? 2 : 1;
        assertThat(new String(body, flags, body.length - flags, Writer.GBK)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('\u4e00', '\u9fa5')
                .withChars("abc~}、。（）123")
                .ofMinLength(1)
                .ofMaxLength(200);
    }

    @Property
    void parameters(
            @ForAll @IntRange(min = 1, max = 86_400) int reporting,
            @ForAll @IntRange(min = 1, max = 86_400) int heartbeat,
            @ForAll @IntRange(min = 1, max = 3) int which)
            throws CommandRefused, UndecodableFrame {
        TerminalParameters meant = new TerminalParameters(
                (which & 1) == 0 ? null : Duration.ofSeconds(reporting),
                (which & 2) == 0 ? null : Duration.ofSeconds(heartbeat));
        ReadBack set = sent(new DeviceCommand.SetParameters("c", meant), false, 1);
        assertThat(Parameter.read(set.reader())).isEqualTo(meant);
    }

    @Property
    void areas(
            @ForAll Shape shape,
            @ForAll @Size(100) List<@LongRange(min = 1, max = 89_999_999) Long> latitudes,
            @ForAll @Size(100) List<@LongRange(min = 1, max = 179_999_999) Long> longitudes,
            @ForAll @IntRange(min = 3, max = 100) int corners,
            @ForAll("hemispheres") int[] signs,
            @ForAll boolean entering,
            @ForAll @IntRange(min = 1) int number,
            @ForAll @LongRange(min = 946_684_800L, max = 4_102_000_000L) long from,
            @ForAll boolean timed,
            @ForAll boolean of2019)
            throws CommandRefused, UndecodableFrame {
        int count = switch (shape) {
            case CIRCLE -> 1;
            case RECTANGLE -> 2;
            case POLYGON -> corners;
        };
        List<Place> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(new Place(signs[0] * latitudes.get(i) / 1e6, signs[1] * longitudes.get(i) / 1e6));
        }
        Instant begin = timed ? Instant.ofEpochSecond(from) : null;
        DeviceArea area = new DeviceArea(
                number,
                "区",
                shape,
                points,
                shape == Shape.CIRCLE ? 1 + number % 1000 : null,
                entering,
                !entering,
                begin,
                timed ? begin.plusSeconds(60) : null);
        assertSame(read(sent(new DeviceCommand.SetArea("c", area), of2019, 1), of2019), area);
    }

    @Provide
    Arbitrary<int[]> hemispheres() {
        Arbitrary<Integer> sign = Arbitraries.of(-1, 1);
        return Combinators.combine(sign, sign).as((north, east) -> new int[] {north, east});
    }

    private static void assertSame(DeviceArea read, DeviceArea meant) {
        assertThat(read).usingRecursiveComparison().ignoringFields("points").isEqualTo(meant);
        assertThat(read.points()).hasSameSizeAs(meant.points());
        for (int i = 0; i < read.points().size(); i++) {
            assertThat(read.points().get(i).latitude())
                    .isCloseTo(meant.points().get(i).latitude(), within(5e-7));
            assertThat(read.points().get(i).longitude())
                    .isCloseTo(meant.points().get(i).longitude(), within(5e-7));
        }
    }

    /** Reads a message by the standard's tables, as a terminal does. */
    private static DeviceArea read(ReadBack message, boolean of2019) throws UndecodableFrame {
        Reader in = message.reader();
        Shape shape = switch (message.id()) {
            case 0x8600 -> Shape.CIRCLE;
            case 0x8602 -> Shape.RECTANGLE;
            case 0x8604 -> Shape.POLYGON;
            default -> throw new AssertionError(message.hex());
        };
        if (shape != Shape.POLYGON) {
            assertThat(in.octet()).as("add").isEqualTo(1);
            assertThat(in.octet()).as("count").isEqualTo(1);
        }
        int number = in.dword();
        int attributes = in.word();
        boolean timed = (attributes & 1) != 0;
        List<Place> points = new ArrayList<>();
        Integer radius = null;
        if (shape != Shape.POLYGON) {
            points.addAll(points(in, shape == Shape.CIRCLE ? 1 : 2, attributes));
            radius = shape == Shape.CIRCLE ? Integer.valueOf(in.dword()) : null;
        }
        Instant from = timed ? in.time() : null;
        Instant until = timed ? in.time() : null;
        if (shape == Shape.POLYGON) {
            points.addAll(points(in, in.word(), attributes));
        }
        String name = of2019 ? new String(in.bytes(in.word()), Writer.GBK) : "区";
        assertThat(in.remaining()).isZero();
        boolean entering = (attributes & 8) != 0;
        return new DeviceArea(number, name, shape, points, radius, entering, (attributes & 32) != 0, from, until);
    }

    private static List<Place> points(Reader in, int count, int attributes) throws UndecodableFrame {
        int north = (attributes & 64) != 0 ? -1 : 1;
        int east = (attributes & 128) != 0 ? -1 : 1;
        List<Place> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(new Place(north * in.dword() / 1e6, east * in.dword() / 1e6));
        }
        return points;
    }
}
