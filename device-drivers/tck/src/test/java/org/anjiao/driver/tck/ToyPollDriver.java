package org.anjiao.driver.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.DriverIdentity;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.Purpose;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.StatelessSession;
import org.anjiao.device.spi.Transport;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;
import org.anjiao.device.spi.http.HttpReply;
import org.anjiao.device.spi.http.HttpRequestFrame;

/**
 * A toy over HTTP: {@code POST /here} reports, {@code GET /orders} asks for commands, which are lines, and {@code POST
 * /done} with such a line answers one of them, which it names by its first four letters.
 */
class ToyPollDriver implements DeviceDriver {
    private static final int SHORT = 4;

    @Override
    public DriverIdentity identity() {
        return new DriverIdentity("toy-poll", "Toy that polls", "1.0.0", Datum.WGS84, ZoneOffset.UTC);
    }

    @Override
    public FrameScanner scanner() {
        return FrameScanner.ofWholeMessages(HttpRequestFrame.MAX_LENGTH);
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of(CommandKind.SHOW_TEXT, CommandKind.LOCATE_NOW);
    }

    @Override
    public Set<Transport> transports() {
        return Set.of(Transport.HTTP);
    }

    @Override
    public Purpose purpose() {
        return Purpose.VERIFICATION_ONLY;
    }

    /** The lines that a poll is answered with. */
    protected List<Frame> sent(List<Frame> waiting) {
        return waiting;
    }

    /** The command that a line answers, of those that are open. */
    protected Optional<String> meant(List<String> open, String line) {
        return open.stream().filter(id -> line.startsWith(shortened(id))).findFirst();
    }

    private static String shortened(String id) {
        return id.substring(0, Math.min(SHORT, id.length()));
    }

    @Override
    public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
        return new StatelessSession() {
            @Override
            public void frameArrived(Frame frame) throws UndecodableFrame {
                HttpRequestFrame request = HttpRequestFrame.read(frame);
                try {
                    context.identify(new HardwareId("toy"));
                } catch (UnknownDevice | ForeignIdentity e) {
                    throw new UndecodableFrame(e.getMessage());
                }
                switch (request.path()) {
                    case "/here" -> context.report(new NoFix(context.clock().instant(), Origin.LIVE));
                    case "/orders" -> {
                        context.poll();
                        return;
                    }
                    case "/done" ->
                        meant(context.openCommands(), request.text())
                                .map(id -> new CommandReceipt(id, CommandReceipt.Outcome.DONE, null))
                                .ifPresent(context::acknowledge);
                    default -> {}
                }
                context.reply(HttpReply.of(204).toFrame());
            }

            @Override
            public Frame encode(DeviceCommand command) throws CommandRefused {
                if (!supportedCommands().contains(command.kind())) {
                    throw new CommandRefused("no such command");
                }
                return Frame.owning((shortened(command.commandId()) + " " + command.kind() + "\n").getBytes(UTF_8));
            }

            @Override
            public Frame answer(List<Frame> commands) {
                String lines = sent(commands).stream()
                        .map(line -> new String(line.toBytes(), UTF_8))
                        .collect(Collectors.joining());
                return HttpReply.text(200, lines).toFrame();
            }
        };
    }
}
