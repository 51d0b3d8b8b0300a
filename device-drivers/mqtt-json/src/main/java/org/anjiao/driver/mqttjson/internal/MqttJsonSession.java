package org.anjiao.driver.mqttjson.internal;

import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.StatelessSession;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;
import org.anjiao.device.spi.mqtt.Publication;
import org.anjiao.driver.json.Json;
import org.anjiao.driver.json.NotJson;

/** One publication: reports of the device that its topic names. */
final class MqttJsonSession extends StatelessSession {
    /** {@code …/devices/DEVICE/up}; what stands before is the installation's. */
    private static final String BEFORE = "devices";

    private static final String AFTER = "up";
    private static final int MOST_REPORTS = 1000;

    private final SessionContext context;

    MqttJsonSession(SessionContext context) {
        this.context = context;
    }

    @Override
    public void frameArrived(Frame frame) throws UndecodableFrame {
        Publication publication = Publication.read(frame);
        try {
            context.identify(new HardwareId(deviceId(publication.topic())));
        } catch (UnknownDevice | ForeignIdentity e) {
            throw new UndecodableFrame(e.getMessage());
        }
        List<String> problems = new ArrayList<>();
        try {
            Json payload = Json.read(publication.payload().toBytes());
            String key = payload.get("key").text();
            if (!context.authenticated() && (key == null || !context.authenticate(key))) {
                throw new UndecodableFrame("the key is missing or wrong");
            }
            List<Json> reports = payload.get("reports").items();
            if (reports.isEmpty() || reports.size() > MOST_REPORTS) {
                throw new UndecodableFrame(reports.size() + " reports");
            }
            for (int i = 0; i < reports.size(); i++) {
                report(reports.get(i), i, problems);
            }
        } catch (NotJson e) {
            throw new UndecodableFrame(e.getMessage());
        }
        if (!problems.isEmpty()) {
            throw new UndecodableFrame(String.join("; ", problems));
        }
    }

    private void report(Json report, int index, List<String> problems) {
        try {
            Report.read(report, unknown -> problems.add("report " + index + ": " + unknown))
                    .forEach(context::report);
        } catch (NotJson e) {
            problems.add("report " + index + ": " + e.getMessage());
        }
    }

    private static String deviceId(String topic) throws UndecodableFrame {
        String[] levels = topic.split("/", -1);
        int last = levels.length - 1;
        boolean ours = last >= 2 && levels[last].equals(AFTER) && levels[last - 2].equals(BEFORE);
        String device = ours ? levels[last - 1] : "";
        if (device.isEmpty() || device.length() > 64) {
            throw new UndecodableFrame("the topic names no device: " + topic);
        }
        return device;
    }
}
