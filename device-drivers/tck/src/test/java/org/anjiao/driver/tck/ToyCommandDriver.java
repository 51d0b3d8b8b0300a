package org.anjiao.driver.tck;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.SessionContext;

/** The toy protocol with two commands, {@code number;words}, answered by {@code #done;number;crc}. */
class ToyCommandDriver extends ToyDriver {
    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of(CommandKind.SHOW_TEXT, CommandKind.LOCATE_NOW);
    }

    /** The command that an answer is about, or null. */
    protected String commandOf(Map<Integer, String> open, int number) {
        return open.remove(number);
    }

    static byte[] answer(Frame sent) {
        String line = new String(sent.toBytes(), UTF_8);
        String content = "#done;" + line.substring(0, line.indexOf(';'));
        return (content + ";" + crc(content) + "\n").getBytes(US_ASCII);
    }

    @Override
    public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
        return new CommandSession(
                context,
                resume.filter(memo -> memo.format() == 2)
                        .map(SessionMemo::state)
                        .orElse(new byte[0]));
    }

    private final class CommandSession extends ToySession {
        private final Map<Integer, String> open = new LinkedHashMap<>();
        private int last;

        CommandSession(SessionContext context, byte[] memo) {
            super(context);
            for (String line : new String(memo, US_ASCII).lines().toList()) {
                last = Integer.parseInt(line.substring(0, line.indexOf(' ')));
                open.put(last, line.substring(line.indexOf(' ') + 1));
            }
        }

        @Override
        public void frameArrived(Frame frame) throws UndecodableFrame {
            String line = new String(frame.toBytes(), US_ASCII);
            if (!line.startsWith("#done;")) {
                super.frameArrived(frame);
                return;
            }
            String content = line.substring(0, line.lastIndexOf(';'));
            if (!line.equals(content + ";" + crc(content) + "\n")) {
                throw new UndecodableFrame("wrong check code");
            }
            String command = commandOf(open, Integer.parseInt(content.substring("#done;".length())));
            if (command != null) {
                context.acknowledge(new CommandReceipt(command, CommandReceipt.Outcome.DONE, null));
            }
        }

        @Override
        public Frame encode(DeviceCommand command) throws CommandRefused {
            String words;
            if (command instanceof DeviceCommand.ShowText text) {
                words = text.text();
            } else if (command instanceof DeviceCommand.LocateNow) {
                words = "locate";
            } else {
                throw new CommandRefused("no such command");
            }
            last++;
            open.put(last, command.commandId());
            return Frame.owning((last + ";" + words).getBytes(UTF_8));
        }

        @Override
        public SessionMemo suspend() {
            StringBuilder lines = new StringBuilder();
            open.forEach(
                    (number, id) -> lines.append(number).append(' ').append(id).append('\n'));
            return new SessionMemo(2, lines.toString().getBytes(US_ASCII));
        }
    }
}
