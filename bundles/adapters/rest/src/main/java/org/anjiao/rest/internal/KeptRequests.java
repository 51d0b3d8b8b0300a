package org.anjiao.rest.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.annotation.Priority;
import javax.ws.rs.POST;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.ext.Provider;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.once.FirstAnswers;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;

/**
 * Finds the {@code Idempotency-Key} of a POST and hands it to {@link OnceInvoker}, with the fingerprint of address and
 * body. Runs behind {@link SessionFilter}, for a key is an account's.
 */
@Provider
@Priority(Priorities.USER + 1)
final class KeptRequests implements ContainerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @Context
    private ResourceInfo resource;

    /** Whether a key has an effect on that method of a resource. */
    static boolean keeps(Method method) {
        return method.isAnnotationPresent(POST.class)
                && !method.isAnnotationPresent(Open.class)
                && !method.isAnnotationPresent(NeverKept.class);
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null || !keeps(resource.getResourceMethod())) {
            return;
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, HEADER, HEADER, KEY.pattern());
        }
        String account = Callers.of(request.getSecurityContext()).account();
        JAXRSUtils.getCurrentMessage()
                .getExchange()
                .put(FirstAnswers.Request.class, new FirstAnswers.Request(account, key, fingerprint(request)));
    }

    /** The body is read here and given on, for its reader may come only when the work has begun. */
    private static String fingerprint(ContainerRequestContext request) throws IOException {
        InputStream stream = request.getEntityStream();
        byte[] body = stream == null ? new byte[0] : stream.readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        MessageDigest digest = sha256();
        digest.update(request.getUriInfo().getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
        digest.update(("?" + request.getUriInfo().getRequestUri().getRawQuery()).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(body);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
