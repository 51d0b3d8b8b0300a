package org.anjiao.device.spi.host;

/** A bound session stated the identity of another terminal. */
public final class ForeignIdentity extends Exception {
    private static final long serialVersionUID = 1L;

    public ForeignIdentity(String bound, String stated) {
        super("the session belongs to " + bound + " and states " + stated, null, false, false);
    }
}
