package org.anjiao.office.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a spreadsheet once, keeping nothing, to see that it stays within its limits: sizes in its index may lie. */
final class XlsxLimits {
    private static final int MAX_PARTS = 1_000;
    private static final String SHARED_STRINGS = "sharedstrings.xml";

    private XlsxLimits() {}

    static void check(Path file, Limits limits) throws IOException {
        long left = limits.inflatedBytes();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_PARTS) {
                throw TableProblem.unreadable("> " + MAX_PARTS + " parts");
            }
            for (ZipEntry part : zip.stream().toList()) {
                boolean strings = part.getName().toLowerCase(Locale.ROOT).endsWith(SHARED_STRINGS);
                long most = strings ? Math.min(left, limits.sharedStringBytes()) : left;
                left -= inflated(zip, part, most);
            }
        }
    }

    private static long inflated(ZipFile zip, ZipEntry part, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > most) {
                    throw TableProblem.unreadable(part.getName() + " > " + (most >> 20) + " MiB");
                }
            }
        }
        return total;
    }
}
