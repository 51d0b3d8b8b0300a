package org.anjiao.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.servlet.GenericServlet;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import org.anjiao.device.CommandContent;
import org.anjiao.device.CommandState;
import org.anjiao.device.DeviceCommands;
import org.anjiao.device.DeviceHealth;
import org.anjiao.device.Devices;
import org.anjiao.device.HealthBoard;
import org.anjiao.device.HealthCondition;
import org.anjiao.device.HealthQuery;
import org.anjiao.device.HealthSummary;
import org.anjiao.device.IssuedCommand;
import org.anjiao.device.NewCommand;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.DeviceArea;
import org.anjiao.device.spi.TerminalParameters;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.security.SignIn;
import org.anjiao.rest.internal.device.DeviceCommandResource;
import org.anjiao.rest.internal.device.DeviceHealthResource;
import org.anjiao.rest.internal.device.DeviceResource;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands over a real HTTP server, beside the resource of devices under the same path. */
class DeviceCommandsOverHttpTest {
    private static final Caller CALLER = new Caller("beilin", "测试干部", "unit-1", Set.of(Role.COUNTY_OFFICER));
    private static final Instant NOW = Instant.parse("2019-03-31T01:00:00Z");

    private static final FakeCommands COMMANDS = new FakeCommands();
    private static Server server;
    private static URI base;

