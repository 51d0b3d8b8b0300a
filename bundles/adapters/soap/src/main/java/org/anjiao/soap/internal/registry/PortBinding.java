package org.anjiao.soap.internal.registry;

import java.util.Collection;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.validation.Schema;
import org.anjiao.platform.ProblemException;
import org.anjiao.soap.internal.registry.Shape.Group;
import org.apache.cxf.common.xmlschema.SchemaCollection;
import org.apache.cxf.databinding.AbstractDataBinding;
import org.apache.cxf.databinding.DataReader;
import org.apache.cxf.databinding.DataWriter;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.service.Service;
import org.apache.cxf.service.model.MessagePartInfo;
import org.apache.cxf.service.model.ServiceInfo;

/** Lets CXF read and write the messages of a port. */
final class PortBinding extends AbstractDataBinding {
    private final Port port;
    private final ProblemElement problem;

    PortBinding(Port port, ProblemElement problem) {
        this.port = port;
        this.problem = problem;
    }

    @Override
    public void initialize(Service service) {
        for (ServiceInfo info : service.getServiceInfos()) {
            SchemaCollection schemas = info.getXmlSchemaCollection();
            addSchemaDocument(info, schemas, PortSchema.of(port), port.namespace());
            addSchemaDocument(info, schemas, problem.schema(), ProblemElement.NAME.getNamespaceURI());
        }
    }

    @Override
    public Class<?>[] getSupportedReaderFormats() {
        return new Class<?>[] {XMLStreamReader.class};
    }

    @Override
    public Class<?>[] getSupportedWriterFormats() {
        return new Class<?>[] {XMLStreamWriter.class};
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> DataReader<T> createReader(Class<T> type) {
        return (DataReader<T>) new Reader();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> DataWriter<T> createWriter(Class<T> type) {
        return (DataWriter<T>) new Writer();
    }

    private final class Reader implements DataReader<XMLStreamReader> {
        @Override
        public Object read(MessagePartInfo part, XMLStreamReader in) {
            return read(part.getElementQName(), in, Object[].class);
        }

        @Override
        public Object read(QName element, XMLStreamReader in, Class<?> type) {
            try {
                Group request = port.operations().get(element.getLocalPart()).request();
                return new MessageReader(port.namespace(), in).message(request);
            } catch (ProblemException e) {
                throw problem.fault(e);
            }
        }

        @Override
        public Object read(XMLStreamReader in) {
            return read(in.getName(), in, Object[].class);
        }

        @Override
        public void setSchema(Schema schema) {
            // Each message is checked while it is read.
        }

        @Override
        public void setAttachments(Collection<Attachment> attachments) {
            // No message has any.
        }

        @Override
        public void setProperty(String name, Object value) {
            // None matters.
        }
    }

    private final class Writer implements DataWriter<XMLStreamWriter> {
        @Override
        public void write(Object value, MessagePartInfo part, XMLStreamWriter out) {
            String element = part.getElementQName().getLocalPart();
            Group response = port.operations()
                    .get(part.getMessageInfo().getOperation().getName().getLocalPart())
                    .response();
            try {
                new MessageWriter(port.namespace(), out).message(element, response, value);
            } catch (XMLStreamException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void write(Object value, XMLStreamWriter out) {
            throw new UnsupportedOperationException("Each message belongs to an operation");
        }

        @Override
        public void setSchema(Schema schema) {
            // What is written follows the shapes, from which the schema is made.
        }

        @Override
        public void setAttachments(Collection<Attachment> attachments) {
            // No message has any.
        }

        @Override
        public void setProperty(String name, Object value) {
            // None matters.
        }
    }
}
