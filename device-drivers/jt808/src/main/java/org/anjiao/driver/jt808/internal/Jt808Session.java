package org.anjiao.driver.jt808.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.device.spi.TerminalParameters;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;

/** The conversation with one terminal (JT/T 808-2011, -2013 and -2019, sections 6 to 8). */
final class Jt808Session implements DeviceSession {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG = 2;
    private static final int NOT_SUPPORTED = 3;

    private static final int REGISTERED = 0;
    private static final int NOT_IN_INVENTORY = 4;

    private static final int MAX_RE_REQUESTED = 125;

    private final SessionContext context;
    private final OpenCommands openCommands;
    private final byte[] message = new byte[Wire.MAX_MESSAGE];
    private byte[] boundTerminal;
    private Header heard;
    private PartsInProgress parts;
    private int lastSerial;

    Jt808Session(SessionContext context, Memo memo) {
        this.context = context;
        this.lastSerial = memo.serial();
        this.heard = memo.heard();
        this.parts = memo.parts();
        this.openCommands = memo.commands();
    }

    @Override
    public void frameArrived(Frame frame) throws UndecodableFrame {
        int length = Wire.unwrap(frame.buffer(), 1, Math.max(1, frame.length() - 1), message);
        if (length < 0) {
            throw new UndecodableFrame("wrong escape, length or check code");
        }
        Header header = Header.read(message, length);
        bind(header);
        heard = header;
        if (header.encrypted()) {
            answer(header, WRONG);
            throw new UndecodableFrame("encrypted body");
        }
        if (header.parts() > 1) {
            partArrived(header, length);
        } else {
            messageArrived(header, new Reader(message, header.length(), length));
        }
    }

    /** One connection speaks for one terminal; who it is stands in every header. */
    private void bind(Header header) throws UndecodableFrame {
        if (boundTerminal != null && Arrays.equals(header.terminal(), boundTerminal)) {
            return;
        }
        try {
            context.identify(TerminalNumber.of(header.terminal()));
            boundTerminal = header.terminal();
        } catch (UnknownDevice e) {
            refuse(header, NOT_IN_INVENTORY);
            throw new UndecodableFrame(e.getMessage());
        } catch (ForeignIdentity e) {
            refuse(header, NOT_IN_INVENTORY);
            throw new UndecodableFrame(e.getMessage());
        }
    }

    private void refuse(Header header, int registration) {
        if (header.messageId() == Message.REGISTER) {
            answerRegistration(header, registration);
        } else {
            answer(header, FAILED);
        }
    }

    private void messageArrived(Header header, Reader body) throws UndecodableFrame {
        if (header.messageId() == Message.REGISTER) {
            register(header, body);
        } else if (header.messageId() == Message.AUTHENTICATE) {
            authenticate(header, body);
        } else if (!context.authenticated()) {
            answer(header, FAILED);
            throw new UndecodableFrame("message 0x%04x before authentication".formatted(header.messageId()));
        } else {
            try {
                authenticatedMessage(header, body);
            } catch (Malformed e) {
                answer(header, WRONG);
                throw new UndecodableFrame(e.getMessage());
            }
        }
    }

    private void authenticatedMessage(Header header, Reader body) throws UndecodableFrame, Malformed {
        switch (header.messageId()) {
            case Message.HEARTBEAT, Message.LOG_OUT -> answer(header, DONE);
            case Message.TERMINAL_ANSWER -> commandAnswered(body);
            case Message.LOCATION -> location(header, body);
            case Message.LOCATION_QUERIED -> locationQueried(body);
            case Message.ATTRIBUTES -> context.describe(Description.attributes(body, header.of2019()));
            case Message.PARAMETERS -> parametersQueried(body);
            case Message.LOCATION_BATCH -> batch(header, body);
            case Message.PASS_THROUGH -> {
                // Standard as a message; what it carries is each maker's own. Kept, so the terminal may drop it.
                answer(header, DONE);
                throw new UndecodableFrame("payload of a pass-through message");
            }
            default -> {
                answer(header, NOT_SUPPORTED);
                throw new UndecodableFrame("message 0x%04x is not supported".formatted(header.messageId()));
            }
        }
    }

