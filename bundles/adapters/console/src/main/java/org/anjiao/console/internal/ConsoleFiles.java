package org.anjiao.console.internal;

import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides which file answers a path of the browser. The console is one page that draws all others: a path that names no
 * file is the page itself, so that every view can be bookmarked and reloaded.
 */
final class ConsoleFiles {
    private static final String PAGE = "/index.html";
    private static final String HASHED = "/assets/";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    private final Function<String, URL> resources;

    /** @param resources finds a file of the console by its path below the console's root, or null */
    ConsoleFiles(Function<String, URL> resources) {
        this.resources = resources;
    }

    /**
     * A file as it is sent.
     *
     * @param compressed whether {@code content} is gzip
     */
    record Served(URL content, String type, String caching, boolean compressed) {}

    /**
     * The file for a path, or empty where the browser asks for a file that does not exist.
     *
     * @param path of the request, decoded, with its leading slash
     * @param gzip whether the browser takes a compressed answer
     */
    Optional<Served> find(String path, boolean gzip) {
        if (!isPlain(path) || isInterface(path)) {
            return Optional.empty();
        }
        String file = extension(path).isEmpty() ? PAGE : path;
        String type = TYPES.get(extension(file));
        URL plain = type == null ? null : resources.apply(file);
        if (plain == null) {
            return Optional.empty();
        }
        URL twin = gzip ? resources.apply(file + ".gz") : null;
        return Optional.of(new Served(twin == null ? plain : twin, type, caching(file), twin != null));
    }

    /** While REST or SOAP is not installed, its callers must not take the page for its answer. */
    private static boolean isInterface(String path) {
        return path.startsWith("/api/") || path.startsWith("/soap/");
    }

    /** Files below {@value #HASHED} carry a hash of their content in their names, so they never change. */
    private static String caching(String file) {
        return file.startsWith(HASHED) ? FOR_EVER : ASK_AGAIN;
    }

    /** Class loaders resolve paths in their own ways: nothing but plain names may reach them. */
    private static boolean isPlain(String path) {
        return path.startsWith("/")
                && !path.contains("..")
                && !path.contains("//")
                && path.indexOf('\\') < 0
                && path.indexOf('\0') < 0;
    }

    private static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot + 1) : "";
    }
}
