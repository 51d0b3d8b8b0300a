package org.anjiao.infra.transport.internal;

import static org.anjiao.infra.transport.internal.Station.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.anjiao.device.CommandContent;
import org.anjiao.device.CommandState;
import org.anjiao.device.IssuedCommand;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.driver.zkpush.internal.ZkPushDriver;
import org.anjiao.simulator.AcknowledgementListener;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetSettings;
import org.anjiao.simulator.Point;
import org.anjiao.simulator.Protocol;
import org.anjiao.simulator.Route;
import org.anjiao.simulator.TerminalPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From the officer's desk to a terminal that asks for its commands and back, over HTTP, driver, intake and database. */
@Timeout(120)
class PolledCommandsTest {
    private final HttpClient terminal = HttpClient.newHttpClient();
    private Station station;

    @BeforeEach
    void start() throws SQLException {
        HttpLimits limits = new HttpLimits(65_536, Duration.ofMinutes(5), Duration.ofSeconds(2));
        station = new Station(
                new ZkPushDriver(),
                (port, registry, gate, outbox, clock, loops) -> new HttpServer(
                        Station.settings("zk-push", port), limits, registry, gate, outbox, clock, loops, null));
    }

    @AfterEach
    void stop() {
        station.close();
    }

    private HttpRequest.Builder to(String secret, String resource) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + station.port() + "/" + secret + "/iclock/"
                + resource + "?SN=" + Station.TERMINAL));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return terminal.send(request, BodyHandlers.ofString());
    }

    private List<String> poll() throws IOException, InterruptedException {
        HttpResponse<String> response = send(to("SECRET", "getrequest").build());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body().lines().toList();
    }

    /** Answers lines that came, and says what the gateway says to that. */
    private int receipt(int result, List<String> lines) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        lines.forEach(line -> body.append("ID=" + line.split(":", 3)[1] + "&Return=" + result + "&CMD=DATA\n"));
        return send(to("SECRET", "devicecmd")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build())
                .statusCode();
    }

    private IssuedCommand text(String text) {
        return station.issue(CommandContent.text(text), null);
    }

    private CommandState state(IssuedCommand command) {
        return station.now(command).state();
    }

    @Test
    void commandsComeInTheirOrderAndStayUntilTheirReceipt() throws Exception {
        List<IssuedCommand> issued =
                IntStream.rangeClosed(1, 5).mapToObj(i -> text("text " + i)).toList();
        List<String> lines = poll();
        assertThat(lines).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(lines.get(i)).contains(":DATA UPDATE SMS MSG=text " + (i + 1) + "\t");
            assertThat(state(issued.get(i))).isEqualTo(CommandState.SENT);
        }
        assertThat(state(issued.get(4))).isEqualTo(CommandState.QUEUED);
        assertThat(poll()).as("they are on their way").containsExactly("OK");

        assertThat(receipt(0, List.of(lines.get(1), lines.get(0)))).isEqualTo(200);
        assertThat(state(issued.get(0))).isEqualTo(CommandState.DONE);
        assertThat(state(issued.get(1))).isEqualTo(CommandState.DONE);
        assertThat(receipt(-1002, List.of(lines.get(2)))).isEqualTo(200);
        assertThat(state(issued.get(2))).isEqualTo(CommandState.NOT_SUPPORTED);
        assertThat(receipt(-3, List.of(lines.get(3)))).isEqualTo(200);
        assertThat(state(issued.get(3))).isEqualTo(CommandState.FAILED);
        assertThat(poll()).singleElement().asString().contains("MSG=text 5\t");
    }

    @Test
    void whatHasNoReceiptComesAgainAndTheLateReceiptOfEitherCounts() throws Exception {
        IssuedCommand text = text("one");
        List<String> first = poll();
        station.clock.set(NOW.plusSeconds(119));
        assertThat(poll()).containsExactly("OK");
        station.clock.set(NOW.plusSeconds(120));
        List<String> again = poll();
        assertThat(again.get(0))
                .startsWith(first.get(0).substring(0, first.get(0).indexOf("StartTime")));
        assertThat(station.now(text).sends()).isEqualTo(2);
        receipt(0, first);
        assertThat(state(text)).isEqualTo(CommandState.DONE);
    }

    @Test
    void whatIsOverNeverLeaves() throws Exception {
        IssuedCommand expired = station.issue(CommandContent.text("one"), NOW.plusSeconds(60));
        IssuedCommand cancelled = text("two");
        IssuedCommand unknown = station.issue(CommandContent.of(CommandKind.QUERY_PARAMETERS), null);
        station.cancel(cancelled);
        station.clock.set(NOW.plusSeconds(60));
        assertThat(poll()).containsExactly("OK");
        assertThat(state(expired)).isEqualTo(CommandState.EXPIRED);
        assertThat(state(cancelled)).isEqualTo(CommandState.CANCELLED);
        station.await(unknown, CommandState.NOT_SUPPORTED);
    }

    @Test
    void nobodyElseHearsThemAndNobodyWhoseUnitHasSwitchedTheDriverOff() throws Exception {
        IssuedCommand text = text("one");
        assertThat(send(to("WRONG", "getrequest").build()).statusCode()).isEqualTo(401);
        station.switchOff(true);
        assertThat(send(to("SECRET", "getrequest").build()).statusCode()).isEqualTo(403);
        assertThat(state(text)).isEqualTo(CommandState.QUEUED);
        station.switchOff(false);
        assertThat(poll()).singleElement().asString().contains("MSG=one\t");
    }

    @Test
    void aReceiptThatIsNotStoredIsNotAcknowledged() throws Exception {
        IssuedCommand text = text("one");
        List<String> lines = poll();
        station.withholdAnswers();
        assertThat(receipt(0, lines)).isEqualTo(503);
        assertThat(state(text)).isEqualTo(CommandState.SENT);
        station.stop();
        station.start();
        receipt(0, lines);
        assertThat(state(text))
                .as("a receipt of before the restart is passed over")
                .isEqualTo(CommandState.SENT);
        assertThat(receipt(0, poll())).isEqualTo(200);
        assertThat(state(text)).isEqualTo(CommandState.DONE);
        assertThat(station.now(text).sends()).isEqualTo(2);
    }

    @Test
    void theSimulatorsTerminalDoesWhatItIsTold() throws InterruptedException {
        BlockingQueue<Integer> told = new LinkedBlockingQueue<>();
        AcknowledgementListener listener = new AcknowledgementListener() {
            @Override
            public void acknowledged(String terminal, Instant deviceTime) {}

            @Override
            public void commanded(String terminal, int commands) {
                told.add(commands);
            }
        };
        IssuedCommand one = text("one");
        IssuedCommand two = text("two");
        TerminalPlan plan = new TerminalPlan(Station.TERMINAL, Route.standing(new Point(34.2594, 108.947)), "SECRET");
        FleetSettings settings = FleetSettings.live("127.0.0.1", station.port(), Duration.ofSeconds(10))
                .speaking(Protocol.ZK_PUSH);
        try (Fleet fleet = new Fleet(settings, List.of(plan), station.clock, listener)) {
            fleet.start();
            station.await(one, CommandState.DONE);
            station.await(two, CommandState.DONE);
        }
        assertThat(told.take()).isEqualTo(2);
    }
}
