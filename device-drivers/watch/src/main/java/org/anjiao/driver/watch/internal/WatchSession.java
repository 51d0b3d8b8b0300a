package org.anjiao.driver.watch.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;

/**
 * The conversation with one watch or wristband. A report of the terminal that carries no position is reported as
 * {@link NoFix}; a mere keep-alive is answered only.
 */
final class WatchSession implements DeviceSession {
    private static final String LOCATE = "CR";
    private static final String SHOW_TEXT = "MESSAGE";

    /** Version of the firmware, behind a comma. */
    private static final String VERSION = "VERNO";

    /** Terminals answer within seconds; a terminal that never answers must not fill the memory. */
    private static final int MAX_OPEN_COMMANDS = 64;

    private static final Pattern ALARM = Pattern.compile("AL(_\\w+|CUSTOMER\\w*)?");
    private static final Pattern POSITION = Pattern.compile("(UD|WT)\\d?(_\\w+)?");
    private static final Pattern STORED = Pattern.compile("UD2(_\\w+)?");

    /** Measurements of the body: not this product's, kept for whoever may need them. */
    private static final Set<String> VITAL_SIGNS =
            Set.of("PULSE", "HEART", "BLOOD", "BPHRT", "TEMP", "BTEMP2", "OXYGEN", "BLOODSUGAR");

    /** Of those, the ones that are repeated until they are answered. */
    private static final Set<String> ANSWERED_VITAL_SIGNS = Set.of("BPHRT", "BTEMP2", "OXYGEN");

    /** What terminals tell of themselves, pictures, and questions that only the maker's own server can answer. */
    private static final Set<String> KEPT = Set.of(
            "ICCID",
            "CCID",
            "IMEI",
            "IMSI",
            "RYIMEI",
            "INIT",
            "TS",
            "IMG",
            "JXTK",
            "PP",
            "WG",
            "WAD",
            "WIFICUR",
            "WIFISEARCH",
            "WIFIINFOUP");

    private final SessionContext context;
    private final Deque<Memo.OpenCommand> openCommands;
    private Envelope heard;

    WatchSession(SessionContext context, Memo memo) {
        this.context = context;
        this.heard = memo.heard();
        this.openCommands = new ArrayDeque<>(memo.commands());
    }

    @Override
    public void frameArrived(Frame frame) throws UndecodableFrame {
        if (frame.length() == 0) {
            throw new UndecodableFrame("empty frame");
        }
        Envelope envelope = Envelope.read(frame.buffer(), 0);
        if (!envelope.isWhole() || envelope.contentEnd() != frame.length() - 1 || frame.at(frame.length() - 1) != ']') {
            throw new UndecodableFrame("no frame of the declared length");
        }
        bind(envelope);
        if (!context.authenticated()) {
            throw new UndecodableFrame(
                    "the protocol has no authentication: the port needs authenticationRequired = false");
        }
        String content = new String(
                frame.toBytes(), envelope.contentBegin(), envelope.contentLength(), StandardCharsets.ISO_8859_1);
        messageArrived(content);
    }

    private void bind(Envelope envelope) throws UndecodableFrame {
        try {
            context.identify(new HardwareId(envelope.id()));
            heard = envelope;
        } catch (UnknownDevice e) {
            throw new UndecodableFrame(e.getMessage());
        } catch (ForeignIdentity e) {
            throw new UndecodableFrame(e.getMessage());
        }
    }

    private void messageArrived(String content) throws UndecodableFrame {
        int comma = content.indexOf(',');
        String keyword = comma < 0 ? content : content.substring(0, comma);
        String kind = keyword.trim().toUpperCase(Locale.ROOT);
        switch (kind) {
            case "LK" -> keepAlive(content.split(",", -1));
            case "TKQ", "TKQ2" -> answer(keyword);
            case "TK" -> voice(content);
            case "CONFIG" -> {
                context.keep();
                answer(keyword + ",1");
            }
            case VERSION -> {
                context.keep();
                context.describe(
                        TerminalAttributes.firmware(content.substring(comma < 0 ? content.length() : comma + 1)));
            }
            case LOCATE, SHOW_TEXT -> commandAnswered(kind);
            default -> {
                if (VITAL_SIGNS.contains(kind)) {
                    vitalSigns(keyword, kind);
                } else if (KEPT.contains(kind)) {
                    context.keep();
                } else {
                    positionArrived(kind, content);
                }
            }
        }
    }

