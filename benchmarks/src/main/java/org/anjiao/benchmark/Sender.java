package org.anjiao.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/** The {@link LoadSender}, in the process of its own. */
final class Sender implements AutoCloseable {
    private static final int WINDOW = 64;

    private final Process process;
    private final BufferedReader lines;

    /**
     * What the terminals do.
     *
     * @param points of each terminal
     * @param rate reports a second of all together; 0 for no limit
     * @param start device time of the first point if there is no limit
     */
    record Load(int terminals, int points, int rate, Instant start) {}

    /**
     * What the sender has counted.
     *
     * @param seconds since it began to count
     * @param median acknowledgement in milliseconds, as are the 99th hundredth and the longest
     * @param late 99th hundredth of the milliseconds by which the sender itself was late
     */
    record Outcome(long acknowledged, double seconds, double median, double p99, double longest, double late) {}

    Sender(int port, Load load) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadSender.class.getName(),
                        Integer.toString(port),
                        Integer.toString(load.terminals()),
                        Integer.toString(load.points()),
                        Integer.toString(WINDOW),
                        Integer.toString(load.rate()),
                        Long.toString(load.start().getEpochSecond()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    void awaitCounting() throws IOException {
        expect("counting");
    }

    Outcome outcome() throws IOException {
        String[] words = expect("finished ").split(" ", -1);
        return new Outcome(
                Long.parseLong(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]),
                Double.parseDouble(words[5]),
                Double.parseDouble(words[6]));
    }

    private String expect(String beginning) throws IOException {
        String line = lines.readLine();
        if (line == null || !line.startsWith(beginning)) {
            throw new IllegalStateException("the sender did not finish: " + line);
        }
        return line;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        lines.close();
        process.destroy();
        process.waitFor();
    }
}
