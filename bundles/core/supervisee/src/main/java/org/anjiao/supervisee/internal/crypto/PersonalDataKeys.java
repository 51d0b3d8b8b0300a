package org.anjiao.supervisee.internal.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;

/**
 * The keys that protect personal fields at rest, kept in a file outside the database. Without the file the personal
 * fields cannot be read again: it belongs into the backup, apart from the database's.
 *
 * @param id says which keys these are; stored in the database
 * @param encryption 256 bits for AES
 * @param digest 256 bits for HMAC-SHA-256
 */
public record PersonalDataKeys(String id, byte[] encryption, byte[] digest) {
    private static final int KEY_BYTES = 32;

    /** Reads the file, or makes it with new keys, readable by its owner alone, if there is none. */
    public static PersonalDataKeys at(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Keys of personal data in " + file, e);
        }
    }

    private static PersonalDataKeys read(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return new PersonalDataKeys(
                required(properties, "id"),
                Base64.getDecoder().decode(required(properties, "encryption")),
                Base64.getDecoder().decode(required(properties, "digest")));
    }

    private static String required(Properties properties, String name) throws IOException {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IOException("no entry '" + name + "'");
        }
        return value;
    }

    private static void create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Written beside and moved, so that a crash leaves either no file or a whole one.
        Path draft = Files.createTempFile(folder, "keys", null, ownerOnly());
        try (OutputStream out = Files.newOutputStream(draft)) {
            fresh().store(out, "Keys of personal data. Keep a copy apart from the database's backup.");
        }
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            Files.delete(draft);
        }
    }

    private static Properties fresh() {
        SecureRandom random = new SecureRandom();
        Properties properties = new Properties();
        properties.setProperty("id", UUID.randomUUID().toString());
        for (String name : new String[] {"encryption", "digest"}) {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            properties.setProperty(name, Base64.getEncoder().encodeToString(key));
        }
        return properties;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
