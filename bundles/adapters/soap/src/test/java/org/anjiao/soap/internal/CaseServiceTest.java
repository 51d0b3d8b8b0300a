package org.anjiao.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.soap.internal.cases.CasePort;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.Supervisee;
import org.anjiao.supervisee.Supervisees;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueList;
import org.anjiao.supervisee.due.DueState;
import org.anjiao.supervisee.entry.Delivery;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.Punctuality;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.entry.ReferralState;
import org.anjiao.supervisee.entry.Referrals;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What takes more than one service of the registry, over SOAP. */
class CaseServiceTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static Server server;
    private static URI address;
    private static NewReferral taken;

    @BeforeAll
    static void start() throws Exception {
        server = new Server(0);
        ServletContextHandler context = new ServletContextHandler(server, "/");
        SoapServer soap = new SoapServer(
                SoapServerTest.signIn(),
                null,
                null,
                null,
                SoapServerTest.played(Supervisees.class, (proxy, method, args) -> person((String) args[1])),
                SoapServerTest.played(DueList.class, (proxy, method, args) -> new Page<>(List.of(due()), null)),
                SoapServerTest.played(Referrals.class, (proxy, method, args) -> referred((NewReferral) args[1])),
                null,
                SoapServerTest.played(Organization.class, CaseServiceTest::unit),
                () -> "incident-9",
                Clock.fixed(NOW, ZoneOffset.UTC));
        context.addServlet(new ServletHolder(soap), SoapServer.PATH + "/*");
        server.start();
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        address = URI.create("http://127.0.0.1:" + port + SoapServer.PATH + "/cases");
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Test
    void describesItselfBesideTheOtherService() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + "?wsdl")).build();
        String wsdl = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(wsdl)
                .contains("targetNamespace=\"" + CasePort.NAMESPACE + "\"", "name=\"CaseService\"")
                .contains("operation name=\"person\"", "operation name=\"refer\"");
    }

    @Test
    void tellsWhereAPersonStandsAndWhatIsDue() throws Exception {
        String answer = call("<personOf><superviseeId>p1</superviseeId></personOf>");
        assertThat(answer)
                .contains("<status>ACTIVE</status>", "<flag>ON_LEAVE</flag>", "<unitCode>610103001</unitCode>")
                .contains("<termTo>2026-12-31</termTo>", "<kind>LEAVE_RETURN</kind>", "<number>T-16</number>")
                .contains("<lastDay>2026-03-09</lastDay>", "<overdue>true</overdue>")
                .doesNotContain("6199");
    }

    @Test
    void refusesWithTheCodeOfTheRule() throws Exception {
        assertThat(call("<personOf><superviseeId>hidden</superviseeId></personOf>"))
                .contains("<code>OUTSIDE_OWN_UNIT</code>", "<status>403</status>", "<remedyZh>");
        assertThat(call("<personOf/>")).contains("<code>MESSAGE_UNREADABLE</code>");
    }

    @Test
    void takesInWhatACourtHasDecided() throws Exception {
        assertThat(call(referral("610103001")))
                .contains("<referralId>r1</referralId>", "<state>EXPECTED</state>", "<lastDay>2026-03-19</lastDay>");
        assertThat(taken)
                .isEqualTo(new NewReferral(
                        Agency.COURT,
                        "测试法院",
                        "（2026）陕0103刑初1号",
                        LocalDate.of(2026, 3, 9),
                        "u-610103001",
                        "测试对象02",
                        "619900198512120127",
                        Category.PROBATION,
                        LocalDate.of(2026, 3, 9),
                        LocalDate.of(2027, 3, 8),
                        null,
                        null));
        assertThat(call(referral("999999"))).contains("<code>RECORD_NOT_FOUND</code>", "<status>404</status>");
    }

    private static String referral(String unitCode) {
        return "<refer><authority>COURT</authority><authorityName>测试法院</authorityName>"
                + "<reference>（2026）陕0103刑初1号</reference><effectiveOn>2026-03-09</effectiveOn><unitCode>" + unitCode
                + "</unitCode><name>测试对象02</name><idNumber>619900198512120127</idNumber>"
                + "<category>PROBATION</category><termFrom>2026-03-09</termFrom><termTo>2027-03-08</termTo></refer>";
    }

    private static Object unit(Object proxy, Method method, Object[] args) {
        Unit office = new Unit(
                "u-610103001", "610103001", "长安路司法所", UnitType.JUSTICE_OFFICE, "c", "610103001", Instant.EPOCH, null);
        if (method.getName().equals("byCode")) {
            return Optional.of(office).filter(unit -> unit.code().equals(args[0]));
        }
        return office;
    }

    private static Supervisee person(String id) {
        if (id == null) {
            throw CommonProblem.required("superviseeId");
        }
        if (id.equals("hidden")) {
            throw new ProblemException(CommonProblem.OUTSIDE_OWN_UNIT, null);
        }
        return new Supervisee(
                id,
                "SN1",
                "测试对象01",
                "6199**********0014",
                null,
                null,
                Category.PROBATION,
                DAY.minusYears(1),
                LocalDate.of(2026, 12, 31),
                DAY.minusYears(1),
                "u-610103001",
                Set.of(),
                false,
                false,
                null,
                null,
                Status.ACTIVE,
                Set.of(Flag.ON_LEAVE),
                1,
                false);
    }

    private static Due due() {
        return new Due(
                "d1",
                "p1",
                "u-610103001",
                DueKind.LEAVE_RETURN,
                "leave",
                "l1",
                null,
                NOW.minusSeconds(900_000),
                DAY.minusDays(1),
                NOW.minusSeconds(1),
                false,
                "CN-2020 1.0.0",
                DueState.OPEN,
                null,
                null);
    }

    private static Referral referred(NewReferral sent) {
        taken = sent;
        return new Referral(
                "r1",
                "p2",
                sent.unitId(),
                sent.authority(),
                sent.authorityName(),
                sent.reference(),
                sent.effectiveOn(),
                sent.effectiveOn().plusDays(10),
                "CN-2020 1.0.0 第十六条",
                ReferralState.EXPECTED,
                null,
                null,
                false,
                null,
                null,
                new Delivery(
                        List.of("JUDGMENT"),
                        List.of(),
                        List.of("JUDGMENT"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        false),
                new Punctuality(null, null, false, null, null, false),
                "hancheng",
                NOW,
                0);
    }

    /** The answer without the prefixes of its namespaces: a fault's elements are those of every service. */
    private static String call(String body) throws Exception {
        String qualified = body.replaceFirst("<(\\w+)", "<$1 xmlns=\"" + CasePort.NAMESPACE + "\"");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .header("Authorization", "Bearer a-token")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + qualified
                                + "</s:Body></s:Envelope>"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .replaceAll("<(/?)ns\\d+:", "<$1");
    }
}
