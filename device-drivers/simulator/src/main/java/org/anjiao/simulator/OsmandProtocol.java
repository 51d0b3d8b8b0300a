package org.anjiao.simulator;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** OsmAnd's and Traccar's apps: each report is the address of a request. They send what they have kept one by one. */
final class OsmandProtocol extends HttpProtocol {
    private static final double KNOT = 1.852;
    private static final int REPORT_BYTES = 400;

    private final String target;

    OsmandProtocol(TerminalPlan plan, String host) {
        super(host);
        target = (plan.secret().isEmpty() ? "/" : "/" + plan.secret() + "/") + "?id=" + plan.number();
    }

    @Override
    public int reportBytes() {
        return REPORT_BYTES;
    }

    @Override
    public int batch() {
        return 1;
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
        Point place = report.place();
        String where = place == null
                ? "&valid=0"
                : String.format(
                        Locale.ROOT,
                        "&lat=%.6f&lon=%.6f&speed=%.2f&bearing=%d&accuracy=10",
                        place.latitude(),
                        place.longitude(),
                        report.speedTenths() / 10.0 / KNOT,
                        report.course());
        String alarm = report.distress() ? "&alarm=sos" : "";
        get(out, target + "&timestamp=" + report.deviceTime() + where + "&batt=80" + alarm);
        asked(serial, Kind.STORED);
    }

    @Override
    public void stored(ByteBuffer out, int serial, List<Report> reports) {
        report(out, serial, reports.get(0));
    }
}