    private void register(Header header, Reader body) throws UndecodableFrame {
        if (body.remaining() < Description.least(header.of2019())) {
            answer(header, WRONG);
            throw new UndecodableFrame("registration of " + body.remaining() + " bytes");
        }
        context.describe(Description.registration(body, header.of2019()));
        answerRegistration(header, REGISTERED);
    }

    private void answerRegistration(Header header, int result) {
        Writer answer = new Writer().word(header.serial()).octet(result);
        if (result == REGISTERED) {
            answer.ascii(context.credential());
        }
        send(Message.REGISTRATION_ANSWER, answer, header);
    }

    private void authenticate(Header header, Reader body) throws UndecodableFrame {
        // 2019 puts the code's length in front of it, and IMEI and software version behind it.
        int length = header.of2019() && body.remaining() > 0 ? body.octet() : body.remaining();
        String code = new String(body.bytes(length), StandardCharsets.US_ASCII);
        if (!context.authenticate(code)) {
            answer(header, FAILED);
            throw new UndecodableFrame("wrong authentication code");
        }
        answer(header, DONE);
        TerminalAttributes told = header.of2019() ? Description.authentication(body) : null;
        if (told != null) {
            context.describe(told);
        }
        send(Message.QUERY_ATTRIBUTES, new Writer(), header); // one that does not know it says so, and no more
    }

    private void location(Header header, Reader body) throws UndecodableFrame, Malformed {
        Location location = read(body);
        location.report(Origin.LIVE, context::report);
        answer(header, DONE);
        if (location.fault() != null) {
            throw new UndecodableFrame(location.fault());
        }
    }

    private void locationQueried(Reader body) throws UndecodableFrame, Malformed {
        int serial = body.word();
        Location location = read(body);
        location.report(Origin.LIVE, context::report);
        receipt(serial, Message.QUERY_LOCATION, CommandReceipt.Outcome.DONE, null, null);
        if (location.fault() != null) {
            throw new UndecodableFrame(location.fault());
        }
    }

    private void parametersQueried(Reader body) throws UndecodableFrame {
        int serial = body.word();
        TerminalParameters parameters = Parameter.read(body);
        receipt(serial, Message.QUERY_PARAMETERS, CommandReceipt.Outcome.DONE, null, parameters);
    }

    private static Location read(Reader body) throws Malformed {
        try {
            return new Location(body);
        } catch (UndecodableFrame e) {
            throw new Malformed(e.getMessage());
        }
    }

    /** Good reports of a batch count though others of it are broken: the terminal would send it all again for ever. */
    private void batch(Header header, Reader body) throws UndecodableFrame, Malformed {
        String fault = null;
        int good = 0;
        try {
            int count = body.word();
            Origin origin = body.octet() == 0 ? Origin.LIVE : Origin.STORED;
            for (int i = 1; i <= count; i++) {
                Reader item = body.part(body.word());
                try {
                    Location location = new Location(item);
                    location.report(origin, context::report);
                    good++;
                    fault = location.fault() == null ? fault : "report " + i + ": " + location.fault();
                } catch (UndecodableFrame e) {
                    fault = "report " + i + ": " + e.getMessage();
                }
            }
        } catch (UndecodableFrame e) {
            fault = "batch: " + e.getMessage();
        }
        if (fault != null && good == 0) {
            throw new Malformed(fault);
        }
        answer(header, DONE);
        if (fault != null) {
            throw new UndecodableFrame(fault);
        }
    }