    @BeforeAll
    static void start() throws Exception {
        server = new Server(0);
        ServletContextHandler context = new ServletContextHandler(server, "/");
        context.addServlet(new ServletHolder(new EndpointServlet()), RestServer.PATH + "/*");
        server.start();
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        base = URI.create("http://127.0.0.1:" + port + RestServer.PATH + "/");
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)));
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.header("Authorization", "Bearer token").build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Json.mapper().readTree(answer.body());
    }

    @Test
    void aCommandIsIssuedAndItsPlaceTold() throws Exception {
        HttpResponse<String> answer = post("devices/d-1/commands", """
            {"content":{"kind":"SHOW_TEXT","text":"请速回电"},"purpose":"日常核查","expiresAt":"2019-03-31T10:00:00+08:00"}\
            """);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("devices/d-1/commands/c-1");
        assertThat(json(answer).get("state").asText()).isEqualTo("QUEUED");
        assertThat(json(answer).get("issuedAt").asText()).isEqualTo("2019-03-31T09:00:00+08:00");
        NewCommand given = COMMANDS.issued.get(COMMANDS.issued.size() - 1);
        assertThat(given.content().text()).isEqualTo("请速回电");
        assertThat(given.expiresAt()).isEqualTo(Instant.parse("2019-03-31T02:00:00Z"));
    }

    @Test
    void anAreaIsReadWithItsPoints() throws Exception {
        HttpResponse<String> answer = post("devices/d-1/commands", """
            {"purpose":"核查","content":{"kind":"SET_AREA","area":{"number":7,"name":"禁止区","shape":"CIRCLE",
             "points":[{"latitude":34.2594,"longitude":108.947}],"radius":200,"entering":true,"leaving":false}}}\
            """);
        assertThat(answer.statusCode()).isEqualTo(201);
        DeviceArea area =
                COMMANDS.issued.get(COMMANDS.issued.size() - 1).content().area();
        assertThat(area.points()).containsExactly(new DeviceArea.Place(34.2594, 108.947));
        assertThat(area.radius()).isEqualTo(200);
        assertThat(json(answer).get("content").get("area").get("shape").asText())
                .isEqualTo("CIRCLE");
    }

    @Test
    void whatTheDeviceToldIsShownInSeconds() throws Exception {
        JsonNode found = json(get("devices/d-1/commands/c-1"));
        assertThat(found.get("reportingIntervalSeconds").asInt()).isEqualTo(30);
        assertThat(found.get("heartbeatIntervalSeconds").isNull()).isTrue();
        assertThat(json(get("devices/d-1/commands?limit=1")).get("items")).hasSize(1);
        assertThat(json(post("devices/d-1/commands/c-1/cancellation", ""))
                        .get("state")
                        .asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void aBadKindIsUnreadableAndTheDevicesStayWhereTheyAre() throws Exception {
        HttpResponse<String> bad = post("devices/d-1/commands", "{\"content\":{\"kind\":\"SET_SERVER\"}}");
        assertThat(bad.statusCode()).isEqualTo(400);
        HttpResponse<String> device = get("devices/d-1");
        assertThat(json(device).get("code").asText()).isEqualTo("RECORD_NOT_FOUND");
    }

    @Test
    void aStepOfTheInventoryIsReadByItsName() throws Exception {
        JsonNode missing = json(post("devices/d-1/steps", "{\"reason\":\"坏\"}"));
        assertThat(missing.get("field").asText()).isEqualTo("step");
        assertThat(post("devices/d-1/steps", "{\"step\":\"MELT\",\"reason\":\"坏\"}")
                        .statusCode())
                .isEqualTo(400);
        JsonNode unknown = json(post("devices/d-1/steps", "{\"step\":\"FAULT\",\"reason\":\"坏\"}"));
        assertThat(unknown.get("code").asText()).isEqualTo("RECORD_NOT_FOUND");
    }

    @Test
    void theHealthBoardStandsBesideTheDevices() throws Exception {
        JsonNode list = json(get("devices/health?unit=unit-1&condition=silent&sort=last_contact"));
        assertThat(list.get("next").asText()).isEqualTo("next");
        assertThat(json(get("devices/health?condition=asleep")).get("field").asText())
                .isEqualTo("condition");
        assertThat(get("devices/health/summary").body()).contains("summary");
        assertThat(get("devices/health/d-1").body()).contains("health of d-1");
        assertThat(get("devices/d-1").body()).doesNotContain("health of");
        assertThat(json(get("devices/d-1/commands")).get("items")).hasSize(1);
    }

    private static final class FakeCommands implements DeviceCommands {
        private final List<NewCommand> issued = new ArrayList<>();

        @Override
        public IssuedCommand issue(Caller caller, String deviceId, NewCommand command) {
            issued.add(command);
            return command(deviceId, command, CommandState.QUEUED, null);
        }

        @Override
        public IssuedCommand issueTo(Caller caller, String superviseeId, String deviceId, NewCommand command) {
            throw new UnsupportedOperationException();
        }

        private static IssuedCommand command(
                String deviceId, NewCommand command, CommandState state, TerminalParameters told) {
            return new IssuedCommand(
                    "c-1",
                    deviceId,
                    "p-1",
                    "unit-1",
                    command.content(),
                    command.purpose(),
                    "beilin",
                    "测试干部",
                    NOW,
                    NOW,
                    state,
                    0,
                    null,
                    null,
                    null,
                    told);
        }

        @Override
        public IssuedCommand find(Caller caller, String deviceId, String commandId) {
            return query(deviceId, CommandState.DONE);
        }

        private static IssuedCommand query(String deviceId, CommandState state) {
            NewCommand query = new NewCommand(CommandContent.of(CommandKind.QUERY_PARAMETERS), "核查", null);
            return command(deviceId, query, state, new TerminalParameters(Duration.ofSeconds(30), null));
        }

        @Override
        public Page<IssuedCommand> list(Caller caller, String deviceId, String cursor, int limit) {
            return new Page<>(List.of(query(deviceId, CommandState.DONE)), null);
        }

        @Override
        public IssuedCommand cancel(Caller caller, String deviceId, String commandId) {
            return query(deviceId, CommandState.CANCELLED);
        }
    }

    private static final class EmptyBoard implements HealthBoard {
        @Override
        public Page<DeviceHealth> list(Caller caller, HealthQuery query, String cursor, int limit) {
            boolean asked = query.condition() == HealthCondition.SILENT
                    && query.order() == HealthQuery.Order.LAST_CONTACT
                    && query.unitId().equals("unit-1");
            return new Page<>(List.of(), asked ? "next" : null);
        }

        @Override
        public HealthSummary summary(Caller caller, String unitId) {
            throw CommonProblem.notFound("summary");
        }

        @Override
        public DeviceHealth find(Caller caller, String deviceId) {
            throw CommonProblem.notFound("health of " + deviceId);
        }
    }

    private static final class EndpointServlet extends GenericServlet {
        private static final long serialVersionUID = 1L;
        private transient RestEndpoint endpoint;

        @Override
        public void init() {
            Devices none = (Devices) Proxy.newProxyInstance(
                    Devices.class.getClassLoader(), new Class<?>[] {Devices.class}, (self, method, arguments) -> {
                        throw CommonProblem.notFound((String) arguments[1]);
                    });
            endpoint = new RestEndpoint(
                    getServletConfig(),
                    List.of(
                            new DeviceResource(none, null, null, Clock.systemUTC()),
                            new DeviceHealthResource(new EmptyBoard(), null, null, Clock.systemUTC()),
                            new DeviceCommandResource(COMMANDS)),
                    new OneSession(),
                    RestEndpointTest::straightOn,
                    () -> "incident-1",
                    Optional::empty);
        }

        @Override
        public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
            endpoint.service(request, response);
        }
    }

    private static final class OneSession implements SignIn {
        @Override
        public String open(String account, char[] password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Caller check(String account, char[] password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Caller> session(String token) {
            return Optional.of(CALLER);
        }

        @Override
        public Optional<Caller> holder(String token) {
            return session(token);
        }

        @Override
        public void close(String token) {}
    }
}
