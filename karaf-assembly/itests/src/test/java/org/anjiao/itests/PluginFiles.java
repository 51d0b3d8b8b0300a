package org.anjiao.itests;

import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.replaceConfigurationFile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.ops4j.pax.exam.Option;

/** Plugin files, made and signed before the container starts, and the signer in the container's trust. */
final class PluginFiles {
    private static final String FOLDER = "anjiao.itests.plugins";
    private static final char[] PASSWORD = "changeit".toCharArray();

    private PluginFiles() {}

    /** What a server needs whose tests install plugins. */
    static Option[] options() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "plugins").toAbsolutePath());
            KeyStore keys = keys(folder.resolve("vendor-" + System.nanoTime() + ".p12"));
            Path trust = folder.resolve("signers.pem");
            Files.writeString(trust, pem(keys.getCertificate("key")));
            sign(keys, toy(folder, "", "1.0.0"), folder.resolve("toy-1.0.0.jar"));
            Path archive = PluginArchives.kar(folder.resolve("toy.kar.unsigned"), toy(folder, "", "1.1.0"), "1.1.0");
            sign(keys, archive, folder.resolve("toy-1.1.0.kar"));
            sign(keys, Path.of(System.getProperty("anjiao.itests.kar")), folder.resolve("h02.kar"));
            sign(keys, Path.of(System.getProperty("anjiao.itests.vendor.kar")), folder.resolve("geojson-push.kar"));
            Files.write(folder.resolve("unsigned.jar"), Files.readAllBytes(toy(folder, "", "1.2.0")));
            sign(keys, toy(folder, ",org.osgi.framework", "1.3.0"), folder.resolve("forbidden.jar"));
            sign(keys, toy(folder, ",org.slf4j;version=\"[99,100)\"", "1.4.0"), folder.resolve("unresolved.jar"));
            return new Option[] {
                systemProperty(FOLDER).value(folder.toString()),
                replaceConfigurationFile("etc/anjiao-plugin-signers.pem", trust.toFile())
            };
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path toy(Path folder, String imports, String version) throws IOException {
        return PluginArchives.toy(
                folder.resolve("toy-" + version + ".unsigned"), version, PluginArchives.PROMPT, imports);
    }

    /** The content of a file that {@link #options} has made. */
    static byte[] read(String name) throws IOException {
        return Files.readAllBytes(Path.of(System.getProperty(FOLDER), name));
    }

    private static void sign(KeyStore keys, Path unsigned, Path target) throws IOException, GeneralSecurityException {
        PrivateKey key = (PrivateKey) keys.getKey("key", PASSWORD);
        JarSigner signer = new JarSigner.Builder(
                        key,
                        CertificateFactory.getInstance("X.509").generateCertPath(List.of(keys.getCertificate("key"))))
                .build();
        try (ZipFile in = new ZipFile(unsigned.toFile());
                OutputStream out = Files.newOutputStream(target)) {
            signer.sign(in, out);
        }
    }

    private static KeyStore keys(Path file) throws IOException, GeneralSecurityException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "key",
                "-keyalg",
                "EC",
                "-dname",
                "CN=Test vendor",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
