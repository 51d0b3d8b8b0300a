package org.anjiao.plugin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of trusted certificates as it is shipped, and with what a province puts into it. */
class SignersTest {
    private static final Path SHIPPED =
            Path.of("../../../karaf-assembly/distribution/src/main/resources/etc/anjiao-plugin-signers.pem");

    @TempDir
    Path folder;

    @Test
    void theFileAsShippedTrustsNobody() throws Exception {
        assertThat(SHIPPED).isNotEmptyFile();
        assertThat(new Signers(SHIPPED).trusted(signers(PluginJars.Vendor.named(folder, "vendor"))))
                .isEmpty();
    }

    @Test
    void aCertificateBelowTheShippedCommentIsTrusted() throws Exception {
        PluginJars.Vendor vendor = PluginJars.Vendor.named(folder, "vendor");
        Path trust = Files.writeString(folder.resolve("signers.pem"), Files.readString(SHIPPED) + vendor.pem());
        assertThat(new Signers(trust).trusted(signers(vendor))).contains("CN=vendor");
    }

    @Test
    void aCertificateThatIsCutShortIsSeenAtOnce() throws Exception {
        PluginJars.Vendor vendor = PluginJars.Vendor.named(folder, "vendor");
        Path trust = Files.writeString(
                folder.resolve("signers.pem"), vendor.pem().substring(0, 200) + "\n-----END CERTIFICATE-----\n");
        Set<CodeSigner> signers = signers(vendor);
        assertThatThrownBy(() -> new Signers(trust).trusted(signers))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holds what is no certificate");
    }

    private Set<CodeSigner> signers(PluginJars.Vendor vendor) throws Exception {
        Path signed = PluginJars.write(folder, "signed.jar", vendor.sign(folder, PluginJars.driver("1.0.0")));
        return PluginFile.open(signed, folder.resolve("inner")).signers();
    }
}
