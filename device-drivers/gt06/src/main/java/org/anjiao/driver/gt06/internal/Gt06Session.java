package org.anjiao.driver.gt06.internal;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;

/**
 * The conversation with one terminal. Its login states who it is; nothing later does.
 *
 * <p>Every report is answered, also where a document leaves it open: a terminal that does not wait for the answer passes
 * over it, and one that does would send the report for ever. The same holds for a report that cannot be read, which the
 * host keeps.
 */
final class Gt06Session implements DeviceSession {
    /** "Check location" in the document of GT06, section 6. */
    private static final String LOCATE = "DWXX#";

    /** Terminals answer within seconds; a terminal that never answers must not fill the memory. */
    private static final int MAX_OPEN_COMMANDS = 64;

    private static final int IMEI_LENGTH = 8;
    /** Of a request for the address of cells: cell, telephone number, language. */
    private static final int CELLS_PHONE_LENGTH = 8 + 21 + 2;

    private final SessionContext context;
    private final Map<Integer, String> openCommands = new LinkedHashMap<>();
    private String imei;
    private boolean bound;
    private int lastFlag;

    Gt06Session(SessionContext context, Memo memo) {
        this.context = context;
        this.imei = memo.imei();
        this.lastFlag = memo.flag();
        this.openCommands.putAll(memo.commands());
    }

    @Override
    public void frameArrived(Frame frame) throws UndecodableFrame {
        Packet packet = Packet.of(frame);
        if (packet.number() == Message.LOGIN) {
            bind(imei(packet));
            context.reply(Answers.general(packet));
            return;
        }
        if (imei == null) {
            throw new UndecodableFrame("packet 0x%02x before login".formatted(packet.number()));
        }
        if (!bound) {
            bind(imei); // after a hand-over
        }
        packetArrived(packet);
    }

    /** Fifteen digits in BCD, with a zero in front. */
    private static String imei(Packet login) throws UndecodableFrame {
        return HexFormat.of().formatHex(login.reader().bytes(IMEI_LENGTH)).substring(1);
    }

    private void bind(String stated) throws UndecodableFrame {
        if (!context.authenticated()) {
            throw new UndecodableFrame("the protocol has no authentication, and the port requires one");
        }
        try {
            context.identify(new HardwareId(stated));
        } catch (UnknownDevice e) {
            throw new UndecodableFrame(e.getMessage());
        } catch (ForeignIdentity e) {
            throw new UndecodableFrame(e.getMessage());
        }
        imei = stated;
        bound = true;
    }

    private void packetArrived(Packet packet) throws UndecodableFrame {
        Decoder decoder = new Decoder(packet, context.clock().instant(), context::report);
        switch (packet.number()) {
            case Message.STATUS, Message.STATUS_EXTERNAL_VOLTAGE, Message.STATUS_ITEMS ->
                reported(packet, decoder::status);
            case Message.ALARM_4G -> reported(packet, decoder::alarmOrStatus);
            case Message.ALARM,
                    Message.ALARM_UTC,
                    Message.ALARM_FENCES,
                    Message.ALARM_FENCES_4G,
                    Message.ALARM_CAMERA,
                    Message.CELLS_ALARM,
                    Message.CELLS_ALARM_4G,
                    Message.WIFI_4G -> reported(packet, decoder::alarm);
            case Message.ALARM_SL4X -> reported(packet, packet.isOfAz735() ? decoder::location : decoder::alarm);
            case Message.GPS,
                    Message.CELLS,
                    Message.GPS_CELLS,
                    Message.GPS_CELLS_EXTENDED,
                    Message.GPS_CELLS_UPLOAD,
                    Message.GPS_CELLS_LTE,
                    Message.GPS_CELLS_ALTITUDE,
                    Message.GPS_X1,
                    Message.GPS_CELLS_ITEMS,
                    Message.GPS_CELLS_ITEMS_LTE,
                    Message.GPS_CELLS_4G,
                    Message.CELLS_EXTENDED,
                    Message.CELLS_SEVERAL,
                    Message.CELLS_SEVERAL_UTC,
                    Message.CELLS_SEVERAL_LTE,
                    Message.CELLS_4G,
                    Message.WIFI,
                    Message.WIFI_AZ735,
                    Message.WIFI_GENERAL,
                    Message.WIFI_OTHER -> reported(packet, decoder::location);
            case Message.MODULAR -> reported(packet, decoder::modules);
            case Message.PERIPHERAL -> reported(packet, decoder::peripheral);
            default -> otherArrived(packet, decoder);
        }
    }

    /** Requests, answers, and what is kept as it is. */
    private void otherArrived(Packet packet, Decoder decoder) throws UndecodableFrame {
        switch (packet.number()) {
            case Message.SYNCHRONISE -> context.reply(Answers.general(packet));
            case Message.TIME_REQUEST ->
                context.reply(Answers.time(packet, context.clock().instant()));
            case Message.GPS_PHONE, Message.ADDRESS_REQUEST -> answered(Answers.noAddress(packet), decoder::location);
            case Message.CELLS_PHONE -> {
                if (packet.content().length == CELLS_PHONE_LENGTH) {
                    addressOfCells(packet);
                } else {
                    reported(packet, decoder::location);
                }
            }
            case Message.CELLS_PHONE_4G -> addressOfCells(packet);
            case Message.TEXT_ANSWER, Message.TEXT_ANSWER_ENCODED -> commandAnswered(packet);
            case Message.SATELLITES, Message.INFORMATION, Message.PASS_THROUGH -> context.keep();
            default -> throw new UndecodableFrame("packet 0x%02x is not supported".formatted(packet.number()));
        }
    }

    private void reported(Packet packet, Decoding decoding) throws UndecodableFrame {
        answered(Answers.general(packet), decoding);
    }

    private void answered(Frame answer, Decoding decoding) throws UndecodableFrame {
        String fault;
        try {
            fault = decoding.decode();
        } catch (UndecodableFrame e) {
            fault = e.getMessage();
        }
        context.reply(answer);
        if (fault != null) {
            throw new UndecodableFrame(fault);
        }
    }

    /** Cells are no position, and there is no time with them. */
    private void addressOfCells(Packet packet) {
        context.keep();
        context.reply(Answers.noAddress(packet));
    }

    private void commandAnswered(Packet packet) throws UndecodableFrame {
        CommandAnswer answer = CommandAnswer.read(packet);
        String commandId = openCommands.remove(answer.flag());
        if (commandId != null) {
            context.acknowledge(answer.receipt(commandId));
        }
        if (answer.version() != null) {
            context.describe(TerminalAttributes.firmware(answer.version()));
        }
        context.keep();
    }

    @Override
    public Frame encode(DeviceCommand command) throws CommandRefused {
        if (imei == null) {
            throw new CommandRefused("the terminal has not logged in yet");
        }
        if (!(command instanceof DeviceCommand.LocateNow)) {
            throw new CommandRefused("not supported: " + command.kind());
        }
        if (openCommands.size() == MAX_OPEN_COMMANDS) {
            openCommands.remove(openCommands.keySet().iterator().next());
        }
        lastFlag++;
        openCommands.put(lastFlag, command.commandId());
        return Answers.command(lastFlag, LOCATE);
    }

    @Override
    public SessionMemo suspend() {
        return new Memo(imei, lastFlag, openCommands).write();
    }

    @Override
    public void closed(CloseReason reason) {
        openCommands.clear();
    }

    /** Reports what a packet says, and returns what is wrong with a part of it, or null. */
    @FunctionalInterface
    private interface Decoding {
        String decode() throws UndecodableFrame;
    }
}
