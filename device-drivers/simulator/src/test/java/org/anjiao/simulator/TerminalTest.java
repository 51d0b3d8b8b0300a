package org.anjiao.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A terminal before a server that answers as the test says. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT) // they wait for the terminal, which comes again after some seconds
class TerminalTest {
    private static final int REGISTER = 0x0100;
    private static final int AUTHENTICATE = 0x0102;
    private static final int LOCATION = 0x0200;
    private static final int LOCATION_BATCH = 0x0704;

    private ServerSocket server;
    private Fleet fleet;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        server.setSoTimeout(20_000);
        fleet = new Fleet(
                new FleetSettings(
                        "127.0.0.1",
                        server.getLocalPort(),
                        Protocol.JT808_2013,
                        Duration.ZERO,
                        0,
                        1,
                        1,
                        0,
                        0,
                        Duration.ofSeconds(3),
                        Instant.parse("2019-03-31T01:00:00Z"),
                        808),
                List.of(new TerminalPlan("13900000001", Route.standing(new Point(34.2594, 108.947)))),
                Clock.systemUTC(),
                (terminal, time) -> {});
        fleet.start();
    }

    @AfterEach
    void stop() throws IOException {
        fleet.close();
        server.close();
    }

    @Test
    void oneThatWasTurnedAwayIsTakenWhenItComesAgain() throws Exception {
        try (Socket first = accept()) {
            register(first, "04");
            assertThat(first.getInputStream().read()).as("it goes away").isNegative();
        }
        try (Socket second = accept()) {
            register(second, "0041");
            answer(second, AUTHENTICATE, "00");
            answer(second, LOCATION, "00");
            assertThat(fleet.awaitFinished(Duration.ofSeconds(30))).isTrue();
        }
    }

    @Test
    void oneWhoseCodeWasRefusedRegistersAndKeepsItsPoint() throws Exception {
        try (Socket first = accept()) {
            register(first, "0041");
            answer(first, AUTHENTICATE, "00");
            assertThat(message(first)).startsWith("0200");
        }
        try (Socket second = accept()) {
            answer(second, AUTHENTICATE, "01");
            assertThat(second.getInputStream().read()).as("it goes away").isNegative();
        }
        try (Socket third = accept()) {
            register(third, "0042");
            answer(third, AUTHENTICATE, "00");
            answer(third, LOCATION_BATCH, "00");
            assertThat(fleet.awaitFinished(Duration.ofSeconds(30))).isTrue();
        }
    }

    @Test
    void oneThatGetsNoAnswerComesAgain() throws Exception {
        try (Socket first = accept()) {
            serial(first, REGISTER);
            assertThat(first.getInputStream().read()).as("it goes away").isNegative();
        }
        try (Socket second = accept()) {
            register(second, "0041");
            answer(second, AUTHENTICATE, "00");
            answer(second, LOCATION, "00");
            assertThat(fleet.awaitFinished(Duration.ofSeconds(30))).isTrue();
        }
    }

    private Socket accept() throws IOException {
        Socket terminal = server.accept();
        terminal.setSoTimeout(20_000);
        return terminal;
    }

    /** Answers the registration that must come next with that result, and a code if it is 00. */
    private static void register(Socket terminal, String result) throws IOException {
        send(terminal, "8100", serial(terminal, REGISTER) + result);
    }

    private static void answer(Socket terminal, int expected, String result) throws IOException {
        send(terminal, "8001", serial(terminal, expected) + "%04x".formatted(expected) + result);
    }

    private static String serial(Socket terminal, int expected) throws IOException {
        String message = message(terminal);
        assertThat(message).startsWith("%04x".formatted(expected));
        return message.substring(20, 24);
    }

    /** The check code is 00: simulated terminals do not look at it. */
    private static void send(Socket terminal, String id, String body) throws IOException {
        String frame = "7e" + id + "%04x".formatted(body.length() / 2) + "0139000000010000" + body + "007e";
        terminal.getOutputStream().write(HexFormat.of().parseHex(frame));
    }

    /** The next frame without its marks; its header has nothing to escape. */
    private static String message(Socket terminal) throws IOException {
        InputStream in = terminal.getInputStream();
        assertThat(in.read()).isEqualTo(0x7e);
        StringBuilder message = new StringBuilder();
        for (int octet = in.read(); octet != 0x7e; octet = in.read()) {
            assertThat(octet).isNotNegative();
            message.append("%02x".formatted(octet));
        }
        return message.toString();
    }
}
