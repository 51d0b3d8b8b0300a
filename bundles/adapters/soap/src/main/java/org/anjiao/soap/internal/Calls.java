package org.anjiao.soap.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.ws.handler.MessageContext;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.SignIn;
import org.anjiao.soap.internal.campaign.ProblemDetail;
import org.anjiao.soap.internal.campaign.ProblemFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs each call as its caller, and turns what goes wrong into a fault with the code that REST would give. */
public final class Calls {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private final SignIn signIn;
    private final IdGenerator ids;

    Calls(SignIn signIn, IdGenerator ids) {
        this.signIn = signIn;
        this.ids = ids;
    }

    /**
     * Makes one call.
     *
     * @param context of the message, for its HTTP headers
     * @throws ProblemFault whatever went wrong; nothing of the inside leaks
     */
    public <T> T as(MessageContext context, Function<Caller, T> call) throws ProblemFault {
        return as((Map<?, ?>) context.get(MessageContext.HTTP_REQUEST_HEADERS), call);
    }

    /**
     * Makes one call.
     *
     * @param headers of HTTP, each with its values; null if there are none
     * @throws ProblemFault whatever went wrong; nothing of the inside leaks
     */
    public <T> T as(Map<?, ?> headers, Function<Caller, T> call) throws ProblemFault {
        try {
            return call.apply(caller(authorization(headers)));
        } catch (ProblemException e) {
            throw new ProblemFault(ProblemDetail.of(e));
        } catch (RuntimeException e) {
            String incident = ids.next();
            LOG.error("Incident {}", incident, e);
            throw new ProblemFault(ProblemDetail.internal(incident));
        }
    }

    /**
     * A part of a message that must be there.
     *
     * @throws ProblemException {@code FIELD_REQUIRED}
     */
    public static <T> T required(String field, T value) {
        if (value == null) {
            throw CommonProblem.required(field);
        }
        return value;
    }

    private Caller caller(String authorization) {
        if (authorization != null && authorization.startsWith(BEARER)) {
            return signIn.session(authorization.substring(BEARER.length()).trim())
                    .orElseThrow(() -> new ProblemException(CommonProblem.SESSION_REQUIRED, null));
        }
        if (authorization != null && authorization.startsWith(BASIC)) {
            return basic(authorization.substring(BASIC.length()).trim());
        }
        throw new ProblemException(CommonProblem.SESSION_REQUIRED, null);
    }

    private Caller basic(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonProblem.SIGN_IN_REFUSED, null);
        }
        int colon = pair.indexOf(':');
        if (colon < 1) {
            throw new ProblemException(CommonProblem.SIGN_IN_REFUSED, null);
        }
        return signIn.check(pair.substring(0, colon), pair.substring(colon + 1).toCharArray());
    }

    private static String authorization(Map<?, ?> headers) {
        if (headers != null) {
            for (Map.Entry<?, ?> header : headers.entrySet()) {
                if ("authorization".equalsIgnoreCase(String.valueOf(header.getKey()))
                        && header.getValue() instanceof List<?> values
                        && !values.isEmpty()) {
                    return String.valueOf(values.get(0));
                }
            }
        }
        return null;
    }
}