    /** LK, or LK,steps,rolls,battery. A terminal without an answer sends nothing else, and restarts in the end. */
    private void keepAlive(String[] fields) {
        if (fields.length > 3) {
            Instant now = context.clock().instant();
            context.report(new NoFix(now, Origin.LIVE));
            String battery = fields[3].trim();
            if (battery.matches("\\d{1,3}") && Integer.parseInt(battery) <= 100) {
                context.report(new BatteryReading(now, Integer.parseInt(battery), false, Origin.LIVE));
            }
        }
        answer("LK");
    }

    /** A spoken message, in AMR: kept in the journal and taken, or the terminal would send it for ever. */
    private void voice(String content) {
        context.keep();
        boolean answerOfTheTerminal = content.length() <= "TK,1".length();
        if (!answerOfTheTerminal) {
            answer("TK,1");
        }
    }

    private void vitalSigns(String keyword, String kind) {
        context.keep();
        context.report(new NoFix(context.clock().instant(), Origin.LIVE));
        if (ANSWERED_VITAL_SIGNS.contains(kind)) {
            answer(kind.equals("OXYGEN") ? keyword + ",1" : keyword);
        }
    }

    private void positionArrived(String kind, String content) throws UndecodableFrame {
        boolean alarm = ALARM.matcher(kind).matches();
        String[] fields = content.split(",", -1);
        String fault = null;
        if (PositionData.fits(fields)) {
            fault = position(new PositionData(fields), STORED.matcher(kind).matches(), alarm);
        } else if (alarm || POSITION.matcher(kind).matches()) {
            fault = "position without date, time and validity";
        } else {
            fault = "message " + printable(kind) + " is not known";
        }
        if (alarm) {
            answer("AL"); // or it is raised again and again
        }
        if (fault != null) {
            throw new UndecodableFrame(fault);
        }
    }

    private String position(PositionData data, boolean stored, boolean alarm) {
        if (data.hasTime() || !stored) {
            data.report(
                    stored ? Origin.STORED : Origin.LIVE, alarm, context.clock().instant(), context::report);
        }
        return data.fault();
    }

    private static String printable(String kind) {
        String text = kind.replaceAll("[^\\x21-\\x7E]", "?");
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    private void answer(String content) {
        context.reply(heard.frame(content));
    }

    /** Terminals repeat the keyword; of several commands alike they answer the oldest first. */
    private void commandAnswered(String keyword) {
        for (Memo.OpenCommand command : openCommands) {
            if (command.keyword().equals(keyword)) {
                openCommands.remove(command);
                context.acknowledge(new CommandReceipt(command.commandId(), CommandReceipt.Outcome.DONE, null));
                return;
            }
        }
    }

    @Override
    public Frame encode(DeviceCommand command) throws CommandRefused {
        if (heard == null) {
            throw new CommandRefused("the terminal has not spoken yet");
        }
        if (command instanceof DeviceCommand.LocateNow) {
            return open(command, LOCATE, LOCATE);
        }
        if (command instanceof DeviceCommand.ShowText text) {
            byte[] ucs2 = text.text().getBytes(StandardCharsets.UTF_16BE);
            return open(
                    command,
                    SHOW_TEXT,
                    SHOW_TEXT + "," + HexFormat.of().withUpperCase().formatHex(ucs2));
        }
        throw new CommandRefused("not supported: " + command.kind());
    }

    private Frame open(DeviceCommand command, String keyword, String content) {
        if (openCommands.size() == MAX_OPEN_COMMANDS) {
            openCommands.removeFirst();
        }
        openCommands.addLast(new Memo.OpenCommand(keyword, command.commandId()));
        return heard.frame(content);
    }

    @Override
    public SessionMemo suspend() {
        return new Memo(heard, List.copyOf(openCommands)).write();
    }

    @Override
    public void closed(CloseReason reason) {
        openCommands.clear();
    }
}
