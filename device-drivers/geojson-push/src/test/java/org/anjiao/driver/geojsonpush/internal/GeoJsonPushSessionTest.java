package org.anjiao.driver.geojsonpush.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.PositionSource;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.http.HttpField;
import org.anjiao.device.spi.http.HttpReply;
import org.anjiao.driver.tck.FrameOutcome;
import org.anjiao.driver.tck.TestConnection;
import org.anjiao.driver.tck.TestContext;

class GeoJsonPushSessionTest {
    private static final Clock CLOCK = Clock.fixed(Pushes.TIME, ZoneOffset.UTC);
    private static final String LIVE = Pushes.sample("live.json");

    private static FrameOutcome send(TestContext context, byte[] request) {
        return new TestConnection(new GeoJsonPushDriver(), context).arrived(Frame.owning(request));
    }

    /** On a port that does not ask for a signature. */
    private static FrameOutcome send(String body) {
        return send(new TestContext(CLOCK, true), Pushes.request(body));
    }

    /** On a port that does. */
    private static FrameOutcome sendSigned(byte[] request) {
        return send(new TestContext(CLOCK, false), request);
    }

    private static int status(FrameOutcome outcome) throws UndecodableFrame {
        return HttpReply.read(outcome.replies().get(0)).status();
    }

    /** Domain brief, S-10. */
    @Example
    void theBellTowerIsWhereAnotherVendorsGpsSeesIt() {
        PositionFix fix = (PositionFix) send(LIVE).observations().get(0);
        double metresNorth = (fix.latitude() - 34.2594) * 111_195;
        double metresEast = (fix.longitude() - 108.9470) * 111_195 * Math.cos(Math.toRadians(34.2594));
        assertThat(Math.hypot(metresNorth, metresEast)).isLessThan(5);
        assertThat(fix.sentLatitude()).isCloseTo(34.25782, within(1e-12));
    }

    @Example
    void aSignedPushIsTaken() throws UndecodableFrame {
        FrameOutcome outcome = sendSigned(Pushes.signed(LIVE, Pushes.TIME.minusSeconds(299)));
        assertThat(status(outcome)).isEqualTo(200);
        assertThat(outcome.observations()).hasSize(2);
    }

    @Example
    void aPushThatIsForgedOrOldIsNot() throws UndecodableFrame {
        byte[] good = Pushes.signed(LIVE, Pushes.TIME);
        byte[] changed = good.clone();
        changed[changed.length - 4]++; // the battery's last digit
        HttpField now = new HttpField("x-anjiao-timestamp", Long.toString(Pushes.TIME.getEpochSecond()));
        Duration window = GeoJsonPushSession.WINDOW;
        for (Map.Entry<String, byte[]> forged : Map.of(
                        "changed", changed,
                        "unsigned", Pushes.request(LIVE),
                        "wrong", Pushes.request(LIVE, now, new HttpField("x-anjiao-signature", "0".repeat(64))),
                        "short", Pushes.request(LIVE, now, new HttpField("x-anjiao-signature", "00")),
                        "old", Pushes.signed(LIVE, Pushes.TIME.minus(window).minusSeconds(1)),
                        "early", Pushes.signed(LIVE, Pushes.TIME.plus(window).plusSeconds(1)))
                .entrySet()) {
            FrameOutcome outcome = sendSigned(forged.getValue());
            assertThat(status(outcome)).as(forged.getKey()).isEqualTo(401);
            assertThat(outcome.observations()).isEmpty();
            assertThat(outcome.error()).as("from anybody: not kept").isNull();
        }
    }

    @Example
    void anUnknownDeviceIsTurnedAway() throws UndecodableFrame {
        TestContext context = new TestContext(CLOCK, true).without(new HardwareId("V2-0001"));
        assertThat(status(send(context, Pushes.request(LIVE)))).isEqualTo(403);
    }

    @Example
    void aBadFeatureCostsOnlyItself() throws UndecodableFrame {
        String mixed = "{\"type\":\"FeatureCollection\",\"features\":[" + LIVE + ","
                + LIVE.replace("34.25782", "94.25782") + ","
                + LIVE.replace("\"battery\": 80", "\"events\":[\"dropped\",\"strapCut\"]") + "]}";
        FrameOutcome outcome = send(mixed);
        assertThat(outcome.observations()).hasSize(4);
        assertThat(outcome.error()).contains("feature 1: not a place").contains("feature 2: unknown event dropped");
        assertThat(status(outcome)).isEqualTo(400);
    }

    @Example
    void whatTheFormatDoesNotAllowIsRefusedWithTheReason() throws UndecodableFrame {
        for (Map.Entry<String, String> bad : Map.of(
                        LIVE.replace("+08:00", ""),
                        "not a time",
                        LIVE.replace("\"GPS\"", "\"SKY\""),
                        "source is SKY",
                        LIVE.replace("4.5", "-4"),
                        "speedKph",
                        LIVE.replace("\"battery\": 80", "\"battery\": 180"),
                        "battery",
                        LIVE.replace("\"Point\"", "\"Line\""),
                        "no Point",
                        LIVE.replace("V2-0001", ""),
                        "no deviceId",
                        "{\"type\":\"FeatureCollection\",\"features\":[]}",
                        "0 features",
                        "{\"type\":\"FeatureCollection\",\"features\":[" + LIVE + "," + LIVE.replace("V2", "V3") + "]}",
                        "in one request",
                        "[]",
                        "neither")
                .entrySet()) {
            FrameOutcome outcome = send(bad.getKey());
            assertThat(outcome.error()).contains(bad.getValue());
            assertThat(status(outcome)).isEqualTo(400);
        }
        FrameOutcome unsigned = sendSigned(Pushes.request("{"));
        assertThat(unsigned.error()).isNull();
        assertThat(status(unsigned)).isEqualTo(400);
    }

    @Example
    void eachSourceIsNamed() {
        for (Map.Entry<String, PositionSource> source : Map.of(
                        "GPS", PositionSource.SATELLITE, "WIFI", PositionSource.WIFI, "LBS", PositionSource.CELL)
                .entrySet()) {
            FrameOutcome outcome = send(LIVE.replace("\"GPS\"", "\"" + source.getKey() + "\""));
            assertThat(((PositionFix) outcome.observations().get(0)).source()).isEqualTo(source.getValue());
        }
        assertThat(send(LIVE.replace("\"course\": 90", "\"course\": 360")).error())
                .isNull();
    }

    @Property(tries = 3000)
    void aDamagedPushIsReadOrRefused(@ForAll Random random) throws UndecodableFrame {
        StringBuilder body = new StringBuilder(Pushes.sample(random.nextBoolean() ? "live.json" : "stored.json"));
        for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
            body.setCharAt(random.nextInt(body.length()), (char) (32 + random.nextInt(96)));
        }
        FrameOutcome outcome = send(body.toString());
        assertThat(List.of(200, 400)).contains(status(outcome));
    }
}
