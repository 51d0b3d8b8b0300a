package org.anjiao.platform.internal.clock;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What a moved clock must know after a restart.
 *
 * @param start the configured start for which the offset was made; null without one
 * @param offset this clock minus the system's
 * @param reached an instant that this clock is known to have shown
 */
record ClockState(Instant start, Duration offset, Instant reached) {

    static Optional<ClockState> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the clock's state " + file, e);
        }
        String start = lines.getProperty("start", "");
        return Optional.of(new ClockState(
                start.isEmpty() ? null : Instant.parse(start),
                Duration.parse(lines.getProperty("offset")),
                Instant.parse(lines.getProperty("reached"))));
    }

    /** Writes a file beside the old one and puts it in its place, so that a crash leaves the one or the other. */
    void write(Path file) {
        String text = "start=" + (start == null ? "" : start) + "\noffset=" + offset + "\nreached=" + reached + "\n";
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the clock's state " + file, e);
        }
    }
}
