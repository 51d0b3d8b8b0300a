package org.anjiao.soap.internal.registry;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.anjiao.platform.security.Caller;
import org.anjiao.soap.internal.Calls;
import org.anjiao.soap.internal.campaign.ProblemFault;
import org.anjiao.soap.internal.registry.Port.Operation;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageContentsList;
import org.apache.cxf.service.invoker.Invoker;

/** Calls the registry's service as whoever sent the message. */
final class PortInvoker implements Invoker {
    private final Port port;
    private final Supplier<Object> service;
    private final Calls calls;
    private final ProblemElement problem;

    PortInvoker(Port port, Supplier<Object> service, Calls calls, ProblemElement problem) {
        this.port = port;
        this.service = service;
        this.calls = calls;
        this.problem = problem;
    }

    @Override
    public Object invoke(Exchange exchange, Object message) {
        Operation operation = port.operations()
                .get(exchange.getBindingOperationInfo().getName().getLocalPart());
        Object[] sent = (Object[]) ((List<?>) message).get(0);
        Map<?, ?> headers = (Map<?, ?>) exchange.getInMessage().get(Message.PROTOCOL_HEADERS);
        try {
            Object answer = calls.as(headers, caller -> called(operation, caller, sent));
            return new MessageContentsList(new Object[] {new Object[] {answer}});
        } catch (ProblemFault e) {
            throw problem.fault(e.getFaultInfo());
        }
    }

    private Object called(Operation operation, Caller caller, Object[] sent) {
        List<Object> arguments = new ArrayList<>(Arrays.asList(sent));
        if (operation.takesCaller()) {
            arguments.add(0, caller);
        }
        try {
            return operation.method().invoke(service.get(), arguments.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
