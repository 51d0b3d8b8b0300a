package org.anjiao.lint;

import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** One of our bundles as the build made it, with its manifest. */
record BuiltBundle(String name, Path path, Attributes headers) {

    /** Every bundle of ours on the class path of this module. */
    static List<BuiltBundle> all() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(BuiltBundle::read)
                .flatMap(Optional::stream)
                .filter(bundle -> bundle.name.startsWith("org.anjiao."))
                .toList();
    }

    boolean isApi() {
        return name.endsWith(".api");
    }

    boolean isCore() {
        return name.endsWith(".core");
    }

    boolean isDriver() {
        return name.startsWith("org.anjiao.driver.") && !name.endsWith(".tck") && !name.endsWith(".simulator");
    }

    /** The domain of a contract or its provider: {@code hazard}. */
    String domain() {
        return name.split("\\.", -1)[2];
    }

    Parameters header(String header) {
        return OSGiHeader.parseHeader(headers.getValue(header));
    }

    /** Packages that come from somebody else. */
    List<String> imports() {
        Parameters exported = header("Export-Package");
        return header("Import-Package").keySet().stream()
                .filter(name -> !exported.containsKey(name))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Optional<BuiltBundle> read(Path path) {
        try {
            return manifest(path).flatMap(manifest -> of(path, manifest.getMainAttributes()));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    private static Optional<BuiltBundle> of(Path path, Attributes headers) {
        return Optional.ofNullable(headers.getValue("Bundle-SymbolicName"))
                .map(name -> new BuiltBundle(name.split(";", 2)[0], path, headers));
    }

    private static Optional<Manifest> manifest(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            Path file = path.resolve(JarFile.MANIFEST_NAME);
            return Files.exists(file) ? Optional.of(parse(file)) : Optional.empty();
        }
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (JarFile jar = new JarFile(path.toFile())) {
            return Optional.ofNullable(jar.getManifest());
        }
    }

    private static Manifest parse(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Manifest(in);
        }
    }
}
