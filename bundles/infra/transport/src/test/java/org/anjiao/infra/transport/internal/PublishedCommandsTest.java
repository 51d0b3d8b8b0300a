package org.anjiao.infra.transport.internal;

import static org.anjiao.infra.transport.internal.Awaiting.await;
import static org.anjiao.infra.transport.internal.Station.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.mqtt.MqttVersion;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.anjiao.device.CommandContent;
import org.anjiao.device.CommandState;
import org.anjiao.device.IssuedCommand;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.TerminalParameters;
import org.anjiao.driver.mqttjson.internal.MqttJsonDriver;
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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** From the officer's desk to a terminal of the simulator and back, over a real broker, driver, intake and database. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT) // they wait for the broker, which sends again after five seconds
class PublishedCommandsTest {
    private static final int TEXT = 1;

    private final List<Integer> heard = Collections.synchronizedList(new ArrayList<>());

    private TestBroker broker;
    private Station station;

    @BeforeEach
    void start() throws IOException, SQLException {
        broker = new TestBroker();
        station = new Station(
                new MqttJsonDriver(),
                (port, registry, gate, outbox, clock, loops) -> new MqttServer(
                        Station.settings("mqtt-json", broker.port()),
                        new BrokerSettings(
                                MqttVersion.MQTT_3_1_1, "anjiao-1", null, null, "anjiao/devices/+/up/#", 60, null),
                        registry,
                        gate,
                        outbox,
                        clock,
                        loops,
                        50));
    }

    @AfterEach
    void stop() {
        station.close();
        broker.close();
    }

    private Fleet terminal() {
        AcknowledgementListener listener = new AcknowledgementListener() {
            @Override
            public void acknowledged(String terminal, Instant deviceTime) {}

            @Override
            public void commanded(String terminal, int command) {
                heard.add(command);
            }
        };
        Fleet fleet = new Fleet(
                FleetSettings.live("127.0.0.1", broker.port(), Duration.ofSeconds(1))
                        .speaking(Protocol.MQTT_JSON),
                List.of(new TerminalPlan(Station.TERMINAL, Route.standing(new Point(34.2594, 108.947)), "SECRET")),
                station.clock,
                listener);
        fleet.start();
        return fleet;
    }

    private IssuedCommand text(String text) {
        return station.issue(CommandContent.text(text), null);
    }

    @Test
    void issuedWhileTheTerminalIsAwayAndDoneWhenItHasReported() {
        IssuedCommand text = text("请速回电");
        IssuedCommand locate = station.issue(CommandContent.of(CommandKind.LOCATE_NOW), null);
        IssuedCommand query = station.issue(CommandContent.of(CommandKind.QUERY_PARAMETERS), null);
        IssuedCommand cancelled = text("无");
        station.cancel(cancelled);
        try (Fleet fleet = terminal()) {
            for (IssuedCommand command : List.of(text, locate, query)) {
                station.await(command, CommandState.DONE);
            }
            IssuedCommand atOnce = text("已收到");
            station.await(atOnce, CommandState.DONE);
            assertThat(station.now(atOnce).sends()).isEqualTo(1);
            assertThat(fleet.statistics().connects()).isEqualTo(1);
        }
        assertThat(heard).containsExactly(TEXT, 2, 5, TEXT);
        assertThat(station.now(query).parameters()).isEqualTo(new TerminalParameters(Duration.ofSeconds(1), null));
        assertThat(station.now(cancelled).sends()).isZero();
    }

    @Test
    void aServerThatStopsBeforeTheReceiptIsStoredHearsItAgain() {
        station.withholdAnswers();
        IssuedCommand text = text("一");
        try (Fleet fleet = terminal()) {
            await(() -> station.withheld() > 0);
            assertThat(station.now(text).state()).isEqualTo(CommandState.SENT);
            station.stop();
            station.start();
            station.await(text, CommandState.DONE);
            assertThat(fleet.statistics().connects()).isEqualTo(1);
        }
    }

    @Test
    void whileTheUnitHasSwitchedTheDriverOffNothingIsStoredSentOrLost() throws InterruptedException {
        station.switchOff(true);
        IssuedCommand text = text("一");
        FleetSettings load = FleetSettings.load("127.0.0.1", broker.port(), 8, 20, NOW.minusSeconds(60))
                .speaking(Protocol.MQTT_JSON);
        TerminalPlan plan = new TerminalPlan(Station.TERMINAL, Route.standing(new Point(34.2594, 108.947)), "SECRET");
        try (Fleet fleet = new Fleet(load, List.of(plan), station.clock, (terminal, deviceTime) -> {})) {
            fleet.start();
            assertThat(fleet.awaitFinished(Duration.ofSeconds(60))).isTrue();
            station.stop(); // what had been acknowledged would not come again
            station.start();
            assertThat(station.count("dev_frame_block")).isZero();
            assertThat(station.count("dev_bad_frame")).isZero();
            assertThat(station.count("dev_position")).isZero();
            assertThat(station.now(text).state()).isEqualTo(CommandState.QUEUED);
            station.switchOff(false);
            station.await(text, CommandState.DONE);
        }
        await(() -> station.count("dev_position") >= 20);
        assertThat(station.count("dev_position")).isEqualTo(20);
    }
}
