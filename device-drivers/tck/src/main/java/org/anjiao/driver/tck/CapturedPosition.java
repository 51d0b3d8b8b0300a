package org.anjiao.driver.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.PositionFix;

/** A place that a captured frame reports. */
public final class CapturedPosition {
    private static final double SAME_PLACE_DEGREES = 1e-7;
    /** The values given went through knots and back. */
    private static final double SAME_SPEED = 1e-2;

    private final JsonNode values;

    CapturedPosition(JsonNode values) {
        this.values = values;
    }

    /** When it was measured, or null where the frame does not say. */
    public Instant deviceTime() {
        return values.has("deviceTime") ? Instant.parse(values.get("deviceTime").asText()) : null;
    }

    /** Whether it is a new satellite fix at a real place: anything else must not become a position. */
    public boolean isFix() {
        boolean somewhere = number("lat") != 0 || number("lon") != 0;
        return flag("valid") && !flag("noNewFix") && somewhere;
    }

    /** Degrees as sent. */
    public double latitude() {
        return number("lat");
    }

    /** Degrees as sent. */
    public double longitude() {
        return number("lon");
    }

    /** The alarm as it was named where the frame was captured, or null. */
    public String alarm() {
        return values.has("alarm") ? values.get("alarm").asText() : null;
    }

    /** Percent, or −1 if none is given. */
    public int batteryLevel() {
        return values.has("batteryLevel") ? values.get("batteryLevel").asInt() : -1;
    }

    private boolean flag(String name) {
        return values.has(name) && values.get(name).asBoolean();
    }

    private double number(String name) {
        return values.has(name) ? values.get(name).asDouble() : 0;
    }

    /** Asserts that an observation says the same: time, place, speed and course of a fix, or that there was none. */
    public void assertIs(DeviceObservation observed) {
        if (deviceTime() != null) {
            assertThat(observed.deviceTime()).isEqualTo(deviceTime());
        }
        if (!isFix()) {
            assertThat(observed).isInstanceOf(NoFix.class);
            return;
        }
        assertThat(observed).isInstanceOf(PositionFix.class);
        PositionFix fix = (PositionFix) observed;
        assertThat(fix.sentLatitude()).isCloseTo(latitude(), within(SAME_PLACE_DEGREES));
        assertThat(fix.sentLongitude()).isCloseTo(longitude(), within(SAME_PLACE_DEGREES));
        assertSame(fix.altitude(), number("altitudeM"));
        assertSame(fix.speed(), number("speedKph"));
        assertSame(fix.course(), number("course"));
    }

    /** A quantity that the terminal does not send is NaN here and was 0 there. */
    private static void assertSame(double observed, double given) {
        if (Double.isNaN(observed)) {
            assertThat(given).isZero();
        } else {
            assertThat(observed).isCloseTo(given, within(SAME_SPEED));
        }
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
