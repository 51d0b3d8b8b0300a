package org.anjiao.device.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** A session that remembers nothing from one frame to the next and, unless it says how, carries no commands. */
@ConsumerType
public abstract class StatelessSession implements DeviceSession {
    @Override
    public Frame encode(DeviceCommand command) throws CommandRefused {
        throw new CommandRefused("this protocol carries no " + command.kind());
    }

    @Override
    public SessionMemo suspend() {
        return new SessionMemo(0, new byte[0]);
    }

    @Override
    public void closed(CloseReason reason) {
        // Nothing is held.
    }
}
