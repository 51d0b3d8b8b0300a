package org.anjiao.soap.internal.campaign;

import javax.xml.ws.WebFault;

/** A rule was broken; the detail says which. */
@WebFault(name = "problem", targetNamespace = CampaignPort.NAMESPACE)
public class ProblemFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ProblemDetail detail;

    public ProblemFault(ProblemDetail detail) {
        this(detail.toString(), detail);
    }

    /** The form that JAX-WS asks for. */
    public ProblemFault(String message, ProblemDetail detail) {
        super(message);
        this.detail = detail;
    }

    public ProblemDetail getFaultInfo() {
        return detail;
    }
}
