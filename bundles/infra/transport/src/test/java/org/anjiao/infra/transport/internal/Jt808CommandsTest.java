package org.anjiao.infra.transport.internal;

import static org.anjiao.infra.transport.internal.Awaiting.await;
import static org.anjiao.infra.transport.internal.Station.NOW;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.anjiao.device.spi.DeviceArea;
import org.anjiao.device.spi.TerminalParameters;
import org.anjiao.simulator.AcknowledgementListener;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetSettings;
import org.anjiao.simulator.Point;
import org.anjiao.simulator.Route;
import org.anjiao.simulator.TerminalPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From the officer's desk to a terminal of the simulator and back, over TCP, driver, intake and database. */
@Timeout(120)
class Jt808CommandsTest {
    private static final int TEXT = 0x8300;

    /** What the driver asks by itself after each authentication. */
    private static final int QUERY_ATTRIBUTES = 0x8107;

    private final List<Integer> heard = Collections.synchronizedList(new ArrayList<>());
    private Station station;

    @BeforeEach
    void start() throws SQLException {
        station = new Station();
    }

    @AfterEach
    void stop() {
        station.close();
    }

    private Fleet terminal() {
        AcknowledgementListener listener = new AcknowledgementListener() {
            @Override
            public void acknowledged(String terminal, Instant deviceTime) {}

            @Override
            public void commanded(String terminal, int messageId) {
                if (messageId != QUERY_ATTRIBUTES) {
                    heard.add(messageId);
                }
            }
        };
        Fleet fleet = new Fleet(
                FleetSettings.live("127.0.0.1", station.port(), Duration.ofSeconds(10)),
                List.of(new TerminalPlan(Station.TERMINAL, Route.standing(new Point(34.2594, 108.947)))),
                station.clock,
                listener);
        fleet.start();
        return fleet;
    }

    private IssuedCommand text(String text) {
        return station.issue(CommandContent.text(text), null);
    }

    @Test
    void issuedWhileTheTerminalIsAwayAndDoneWhenItHasConnected() {
        IssuedCommand text = text("请速回电");
        IssuedCommand locate = station.issue(CommandContent.of(CommandKind.LOCATE_NOW), null);
        IssuedCommand query = station.issue(CommandContent.of(CommandKind.QUERY_PARAMETERS), null);
        DeviceArea area = new DeviceArea(
                7,
                "禁止区",
                DeviceArea.Shape.CIRCLE,
                List.of(new DeviceArea.Place(34.2594, 108.947)),
                200,
                true,
                false,
                null,
                null);
        IssuedCommand set = station.issue(
                new CommandContent(CommandKind.SET_AREA, null, null, null, null, null, area, null, null), null);
        IssuedCommand delete = station.issue(
                new CommandContent(
                        CommandKind.DELETE_AREA, null, null, null, null, null, null, 7, DeviceArea.Shape.CIRCLE),
                null);
        assertThat(station.now(text).state()).isEqualTo(CommandState.QUEUED);
        try (Fleet fleet = terminal()) {
            for (IssuedCommand command : List.of(text, locate, query, set, delete)) {
                station.await(command, CommandState.DONE);
            }
            assertThat(fleet.statistics().refused()).isZero();
            IssuedCommand atOnce = text("已收到");
            station.await(atOnce, CommandState.DONE);
            assertThat(station.now(atOnce).sends()).isEqualTo(1);
        }
        assertThat(heard).containsExactly(TEXT, 0x8201, 0x8104, 0x8600, 0x8601, TEXT);
        assertThat(station.now(query).parameters()).isEqualTo(new TerminalParameters(Duration.ofSeconds(10), null));
        // Reports at intervals carry the time at which they were due, which lies before the standing clock's.
        assertThat(station.count("dev_position where device_time = " + NOW.toEpochMilli()))
                .as("the place that was asked for")
                .isEqualTo(1);
    }

    @Test
    void whatHasExpiredNeverLeaves() {
        IssuedCommand expired = station.issue(CommandContent.text("一"), NOW.plusSeconds(60));
        station.clock.set(NOW.plusSeconds(60));
        IssuedCommand next = text("二");
        try (Fleet fleet = terminal()) {
            station.await(next, CommandState.DONE);
            assertThat(fleet.statistics().connects()).isEqualTo(1);
        }
        assertThat(heard).containsExactly(TEXT);
        assertThat(station.now(expired).state()).isEqualTo(CommandState.EXPIRED);
        assertThat(station.now(expired).sends()).isZero();
    }

    @Test
    void aServerThatStopsBeforeTheAnswerIsStoredSendsAgain() {
        station.withholdAnswers();
        IssuedCommand text = text("一");
        try (Fleet fleet = terminal()) {
            await(() -> station.withheld() > 0);
            assertThat(station.now(text).state()).isEqualTo(CommandState.SENT);
            station.stop();
            station.clock.set(NOW.plusSeconds(5));
            station.start();
            station.await(text, CommandState.DONE);
            assertThat(fleet.statistics().connects()).isGreaterThan(1);
        }
        assertThat(heard).containsExactly(TEXT, TEXT);
        assertThat(station.now(text).sends()).isEqualTo(2);
        assertThat(station.now(text).sentAt()).isEqualTo(NOW);
        assertThat(station.now(text).closedAt()).isEqualTo(NOW.plusSeconds(5));
    }
}
