package org.anjiao.driver.geojsonpush.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.StatelessSession;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;
import org.anjiao.device.spi.http.HttpReply;
import org.anjiao.device.spi.http.HttpRequestFrame;
import org.anjiao.driver.json.Json;
import org.anjiao.driver.json.NotJson;

/** One push: features of one device, signed with its secret. */
final class GeoJsonPushSession extends StatelessSession {
    /** How far a vendor's clock may be from ours, and how long a request can be sent again. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final int MOST_FEATURES = 1000;

    private final SessionContext context;

    GeoJsonPushSession(SessionContext context) {
        this.context = context;
    }

    @Override
    public void frameArrived(Frame frame) throws UndecodableFrame {
        HttpRequestFrame request = HttpRequestFrame.read(frame);
        if (!request.method().equals("POST")) {
            answer(405, "POST only");
            return;
        }
        try {
            arrived(request);
        } catch (NotJson e) {
            if (context.authenticated()) {
                answer(400, e.getMessage());
                throw new UndecodableFrame(e.getMessage());
            }
            answer(400, e.getMessage()); // anybody can send that: it is not kept
        }
    }

    private void arrived(HttpRequestFrame request) throws NotJson, UndecodableFrame {
        List<Json> features = features(Json.read(request.body().toBytes()));
        String deviceId = deviceId(features);
        try {
            context.identify(new HardwareId(deviceId));
        } catch (UnknownDevice | ForeignIdentity e) {
            answer(403, "no device " + deviceId);
            return;
        }
        if (!context.authenticated() && !isSigned(request)) {
            answer(401, "signature missing, wrong, or not of the last " + WINDOW.toMinutes() + " minutes");
            return;
        }
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            report(features.get(i), i, problems);
        }
        if (problems.isEmpty()) {
            answer(200, "");
        } else {
            // What could be read is stored; the vendor must mend the rest and not repeat it as it is.
            String all = String.join("; ", problems);
            answer(400, all);
            throw new UndecodableFrame(all);
        }
    }

    private void report(Json feature, int index, List<String> problems) {
        try {
            Feature.read(feature, unknown -> problems.add("feature " + index + ": " + unknown))
                    .forEach(context::report);
        } catch (NotJson e) {
            problems.add("feature " + index + ": " + e.getMessage());
        }
    }

    private static List<Json> features(Json body) throws NotJson {
        String type = body.get("type").text();
        if ("Feature".equals(type)) {
            return List.of(body);
        }
        if (!"FeatureCollection".equals(type)) {
            throw new NotJson("neither a Feature nor a FeatureCollection");
        }
        List<Json> features = body.get("features").items();
        if (features.isEmpty() || features.size() > MOST_FEATURES) {
            throw new NotJson(features.size() + " features");
        }
        return features;
    }

    private static String deviceId(List<Json> features) throws NotJson {
        String first = null;
        for (Json feature : features) {
            String id = feature.get("properties").get("deviceId").text();
            if (id == null || id.isEmpty() || id.length() > 64) {
                throw new NotJson("no deviceId of 1 to 64 characters");
            }
            if (first != null && !first.equals(id)) {
                throw new NotJson("features of " + first + " and " + id + " in one request");
            }
            first = id;
        }
        return first;
    }

    private boolean isSigned(HttpRequestFrame request) {
        Optional<String> timestamp = request.field("x-anjiao-timestamp");
        Optional<String> signature = request.field("x-anjiao-signature");
        if (timestamp.isEmpty() || signature.isEmpty() || !isOfNow(timestamp.get())) {
            return false;
        }
        if (!signature.get().matches("[0-9a-fA-F]{64}")) {
            return false;
        }
        return context.authenticate(
                signed(timestamp.get(), request.body()), HexFormat.of().parseHex(signature.get()));
    }

    private boolean isOfNow(String timestamp) {
        if (!timestamp.matches("\\d{10}")) {
            return false;
        }
        Instant stated = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(stated, context.clock().instant()).abs().compareTo(WINDOW) <= 0;
    }

    /** What is signed: the timestamp, a full stop, and the body as it was sent. */
    static byte[] signed(String timestamp, Frame body) {
        byte[] head = (timestamp + ".").getBytes(US_ASCII);
        byte[] message = new byte[head.length + body.length()];
        System.arraycopy(head, 0, message, 0, head.length);
        body.buffer().get(message, head.length, body.length());
        return message;
    }

    private void answer(int status, String reason) {
        context.reply((reason.isEmpty() ? HttpReply.of(status) : HttpReply.text(status, reason)).toFrame());
    }
}
