package org.anjiao.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.anjiao.itests.PluginArchives;
import org.anjiao.itests.RestClient;
import org.anjiao.itests.RestClient.Answer;
import org.junit.jupiter.api.Test;

/** What the province has installed, and the bureaus have switched, is there again after every kind of end. */
class InstalledPluginsIT {
    private static final String MODULE = "driver.toy";

    private final ToyTerminal terminal = new ToyTerminal();

    @Test
    void pluginsAndSwitchesAreThereAgain() throws Exception {
        try (RunningServer server = RunningServer.unpackEmpty(null)) {
            Files.write(server.home().resolve("etc/org.anjiao.device.tcp-toy.cfg"), List.of(terminal.settings("toy")));
            start(server);
            install(server, "1.0.0", PluginArchives.PROMPT);
            install(server, "1.1.0", PluginArchives.PROMPT);
            switchOff(server);
            assertHolds(server, "1.1.0");

            server.stop();
            start(server);
            assertHolds(server, "1.1.0");

            server.stop();
            delete(server.home().resolve("data/cache"));
            start(server);
            assertHolds(server, "1.1.0");

            killWhileInstalling(server);
            start(server);
            assertHolds(server, "1.1.0");
            assertThat(states(server, "1.2.0")).containsExactly("REFUSED");

            Answer back = server.signIn("keji").post("/plugins/" + MODULE + "/rollback", null);
            assertThat(back.status()).as(back.toString()).isEqualTo(200);
            assertHolds(server, "1.0.0");
        }
    }

    private static void start(RunningServer server) throws Exception {
        server.start();
        server.awaitReady();
    }

    private static void install(RunningServer server, String version, String driver) throws Exception {
        Answer installed = upload(server, version, driver);
        assertThat(installed.status()).as(installed.toString()).isEqualTo(201);
    }

    private static Answer upload(RunningServer server, String version, String driver) throws IOException {
        Path toy = PluginArchives.toy(server.home().resolve("data/toy.jar"), version, driver, "");
        return server.signIn("keji").post("/plugins?file=toy.jar", "application/octet-stream", Files.readAllBytes(toy));
    }

    /** Its self-test never answers, so that it is between its record and its start until the time limit. */
    private static void killWhileInstalling(RunningServer server) throws Exception {
        CompletableFuture<Void> upload = CompletableFuture.runAsync(() -> {
            try {
                upload(server, "1.2.0", PluginArchives.STUCK);
            } catch (IOException killed) {
                // there is no answer
            }
        });
        server.await("it is being installed", () -> states(server, "1.2.0").contains("INSTALLING"));
        server.kill();
        upload.join();
    }

    private static void switchOff(RunningServer server) throws IOException {
        Answer off = server.signIn("beilin.admin")
                .put(
                        "/modules/" + MODULE + "/switch",
                        new ObjectMapper().createObjectNode().put("enabled", false));
        assertThat(off.status()).as(off.toString()).isEqualTo(200);
    }

    /** That version is on record, runs, and is off where it was switched off. */
    private void assertHolds(RunningServer server, String version) throws Exception {
        server.await("version " + version + " answers", () -> version.equals(terminal.version()));
        assertThat(states(server, version)).containsExactly("ACTIVE");
        JsonNode modules = server.signIn("beilin.admin").get("/modules").body();
        List<String> found = new ArrayList<>();
        modules.get("items")
                .forEach(module -> found.add(
                        module.get("id").asText() + " " + module.get("version").asText() + " "
                                + module.get("enabled").asBoolean()));
        assertThat(found).contains(MODULE + " " + version + " false");
    }

    private static List<String> states(RunningServer server, String version) throws IOException {
        List<String> states = new ArrayList<>();
        RestClient it = server.signIn("keji");
        for (JsonNode plugin : it.get("/plugins").body().get("items")) {
            if (plugin.get("module").asText().equals(MODULE)
                    && plugin.get("version").asText().equals(version)) {
                states.add(plugin.get("state").asText());
            }
        }
        return states;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
