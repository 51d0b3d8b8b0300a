package org.anjiao.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A vendor's platform that pushes GeoJSON for one device, signed with its secret: a feature as it is observed, and what
 * was kept as a collection.
 */
final class GeoJsonPushProtocol extends HttpProtocol {
    private static final int REPORT_BYTES = 600;
    private static final int BATCH = 25;
    private static final String ALGORITHM = "HmacSHA256";

    private final TerminalPlan plan;
    private final Clock clock;

    /** @param clock by which requests are signed */
    GeoJsonPushProtocol(TerminalPlan plan, String host, Clock clock) {
        super(host);
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public int reportBytes() {
        return REPORT_BYTES;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    /** Reports are heartbeat enough. */
    @Override
    public Duration heartbeatInterval() {
        return Duration.ZERO;
    }

    @Override
    public void heartbeat(ByteBuffer out, int serial) {
        throw new UnsupportedOperationException("no heartbeat");
    }

    @Override
    public void report(ByteBuffer out, int serial, Report report) {
        push(out, serial, feature(report, ""));
    }

    @Override
    public void stored(ByteBuffer out, int serial, List<Report> reports) {
        String features = reports.stream()
                .map(report -> feature(report, ",\"stored\":true"))
                .collect(Collectors.joining(","));
        push(out, serial, "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
    }

    private void push(ByteBuffer out, int serial, String body) {
        post(out, "/push", "application/geo+json", plan.secret().isEmpty() ? "" : signature(body), body);
        asked(serial, Kind.STORED);
    }

    private String signature(String body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(plan.secret().getBytes(US_ASCII), ALGORITHM));
            byte[] signature = mac.doFinal((timestamp + "." + body).getBytes(US_ASCII));
            return "x-anjiao-timestamp: " + timestamp + "\r\nx-anjiao-signature: "
                    + HexFormat.of().formatHex(signature) + "\r\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private String feature(Report report, String stored) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry(report.place()) + ",\"properties\":{\"deviceId\":\""
                + plan.number() + "\",\"time\":\"" + Instant.ofEpochSecond(report.deviceTime())
                + "\",\"source\":\"GPS\",\"speedKph\":" + report.speedTenths() / 10.0 + ",\"course\":" + report.course()
                + ",\"accuracy\":10,\"battery\":80" + (report.distress() ? ",\"events\":[\"sos\"]" : "") + stored
                + "}}";
    }

    private static String geometry(Point place) {
        if (place == null) {
            return "null";
        }
        Point shifted = Gcj02.of(place);
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Point\",\"coordinates\":[%.7f,%.7f]}",
                shifted.longitude(),
                shifted.latitude());
    }
}
