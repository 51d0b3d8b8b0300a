package org.anjiao.plugin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anjiao.platform.plugin.PluginProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's file: read, signed, or not to be touched. */
class PluginFileTest {
    @TempDir
    Path folder;

    private Path inner;

    @BeforeEach
    void chooseInner() {
        inner = folder.resolve("inner");
    }

    @Test
    void readsABundle() throws Exception {
        PluginFile file = open(PluginJars.driver("1.0.0"));
        assertThat(file.headers()).containsEntry("Bundle-Version", "1.0.0");
        assertThat(file.signers()).isEmpty();
        assertThat(file.unsigned()).isEqualTo("toy/Toy.class");
        assertThat(file.contract()).isNull();
        assertThat(inner).doesNotExist();
    }

    @Test
    void readsTheOneBundleOfAnArchive() throws Exception {
        byte[] bundle = PluginJars.driver("1.0.0");
        PluginFile file = open(kar("repository/toy/toy.jar", bundle));
        assertThat(file.headers()).containsEntry("Bundle-SymbolicName", PluginJars.NAME);
        assertThat(Files.readAllBytes(file.bundle())).isEqualTo(bundle);
    }

    @Test
    void refusesAnArchiveOfSeveralBundles() {
        Map<String, byte[]> two = new LinkedHashMap<>();
        two.put("repository/a.jar", PluginJars.driver("1.0.0"));
        two.put("repository/b.jar", PluginJars.driver("1.0.0"));
        assertRefused(PluginProblem.PLUGIN_NOT_ONE_BUNDLE, PluginJars.jar(Map.of(), two));
        assertRefused(PluginProblem.PLUGIN_NOT_ONE_BUNDLE, PluginJars.jar(Map.of(), Map.of()));
    }

    @Test
    void seesWhoSignedAllOfIt() throws Exception {
        PluginJars.Vendor vendor = PluginJars.Vendor.named(folder, "vendor");
        PluginFile file = open(vendor.sign(folder, PluginJars.driver("1.0.0")));
        assertThat(file.unsigned()).isNull();
        Path trust = folder.resolve("signers.pem");
        assertThat(new Signers(trust).trusted(file.signers())).isEmpty();
        Files.writeString(trust, PluginJars.Vendor.named(folder, "other").pem());
        assertThat(new Signers(trust).trusted(file.signers())).isEmpty();
        Files.writeString(trust, Files.readString(trust) + vendor.pem());
        assertThat(new Signers(trust).trusted(file.signers())).contains("CN=vendor");
    }

    @Test
    void refusesContentThatWasChangedAfterItWasSigned() throws Exception {
        PluginJars.Vendor vendor = PluginJars.Vendor.named(folder, "vendor");
        byte[] signed = vendor.sign(folder, PluginJars.driver("1.0.0"));
        assertRefused(PluginProblem.PLUGIN_SIGNATURE_BROKEN, changed(signed, "toy/Toy.class", "another"));
    }

    @Test
    void seesWhatWasAddedAfterItWasSigned() throws Exception {
        PluginJars.Vendor vendor = PluginJars.Vendor.named(folder, "vendor");
        byte[] signed = vendor.sign(folder, PluginJars.driver("1.0.0"));
        PluginFile file = open(changed(signed, "toy/More.class", "added"));
        assertThat(file.signers()).isEmpty();
        assertThat(file.unsigned()).isEqualTo("toy/More.class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "a/../../b", "..\\b", "C:b", "a\nb"})
    void refusesNamesThatLeadOutside(String name) {
        assertRefused(PluginProblem.PLUGIN_FILE_UNSAFE, kar(name, PluginJars.text("x")));
        assertThat(folder.resolve("../b")).doesNotExist();
    }

    @Test
    void refusesWhatUnpacksToMoreThanAllowed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("bomb"));
            for (int mebibyte = 0; mebibyte < 300; mebibyte++) {
                out.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        assertRefused(PluginProblem.PLUGIN_FILE_UNSAFE, bytes.toByteArray());
    }

    @Test
    void neverThrowsAnythingElseWhateverTheBytesAre() throws Exception {
        Random random = new Random(33);
        byte[] good = PluginJars.driver("1.0.0");
        for (int round = 0; round < 2_000; round++) {
            byte[] bad = good.clone();
            for (int change = 0; change < 1 + random.nextInt(8); change++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = round % 3 == 0 ? java.util.Arrays.copyOf(bad, random.nextInt(bad.length)) : bad;
            try {
                PluginFile file = open(cut);
                assertThat(file.headers()).isNotNull();
            } catch (Refusal e) {
                assertThat(e.finding().code().refuses()).isTrue();
            }
        }
    }

    private byte[] kar(String entry, byte[] content) {
        return PluginJars.jar(Map.of(), Map.of(entry, content));
    }

    private PluginFile open(byte[] content) throws Exception {
        return PluginFile.open(PluginJars.write(folder, "upload", content), inner);
    }

    private void assertRefused(PluginProblem code, byte[] content) {
        assertThatThrownBy(() -> open(content))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.finding().code()).isEqualTo(code));
    }

    /** The same archive with one entry's content replaced or added, its signature left as it was. */
    private byte[] changed(byte[] jar, String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (java.util.zip.ZipInputStream in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            boolean replaced = false;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                boolean hit = entry.getName().equals(name);
                out.write(hit ? PluginJars.text(content) : in.readAllBytes());
                replaced |= hit;
            }
            if (!replaced) {
                out.putNextEntry(new ZipEntry(name));
                out.write(PluginJars.text(content));
            }
        }
        return bytes.toByteArray();
    }
}
