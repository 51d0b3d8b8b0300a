package org.anjiao.soap.internal;

import javax.xml.bind.UnmarshalException;
import org.anjiao.platform.ProblemException;
import org.anjiao.soap.internal.campaign.ProblemDetail;
import org.anjiao.soap.internal.campaign.ProblemFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.jaxws.interceptors.WebFaultOutInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Gives a message that breaks the schema a fault with code and remedy, like any other problem. */
final class UnreadableMessages extends AbstractPhaseInterceptor<Message> {
    UnreadableMessages() {
        super(Phase.PRE_PROTOCOL);
        addBefore(WebFaultOutInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        Exception failure = message.getContent(Exception.class);
        // Without a known operation there is no description of a fault either; CXF's own says enough then.
        if (failure != null
                && failure.getCause() instanceof UnmarshalException
                && message.getExchange().getBindingOperationInfo() != null) {
            ProblemException problem = new ProblemException(
                    SoapProblem.MESSAGE_UNREADABLE, null, failure.getMessage(), failure.getMessage());
            Fault fault = new Fault(new ProblemFault(ProblemDetail.of(problem)));
            fault.setFaultCode(Fault.FAULT_CODE_CLIENT);
            message.setContent(Exception.class, fault);
        }
    }
}
