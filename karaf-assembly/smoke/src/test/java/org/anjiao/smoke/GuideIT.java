package org.anjiao.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/write-a-driver.md} as a vendor follows it: its commands, in their order, against a running server. */
class GuideIT {
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
    private static final long MINUTES = 5;

    private static RunningServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startServer() throws Exception {
        server = RunningServer.unpack();
        server.start();
        server.awaitReady();
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private static String script(Path guide) throws IOException {
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        Matcher commands = COMMANDS.matcher(Files.readString(guide));
        while (commands.find()) {
            script.append(commands.group(1));
        }
        return script.toString();
    }

    @Test
    void fromNothingToADeviceThatReports() throws Exception {
        Path sdk = Path.of(System.getProperty("anjiao.sdk"));
        Files.copy(sdk, folder.resolve(sdk.getFileName()));
        Path output = folder.resolve("output.txt");
        String repository = System.getProperty("anjiao.repository");
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script(Path.of(System.getProperty("anjiao.guide"))))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment()
                .putAll(Map.of(
                        "ANJIAO", server.url(),
                        "SERVER", server.home().toString(),
                        "REPOSITORY", repository,
                        "MAVEN_OPTS", "-Dmaven.repo.local=" + repository,
                        "JAVA_HOME", System.getProperty("java.home")));
        Process guide = shell.start();
        boolean ended = guide.waitFor(MINUTES, TimeUnit.MINUTES);
        guide.destroyForcibly();
        String said = Files.readString(output);
        assertThat(ended).as(said).isTrue();
        assertThat(guide.exitValue()).as(said).isZero();
        assertThat(said).contains("driver.lantern").endsWith("(OK)\n");
    }
}
