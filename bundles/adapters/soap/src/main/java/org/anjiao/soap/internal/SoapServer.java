package org.anjiao.soap.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.servlet.GenericServlet;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import org.anjiao.campaign.Campaigns;
import org.anjiao.campaign.Interviews;
import org.anjiao.exchange.Receipts;
import org.anjiao.hazard.Hazards;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.security.SignIn;
import org.anjiao.soap.internal.campaign.CampaignEndpoint;
import org.anjiao.soap.internal.cases.CaseEndpoint;
import org.anjiao.soap.internal.exchange.ExchangeEndpoint;
import org.anjiao.soap.internal.registry.RegistryPorts;
import org.anjiao.supervisee.Supervisees;
import org.anjiao.supervisee.due.DueList;
import org.anjiao.supervisee.entry.Referrals;
import org.apache.cxf.Bus;
import org.apache.cxf.annotations.SchemaValidation.SchemaValidationType;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.DestinationFactoryManager;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.service.component.AnyService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The web services below {@code /soap}, each with its description at {@code ?wsdl}. Has a servlet, a CXF bus and an address
 * registry of its own: CXF's common ones would mix its paths with those of REST.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("anjiao-soap")
@HttpWhiteboardServletPattern(SoapServer.PATH + "/*")
public final class SoapServer extends GenericServlet {
    static final String PATH = "/soap";
    private static final long serialVersionUID = 1L;

    /** What is served, by its address. */
    private final transient Map<String, Object> endpoints;

    private final transient List<Server> servers = new ArrayList<>();
    private final transient DestinationRegistry addresses = new DestinationRegistryImpl();
    private final transient RegistryPorts registry;
    private final transient CXFNonSpringServlet servlet = new CXFNonSpringServlet(addresses, false);
    private transient Bus bus;

    @Activate
    public SoapServer(
            @Reference SignIn signIn,
            @Reference Campaigns campaigns,
            @Reference Interviews interviews,
            @Reference Hazards hazards,
            @Reference Supervisees supervisees,
            @Reference DueList dues,
            @Reference Referrals referrals,
            @Reference Receipts receipts,
            @Reference Organization organization,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        Calls calls = new Calls(signIn, ids);
        registry = new RegistryPorts(calls);
        CaseEndpoint.Services cases = new CaseEndpoint.Services(supervisees, dues, referrals);
        endpoints = Map.of(
                "/campaigns", new CampaignEndpoint(calls, campaigns, interviews, hazards, organization, clock),
                "/cases", new CaseEndpoint(calls, cases, organization, clock),
                "/exchange", new ExchangeEndpoint(calls, receipts));
    }

    /** Whatever the registry offers, under whichever interface. */
    @Reference(
            service = AnyService.class,
            target = "(|(objectClass=" + RegistryPorts.INTERFACES + "*)(objectClass=" + RegistryPorts.EXPORTS + "*))",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addRegistryService(Object service, Map<String, Object> properties) {
        registry.add(service, List.of((String[]) properties.get("objectClass")));
    }

    void removeRegistryService(Object service) {
        registry.remove(service);
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        bus = new CXFBusFactory().createBus();
        HTTPTransportFactory transport = new HTTPTransportFactory(addresses);
        DestinationFactoryManager transports = bus.getExtension(DestinationFactoryManager.class);
        HTTPTransportFactory.DEFAULT_NAMESPACES.forEach(name -> transports.registerDestinationFactory(name, transport));
        bus.getInInterceptors().add(new MessageLimit());
        servlet.setBus(bus);
        servlet.init(config);
        endpoints.forEach((address, endpoint) -> servers.add(serve(address, endpoint)));
        registry.start(bus);
    }

    private Server serve(String address, Object endpoint) {
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress(address);
        factory.setServiceBean(endpoint);
        factory.setProperties(Map.of(Message.SCHEMA_VALIDATION_ENABLED, SchemaValidationType.IN));
        factory.getOutFaultInterceptors().add(new UnreadableMessages());
        return factory.create();
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        registry.open(((HttpServletRequest) request).getPathInfo());
        servlet.service(request, response);
    }

    @Override
    public void destroy() {
        if (bus != null) {
            registry.stop();
            servers.forEach(Server::destroy);
            servlet.destroy();
            bus.shutdown(false);
        }
    }
}
