package org.anjiao.driver.jt808.internal;

import java.time.Duration;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.TerminalParameters;

/**
 * A command as a message of the platform.
 *
 * @param messageId 0x8000 to 0x8FFF
 * @param body at most 1023 bytes
 */
record CommandMessage(int messageId, Writer body) {
    private static final int LONGEST_BODY = 1023;

    /** Flags of a text: show it on the terminal's display and read it out (table of 0x8300). */
    private static final int SHOW_AND_SPEAK = 1 << 2 | 1 << 3;

    /** Bits 0 and 1 of the flags in 2019: 01 is a service, not urgent. In 2011 and 2013 bit 0 is "urgent". */
    private static final int SERVICE = 1;

    /** The kind of text, a byte that 2019 adds: a notice. */
    private static final int NOTICE = 1;

    /** @throws CommandRefused the protocol cannot carry it */
    static CommandMessage of(DeviceCommand command, boolean of2019) throws CommandRefused {
        CommandMessage message;
        if (command instanceof DeviceCommand.ShowText text) {
            message = new CommandMessage(Message.TEXT, text(text.text(), of2019));
        } else if (command instanceof DeviceCommand.LocateNow) {
            message = new CommandMessage(Message.QUERY_LOCATION, new Writer());
        } else if (command instanceof DeviceCommand.TrackTemporarily track) {
            message = new CommandMessage(Message.TRACK, tracking(track));
        } else if (command instanceof DeviceCommand.SetParameters set) {
            message = new CommandMessage(Message.SET_PARAMETERS, parameters(set.parameters()));
        } else if (command instanceof DeviceCommand.QueryParameters) {
            message = new CommandMessage(Message.QUERY_PARAMETERS, new Writer());
        } else if (command instanceof DeviceCommand.SetArea set) {
            message = AreaMessage.set(set.area(), of2019);
        } else if (command instanceof DeviceCommand.DeleteArea delete) {
            message = AreaMessage.delete(delete.areaNumber(), delete.shape());
        } else {
            throw new CommandRefused("not supported: " + command.kind());
        }
        if (message.body().length() > LONGEST_BODY) {
            throw new CommandRefused("message of " + message.body().length() + " bytes");
        }
        return message;
    }

    /** 0x8300. */
    private static Writer text(String text, boolean of2019) throws CommandRefused {
        Writer body = of2019
                ? new Writer().octet(SHOW_AND_SPEAK | SERVICE).octet(NOTICE)
                : new Writer().octet(SHOW_AND_SPEAK);
        return body.text(text);
    }

    /** 0x8202: interval WORD and validity DWORD, in seconds. An interval of 0 would end the tracking. */
    private static Writer tracking(DeviceCommand.TrackTemporarily track) {
        return new Writer().word(seconds(track.interval())).dword(seconds(track.duration()));
    }

    /** 0x8103: the count, then each parameter as identifier DWORD, length BYTE and value. */
    private static Writer parameters(TerminalParameters parameters) {
        Writer items = new Writer();
        int count = 0;
        if (parameters.heartbeatInterval() != null) {
            parameter(items, Parameter.HEARTBEAT_INTERVAL, seconds(parameters.heartbeatInterval()));
            count++;
        }
        if (parameters.reportingInterval() != null) {
            parameter(items, Parameter.REPORTING_STRATEGY, Parameter.STRATEGY_BY_TIME);
            parameter(items, Parameter.REPORTING_INTERVAL, seconds(parameters.reportingInterval()));
            count += 2;
        }
        return new Writer().octet(count).all(items);
    }

    private static void parameter(Writer items, int id, int value) {
        items.dword(id).octet(4).dword(value);
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }
}
