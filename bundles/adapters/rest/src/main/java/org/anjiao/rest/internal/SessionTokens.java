package org.anjiao.rest.internal;

import java.util.Optional;
import javax.ws.rs.core.HttpHeaders;

/** How a session's token travels. */
public final class SessionTokens {
    private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Strict";

    private SessionTokens() {}

    /** The token of a request, from its header or its cookie. */
    public static Optional<String> of(HttpHeaders headers) {
        return SessionFilter.token(
                headers.getHeaderString(HttpHeaders.AUTHORIZATION),
                headers.getCookies().get(SessionFilter.COOKIE));
    }

    /** A cookie that scripts cannot read and other sites cannot send. */
    public static String cookie(String token) {
        return SessionFilter.COOKIE + "=" + token + ATTRIBUTES;
    }

    public static String expiredCookie() {
        return SessionFilter.COOKIE + "=; Max-Age=0" + ATTRIBUTES;
    }
}
