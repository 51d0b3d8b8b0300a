package org.anjiao.itests.toy;

import java.nio.charset.StandardCharsets;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.host.SessionContext;

/** Answers every line with the driver's version. */
final class ToySession implements DeviceSession {
    private final SessionContext context;
    private final String version;

    ToySession(SessionContext context, String version) {
        this.context = context;
        this.version = version;
    }

    @Override
    public void frameArrived(Frame frame) {
        context.reply(Frame.copyOf((version + "\n").getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public Frame encode(DeviceCommand command) throws CommandRefused {
        throw new CommandRefused("a toy takes no commands");
    }

    @Override
    public SessionMemo suspend() {
        return new SessionMemo(1, new byte[0]);
    }

    @Override
    public void closed(CloseReason reason) {
        // keeps nothing
    }
}
