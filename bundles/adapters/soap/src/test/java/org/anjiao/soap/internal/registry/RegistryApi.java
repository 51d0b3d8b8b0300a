package org.anjiao.soap.internal.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anjiao.platform.export.Exports;
import org.anjiao.platform.export.spi.ExportedLists;
import org.anjiao.supervisee.Supervisees;

/** What the registry's API bundle holds, and the requests to take its lists away. */
public final class RegistryApi {
    private static final String PROVIDER_TYPE = "Lorg/osgi/annotation/versioning/ProviderType;";

    private RegistryApi() {}

    /** All interfaces, those of plug-ins included. */
    static List<Class<?>> interfaces() {
        return Stream.concat(classes().filter(Class::isInterface), Stream.of(Exports.class, ExportedLists.class))
                .toList();
    }

    /** All interfaces that the registry implements for others to call. */
    static List<Class<?>> provided() {
        return interfaces().stream().filter(RegistryApi::isProvided).toList();
    }

    /** All that become web services. */
    public static List<Class<?>> published() {
        return provided().stream()
                .filter(api -> !Carried.methods(api).isEmpty())
                .toList();
    }

    /** The annotation is in the class file, but not there for reflection. */
    private static boolean isProvided(Class<?> api) {
        try (var file = api.getResourceAsStream("/" + api.getName().replace('.', '/') + ".class")) {
            return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1).contains(PROVIDER_TYPE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Class<?>> classes() {
        try {
            Path home = Path.of(Supervisees.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(home)) {
                return below(home);
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + home.toUri()), Map.of())) {
                return below(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Class<?>> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Class<?>> classes = files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.startsWith("org/anjiao/supervisee/") && name.endsWith(".class"))
                    .filter(name -> !name.endsWith("-info.class"))
                    .sorted()
                    .<Class<?>>map(name -> loaded(name.replace(".class", "").replace('/', '.')))
                    .toList();
            return classes.stream();
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
