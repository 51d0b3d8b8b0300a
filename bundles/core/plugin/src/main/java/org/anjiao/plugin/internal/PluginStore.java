package org.anjiao.plugin.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.anjiao.platform.plugin.PluginProblem;

/** The folder of plugin files, each named by its fingerprint, so that a file is either whole or not there. */
final class PluginStore {
    private static final String KEPT = ".jar";

    private final Path folder;
    private final int maxMebibytes;

    PluginStore(Path folder, int maxMebibytes) {
        this.folder = folder;
        this.maxMebibytes = maxMebibytes;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
        sweep();
    }

    /** Removes what a crash left of files that were being received. */
    private void sweep() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> left =
                    files.filter(file -> !file.toString().endsWith(KEPT)).toList();
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + folder, e);
        }
    }

    /** A file that does not exist yet, for something that is being received. */
    Path fresh(String id, String ending) {
        return folder.resolve(id + ending);
    }

    /**
     * Writes an upload to that file.
     *
     * @throws Refusal {@code PLUGIN_TOO_LARGE}; the file holds what had come by then
     */
    void receive(InputStream upload, Path target) throws Refusal {
        long left = (long) maxMebibytes << 20;
        byte[] buffer = new byte[64 << 10];
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new Refusal(PluginProblem.PLUGIN_TOO_LARGE, String.valueOf(maxMebibytes));
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        }
    }

    /** Keeps a bundle under its fingerprint. */
    void keep(Path bundle, String fingerprint) {
        try {
            Files.move(bundle, file(fingerprint), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + bundle, e);
        }
    }

    /** Whether the file of that fingerprint is there and still has it. */
    boolean has(String fingerprint) {
        Path file = file(fingerprint);
        return Files.exists(file) && fingerprint(file).equals(fingerprint);
    }

    Path file(String fingerprint) {
        return folder.resolve(fingerprint + KEPT);
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    /** SHA-256 in hexadecimal. */
    static String fingerprint(Path file) {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
