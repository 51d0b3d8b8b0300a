package org.anjiao.supervisee.internal.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalDataTest {
    @TempDir
    Path folder;

    @Test
    void theKeysAreMadeOnceAndForTheirOwnerAlone() throws Exception {
        Path file = folder.resolve("etc").resolve("keys");

        PersonalDataKeys made = PersonalDataKeys.at(file);
        PersonalDataKeys again = PersonalDataKeys.at(file);

        assertThat(again.id()).isEqualTo(made.id());
        assertThat(again.encryption()).isEqualTo(made.encryption()).hasSize(32);
        assertThat(again.digest()).isEqualTo(made.digest()).isNotEqualTo(made.encryption());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
    }

    @Test
    void aKeyFileWithoutKeysIsNotReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("keys"), "id=1\n");

        assertThatThrownBy(() -> PersonalDataKeys.at(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasStackTraceContaining("encryption");
    }

    @Test
    void theSameTextIsEncryptedAnewEachTimeAndComesBack() {
        PersonalDataCipher cipher = new PersonalDataCipher(PersonalDataKeys.at(folder.resolve("a")));

        String one = cipher.encrypt("address", "碑林区");

        assertThat(one).isNotEqualTo(cipher.encrypt("address", "碑林区")).doesNotContain("碑");
        assertThat(cipher.decrypt("address", one)).isEqualTo("碑林区");
        assertThat(cipher.encrypt("address", null)).isNull();
        assertThat(cipher.decrypt("address", null)).isNull();
    }

    @Test
    void aValueThatWasAlteredOrMovedOrBelongsToOtherKeysIsRefused() {
        PersonalDataCipher cipher = new PersonalDataCipher(PersonalDataKeys.at(folder.resolve("a")));
        PersonalDataCipher other = new PersonalDataCipher(PersonalDataKeys.at(folder.resolve("b")));
        String stored = cipher.encrypt("phone", "13800000000");
        char flipped = stored.charAt(20) == 'A' ? 'B' : 'A';

        assertThatThrownBy(() -> cipher.decrypt("phone", stored.substring(0, 20) + flipped + stored.substring(21)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt("address", stored)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.decrypt("phone", stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theDigestDependsOnTheKeys() {
        PersonalDataCipher cipher = new PersonalDataCipher(PersonalDataKeys.at(folder.resolve("a")));
        PersonalDataCipher other = new PersonalDataCipher(PersonalDataKeys.at(folder.resolve("b")));

        assertThat(cipher.digest("1")).isEqualTo(cipher.digest("1")).isNotEqualTo(other.digest("1"));
        assertThat(cipher.digest("1")).hasSize(43);
    }
}
