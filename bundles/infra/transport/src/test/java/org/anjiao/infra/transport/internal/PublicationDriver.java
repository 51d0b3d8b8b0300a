package org.anjiao.infra.transport.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.DriverIdentity;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.StatelessSession;
import org.anjiao.device.spi.Transport;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;
import org.anjiao.device.spi.mqtt.Publication;

/** The topic's last part is the terminal, the payload a number, which is a report of that second; answered below it. */
final class PublicationDriver implements DeviceDriver {
    private final String version;

    PublicationDriver(String version) {
        this.version = version;
    }

    @Override
    public DriverIdentity identity() {
        return new DriverIdentity("publication", "Publications", version, Datum.WGS84, ZoneOffset.UTC);
    }

    @Override
    public FrameScanner scanner() {
        return FrameScanner.ofWholeMessages(Publication.MAX_LENGTH);
    }

    @Override
    public Set<Transport> transports() {
        return Set.of(Transport.MQTT);
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of();
    }

    @Override
    public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
        return new StatelessSession() {
            @Override
            public void frameArrived(Frame frame) throws UndecodableFrame {
                Publication publication = Publication.read(frame);
                String topic = publication.topic();
                try {
                    context.identify(new HardwareId(topic.substring(topic.lastIndexOf('/') + 1)));
                    context.report(new NoFix(Instant.ofEpochSecond(Long.parseLong(publication.text())), Origin.LIVE));
                } catch (UnknownDevice | ForeignIdentity | NumberFormatException e) {
                    throw new UndecodableFrame(e.getMessage());
                }
                Frame answer = Frame.owning((version + " " + publication.text()).getBytes(UTF_8));
                context.reply(new Publication("down/" + topic, answer).toFrame());
            }
        };
    }
}
