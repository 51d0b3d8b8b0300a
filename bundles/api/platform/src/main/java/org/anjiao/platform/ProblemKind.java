package org.anjiao.platform;

/** The class of a problem; decides the HTTP status and the SOAP fault role. */
public enum ProblemKind {
    /** The request cannot be read: syntax, type or unknown field. */
    MALFORMED(400),
    /** Nobody has signed in, or the session has ended. */
    UNAUTHENTICATED(401),
    /** The caller may not do this. */
    FORBIDDEN(403),
    /** No such record within the caller's reach. */
    NOT_FOUND(404),
    /** The record's state does not allow this step. */
    CONFLICT(409),
    /** The record has changed since the caller read it. */
    STALE(412),
    /** The request is readable and breaks a rule. */
    INVALID(422),
    /** The server cannot answer now; the same call may succeed later. */
    UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }
}
