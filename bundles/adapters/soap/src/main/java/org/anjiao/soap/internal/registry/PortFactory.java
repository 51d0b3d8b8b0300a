package org.anjiao.soap.internal.registry;

import javax.xml.namespace.QName;
import org.anjiao.soap.internal.registry.Port.Operation;
import org.apache.cxf.service.Service;
import org.apache.cxf.service.ServiceImpl;
import org.apache.cxf.service.model.AbstractMessageContainer;
import org.apache.cxf.service.model.FaultInfo;
import org.apache.cxf.service.model.InterfaceInfo;
import org.apache.cxf.service.model.MessageInfo;
import org.apache.cxf.service.model.MessagePartInfo;
import org.apache.cxf.service.model.OperationInfo;
import org.apache.cxf.service.model.ServiceInfo;
import org.apache.cxf.wsdl.service.factory.ReflectionServiceFactoryBean;

/** Describes a port to CXF: document/literal wrapped, one element each way. */
final class PortFactory extends ReflectionServiceFactoryBean {
    private final Port port;

    PortFactory(Port port, PortBinding binding) {
        this.port = port;
        setServiceClass(port.api());
        setPopulateFromClass(true);
        setDataBinding(binding);
        setEndpointName(name(port.name() + "Port"));
        setServiceName(name(port.name() + "Service"));
    }

    @Override
    public synchronized Service create() {
        initializeServiceConfigurations();
        ServiceInfo info = new ServiceInfo();
        info.setName(name(port.name() + "Service"));
        info.setTargetNamespace(port.namespace());
        InterfaceInfo operations = new InterfaceInfo(info, name(port.name()));
        info.setInterface(operations);
        port.operations().values().forEach(operation -> describe(operations, operation));
        Service service = new ServiceImpl(info);
        service.setDataBinding(getDataBinding());
        getDataBinding().initialize(service);
        setService(service);
        initializeDefaultInterceptors();
        return service;
    }

    private void describe(InterfaceInfo operations, Operation operation) {
        OperationInfo info = operations.addOperation(name(operation.name()));
        MessageInfo in = info.createMessage(name(operation.name()), MessageInfo.Type.INPUT);
        info.setInput(operation.name(), in);
        part(in, name("parameters"), name(operation.name()));
        String answer = operation.name() + "Response";
        MessageInfo out = info.createMessage(name(answer), MessageInfo.Type.OUTPUT);
        info.setOutput(answer, out);
        part(out, name("parameters"), name(answer));
        FaultInfo fault = info.addFault(name("ProblemFault"), name("ProblemFault"));
        part(fault, name("problem"), ProblemElement.NAME);
    }

    private static void part(AbstractMessageContainer message, QName name, QName element) {
        MessagePartInfo part = message.addMessagePart(name);
        part.setElement(true);
        part.setElementQName(element);
        part.setTypeClass(Object[].class);
    }

    private QName name(String local) {
        return new QName(port.namespace(), local);
    }
}
