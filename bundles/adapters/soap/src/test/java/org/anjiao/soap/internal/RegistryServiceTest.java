package org.anjiao.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.export.ExportBox;
import org.anjiao.platform.export.Exports;
import org.anjiao.platform.export.NewExport;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.soap.internal.registry.RegistryApi;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.leave.Leave;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.leave.LeaveQuery;
import org.anjiao.supervisee.leave.LeaveState;
import org.anjiao.supervisee.leave.LeaveVerdict;
import org.anjiao.supervisee.leave.Leaves;
import org.anjiao.supervisee.measure.Measures;
import org.anjiao.supervisee.reply.CaseReplies;
import org.anjiao.supervisee.rights.ComplaintOutcome;
import org.anjiao.supervisee.rights.Complaints;
import org.anjiao.supervisee.risk.RiskAssessments;
import org.anjiao.supervisee.risk.RiskScore;
import org.anjiao.supervisee.risk.spi.RiskBand;
import org.anjiao.supervisee.transfer.TransferApplication;
import org.anjiao.supervisee.transfer.Transfers;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.jaxws.endpoint.dynamic.JaxWsDynamicClientFactory;
import org.apache.cxf.message.Message;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All services of the registry over SOAP and a real HTTP server, with the domain played. */
class RegistryServiceTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final LeaveApplication ASKED =
            new LeaveApplication("p1", "610302", "宝鸡市渭滨区", "探望父母", "车票", DAY, DAY.plusDays(4));

    private final List<Object> seen = new ArrayList<>();
    private final Leaves leaves = SoapServerTest.played(Leaves.class, this::leaves);
    private Server server;
    private SoapServer soap;
    private URI services;

    @BeforeEach
    void start() throws Exception {
        server = new Server(0);
        ServletContextHandler context = new ServletContextHandler(server, "/");
        soap = new SoapServer(
                SoapServerTest.signIn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                () -> "incident-3",
                Clock.fixed(NOW, ZoneOffset.UTC));
        soap.addRegistryService(leaves, names(Leaves.class));
        context.addServlet(new ServletHolder(soap), SoapServer.PATH + "/*");
        server.start();
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        services = URI.create("http://127.0.0.1:" + port + SoapServer.PATH + "/");
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void aLeaveIsFiledDecidedAndListed() throws Exception {
        assertThat(call(
                        "leaves",
                        "<apply><application><superviseeId>p1</superviseeId><destinationCode>610302</destinationCode>"
                                + "<destination>宝鸡市渭滨区</destination><reason>探望父母</reason><evidence>车票</evidence>"
                                + "<from>2026-03-10</from><to> 2026-03-14 </to></application></apply>"))
                .contains("<applyResponse xmlns=\"http://anjiao.org/ws/leaves/v1\"><return><id>l1</id>")
                .contains("<application><superviseeId>p1</superviseeId>", "<state>APPLIED</state>")
                .contains("<level>OFFICE</level>", "<appliedAt>2026-03-10T10:00:00+08:00</appliedAt>")
                .contains("<version>1</version>")
                .doesNotContain("decidedAt");
        assertThat(call("leaves", "<decide><id>l1</id><version>1</version><granted>1</granted></decide>"))
                .contains("<decideResponse", "<state>APPROVED</state>");
        assertThat(call(
                        "leaves",
                        "<list><query><of><unitId>u1</unitId><sort>from</sort><limit>20</limit></of>"
                                + "<state>APPLIED</state></query></list>"))
                .contains("<return><items><id>l1</id>", "</items><items><id>l1</id>", "<next>after-l1</next></return>");
        assertThat(seen)
                .containsExactly(
                        ASKED,
                        "l1",
                        1L,
                        true,
                        null,
                        new LeaveQuery(
                                new CaseQuery("u1", null, null, null, "from", null, null, 20), LeaveState.APPLIED));
    }

    @Test
    void aStaleVersionHasTheCodeOfRest() throws Exception {
        assertThat(call("leaves", "<decide><id>l1</id><version>0</version><granted>true</granted></decide>"))
                .contains("<faultcode>soap:Client</faultcode>", "<faultstring>STALE_VERSION: ")
                .contains("<code>STALE_VERSION</code>", "<status>412</status>", "<zh>记录已被他人修改</zh>")
                .contains("xmlns=\"http://anjiao.org/ws/campaign/v1\"");
    }

    @Test
    void whatIsMissingTheServiceItselfNames() throws Exception {
        assertThat(call("leaves", "<decide><version>1</version><granted>true</granted></decide>"))
                .contains("<code>FIELD_REQUIRED</code>", "<status>422</status>", "<field>id</field>");
        assertThat(call("leaves", "<decide><id>l1</id></decide>"))
                .contains("<code>FIELD_REQUIRED</code>", "<field>granted</field>");
        assertThat(seen).isEmpty();
    }

    @Test
    void aWrongConstantDayOrNumberIsNamedWithItsRule() throws Exception {
        assertThat(call("leaves", "<list><query><state>WINNING</state></query></list>"))
                .contains("<code>FIELD_INVALID</code>", "<status>422</status>", "<field>query.state</field>")
                .contains("<zh>query.state 的值不符合规则：APPLIED, ");
        assertThat(call("leaves", "<apply><application><from>10.3.2026</from></application></apply>"))
                .contains("<code>FIELD_INVALID</code>", "<field>application.from</field>", "2019-03-31");
        assertThat(call("leaves", "<decide><id>l1</id><version>one</version><granted>true</granted></decide>"))
                .contains("<code>FIELD_INVALID</code>", "<field>version</field>");
        assertThat(seen).isEmpty();
    }

    @Test
    void whatTheDescriptionDoesNotKnowIsRefused() throws Exception {
        for (String request : List.of(
                "<decide><id>l1</id><version>1</version><granted>true</granted><orgId>other</orgId></decide>",
                "<decide><granted>true</granted><id>l1</id></decide>",
                "<decide><id>l1</id><id>l2</id><granted>true</granted></decide>",
                "<decide caller='root'><id>l1</id><granted>true</granted></decide>",
                "<decide><id><b>l1</b></id><granted>true</granted></decide>",
                "<decide><id xmlns:i='" + XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI
                        + "' i:nil='true'/><granted>true</granted></decide>",
                "<decide>l1</decide>")) {
            assertThat(call("leaves", request))
                    .as(request)
                    .contains("<code>MESSAGE_UNREADABLE</code>", "<status>400</status>", "<remedyZh>");
        }
        assertThat(call("leaves", "<decide><id>l1</id><granted>true</granted><orgId>other</orgId></decide>"))
                .contains("<field>orgId</field>");
        assertThat(call("leaves", "<delete><id>l1</id></delete>")).contains("<soap:Fault>", "delete");
        assertThat(call("leaves", "<find><id>l1</id></find><find xmlns='http://anjiao.org/ws/leaves/v1'/>"))
                .contains("<soap:Fault>");
        assertThat(seen).isEmpty();
    }

    @Test
    void rightsAreThoseOfWhoSignedIn() throws Exception {
        assertThat(call("leaves", "<find><id>hidden</id></find>"))
                .contains("<code>OUTSIDE_OWN_UNIT</code>", "<status>403</status>");
        assertThat(send("leaves", "Bearer other", envelope("leaves", "<find><id>l1</id></find>")))
                .contains("<code>SESSION_REQUIRED</code>", "<status>401</status>");
        assertThat(send("leaves", null, envelope("leaves", "<find><id>l1</id></find>")))
                .contains("<code>SESSION_REQUIRED</code>");
        assertThat(seen).isEmpty();
    }

    @Test
    void nothingOfTheInsideLeaks() throws Exception {
        assertThat(call("leaves", "<find><id>broken</id></find>"))
                .contains("<faultcode>soap:Server</faultcode>", "<code>INTERNAL_ERROR</code>", "incident-3")
                .doesNotContain("secret inside", "Exception");
    }

    @Test
    void entitiesAndEndlessMessagesAreRefused() throws Exception {
        String good = envelope("leaves", "<find><id>&c;</id></find>");
        assertThat(send(
                        "leaves",
                        "Bearer a-token",
                        "<!DOCTYPE x [<!ENTITY c SYSTEM \"file:///etc/hostname\">]>" + good))
                .contains("Fault")
                .doesNotContain("<return>");
        assertThat(send("leaves", "Bearer a-token", "<!DOCTYPE x [<!ENTITY c \"l1\">]>" + good))
                .contains("Fault")
                .doesNotContain("<return>");
        assertThat(call("leaves", "<find><id>" + "l".repeat(MessageLimit.BYTES) + "</id></find>"))
                .contains("Fault")
                .doesNotContain("<return>");
        assertThat(seen).isEmpty();
    }

    @Test
    void aClientThatReadsTheDescriptionCalls() throws Exception {
        Client client = JaxWsDynamicClientFactory.newInstance()
                .createClient(services.resolve("leaves?wsdl").toURL());
        try {
            client.getRequestContext()
                    .put(Message.PROTOCOL_HEADERS, Map.of("Authorization", List.of("Bearer a-token")));
            Object leave = client.invoke("find", "l1")[0];
            assertThat(leave.getClass().getMethod("getId").invoke(leave)).isEqualTo("l1");
            assertThat(leave.getClass().getMethod("getState").invoke(leave)).hasToString("APPLIED");
        } finally {
            client.destroy();
        }
    }

    @Test
    void allServicesAreListedAndTheirDescriptionsMakeClasses() throws Exception {
        for (Class<?> api : RegistryApi.published()) {
            if (api != Leaves.class) {
                soap.addRegistryService(SoapServerTest.played(rawtype(api), (proxy, method, args) -> null), names(api));
            }
        }
        String list = get(services);
        for (Class<?> api : RegistryApi.published()) {
            String address =
                    api.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
            assertThat(list).contains("/soap/" + address + "?wsdl");
            assertThat(Descriptions.faults(get(services.resolve(address + "?wsdl"))))
                    .as(address)
                    .isEmpty();
        }
    }

    @Test
    void aServiceComesAndGoesWithoutTheOthers() throws Exception {
        assertThat(call("transfers", "<find><id>t1</id></find>")).doesNotContain("Envelope");
        Transfers transfers = SoapServerTest.played(Transfers.class, (proxy, method, args) -> {
            seen.add(args[1]);
            return null;
        });
        soap.addRegistryService(transfers, names(Transfers.class));
        assertThat(call(
                        "transfers",
                        "<apply><application><superviseeId>p1</superviseeId><toUnitId>u2</toUnitId>"
                                + "<movingOn>2026-04-01</movingOn><reason>就业</reason></application></apply>"))
                .contains("<applyResponse xmlns=\"http://anjiao.org/ws/transfers/v1\"/>");
        assertThat(seen)
                .containsExactly(new TransferApplication("p1", "u2", null, LocalDate.of(2026, 4, 1), "就业", null));
        soap.removeRegistryService(transfers);
        assertThat(call("transfers", "<find><id>t1</id></find>")).doesNotContain("Envelope");
        assertThat(call("leaves", "<find><id>l1</id></find>")).contains("<id>l1</id>");
    }

    @Test
    void stepsOfOtherCases() throws Exception {
        InvocationHandler heard = (proxy, method, args) -> {
            seen.addAll(Arrays.asList(args).subList(1, args.length));
            return null;
        };
        soap.addRegistryService(SoapServerTest.played(Measures.class, heard), names(Measures.class));
        soap.addRegistryService(SoapServerTest.played(Complaints.class, heard), names(Complaints.class));
        soap.addRegistryService(
                SoapServerTest.played(RiskAssessments.class, (proxy, method, args) -> {
                    seen.addAll(Arrays.asList(args));
                    return new RiskScore("i1", "1.0.0", 7, RiskBand.LOW);
                }),
                names(RiskAssessments.class));
        call("measures", "<serve><id>m1</id><version>2</version><servedOn>2026-03-10</servedOn></serve>");
        call(
                "complaints",
                "<answer><id>c1</id><version>3</version><outcome>" + ComplaintOutcome.UPHELD
                        + "</outcome><answer>已核实</answer><legalBasis>第三十四条</legalBasis></answer>");
        assertThat(call(
                        "risk-assessments",
                        "<score><instrumentId>i1</instrumentId><answers><key>q1</key><value>a</value></answers>"
                                + "<answers><key>q2</key><value>b</value></answers></score>"))
                .contains("<score>7</score>");
        assertThat(seen)
                .containsExactly(
                        "m1",
                        2L,
                        DAY,
                        "c1",
                        3L,
                        ComplaintOutcome.UPHELD,
                        "已核实",
                        "第三十四条",
                        "i1",
                        Map.of("q1", "a", "q2", "b"));
    }

    @Test
    void listsAreAskedForAndApprovedAndFilesStayAtRest() throws Exception {
        soap.addRegistryService(
                SoapServerTest.played(Exports.class, (proxy, method, args) -> {
                    seen.add(method.getName());
                    seen.addAll(Arrays.asList(args).subList(1, args.length));
                    return null;
                }),
                names(Exports.class));
        call(
                "exports",
                "<ask><wish><list>visits</list><filter><key>unit</key><value>u1</value></filter>"
                        + "<media>CSV</media><purpose>季度核对</purpose></wish></ask>");
        call("exports", "<approve><id>e1</id><version>0</version></approve>");
        call("exports", "<refuse><id>e2</id><version>0</version><reason>用途不明</reason></refuse>");
        call("exports", "<list><box>TO_APPROVE</box><limit>20</limit></list>");
        assertThat(call("exports", "<open><id>e1</id></open>")).contains("<soap:Fault>");
        assertThat(call("exports", "<fetched><id>e1</id><rows>1</rows></fetched>"))
                .contains("<soap:Fault>");
        assertThat(seen)
                .containsExactly(
                        "ask",
                        new NewExport("visits", Map.of("unit", "u1"), TableMedia.CSV, "季度核对"),
                        "approve",
                        "e1",
                        0L,
                        "refuse",
                        "e2",
                        0L,
                        "用途不明",
                        "list",
                        ExportBox.TO_APPROVE,
                        null,
                        20);
    }

    @Test
    void whatChecksNoRightIsNotOffered() throws Exception {
        soap.addRegistryService(
                SoapServerTest.played(CaseReplies.class, (proxy, method, args) -> null), names(CaseReplies.class));
        assertThat(get(services)).contains("/soap/leaves?wsdl").doesNotContain("case-replies");
    }

    private Object leaves(Object proxy, Method method, Object[] args) {
        if (method.getDeclaringClass() == Object.class) {
            return method.getName().equals("hashCode") ? System.identityHashCode(proxy) : proxy == args[0];
        }
        assertThat(args[0]).isInstanceOf(Caller.class);
        switch (method.getName()) {
            case "apply" -> seen.add(args[1]);
            case "list" -> {
                seen.add(args[1]);
                return new Page<>(List.of(leave(LeaveState.APPLIED), leave(LeaveState.APPLIED)), "after-l1");
            }
            case "find" -> refuse((String) args[1]);
            default -> {
                if (args[1] == null) {
                    throw CommonProblem.required("id");
                }
                if (!Long.valueOf(1).equals(args[2])) {
                    throw new ProblemException(CommonProblem.STALE_VERSION, null);
                }
                seen.addAll(Arrays.asList(args).subList(1, args.length));
                return leave(LeaveState.APPROVED);
            }
        }
        return leave(LeaveState.APPLIED);
    }

    private static void refuse(String id) {
        if (id.equals("hidden")) {
            throw new ProblemException(CommonProblem.OUTSIDE_OWN_UNIT, null);
        }
        if (id.equals("broken")) {
            throw new IllegalStateException("secret inside");
        }
    }

    private static Leave leave(LeaveState state) {
        LeaveVerdict verdict = new LeaveVerdict(true, Level.OFFICE, 5, 5, true, false, false, "CN-2020 1.0.0 第二十六条");
        return new Leave(
                "l1", "u1", ASKED, verdict, state, "officer", NOW, null, null, null, null, null, null, null, null, null,
                null, null, null, 1);
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> rawtype(Class<?> api) {
        return (Class<Object>) api;
    }

    private static Map<String, Object> names(Class<?> api) {
        return Map.of("objectClass", new String[] {api.getName()});
    }

    private static String get(URI address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String call(String service, String body) throws Exception {
        return send(service, "Bearer a-token", envelope(service, body));
    }

    private static String envelope(String service, String body) {
        String qualified = body.replaceFirst("<(\\w+)", "<$1 xmlns=\"http://anjiao.org/ws/" + service + "/v1\"");
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + qualified
                + "</s:Body></s:Envelope>";
    }

    private String send(String service, String authorization, String text) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(services.resolve(service))
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofString(text));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
