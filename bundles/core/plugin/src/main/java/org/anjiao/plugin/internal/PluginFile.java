package org.anjiao.plugin.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.anjiao.platform.plugin.PluginProblem;

/**
 * An uploaded file, taken apart.
 *
 * @param bundle the one bundle in it, which is the file itself for a {@code .jar}
 * @param headers main attributes of the bundle's manifest
 * @param signers who has signed every entry of the file; empty if an entry has no signature
 * @param unsigned the first entry without a signature; null if all have one
 * @param contract the result of the contract tests that it brings; null if none
 */
record PluginFile(
        Path bundle, Map<String, String> headers, Set<CodeSigner> signers, String unsigned, Properties contract) {
    static final String CONTRACT = "META-INF/anjiao/contract.properties";

    private static final long MAX_BUNDLE = 128L << 20;

    /**
     * Takes a file apart. An archive's features are not looked at: a plugin needs nothing beside its bundle.
     *
     * @param file what was uploaded
     * @param inner where the bundle of an archive is put
     * @throws Refusal the file cannot be read as a plugin, or must not
     */
    static PluginFile open(Path file, Path inner) throws Refusal {
        try (JarFile jar = new JarFile(file.toFile(), true, ZipFile.OPEN_READ)) {
            List<JarEntry> entries = SafeJar.readAll(jar);
            Map<String, String> headers = headers(jar);
            Signatures signatures = Signatures.of(entries);
            if (headers.containsKey("Bundle-SymbolicName")) {
                return new PluginFile(file, headers, signatures.signers, signatures.unsigned, contract(jar));
            }
            extract(jar, entries, inner);
            try (JarFile bundle = new JarFile(inner.toFile(), false, ZipFile.OPEN_READ)) {
                SafeJar.readAll(bundle);
                return new PluginFile(
                        inner, headers(bundle), signatures.signers, signatures.unsigned, contract(bundle));
            }
        } catch (SecurityException e) {
            throw new Refusal(PluginProblem.PLUGIN_SIGNATURE_BROKEN, String.valueOf(e.getMessage()));
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(PluginProblem.PLUGIN_FILE_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static void extract(JarFile kar, List<JarEntry> entries, Path inner) throws Refusal, IOException {
        List<JarEntry> jars = entries.stream()
                .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".jar"))
                .toList();
        if (jars.size() != 1) {
            throw new Refusal(PluginProblem.PLUGIN_NOT_ONE_BUNDLE, String.valueOf(jars.size()));
        }
        try (OutputStream out = Files.newOutputStream(inner)) {
            SafeJar.copy(kar, jars.get(0), out, MAX_BUNDLE);
        }
    }

    private static Map<String, String> headers(JarFile jar) throws IOException {
        Manifest manifest = jar.getManifest();
        Map<String, String> headers = new HashMap<>();
        if (manifest != null) {
            Attributes main = manifest.getMainAttributes();
            main.forEach((name, value) -> headers.put(name.toString(), value.toString()));
        }
        return headers;
    }

    private static Properties contract(JarFile jar) throws IOException {
        JarEntry entry = jar.getJarEntry(CONTRACT);
        if (entry == null) {
            return null;
        }
        Properties properties = new Properties();
        try (var in = jar.getInputStream(entry)) {
            properties.load(in);
        }
        return properties;
    }

    /** Who signed all of it. */
    private record Signatures(Set<CodeSigner> signers, String unsigned) {
        private static final Set<String> SIGNATURE_FILES = Set.of(".SF", ".RSA", ".DSA", ".EC");

        static Signatures of(List<JarEntry> entries) {
            Set<CodeSigner> common = null;
            for (JarEntry entry : entries) {
                if (entry.isDirectory() || isSignature(entry.getName())) {
                    continue;
                }
                CodeSigner[] signers = entry.getCodeSigners();
                if (signers == null) {
                    return new Signatures(Set.of(), entry.getName());
                }
                if (common == null) {
                    common = new HashSet<>(List.of(signers));
                } else {
                    common.retainAll(List.of(signers));
                }
            }
            return new Signatures(common == null ? Set.of() : common, null);
        }

        /** What the signature itself is made of: its files and the manifest. */
        private static boolean isSignature(String name) {
            String upper = name.toUpperCase(Locale.ROOT);
            return upper.equals(JarFile.MANIFEST_NAME)
                    || (upper.startsWith("META-INF/")
                            && upper.lastIndexOf('/') == "META-INF/".length() - 1
                            && SIGNATURE_FILES.stream().anyMatch(upper::endsWith));
        }
    }
}
