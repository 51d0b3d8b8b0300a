package org.anjiao.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anjiao.itests.PluginArchives;
import org.anjiao.itests.RestClient.Answer;
import org.junit.jupiter.api.Test;

/** How long it takes until terminals of a new vendor are answered: told, not judged. */
class DroppedDriverIT {
    @Test
    void aDroppedArchiveAndAnInstalledOneAreAnswered() throws Exception {
        try (RunningServer server = RunningServer.unpackEmpty(null)) {
            ToyTerminal terminal = new ToyTerminal();
            ToyTerminal second = new ToyTerminal();
            server.start();
            server.awaitReady();
            Path made = server.home().resolve("data/toy-1.0.0.jar");
            PluginArchives.toy(made, "1.0.0", PluginArchives.PROMPT, "");
            Path kar = PluginArchives.kar(
                    server.home().resolve("data/toy-1.0.0.kar"), made, "1.0.0", terminal.settings("toy"));
            Path dropped = server.home().resolve("deploy/toy-1.0.0.kar");

            long begun = System.nanoTime();
            Files.move(kar, dropped);
            server.await("the dropped driver answers", () -> "1.0.0".equals(terminal.version()));
            tell("a KAR dropped into deploy/, with its port", begun);

            PluginArchives.toy(made, "1.1.0", PluginArchives.PROMPT, "");
            byte[] next = Files.readAllBytes(PluginArchives.kar(
                    server.home().resolve("data/toy-1.1.0.kar"), made, "1.1.0", terminal.settings("toy")));
            begun = System.nanoTime();
            Answer installed = server.signIn("keji").post("/plugins?file=toy.kar", "application/octet-stream", next);
            assertThat(installed.status()).as(installed.toString()).isEqualTo(201);
            server.await("the installed driver answers", () -> "1.1.0".equals(terminal.version()));
            tell("a KAR installed over REST, sign-in included", begun);

            begun = System.nanoTime();
            Files.write(
                    server.home().resolve("etc/org.anjiao.device.tcp-second.cfg"), List.of(second.settings("second")));
            server.await("the new port answers", () -> "1.1.0".equals(second.version()));
            tell("a port's file written to etc/", begun);
        }
    }

    private static void tell(String what, long begun) {
        double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
        System.out.printf("From %s to the first answer: %.2f s%n", what, seconds);
    }
}
