package org.anjiao.device.internal.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.anjiao.device.CommandContent;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.DeviceArea;
import org.anjiao.device.spi.DeviceArea.Place;
import org.junit.jupiter.api.Test;

class ContentTextTest {
    private static final int LONGEST = 4000;

    private static void keeps(CommandContent content) {
        String text = ContentText.write(content);
        assertThat(ContentText.read(content.kind(), text)).isEqualTo(content);
    }

    @Property
    void textsAreKept(@ForAll @StringLength(min = 1, max = 200) String text) {
        keeps(CommandContent.text(new String(text.getBytes(UTF_8), UTF_8)));
    }

    @Property
    void numbersAreKept(@ForAll Integer interval, @ForAll Integer duration, @ForAll DeviceArea.Shape shape) {
        keeps(new CommandContent(
                CommandKind.TRACK_TEMPORARILY, null, interval, duration, null, null, null, null, null));
        keeps(new CommandContent(CommandKind.SET_PARAMETERS, null, null, null, interval, null, null, null, null));
        keeps(new CommandContent(CommandKind.DELETE_AREA, null, null, null, null, null, null, interval, shape));
    }

    @Property
    void areasAreKept(
            @ForAll @Size(min = 1, max = 100) List<@IntRange(min = -900_000_000, max = 900_000_000) Integer> units,
            @ForAll DeviceArea.Shape shape,
            @ForAll boolean entering,
            @ForAll @IntRange(min = 1) int number) {
        List<Place> points = new ArrayList<>();
        units.forEach(unit -> points.add(new Place(unit / 1e7, unit / 1e7)));
        Instant from = Instant.ofEpochSecond(number);
        keeps(area(new DeviceArea(number, "名 & = %", shape, points, 7, entering, !entering, from, from.plusMillis(1))));
        keeps(area(new DeviceArea(number, null, shape, points, null, entering, true, null, null)));
    }

    private static CommandContent area(DeviceArea area) {
        return new CommandContent(CommandKind.SET_AREA, null, null, null, null, null, area, null, null);
    }

    @Test
    void theLongestFit() {
        assertThat(ContentText.write(CommandContent.text("😀".repeat(200)))).hasSizeLessThan(LONGEST);
        List<Place> points = Collections.nCopies(100, new Place(-34.1234567, -108.1234567));
        assertThat(ContentText.write(area(new DeviceArea(
                        Integer.MAX_VALUE,
                        "😀".repeat(40),
                        DeviceArea.Shape.POLYGON,
                        points,
                        null,
                        true,
                        true,
                        Instant.parse("2019-03-31T01:00:00.123Z"),
                        Instant.parse("2019-04-01T01:00:00.123Z")))))
                .hasSizeLessThan(LONGEST);
    }
}
