package org.anjiao.driver.osmand.internal;

import java.util.List;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.StatelessSession;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;
import org.anjiao.device.spi.http.HttpReply;
import org.anjiao.device.spi.http.HttpRequestFrame;

/** One request of a telephone: who it is, whether it knows its secret, and what it says. */
final class OsmandSession extends StatelessSession {
    private final SessionContext context;

    OsmandSession(SessionContext context) {
        this.context = context;
    }

    @Override
    public void frameArrived(Frame frame) throws UndecodableFrame {
        HttpRequestFrame request = HttpRequestFrame.read(frame);
        try {
            arrived(request);
        } catch (UndecodableFrame e) {
            if (context.authenticated()) {
                throw e;
            }
            answer(400); // anybody can send that: it is not kept
        }
    }

    private void arrived(HttpRequestFrame request) throws UndecodableFrame {
        if (!request.method().equals("GET") && !request.method().equals("POST")) {
            answer(405);
            return;
        }
        Report report =
                request.mediaType().equals("application/json") ? new JsonReport(request) : new ParameterReport(request);
        String terminal = report.terminal();
        if (terminal == null || terminal.isEmpty() || terminal.length() > 64) {
            throw new UndecodableFrame("no identity of the terminal");
        }
        try {
            context.identify(new HardwareId(terminal));
        } catch (UnknownDevice | ForeignIdentity e) {
            answer(403);
            return;
        }
        String secret = report.secret();
        if (!context.authenticated() && (secret == null || !context.authenticate(secret))) {
            answer(401);
            return;
        }
        List<DeviceObservation> observations =
                report.observations(context.clock().instant());
        observations.forEach(context::report);
        answer(200);
    }

    private void answer(int status) {
        context.reply(HttpReply.of(status).toFrame());
    }
}
