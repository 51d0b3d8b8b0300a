package org.anjiao.rest.internal;

import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.core.HttpHeaders;

/** How a session's token travels. */
public final class SessionTokens {
    static final String COOKIE = "anjiao";
    private static final String BEARER = "Bearer ";
    private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Strict";

    private SessionTokens() {}

    /** The token of a request: bearer (programs) or cookie (browsers). */
    public static Optional<String> of(HttpHeaders headers) {
        return of(
                headers.getHeaderString(HttpHeaders.AUTHORIZATION),
                headers.getCookies().get(COOKIE));
    }

    static Optional<String> of(String authorization, Cookie cookie) {
        return bearer(authorization).or(() -> Optional.ofNullable(cookie).map(Cookie::getValue));
    }

    /** As {@link #of(HttpHeaders)}, for what is no JAX-RS resource. */
    public static Optional<String> of(HttpServletRequest request) {
        return bearer(request.getHeader(HttpHeaders.AUTHORIZATION))
                .or(() -> Stream.ofNullable(request.getCookies())
                        .flatMap(Stream::of)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(javax.servlet.http.Cookie::getValue)
                        .findFirst());
    }

    private static Optional<String> bearer(String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).trim());
    }

    /** A cookie that scripts cannot read and other sites cannot send. */
    public static String cookie(String token) {
        return COOKIE + "=" + token + ATTRIBUTES;
    }

    public static String expiredCookie() {
        return COOKIE + "=; Max-Age=0" + ATTRIBUTES;
    }
}
