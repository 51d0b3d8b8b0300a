package org.anjiao.driver.osmand.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.http.HttpReply;
import org.anjiao.driver.tck.CapturedFrame;
import org.anjiao.driver.tck.FrameOutcome;
import org.anjiao.driver.tck.TestConnection;
import org.anjiao.driver.tck.TestContext;

class OsmandSessionTest {
    private static final Instant NOW = Instant.parse("2019-03-31T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String PLACE = "lat=34.2594&lon=108.947&timestamp=1553994000";

    private static FrameOutcome send(TestContext context, byte[] request) {
        return new TestConnection(new OsmandDriver(), context).arrived(Frame.owning(request));
    }

    private static FrameOutcome send(byte[] request) {
        return send(new TestContext(CLOCK, true), request);
    }

    private static int status(FrameOutcome outcome) throws UndecodableFrame {
        return HttpReply.read(outcome.replies().get(0)).status();
    }

    private static PositionFix fix(String target) {
        FrameOutcome outcome = send(Requests.get(target));
        assertThat(outcome.error()).isNull();
        return (PositionFix) outcome.observations().get(0);
    }

    @Example
    void capturedRequestsCarryTheValuesGiven() throws UndecodableFrame {
        List<CapturedFrame> frames = CapturedFrame.load(getClass(), "/captured-frames.jsonl");
        assertThat(frames).hasSize(7);
        for (CapturedFrame frame : frames) {
            TestContext context = new TestContext(CLOCK, true);
            FrameOutcome outcome = send(context, Requests.captured(frame));
            assertThat(outcome.error()).as(frame.id()).isNull();
            assertThat(context.binding().hardwareId().value()).isIn(frame.deviceIds());
            List<DeviceObservation> places = outcome.observations().stream()
                    .filter(o -> o instanceof PositionFix || o instanceof NoFix)
                    .toList();
            assertThat(places).as(frame.id()).hasSize(1);
            frame.positions().get(0).assertIs(places.get(0));
            assertThat(frame.replies()).containsExactly("http:" + status(outcome));
            // osmand-003 is a simulated place, which the telephone says itself.
            assertThat(outcome.observations().stream().anyMatch(TamperAlert.class::isInstance))
                    .isEqualTo(frame.id().equals("osmand-003"));
        }
    }

    @Example
    void timesAreSecondsMillisecondsOrIso() {
        for (String time : List.of(
                "1553994000",
                "1553994000000",
                "2019-03-31T01:00:00Z",
                "2019-03-31+01:00:00",
                "2019-03-31T09:00:00%2B0800")) {
            assertThat(fix("/?id=1&lat=34&lon=108&timestamp=" + time).deviceTime())
                    .as(time)
                    .isEqualTo(NOW);
        }
        assertThat(fix("/?id=1&lat=34&lon=108").deviceTime()).as("none: now").isEqualTo(NOW);
        assertThat(send(Requests.get("/?id=1&lat=34&lon=108&timestamp=soon")).error())
                .contains("not a time");
    }

    @Example
    void quantitiesComeInTheirUnits() {
        PositionFix fix = fix("/?deviceid=1&location=34.2594,108.947&speed=10&heading=359&hdop=2");
        assertThat(fix.latitude()).isEqualTo(34.2594);
        assertThat(fix.speed()).isCloseTo(18.52, within(1e-9));
        assertThat(fix.course()).isEqualTo(359);
        assertThat(fix.accuracy()).isEqualTo(10);
        PositionFix unknown = fix("/?id=1&lat=34&lon=108&speed=-1&bearing=-1&altitude=99999");
        assertThat(unknown.speed()).isNaN();
        assertThat(unknown.course()).isNaN();
        assertThat(unknown.altitude()).isNaN();
    }

    @Example
    void aFormIsReadAsAQueryIs() {
        FrameOutcome outcome = send(Requests.form("/", "id=1&" + PLACE + "&alarm=sos"));
        assertThat(outcome.observations()).hasSize(2).last().isInstanceOf(DistressCall.class);
    }

    @Example
    void whatIsNoFixIsNoPosition() {
        for (String target : List.of("/?id=1&valid=0&lat=34&lon=108", "/?id=1&lat=0&lon=0", "/?id=1&lat=34")) {
            assertThat(send(Requests.get(target)).observations())
                    .as(target)
                    .singleElement()
                    .isInstanceOf(NoFix.class);
        }
        assertThat(send(Requests.get("/?id=1&lat=91&lon=108")).error()).contains("not a place");
        assertThat(send(Requests.get("/?id=1&lat=0x1p3&lon=108")).error()).contains("not a number");
    }

    @Example
    void theSecretStandsInAParameterOrInThePath() throws UndecodableFrame {
        for (String target :
                List.of("/?id=1&key=" + TestContext.CREDENTIAL + "&", "/" + TestContext.CREDENTIAL + "/?id=1&")) {
            FrameOutcome outcome = send(new TestContext(CLOCK, false), Requests.get(target + PLACE));
            assertThat(outcome.observations()).as(target).hasSize(1);
        }
        for (String target : List.of("/?id=1&key=wrong&", "/wrong?id=1&", "/?id=1&")) {
            FrameOutcome outcome = send(new TestContext(CLOCK, false), Requests.get(target + PLACE));
            assertThat(outcome.observations()).as(target).isEmpty();
            assertThat(status(outcome)).isEqualTo(401);
        }
        FrameOutcome garbage = send(new TestContext(CLOCK, false), Requests.get("/?id=%zz"));
        assertThat(garbage.error()).as("from anybody: not kept").isNull();
        assertThat(status(garbage)).isEqualTo(400);
        byte[] json = Requests.json("/?key=" + TestContext.CREDENTIAL, "{\"device_id\":1,\"location\":{}}");
        assertThat(send(new TestContext(CLOCK, false), json).observations()).hasSize(1);
    }

    @Example
    void anUnknownTelephoneIsTurnedAway() throws UndecodableFrame {
        TestContext context = new TestContext(CLOCK, true).without(new HardwareId("9"));
        assertThat(status(send(context, Requests.get("/?id=9&" + PLACE)))).isEqualTo(403);
        assertThat(send(Requests.get("/?" + PLACE)).error()).contains("no identity");
    }

    @Example
    void aListOfPlacesIsReadWhole() {
        FrameOutcome outcome = send(Requests.json(
                "/",
                "{\"device_id\":\"1\",\"location\":[{\"timestamp\":\"2019-03-31T01:00:00Z\",\"coords\":{\"latitude\":34,"
                        + "\"longitude\":108,\"speed\":10}},{\"timestamp\":1553994060,\"coords\":{\"latitude\":35,"
                        + "\"longitude\":108},\"battery\":{\"level\":0.5}}]}"));
        assertThat(outcome.observations()).hasSize(3);
        assertThat(((PositionFix) outcome.observations().get(0)).speed()).isEqualTo(36);
        assertThat(send(Requests.json("/", "{\"device_id\":\"1\"}")).error()).isEqualTo("no location");
        assertThat(send(Requests.json("/", "{\"device_id\":")).error()).isEqualTo("not JSON");
    }

    @Property
    void anyParametersAreReadOrRefused(@ForAll @StringLength(max = 12) String value) {
        String coded = URLEncoder.encode(value, UTF_8);
        for (String name : List.of("id", "lat", "lon", "location", "timestamp", "speed", "batt", "valid")) {
            send(Requests.get("/?" + name + "=" + coded + "&id=1&lat=34&lon=108"));
        }
        send(Requests.json("/", "{\"device_id\":1,\"location\":" + value + "}"));
        send(Requests.form("/", value));
    }
}
