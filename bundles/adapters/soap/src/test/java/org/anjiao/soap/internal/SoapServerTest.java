package org.anjiao.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anjiao.campaign.CampaignProblem;
import org.anjiao.campaign.Campaigns;
import org.anjiao.campaign.InterviewTask;
import org.anjiao.campaign.Interviews;
import org.anjiao.campaign.Participation;
import org.anjiao.campaign.ParticipationState;
import org.anjiao.campaign.TaskState;
import org.anjiao.exchange.MessageState;
import org.anjiao.exchange.Receipt;
import org.anjiao.exchange.Receipts;
import org.anjiao.hazard.Hazard;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.HazardState;
import org.anjiao.hazard.Hazards;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.security.SignIn;
import org.anjiao.supervisee.reply.Ruling;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The web services over a real HTTP server, with the domain played. */
class SoapServerTest {
    private static final Instant NOW = Instant.parse("2019-03-31T01:00:00Z");
    private static final Caller HANCHENG = new Caller("hancheng", "测试干部", "unit-hc", Set.of(Role.CITY_OFFICER));
    private static final String PASSWORD = "口令:with-colon";
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString(("hancheng:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    private static final List<Object> SEEN = new ArrayList<>();

    private static Server server;
    private static URI services;
    private static URI address;

    @BeforeAll
    static void start() throws Exception {
        server = new Server(0);
        ServletContextHandler context = new ServletContextHandler(server, "/");
        SoapServer soap = new SoapServer(
                signIn(),
                played(Campaigns.class, SoapServerTest::campaigns),
                played(Interviews.class, SoapServerTest::interviews),
                played(Hazards.class, SoapServerTest::hazards),
                null,
                null,
                null,
                played(Receipts.class, SoapServerTest::receipts),
                played(
                        Organization.class,
                        (proxy, method, args) -> new Unit(
                                "unit-hc", "610581", "韩城市", UnitType.DIRECT_UNIT, "sn", "610581", Instant.EPOCH, null)),
                () -> "incident-7",
                Clock.fixed(NOW, ZoneOffset.UTC));
        context.addServlet(new ServletHolder(soap), SoapServer.PATH + "/*");
        server.start();
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        services = URI.create("http://127.0.0.1:" + port + SoapServer.PATH + "/");
        address = services.resolve("campaigns");
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @Test
    void describesItselfToAnybody() throws Exception {
        HttpResponse<String> wsdl = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "?wsdl")).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(wsdl.body())
                .contains("targetNamespace=\"http://anjiao.org/ws/campaign/v1\"")
                .contains("name=\"CampaignService\"")
                .contains("operation name=\"acknowledge\"", "operation name=\"registerHazard\"", "remedyZh")
                .contains(address.toString());
    }

    @Test
    void acknowledgesByBasicAndByBearer() throws Exception {
        for (String authorization : List.of(BASIC, "Bearer a-token")) {
            HttpResponse<String> answer =
                    call(authorization, "<acknowledge><campaign>SN-2019-YHPC</campaign></acknowledge>");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("<unitCode>610581</unitCode>", "<state>ACKNOWLEDGED</state>")
                    .contains("<acknowledgedAt>2019-03-31T09:00:00+08:00</acknowledgedAt>");
        }
        assertThat(SEEN).containsExactly(HANCHENG, "SN-2019-YHPC", HANCHENG, "SN-2019-YHPC");
    }

    @Test
    void refusesWhoHasNotSignedIn() throws Exception {
        String request = "<acknowledge><campaign>SN-2019-YHPC</campaign></acknowledge>";
        assertThat(call(null, request).body()).contains("<code>SESSION_REQUIRED</code>", "<status>401</status>");
        assertThat(call("Bearer other", request).body()).contains("<code>SESSION_REQUIRED</code>");
        assertThat(call("Basic aGFuY2hlbmc6d3Jvbmc=", request).body()).contains("<code>SIGN_IN_REFUSED</code>");
        assertThat(call("Basic !!", request).body()).contains("<code>SIGN_IN_REFUSED</code>");
        assertThat(SEEN).isEmpty();
    }

    @Test
    void refusesWhoHasYetToChangeAGivenPassword() throws Exception {
        String basic =
                "Basic " + Base64.getEncoder().encodeToString("xinren:Anjiao-2019".getBytes(StandardCharsets.UTF_8));
        for (String authorization : List.of(basic, "Bearer a-given-token")) {
            assertThat(call(authorization, "<acknowledge><campaign>SN-2019-YHPC</campaign></acknowledge>")
                            .body())
                    .contains("<code>PASSWORD_CHANGE_REQUIRED</code>", "<status>403</status>", "<remedyZh>请先修改");
        }
        assertThat(SEEN).isEmpty();
    }

    /** S-01: the fault has the code that REST answers with 409. */
    @Test
    void aFaultSaysWhatRestSays() throws Exception {
        HttpResponse<String> answer =
                call(BASIC, "<advance><campaign>SN-2019-YHPC</campaign><state>SCREENING</state></advance>");
        ProblemException problem = notMobilised();
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("<code>UNIT_NOT_MOBILISED</code>", "<status>409</status>", "<field>state</field>")
                .contains("<zh>" + problem.zh() + "</zh>", "<en>" + problem.en() + "</en>")
                .contains("<remedyZh>" + problem.remedyZh() + "</remedyZh>")
                .contains("<remedyEn>" + problem.remedyEn() + "</remedyEn>");
    }

    @Test
    void registersAHazardFoundInAnInterview() throws Exception {
        HttpResponse<String> answer = call(
                BASIC,
                "<registerHazard><interviewTaskId>task-1</interviewTaskId><kind>GAMBLING</kind>"
                        + "<title>参与赌博</title></registerHazard>");
        assertThat(answer.body()).contains("<number>610581001-2019-0001</number>", "<state>REGISTERED</state>");
        assertThat(SEEN)
                .contains(new RegisterHazard(
                        "person-1", HazardKind.GAMBLING, null, "参与赌博", null, null, HazardSource.INTERVIEW, "task-1"));
    }

    @Test
    void tellsNothingOfTheInside() throws Exception {
        String answer = call(BASIC, "<participationOf><campaign>SN-2019-YHPC</campaign></participationOf>")
                .body();
        assertThat(answer).contains("<code>INTERNAL_ERROR</code>", "incident-7").doesNotContain("secret inside");
    }

    @Test
    void refusesWhatIsNotInTheDescription() throws Exception {
        for (String request : List.of(
                "<acknowledge/>",
                "<acknowledge><campaign>SN-2019-YHPC</campaign><orgId>other</orgId></acknowledge>",
                "<advance><campaign>SN-2019-YHPC</campaign><state>WINNING</state></advance>")) {
            assertThat(call(BASIC, request).body())
                    .as(request)
                    .contains("<code>MESSAGE_UNREADABLE</code>", "<status>400</status>");
        }
        assertThat(SEEN).isEmpty();
    }

    @Test
    void refusesADocumentType() throws Exception {
        String bomb = "<!DOCTYPE x [<!ENTITY c \"SN-2019-YHPC\">]>"
                + envelope("<acknowledge><campaign>&c;</campaign></acknowledge>");
        assertThat(send(BASIC, bomb).statusCode()).isBetween(400, 500);
        assertThat(SEEN).isEmpty();
    }

    /** S-09: a court rules on a proposal. */
    @Test
    void aCourtRules() throws Exception {
        HttpResponse<String> answer = exchange("<rule><messageId>m-1</messageId><answeredAt>2019-03-31T08:00:00+08:00"
                + "</answeredAt><granted>true</granted><reference>（2019）刑更1号</reference>"
                + "<decidedOn>2019-03-30</decidedOn></rule>");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("<messageId>m-1</messageId>", "<state>ANSWERED</state>");
        Ruling ruling = new Ruling(true, "（2019）刑更1号", LocalDate.of(2019, 3, 30), null, null);
        assertThat(SEEN)
                .containsExactly(
                        HANCHENG,
                        new Receipt(
                                "m-1",
                                Receipt.Kind.ANSWERED,
                                null,
                                Instant.parse("2019-03-31T00:00:00Z"),
                                "（2019）刑更1号",
                                ruling));
    }

    @Test
    void anAgencyReceivesOrRefuses() throws Exception {
        assertThat(exchange("<receive><messageId>m-2</messageId><receiptNumber>收1号</receiptNumber>"
                                + "<receivedAt>2019-03-31T08:00:00+08:00</receivedAt></receive>")
                        .body())
                .contains("<state>DELIVERED</state>");
        assertThat(exchange("<refuse><messageId>m-3</messageId><refusedAt>2019-03-31T08:00:00+08:00</refusedAt>"
                                + "<reason>材料不全</reason></refuse>")
                        .body())
                .contains("<state>NACK</state>");
        Instant at = Instant.parse("2019-03-31T00:00:00Z");
        assertThat(SEEN)
                .contains(
                        new Receipt("m-2", Receipt.Kind.RECEIVED, "收1号", at, null),
                        new Receipt("m-3", Receipt.Kind.REFUSED, null, at, "材料不全"));
    }

    @Test
    void ofRulingsTooAFaultSaysWhatRestSays() throws Exception {
        assertThat(exchange(
                                "<rule><messageId>strange</messageId><answeredAt>2019-03-31T08:00:00+08:00</answeredAt>"
                                        + "<granted>false</granted><reference>1</reference><decidedOn>2019-03-30</decidedOn></rule>")
                        .body())
                .contains("code>RECORD_NOT_FOUND<", "status>404<");
        assertThat(exchange("<rule><messageId>m-1</messageId></rule>").body()).contains("code>MESSAGE_UNREADABLE<");
    }

    private static HttpResponse<String> exchange(String body) throws Exception {
        return send(services.resolve("exchange"), BASIC, envelope("http://anjiao.org/ws/exchange/v1", body));
    }

    private static Object receipts(Object proxy, Method method, Object[] args) {
        SEEN.addAll(List.of(args));
        Receipt receipt = (Receipt) args[1];
        if (receipt.messageId().equals("strange")) {
            throw CommonProblem.notFound("strange");
        }
        return switch (receipt.kind()) {
            case RECEIVED -> MessageState.DELIVERED;
            case REFUSED -> MessageState.NACK;
            case ANSWERED -> MessageState.ANSWERED;
        };
    }

    private static Object campaigns(Object proxy, Method method, Object[] args) {
        switch (method.getName()) {
            case "acknowledge" -> {
                SEEN.addAll(List.of(args));
                return new Participation(
                        "SN-2019-YHPC",
                        "unit-hc",
                        ParticipationState.ACKNOWLEDGED,
                        NOW,
                        NOW,
                        "hancheng",
                        null,
                        null,
                        null,
                        false);
            }
            case "advance" -> throw notMobilised();
            default -> throw new IllegalStateException("secret inside");
        }
    }

    private static ProblemException notMobilised() {
        return new ProblemException(CampaignProblem.UNIT_NOT_MOBILISED, "state", "GROUP_FORMED");
    }

    private static Object interviews(Object proxy, Method method, Object[] args) {
        return new InterviewTask(
                "task-1",
                "SN-2019-YHPC",
                "person-1",
                null,
                null,
                "unit-hc",
                false,
                false,
                false,
                null,
                null,
                false,
                TaskState.OPEN,
                Set.of(),
                null,
                null,
                1);
    }

    private static Object hazards(Object proxy, Method method, Object[] args) {
        SEEN.add(args[1]);
        return new Hazard(
                "hazard-1",
                "610581001-2019-0001",
                "unit-hc",
                "person-1",
                null,
                HazardKind.GAMBLING,
                null,
                "参与赌博",
                null,
                HazardSource.INTERVIEW,
                "task-1",
                HazardState.REGISTERED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "hancheng",
                NOW,
                null,
                false,
                1);
    }

    static SignIn signIn() {
        return new SignIn() {
            @Override
            public String open(String account, char[] password) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Caller check(String account, char[] password) {
                if (account.equals("hancheng") && String.valueOf(password).equals(PASSWORD)) {
                    return HANCHENG;
                }
                throw new ProblemException(
                        account.equals("xinren")
                                ? CommonProblem.PASSWORD_CHANGE_REQUIRED
                                : CommonProblem.SIGN_IN_REFUSED,
                        null);
            }

            @Override
            public Optional<Caller> session(String token) {
                if (token.equals("a-given-token")) {
                    throw new ProblemException(CommonProblem.PASSWORD_CHANGE_REQUIRED, null);
                }
                return token.equals("a-token") ? Optional.of(HANCHENG) : Optional.empty();
            }

            @Override
            public Optional<Caller> holder(String token) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close(String token) {
                throw new UnsupportedOperationException();
            }
        };
    }

    static <T> T played(Class<T> service, InvocationHandler handler) {
        return service.cast(Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, handler));
    }

    private static HttpResponse<String> call(String authorization, String body) throws Exception {
        return send(authorization, envelope(body));
    }

    private static String envelope(String body) {
        return envelope("http://anjiao.org/ws/campaign/v1", body);
    }

    private static String envelope(String namespace, String body) {
        String qualified = body.replaceFirst("<(\\w+)", "<$1 xmlns=\"" + namespace + "\"");
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + qualified
                + "</s:Body></s:Envelope>";
    }

    private static HttpResponse<String> send(String authorization, String text) throws Exception {
        return send(address, authorization, text);
    }

    private static HttpResponse<String> send(URI service, String authorization, String text) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(service)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofString(text));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).isNotNull();
        return answer;
    }
}
