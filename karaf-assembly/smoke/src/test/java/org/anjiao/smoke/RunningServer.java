package org.anjiao.smoke;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** The distribution, unpacked into a folder of its own and started on ports of its own with a small demonstration. */
final class RunningServer implements AutoCloseable {
    private static final String PORT = "38181";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path home;
    private Process process;

    private RunningServer(Path home) {
        this.home = home;
    }

    /** Unpacks the archive into a folder of its own; nothing runs yet. */
    static RunningServer unpack() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(Path.of(System.getProperty("anjiao.work")), "server-");
        run(List.of("tar", "xzf", System.getProperty("anjiao.archive"), "-C", home.toString(), "--strip-components=1"));
        configure(home);
        return new RunningServer(home);
    }

    void start() throws IOException {
        ProcessBuilder karaf = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server");
        karaf.environment().putAll(Map.of("ANJIAO_HTTP_PORT", PORT, "JAVA_HOME", System.getProperty("java.home")));
        karaf.redirectErrorStream(true)
                .redirectOutput(home.resolve("console.log").toFile());
        process = karaf.start();
    }

    /** Ends it as {@code kill -9} or a power failure does. */
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
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

    private static void configure(Path home) throws IOException {
        Path features = home.resolve("etc/org.apache.karaf.features.cfg");
        Files.writeString(
                features,
                Files.readString(features).replaceFirst("(?m)^(\\s*featuresBoot *=)", "$1 anjiao-demonstration,"));
        Files.writeString(home.resolve("etc/org.anjiao.demonstration.cfg"), """
                supervisees = 2000
                devices = 10
                reportSeconds = 1
                gateway = 127.0.0.1:37808
                serverUrl = http://127.0.0.1:%s
                """.formatted(PORT));
        Path gateway = home.resolve("etc/org.anjiao.device.tcp-jt808.cfg");
        Files.writeString(gateway, Files.readString(gateway).replaceFirst("(?m)^port *=.*$", "port = 37808"));
        Path shell = home.resolve("etc/org.apache.karaf.shell.cfg");
        Files.writeString(shell, Files.readString(shell).replaceFirst("(?m)^sshPort *=.*$", "sshPort = 38101"));
    }

    /** The folder of the unpacked server. */
    Path home() {
        return home;
    }

    String url() {
        return "http://127.0.0.1:" + PORT;
    }

    private boolean healthy() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + "/api/v1/health")).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return answer.body().contains("UP");
    }

    private void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what + ", see " + home.resolve("data/log"));
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(command + " ended with " + exit);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }
}
