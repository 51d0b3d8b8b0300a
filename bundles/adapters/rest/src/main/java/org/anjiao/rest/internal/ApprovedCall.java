package org.anjiao.rest.internal;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;
import javax.ws.rs.core.MultivaluedMap;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.export.ExportRequest;
import org.anjiao.rest.internal.export.ListMethod;
import org.apache.cxf.jaxrs.JAXRSServiceImpl;
import org.apache.cxf.jaxrs.impl.MetadataMap;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.model.URITemplate;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;

/** Turns an approved export into the call of its list, with parameters read as if the list had been asked for itself. */
final class ApprovedCall {
    private ApprovedCall() {}

    /** @throws ProblemException {@code NO_SUCH_RESOURCE} if the list's module has gone since */
    static OperationResourceInfo operation(Exchange exchange, ExportRequest approval) {
        return ((JAXRSServiceImpl) exchange.getService())
                .getClassResourceInfos().stream()
                        .flatMap(resource -> resource.getMethodDispatcher().getOperationResourceInfos().stream())
                        .filter(operation -> isList(operation, approval.list()))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(RestProblem.NO_SUCH_RESOURCE, null, approval.list()));
    }

    private static boolean isList(OperationResourceInfo operation, String list) {
        return method(operation).filter(method -> method.key().equals(list)).isPresent();
    }

    private static Optional<ListMethod> method(OperationResourceInfo operation) {
        return ListMethod.of(operation.getClassResourceInfo().getServiceClass(), operation.getMethodToInvoke());
    }

    /** Puts the approved filter in the place of what this request brought. */
    static Object[] parameters(OperationResourceInfo operation, Message message, ExportRequest approval)
            throws IOException {
        ListMethod list = method(operation).orElseThrow();
        MultivaluedMap<String, String> templates = new MetadataMap<>();
        StringJoiner query = new StringJoiner("&");
        query.add(ListInvoker.MEDIA + "=" + approval.media());
        approval.filter().forEach((name, value) -> {
            if (list.hasTemplate(name)) {
                templates.putSingle(name, value);
            } else {
                query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        message.put(Message.QUERY_STRING, query.toString());
        message.put(URITemplate.TEMPLATE_PARAMETERS, templates);
        return JAXRSUtils.processParameters(operation, templates, message).toArray();
    }
}
