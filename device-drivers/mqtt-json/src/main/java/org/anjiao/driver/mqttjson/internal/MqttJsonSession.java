package org.anjiao.driver.mqttjson.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.CommandReceipt.Outcome;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.StatelessSession;
import org.anjiao.device.spi.TerminalParameters;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;
import org.anjiao.device.spi.mqtt.Publication;
import org.anjiao.driver.json.Json;
import org.anjiao.driver.json.NotJson;

/** One publication: reports of the device that its topic names, or its answer to a command. */
final class MqttJsonSession extends StatelessSession {
    private static final int MOST_REPORTS = 1000;
    private static final int LONGEST_ID = 64;
    private static final double LONGEST_SECONDS = 100 * 365.0 * 86_400;

    private final SessionContext context;
    private DeviceTopic topic;

    MqttJsonSession(SessionContext context) {
        this.context = context;
    }

    @Override
    public void frameArrived(Frame frame) throws UndecodableFrame {
        Publication publication = Publication.read(frame);
        topic = DeviceTopic.read(publication.topic());
        try {
            context.identify(new HardwareId(topic.device()));
        } catch (UnknownDevice | ForeignIdentity e) {
            throw new UndecodableFrame(e.getMessage());
        }
        try {
            Json payload = Json.read(publication.payload().toBytes());
            String key = payload.get("key").text();
            if (!context.authenticated() && (key == null || !context.authenticate(key))) {
                throw new UndecodableFrame("the key is missing or wrong");
            }
            if (topic.isReceipt()) {
                context.acknowledge(receipt(payload));
            } else {
                reports(payload.get("reports").items());
            }
        } catch (NotJson e) {
            throw new UndecodableFrame(e.getMessage());
        }
    }

    private void reports(List<Json> reports) throws UndecodableFrame {
        if (reports.isEmpty() || reports.size() > MOST_REPORTS) {
            throw new UndecodableFrame(reports.size() + " reports");
        }
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            report(reports.get(i), i, problems);
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

    /** The identifier is the host's own, so that a receipt needs no memory here and is understood whenever it comes. */
    private static CommandReceipt receipt(Json payload) throws NotJson {
        String id = payload.get("id").text();
        if (id == null || id.isEmpty() || id.length() > LONGEST_ID) {
            throw new NotJson("no id of a command");
        }
        Outcome outcome = switch (String.valueOf(payload.get("outcome").text())) {
            case "done" -> Outcome.DONE;
            case "failed" -> Outcome.FAILED;
            case "unsupported" -> Outcome.NOT_SUPPORTED;
            default -> throw new NotJson("no outcome");
        };
        Duration reporting = seconds(payload, "reporting");
        Duration heartbeat = seconds(payload, "heartbeat");
        return new CommandReceipt(
                id,
                outcome,
                payload.get("detail").text(),
                reporting == null && heartbeat == null ? null : new TerminalParameters(reporting, heartbeat));
    }

    private static Duration seconds(Json payload, String name) throws NotJson {
        double value = payload.get(name).number();
        if (Double.isNaN(value)) {
            return null;
        }
        if (!(value >= 1 && value <= LONGEST_SECONDS)) {
            throw new NotJson(name + " is " + value);
        }
        return Duration.ofSeconds((long) value);
    }

    @Override
    public Frame encode(DeviceCommand command) {
        return new Publication(topic.ofCommands(), Frame.owning(CommandPayload.of(command))).toFrame();
    }
}
