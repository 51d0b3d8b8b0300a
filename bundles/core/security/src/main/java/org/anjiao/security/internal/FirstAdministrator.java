package org.anjiao.security.internal;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives an empty installation its first account, with a random password in a file that only the owner can read. */
final class FirstAdministrator {
    static final String ACCOUNT = "administrator";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int PASSWORD_BYTES = 18;

    private final AccountTable table;
    private final PasswordHash passwords;
    private final SecureRandom random;

    FirstAdministrator(AccountTable table, PasswordHash passwords, SecureRandom random) {
        this.table = table;
        this.passwords = passwords;
        this.random = random;
    }

    void createIfNobodyIsThere(String provinceId, Path file) {
        if (!table.isEmpty()) {
            return;
        }
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Caller caller = new Caller(ACCOUNT, "安全管理员", provinceId, Set.of(Role.SECURITY_ADMINISTRATOR));
        write(file, password);
        table.put(new AccountTable.StoredAccount(caller, passwords.of(password.toCharArray()), true));
        LOG.info("First account '{}' created; its password is in {}", ACCOUNT, file);
    }

    private static void write(Path file, String password) {
        try {
            Files.deleteIfExists(file);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, ownerOnly());
            Files.writeString(file, password + System.lineSeparator());
        } catch (IOException e) {
            throw new IllegalStateException("The first password cannot be written to " + file, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
