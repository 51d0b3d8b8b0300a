package org.anjiao.device.spi;

/**
 * A frame, or a part of it, cannot be read. The host keeps the frame with the reason, so that it can be replayed when
 * the driver has been mended; the connection goes on.
 */
public final class UndecodableFrame extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong with the frame, for the person who reads the journal */
    public UndecodableFrame(String reason) {
        super(reason, null, false, false);
    }
}
