package org.anjiao.platform.store;

/** The database or its transaction manager failed; nothing of the transaction was kept. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause what the database or the transaction manager reported */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
