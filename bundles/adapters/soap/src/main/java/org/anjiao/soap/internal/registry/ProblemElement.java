package org.anjiao.soap.internal.registry;

import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.bind.JAXBContext;
import javax.xml.bind.JAXBElement;
import javax.xml.bind.JAXBException;
import javax.xml.bind.SchemaOutputResolver;
import javax.xml.namespace.QName;
import javax.xml.transform.Result;
import javax.xml.transform.dom.DOMResult;
import org.anjiao.platform.ProblemException;
import org.anjiao.soap.internal.campaign.CampaignPort;
import org.anjiao.soap.internal.campaign.ProblemDetail;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.message.FaultMode;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The element that every fault holds, the same as that of the other web services. */
final class ProblemElement {
    static final QName NAME = new QName(CampaignPort.NAMESPACE, "problem");
    private static final int SERVER = 500;

    private final JAXBContext context;

    ProblemElement() {
        try {
            context = JAXBContext.newInstance(ProblemDetail.class);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The definition of the element and its type. */
    Document schema() {
        DOMResult schema = new DOMResult();
        schema.setSystemId(NAME.getNamespaceURI());
        try {
            context.generateSchema(new SchemaOutputResolver() {
                @Override
                public Result createOutput(String namespace, String file) {
                    return schema;
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Document document = (Document) schema.getNode();
        Element element = document.createElementNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "xs:element");
        element.setAttribute("name", NAME.getLocalPart());
        element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:problem", NAME.getNamespaceURI());
        element.setAttribute("type", "problem:Problem");
        document.getDocumentElement().appendChild(element);
        return document;
    }

    /** What goes to whoever broke a rule. */
    SoapFault fault(ProblemException problem) {
        return fault(ProblemDetail.of(problem));
    }

    /** A fault of the sender's, unless the server failed. */
    SoapFault fault(ProblemDetail detail) {
        QName role = detail.status() < SERVER
                ? Soap11.getInstance().getSender()
                : Soap11.getInstance().getReceiver();
        SoapFault fault = new SoapFault(detail.toString(), role);
        Document document = DOMUtils.getEmptyDocument();
        Element container = document.createElement("detail");
        try {
            context.createMarshaller()
                    .marshal(new JAXBElement<>(NAME, ProblemDetail.class, detail), new DOMResult(container));
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
        fault.setDetail(container);
        Message message = PhaseInterceptorChain.getCurrentMessage();
        if (message != null) {
            // Foreseen: CXF's log has one line of it and no stack trace.
            message.put(FaultMode.class, FaultMode.CHECKED_APPLICATION_FAULT);
        }
        return fault;
    }
}
