package org.anjiao.device.spi;

/** A driver cannot encode a command for this terminal. */
public final class CommandRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public CommandRefused(String reason) {
        super(reason);
    }
}
