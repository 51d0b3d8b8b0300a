package org.anjiao.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how far the demonstration has come, in the log and in a file that the start script shows. */
final class Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final String READY = "READY";

    private final Path file;

    Progress(Path file) {
        this.file = file;
    }

    /** Whether an earlier start has played the history to its end. */
    boolean isReady() {
        try {
            return Files.exists(file) && Files.readString(file).startsWith(READY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void step(String zh, String en) {
        LOG.info("Demonstration: {} / {}", zh, en);
        write(zh + " / " + en);
    }

    void ready() {
        LOG.info("Demonstration: ready");
        write(READY);
    }

    private void write(String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