    private void partArrived(Header header, int length) throws UndecodableFrame {
        if (!context.authenticated()) {
            answer(header, FAILED);
            throw new UndecodableFrame("message 0x%04x before authentication".formatted(header.messageId()));
        }
        if (header.parts() > PartsInProgress.MAX_BYTES / 64) {
            answer(header, WRONG);
            throw new UndecodableFrame("message in " + header.parts() + " parts");
        }
        if (parts == null || !parts.takes(header)) {
            parts = new PartsInProgress(header.messageId(), header.parts());
        }
        if (!parts.add(header.part(), header.serial(), Arrays.copyOfRange(message, header.length(), length))) {
            parts = null;
            answer(header, WRONG);
            throw new UndecodableFrame("message of more than " + PartsInProgress.MAX_BYTES + " bytes");
        }
        context.keep();
        if (parts.whole()) {
            PartsInProgress whole = parts;
            parts = null;
            wholeArrived(header, whole);
        } else if (header.part() == header.parts()) {
            requestMissing(header);
        }
    }

    private void wholeArrived(Header last, PartsInProgress whole) throws UndecodableFrame {
        for (int part = 1; part <= whole.parts(); part++) {
            if (part != last.part()) {
                answer(last, whole.serialOf(part), DONE);
            }
        }
        byte[] body = whole.body();
        messageArrived(last, new Reader(body, 0, body.length));
    }

    /** 0x8003; the count is a byte up to 2013 and a word in 2019. */
    private void requestMissing(Header header) {
        List<Integer> missing = parts.missing();
        missing = missing.subList(0, Math.min(missing.size(), MAX_RE_REQUESTED));
        Writer request = new Writer().word(parts.firstSerial());
        if (header.of2019()) {
            request.word(missing.size());
        } else {
            request.octet(missing.size());
        }
        missing.forEach(request::word);
        send(Message.RESEND_PARTS, request, header);
    }

    private void commandAnswered(Reader body) throws UndecodableFrame {
        int serial = body.word();
        int messageId = body.word();
        int result = body.octet();
        if ((messageId == Message.QUERY_LOCATION || messageId == Message.QUERY_PARAMETERS) && result == DONE) {
            return; // what was asked for is the answer
        }
        receipt(
                serial,
                messageId,
                switch (result) {
                    case DONE -> CommandReceipt.Outcome.DONE;
                    case NOT_SUPPORTED -> CommandReceipt.Outcome.NOT_SUPPORTED;
                    default -> CommandReceipt.Outcome.FAILED;
                },
                Integer.toString(result),
                null);
    }

    private void receipt(
            int serial, int messageId, CommandReceipt.Outcome outcome, String detail, TerminalParameters parameters) {
        String commandId = openCommands.answered(serial, messageId);
        if (commandId != null) {
            context.acknowledge(new CommandReceipt(commandId, outcome, detail, parameters));
        }
    }

    @Override
    public Frame encode(DeviceCommand command) throws CommandRefused {
        if (heard == null) {
            throw new CommandRefused("the terminal has not spoken yet");
        }
        CommandMessage message = CommandMessage.of(command, heard.of2019());
        Frame frame = message.body().frame(message.messageId(), heard, nextSerial());
        openCommands.add(lastSerial, new OpenCommands.Sent(command.commandId(), message.messageId()));
        return frame;
    }

    private void answer(Header to, int result) {
        answer(to, to.serial(), result);
    }

    private void answer(Header to, int serial, int result) {
        send(
                Message.PLATFORM_ANSWER,
                new Writer().word(serial).word(to.messageId()).octet(result),
                to);
    }

    private void send(int messageId, Writer body, Header to) {
        context.reply(body.frame(messageId, to, nextSerial()));
    }

    private int nextSerial() {
        lastSerial = lastSerial + 1 & 0xFFFF;
        return lastSerial;
    }

    @Override
    public SessionMemo suspend() {
        return new Memo(lastSerial, heard, parts, openCommands).write();
    }

    @Override
    public void closed(CloseReason reason) {
        parts = null;
        openCommands.clear();
    }

    /** The body is not what its message is; nothing of it was used. */
    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String reason) {
            super(reason, null, false, false);
        }
    }
}
