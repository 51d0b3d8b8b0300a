package org.anjiao.infra.transport.internal;

import io.moquette.broker.Server;
import io.moquette.broker.config.MemoryConfig;
import io.moquette.interception.InterceptHandler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A real broker, which lets everybody in and keeps sessions while it is stopped. */
final class TestBroker implements AutoCloseable {
    private final Path data = Files.createTempDirectory("anjiao-broker-");
    private final int port = freePort();
    private final List<InterceptHandler> handlers;
    private Server server;

    /** Starts it. */
    TestBroker(InterceptHandler... handlers) throws IOException {
        this.handlers = List.of(handlers);
        start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** The same after {@link #stop}. */
    void start() throws IOException {
        Properties settings = new Properties();
        settings.setProperty("host", "127.0.0.1");
        settings.setProperty("port", Integer.toString(port));
        settings.setProperty("allow_anonymous", "true");
        settings.setProperty("data_path", data.toString());
        settings.setProperty("persistence_enabled", "true");
        settings.setProperty("telemetry_enabled", "false");
        settings.setProperty("netty.mqtt.message_size", "2000000");
        server = new Server();
        server.startServer(new MemoryConfig(settings), handlers);
    }

    void stop() {
        server.stopServer();
    }

    /** What it publishes itself, as if a client had. */
    Server server() {
        return server;
    }

    /** Nobody needs it any more. Its threads wait two seconds for more work before they end: no test waits for them. */
    @Override
    public void close() {
        new Thread(this::end, "broker-end").start();
    }

    private void end() {
        stop();
        try (Stream<Path> all = Files.walk(data)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
