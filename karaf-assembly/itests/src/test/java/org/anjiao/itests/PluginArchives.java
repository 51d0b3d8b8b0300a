package org.anjiao.itests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Unsigned plugin files: the toy driver as a bundle and as an archive, and the next release of a driver of ours. */
public final class PluginArchives {
    /** The toy driver as it should be. */
    public static final String PROMPT = "ToyDriver";

    /** One that is never ready: its self-test ends by the time limit. */
    public static final String STUCK = "StuckToyDriver";

    private static final String COMPONENT = "OSGI-INF/toy.xml";
    private static final String CONTRACT = "META-INF/anjiao/contract.properties";
    private static final String VERSION = "Bundle-Version";
    private static final String SPI = "org.anjiao.device.spi,org.anjiao.device.spi.host";

    private PluginArchives() {}

    /**
     * Packs the toy driver into a bundle.
     *
     * @param driver {@link #PROMPT} or {@link #STUCK}
     * @param imports more clauses of Import-Package, each after a comma
     */
    public static Path toy(Path target, String version, String driver, String imports) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "cn.testvendor.driver.toy");
        headers.put(VERSION, version);
        headers.put("Bundle-Vendor", "测试厂商");
        headers.put("Import-Package", SPI + imports);
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
                  <implementation class="org.anjiao.itests.toy.%s"/>
                </scr:component>
                """.formatted(driver).getBytes(StandardCharsets.UTF_8));
        entries.put(CONTRACT, contract(version));
        for (String name : List.of(PROMPT, STUCK, "ToyScanner", "ToySession")) {
            try (InputStream in = PluginArchives.class.getResourceAsStream("toy/" + name + ".class")) {
                entries.put("org/anjiao/itests/toy/" + name + ".class", in.readAllBytes());
            }
        }
        return archive(target, headers, entries);
    }

    /** Packs the toy driver's bundle into an archive whose feature brings a port as well, if one is given. */
    public static Path kar(Path target, Path bundle, String version, String... port) throws IOException {
        String folder = "repository/cn/testvendor/toy/" + version + "/toy-" + version;
        String config = port.length == 0
                ? ""
                : "<config name=\"org.anjiao.device.tcp-toy\">\n" + String.join("\n", port) + "\n</config>";
        String features = """
                <features name="toy-%s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="toy" version="%s">%s<bundle>mvn:cn.testvendor/toy/%s</bundle></feature>
                </features>
                """.formatted(version, version, config, version);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(folder + "-features.xml", features.getBytes(StandardCharsets.UTF_8));
        entries.put(folder + ".jar", Files.readAllBytes(bundle));
        return archive(target, Map.of(), entries);
    }

    /**
     * Makes the next release of a driver of ours: version and contract statement of the bundle, and the version that the
     * driver itself states, which its classes hold as a constant.
     */
    public static Path next(Path bundle, Path target) throws IOException {
        try (JarInputStream in = new JarInputStream(Files.newInputStream(bundle))) {
            Manifest manifest = new Manifest(in.getManifest());
            String[] version = manifest.getMainAttributes().getValue(VERSION).split("\\.", -1);
            String stated = String.join(".", Arrays.copyOf(version, 3));
            String next = version[0] + "." + version[1] + "." + (Integer.parseInt(version[2]) + 1);
            manifest.getMainAttributes().putValue(VERSION, next);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(target), manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    byte[] content = in.readAllBytes();
                    out.write(entry.getName().equals(CONTRACT) ? contract(next) : restated(content, stated, next));
                }
            }
        }
        return target;
    }

    /** Replaces a constant of a class by another of the same length. */
    private static byte[] restated(byte[] content, String stated, String next) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        String constant = "\u0001\0" + (char) stated.length();
        return text.replace(constant + stated, constant + next).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] contract(String version) {
        return ("bundleVersion=" + version + "\nfailures=0\n").getBytes(StandardCharsets.UTF_8);
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
}
