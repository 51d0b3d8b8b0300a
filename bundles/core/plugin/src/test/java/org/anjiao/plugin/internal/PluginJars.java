package org.anjiao.plugin.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPath;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Makes plugin files for tests. */
final class PluginJars {
    static final String NAME = "cn.vendor.driver.toy";
    static final String SERVICE = "org.anjiao.device.spi.DeviceDriver";

    private PluginJars() {}

    /** The headers of a good driver. */
    static Map<String, String> headers(String version) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", NAME);
        headers.put("Bundle-Version", version);
        headers.put("Bundle-Vendor", "Test vendor");
        headers.put("Import-Package", "org.anjiao.device.spi;version=\"[1.0,2)\",org.slf4j");
        headers.put("Provide-Capability", "osgi.service;objectClass:List<String>=\"" + SERVICE + "\"");
        headers.put("Require-Capability", "osgi.extender;filter:=\"(osgi.extender=osgi.component)\"");
        return headers;
    }

    static Map<String, String> with(Map<String, String> headers, String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return changed;
    }

    /** A jar with these headers and entries. */
    static byte[] jar(Map<String, String> headers, Map<String, byte[]> entries) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        headers.forEach(main::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] driver(String version) {
        return jar(headers(version), Map.of("toy/Toy.class", text("not loaded by these tests")));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Path write(Path folder, String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** A vendor with a key and a certificate of its own. */
    record Vendor(PrivateKey key, X509Certificate certificate) {
        private static final Map<String, Vendor> KNOWN = new ConcurrentHashMap<>();

        /** The same for all tests: its key is made by a process of its own. */
        static Vendor named(Path folder, String name) throws Exception {
            Vendor known = KNOWN.get(name);
            if (known == null) {
                known = make(folder, name);
                KNOWN.put(name, known);
            }
            return known;
        }

        private static Vendor make(Path folder, String name) throws Exception {
            Path store = folder.resolve(name + ".p12");
            new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "key",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + name,
                            "-validity",
                            "3650",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            "changeit"))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + ".log").toFile())
                    .start()
                    .waitFor();
            KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
            return new Vendor((PrivateKey) keys.getKey("key", "changeit".toCharArray()), (X509Certificate)
                    keys.getCertificate("key"));
        }

        byte[] sign(Path folder, byte[] jar) throws Exception {
            Path unsigned = Files.write(Files.createTempFile(folder, "unsigned-", ".jar"), jar);
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            try (ZipFile in = new ZipFile(unsigned.toFile());
                    OutputStream out = signed) {
                new JarSigner.Builder(key, path).build().sign(in, out);
            }
            return signed.toByteArray();
        }

        String pem() throws Exception {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        }
    }
}
