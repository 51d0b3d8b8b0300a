package org.anjiao.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The {@link LoadSender}, or another program that sends, in a process of its own. */
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
        this(
                LoadSender.class,
                port,
                load.terminals(),
                load.points(),
                WINDOW,
                load.rate(),
                load.start().getEpochSecond());
    }

    /** A program of whole numbers, which prints {@code counting} and what it has counted. */
    Sender(Class<?> program, long... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        LongStream.of(arguments).mapToObj(Long::toString).forEach(command::add);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    void awaitCounting() throws IOException {
        expect("counting");
    }

    Outcome outcome() throws IOException {
        String[] words = words();
        return new Outcome(
                Long.parseLong(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]),
                Double.parseDouble(words[5]),
                Double.parseDouble(words[6]));
    }

    /** What it has counted, behind the word {@code finished}. */
    String[] words() throws IOException {
        return expect("finished ").split(" ", -1);
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
