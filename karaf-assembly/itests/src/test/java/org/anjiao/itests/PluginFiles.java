package org.anjiao.itests;

import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.replaceConfigurationFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.anjiao.itests.toy.ToyDriver;
import org.ops4j.pax.exam.Option;

/** Plugin files, made and signed before the container starts, and the signer in the container's trust. */
final class PluginFiles {
    private static final String FOLDER = "anjiao.itests.plugins";
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String COMPONENT = "OSGI-INF/toy.xml";
    private static final String SPI = "org.anjiao.device.spi,org.anjiao.device.spi.host";

    private PluginFiles() {}

    /** What a server needs whose tests install plugins. */
    static Option[] options() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "plugins").toAbsolutePath());
            KeyStore keys = keys(folder.resolve("vendor-" + System.nanoTime() + ".p12"));
            Path trust = folder.resolve("signers.pem");
            Files.writeString(trust, pem(keys.getCertificate("key")));
            sign(keys, jar(folder, SPI, "1.0.0"), folder.resolve("toy-1.0.0.jar"));
            sign(keys, kar(folder, jar(folder, SPI, "1.1.0")), folder.resolve("toy-1.1.0.kar"));
            sign(keys, Path.of(System.getProperty("anjiao.itests.kar")), folder.resolve("h02.kar"));
            Files.write(folder.resolve("unsigned.jar"), Files.readAllBytes(jar(folder, SPI, "1.2.0")));
            sign(keys, jar(folder, SPI + ",org.osgi.framework", "1.3.0"), folder.resolve("forbidden.jar"));
            sign(keys, jar(folder, SPI + ",org.slf4j;version=\"[99,100)\"", "1.4.0"), folder.resolve("unresolved.jar"));
            return new Option[] {
                systemProperty(FOLDER).value(folder.toString()),
                replaceConfigurationFile("etc/anjiao-plugin-signers.pem", trust.toFile())
            };
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The content of a file that {@link #options} has made. */
    static byte[] read(String name) throws IOException {
        return Files.readAllBytes(Path.of(System.getProperty(FOLDER), name));
    }

    private static Path jar(Path folder, String imports, String version) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "cn.testvendor.driver.toy");
        headers.put("Bundle-Version", version);
        headers.put("Bundle-Vendor", "测试厂商");
        headers.put("Import-Package", imports);
        headers.put("Service-Component", COMPONENT);
        headers.put(
                "Provide-Capability", "osgi.service;objectClass:List<String>=\"org.anjiao.device.spi.DeviceDriver\"");
        headers.put(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.4.0)(!(version>=2.0.0)))\"");
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(COMPONENT, """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="toy">
                  <service><provide interface="org.anjiao.device.spi.DeviceDriver"/></service>
                  <implementation class="org.anjiao.itests.toy.ToyDriver"/>
                </scr:component>
                """.getBytes(StandardCharsets.UTF_8));
        entries.put(
                "META-INF/anjiao/contract.properties",
                ("bundleVersion=" + version + "\nfailures=0\n").getBytes(StandardCharsets.UTF_8));
        for (String name : List.of("ToyDriver", "ToyScanner", "ToySession")) {
            try (InputStream in = ToyDriver.class.getResourceAsStream(name + ".class")) {
                entries.put("org/anjiao/itests/toy/" + name + ".class", in.readAllBytes());
            }
        }
        return archive(folder.resolve("toy-" + version + ".unsigned"), headers, entries);
    }

    private static Path kar(Path folder, Path jar) throws IOException {
        return archive(
                folder.resolve("toy.kar.unsigned"),
                Map.of("Karaf-Feature-Start", "false"),
                Map.of("repository/cn/testvendor/toy/toy.jar", Files.readAllBytes(jar)));
    }

    private static Path archive(Path target, Map<String, String> headers, Map<String, byte[]> entries)
            throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(target), manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return target;
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
