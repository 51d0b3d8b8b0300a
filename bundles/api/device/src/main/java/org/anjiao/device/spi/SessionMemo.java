package org.anjiao.device.spi;

import java.util.Arrays;

/** What a suspended session needs to go on. Only versions of one driver read each other's memos. */
public final class SessionMemo {
    private final int format;
    private final byte[] state;

    /**
     * @param format number of the layout of {@code state}; a version that does not know it starts afresh
     * @param state as the driver likes it
     */
    public SessionMemo(int format, byte[] state) {
        this.format = format;
        this.state = state.clone();
    }

    public int format() {
        return format;
    }

    /** A copy of the state. */
    public byte[] state() {
        return state.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionMemo that && format == that.format && Arrays.equals(state, that.state);
    }

    @Override
    public int hashCode() {
        return 31 * format + Arrays.hashCode(state);
    }
}
