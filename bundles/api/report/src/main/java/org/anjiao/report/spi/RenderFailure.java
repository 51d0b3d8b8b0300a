package org.anjiao.report.spi;

/** A format could not lay out a report; nothing of the file is used. */
public class RenderFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public RenderFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
