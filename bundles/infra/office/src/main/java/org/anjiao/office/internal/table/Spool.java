package org.anjiao.office.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A table that has arrived, kept in a file that only its owner may read: a spreadsheet needs random access, and the
 * character set of a CSV file shows only at its end. {@link #close()} removes the file.
 */
final class Spool implements AutoCloseable {
    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    /** @param in closed at the end */
    static Spool of(InputStream in, long maxBytes) {
        try (in) {
            Spool spool = new Spool(Files.createTempFile("anjiao-table", null));
            try {
                spool.fill(in, maxBytes);
                return spool;
            } catch (IOException | RuntimeException e) {
                spool.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    private void fill(InputStream in, long maxBytes) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > maxBytes) {
                    throw TableProblem.unreadable("> " + (maxBytes >> 20) + " MiB");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
