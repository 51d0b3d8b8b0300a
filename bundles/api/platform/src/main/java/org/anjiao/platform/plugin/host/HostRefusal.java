package org.anjiao.platform.plugin.host;

/** The container does not take a bundle. */
public final class HostRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param message why, for an administrator
     * @param cause may be null
     */
    public HostRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
