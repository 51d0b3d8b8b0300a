package org.anjiao.smoke;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.anjiao.itests.RestClient;

/** The distribution, unpacked into a folder of its own and started on ports of its own with a small demonstration. */
final class RunningServer implements AutoCloseable {
    private static final String PASSWORD = "Anjiao-2019";
    private static final long STOP_SECONDS = 60;
    private static final int UNAUTHORIZED = 401;
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 30_000;
    private static final long PAUSE_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path home;
    private final int httpPort = freePort();
    private final int devicePort = freePort();
    private final int shellPort = freePort();
    private Process process;

    private RunningServer(Path home) {
        this.home = home;
    }

    /** A port at which nobody on this machine listens, below those that the system gives to outgoing connections. */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            try (ServerSocket free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }

    /** Unpacks the archive into a folder of its own; nothing runs yet. */
    static RunningServer unpack() throws IOException, InterruptedException {
        return unpack("supervisees = 2000\ndevices = 10\nreportSeconds = 1");
    }

    /**
     * As {@link #unpack()}, with the demonstration's accounts, but without history, and with nobody in it. It takes plugins
     * without a signature.
     *
     * @param dataSource configuration of the database; null for Derby
     */
    static RunningServer unpackEmpty(File dataSource) throws IOException, InterruptedException {
        RunningServer server = unpack("history = false\nsupervisees = 0\ndevices = 0");
        Path plugins = server.home.resolve("etc/org.anjiao.plugins.cfg");
        Files.writeString(
                plugins, Files.readString(plugins).replaceFirst("(?m)^unsignedAllowed.*$", "unsignedAllowed = true"));
        if (dataSource != null) {
            Files.copy(
                    dataSource.toPath(),
                    server.home.resolve("etc/org.ops4j.datasource-anjiao.cfg"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return server;
    }

    private static RunningServer unpack(String demonstration) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(Path.of(System.getProperty("anjiao.work")), "server-");
        run(List.of("tar", "xzf", System.getProperty("anjiao.archive"), "-C", home.toString(), "--strip-components=1"));
        RunningServer server = new RunningServer(home);
        server.configure(demonstration);
        return server;
    }

    void start() throws IOException {
        ProcessBuilder karaf = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server");
        karaf.environment()
                .putAll(Map.of(
                        "ANJIAO_HTTP_PORT", Integer.toString(httpPort), "JAVA_HOME", System.getProperty("java.home")));
        karaf.redirectErrorStream(true)
                .redirectOutput(home.resolve("console.log").toFile());
        process = karaf.start();
    }

    /** Ends it as {@code kill -9} or a power failure does; nothing of it runs any more afterwards. */
    void kill() throws InterruptedException {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ended -> ended.onExit().join());
    }

    private List<ProcessHandle> processes() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    void awaitProgress(String text) throws Exception {
        await("the demonstration says " + text, () -> progress().contains(text));
    }

    void awaitReady() throws Exception {
        await("the demonstration is ready", () -> progress().startsWith("READY") && healthy());
    }

    private String progress() throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError("the server has ended: " + Files.readString(home.resolve("console.log")));
        }
        Path file = home.resolve("data/demonstration-progress");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private void configure(String demonstration) throws IOException {
        Path features = home.resolve("etc/org.apache.karaf.features.cfg");
        Files.writeString(
                features,
                Files.readString(features).replaceFirst("(?m)^(\\s*featuresBoot *=)", "$1 anjiao-demonstration,"));
        Files.writeString(
                home.resolve("etc/org.anjiao.demonstration.cfg"), """
                %s
                gateway = 127.0.0.1:%d
                serverUrl = http://127.0.0.1:%d
                """.formatted(demonstration, devicePort, httpPort));
        Path gateway = home.resolve("etc/org.anjiao.device.tcp-jt808.cfg");
        Files.writeString(gateway, Files.readString(gateway).replaceFirst("(?m)^port *=.*$", "port = " + devicePort));
        Path shell = home.resolve("etc/org.apache.karaf.shell.cfg");
        Files.writeString(shell, Files.readString(shell).replaceFirst("(?m)^sshPort *=.*$", "sshPort = " + shellPort));
    }

    /** The folder of the unpacked server. */
    Path home() {
        return home;
    }

    /** Where its gateway listens for JT/T 808 terminals. */
    int devicePort() {
        return devicePort;
    }

    String url() {
        return "http://127.0.0.1:" + httpPort;
    }

    /** Signs in with an account of the demonstration. */
    RestClient signIn(String account) throws IOException {
        return RestClient.signIn(url(), account, PASSWORD);
    }

    /** A clock that shows what the server's does. */
    Clock clock() throws Exception {
        Instant now =
                Instant.parse(new ObjectMapper().readTree(health()).get("now").asText());
        return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), now));
    }

    /** Its log of this start and the ones before. */
    String log() throws IOException {
        return Files.readString(home.resolve("data/log/anjiao.log"));
    }

    /** The server is well, and the last of what the tests ask it for is there: it asks who is calling. */
    private boolean healthy() throws Exception {
        try {
            return health().contains("UP")
                    && get("/api/v1/alerts").statusCode() == UNAUTHORIZED
                    && get("/api/v1/plugins").statusCode() == UNAUTHORIZED;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private String health() throws Exception {
        return get("/api/v1/health").body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Waits for a condition; fails when it has waited too long. */
    void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what + ", see " + home.resolve("data/log"));
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(command + " ended with " + exit);
        }
    }

    /** Ends it in order; nothing of it runs any more afterwards. */
    void stop() throws InterruptedException {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroy);
        CompletableFuture<?>[] ends = all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            all.forEach(ProcessHandle::destroyForcibly);
            throw new AssertionError("the server does not stop, see " + home.resolve("data/log"), e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            stop();
        }
    }
}
