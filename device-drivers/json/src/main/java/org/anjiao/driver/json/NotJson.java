package org.anjiao.driver.json;

/** A text is not JSON, or a member is missing or of another kind than wanted. */
public final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;

    public NotJson(String reason) {
        super(reason, null, false, false);
    }
}
