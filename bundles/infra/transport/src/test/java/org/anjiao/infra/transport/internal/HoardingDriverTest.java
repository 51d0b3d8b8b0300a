package org.anjiao.infra.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A driver that keeps what it should forget, until a server with little memory would have none left. */
@Timeout(180)
class HoardingDriverTest {
    private static List<String> serverWith(String what) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HoardingServer.class.getName(),
                        what)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            List<String> said = new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(server.waitFor()).as("after %s", said).isZero();
            return said;
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void whatSessionsKeepGoesWithThemAndTheDriverIsTriedAgain() throws Exception {
        List<String> said = serverWith("session");
        assertThat(said.get(0)).startsWith("DRIVER_QUARANTINED driver quarantined: it keeps memory: of ");
        assertThat(said.subList(1, said.size()))
                .containsExactly(
                        "the other RUNNING", "answered 1.0.0 hello", "the other's terminals were served: always");
    }

    @Test
    void noDriverIsBlamedForWhatTheServerKeeps() throws Exception {
        assertThat(serverWith("nothing"))
                .containsExactly("both run: true", "the other's terminals were served: always");
    }

    @Test
    void aDriverThatKeepsItItselfStaysOutUntilItIsReplaced() throws Exception {
        List<String> said = serverWith("mine");
        assertThat(said.get(0)).startsWith("DRIVER_QUARANTINED driver quarantined: it keeps memory: of ");
        assertThat(said.subList(1, said.size()))
                .containsExactly(
                        "the other RUNNING",
                        "let in without being mended: false",
                        "answered 1.0.1 hello",
                        "the other's terminals were served: always");
    }
}
