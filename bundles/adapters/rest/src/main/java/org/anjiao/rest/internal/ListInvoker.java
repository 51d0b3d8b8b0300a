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
import org.anjiao.platform.export.ExportRequest;
import org.anjiao.platform.once.FirstAnswers;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.rest.internal.export.ListExport;
import org.anjiao.rest.internal.export.ListMethod;
import org.anjiao.rest.internal.export.ListRequest;
import org.anjiao.rest.internal.export.TakesList;
import org.apache.cxf.jaxrs.impl.HttpHeadersImpl;
import org.apache.cxf.jaxrs.impl.UriInfoImpl;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;

/**
 * Calls a list page after page where it is asked for as a table, by the parameter {@value #MEDIA} or as an approved export:
 * filters, rights and masks of the list hold in the table because it is the list.
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
        if (method.isAnnotationPresent(TakesList.class)) {
            Object approval = super.performInvocation(exchange, resource, method, parameters);
            return taken(exchange, (ExportRequest) approval);
        }
        Optional<ListMethod> list = ListMethod.of(resource.getClass(), method);
        if (list.isEmpty() || uri(exchange.getInMessage()).getQueryParameters().getFirst(MEDIA) == null) {
            return super.performInvocation(exchange, resource, method, parameters);
        }
        return table(exchange, new Call(list.get(), resource, method, parameters), null);
    }

    /** The list that was approved, called with the filter that was approved: nothing of this request but who makes it. */
    private Object taken(Exchange exchange, ExportRequest approval) throws Exception {
        Message message = exchange.getInMessage();
        OperationResourceInfo operation = ApprovedCall.operation(exchange, approval);
        Object[] parameters = ApprovedCall.parameters(operation, message, approval);
        Object resource = operation.getClassResourceInfo().getResourceProvider().getInstance(message);
        Method method = operation.getMethodToInvoke();
        ListMethod list = ListMethod.of(resource.getClass(), method).orElseThrow();
        return table(exchange, new Call(list, resource, method, parameters), approval);
    }

    private Object table(Exchange exchange, Call call, ExportRequest approval) throws Exception {
        ListExport export =
                exports.get().orElseThrow(() -> new ProblemException(RestProblem.REQUEST_NOT_SUPPORTED, MEDIA, MEDIA));
        return export.answer(request(exchange.getInMessage(), call, approval), cursor -> {
            Object[] turned = call.list().turned(call.parameters(), cursor);
            try {
                return call.list().page(super.performInvocation(exchange, call.resource(), call.method(), turned));
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception reason ? reason : e;
            }
        });
    }

    /** A list, and with what it is called. */
    private record Call(ListMethod list, Object resource, Method method, Object[] parameters) {}

    private static ListRequest request(Message message, Call call, ExportRequest approval) {
        SecurityContext security = Arrays.stream(call.parameters())
                .filter(SecurityContext.class::isInstance)
                .map(SecurityContext.class::cast)
                .findFirst()
                .orElseThrow();
        MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
        given.putAll(uri(message).getPathParameters());
        given.putAll(uri(message).getQueryParameters());
        return new ListRequest(
                Callers.of(security),
                call.list(),
                Requests.constant(TableMedia.class, MEDIA, given.getFirst(MEDIA)),
                new HttpHeadersImpl(message).getAcceptableLanguages(),
                given,
                approval);
    }

    private static UriInfo uri(Message message) {
        return new UriInfoImpl(message);
    }
}
