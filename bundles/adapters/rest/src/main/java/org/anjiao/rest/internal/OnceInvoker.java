package org.anjiao.rest.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import org.anjiao.platform.once.FirstAnswers;
import org.apache.cxf.jaxrs.JAXRSInvoker;
import org.apache.cxf.message.Exchange;

/**
 * Calls the resource in the transaction that keeps the answer, where the request has a key that {@link KeptRequests}
 * found. The services that the resource calls join it, so the key is committed with what it protects.
 */
class OnceInvoker extends JAXRSInvoker {
    private final FirstAnswers answers;
    private final ObjectMapper json;

    OnceInvoker(FirstAnswers answers, ObjectMapper json) {
        this.answers = answers;
        this.json = json;
    }

    @Override
    protected Object performInvocation(Exchange exchange, Object resource, Method method, Object[] parameters)
            throws Exception {
        FirstAnswers.Request request = exchange.get(FirstAnswers.Request.class);
        if (request == null) {
            return super.performInvocation(exchange, resource, method, parameters);
        }
        try {
            String answer = answers.once(request, () -> work(exchange, resource, method, parameters));
            return KeptAnswer.read(json, answer).response();
        } catch (Failed e) {
            throw e.reason;
        }
    }

    private String work(Exchange exchange, Object resource, Method method, Object[] parameters) {
        try {
            Object result = super.performInvocation(exchange, resource, method, parameters);
            return KeptAnswer.of(json, result).text(json);
        } catch (Exception e) {
            throw new Failed(e);
        }
    }

    /** Takes the failure of a resource through the transaction, which it ends. */
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Exception reason;

        Failed(Exception reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
