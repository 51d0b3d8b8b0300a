package org.anjiao.rest.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.once.FirstAnswers;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.rest.internal.export.ListExport;
import org.anjiao.rest.internal.export.ListMethod;
import org.anjiao.rest.internal.export.ListRequest;
import org.apache.cxf.jaxrs.impl.HttpHeadersImpl;
import org.apache.cxf.jaxrs.impl.UriInfoImpl;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;

/**
 * Calls a list page after page where it is asked for as a table by the parameter {@value #MEDIA}: filters, rights and masks of
 * the list hold in the table because it is the list.
 */
final class ListInvoker extends OnceInvoker {
    static final String MEDIA = "media";

    private final Supplier<Optional<ListExport>> exports;

    /** @param exports empty while the registry is not installed */
    ListInvoker(FirstAnswers answers, ObjectMapper json, Supplier<Optional<ListExport>> exports) {
        super(answers, json);
        this.exports = exports;
    }

    @Override
    protected Object performInvocation(Exchange exchange, Object resource, Method method, Object[] parameters)
            throws Exception {
        Optional<ListMethod> list = ListMethod.of(resource.getClass(), method);
        Message message = exchange.getInMessage();
        if (list.isEmpty() || uri(message).getQueryParameters().getFirst(MEDIA) == null) {
            return super.performInvocation(exchange, resource, method, parameters);
        }
        ListExport export =
                exports.get().orElseThrow(() -> new ProblemException(RestProblem.REQUEST_NOT_SUPPORTED, MEDIA, MEDIA));
        ListMethod called = list.get();
        return export.answer(request(message, called, parameters), cursor -> {
            Object[] turned = called.turned(parameters, cursor);
            try {
                return called.page(super.performInvocation(exchange, resource, method, turned));
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception reason ? reason : e;
            }
        });
    }

    private static ListRequest request(Message message, ListMethod list, Object[] parameters) {
        SecurityContext security = Arrays.stream(parameters)
                .filter(SecurityContext.class::isInstance)
                .map(SecurityContext.class::cast)
                .findFirst()
                .orElseThrow();
        MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
        given.putAll(uri(message).getPathParameters());
        given.putAll(uri(message).getQueryParameters());
        return new ListRequest(
                Callers.of(security),
                list,
                Requests.constant(TableMedia.class, MEDIA, given.getFirst(MEDIA)),
                new HttpHeadersImpl(message).getAcceptableLanguages(),
                given);
    }

    private static UriInfo uri(Message message) {
        return new UriInfoImpl(message);
    }
}
