package org.anjiao.plugin.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anjiao.platform.plugin.PluginKind;
import org.osgi.framework.Version;

/**
 * What a bundle says of itself as a plugin.
 *
 * @param kind the last but one word of the symbolic name
 * @param name the last word
 * @param vendor may be null
 * @param headers main attributes of its manifest
 */
record PluginManifest(
        String symbolicName,
        PluginKind kind,
        String name,
        Version version,
        String vendor,
        Map<String, String> headers) {
    private static final Pattern SYMBOLIC_NAME =
            Pattern.compile("(?:[a-z][a-z0-9-]{0,40}\\.){1,8}([a-z]+)\\.([a-z][a-z0-9-]{0,40})");

    /** Names that contracts and their providers have. */
    private static final List<String> NOT_A_PLUGIN = List.of("api", "core");

    /** Reads the headers; empty if the symbolic name or the version is not that of a plugin. */
    static Optional<PluginManifest> of(Map<String, String> headers) {
        List<HeaderClause> names = HeaderClause.parse(headers.get("Bundle-SymbolicName"));
        if (names.size() != 1) {
            return Optional.empty();
        }
        String symbolicName = names.get(0).paths().get(0);
        Matcher matcher = SYMBOLIC_NAME.matcher(symbolicName);
        if (!matcher.matches() || NOT_A_PLUGIN.contains(matcher.group(2))) {
            return Optional.empty();
        }
        return kind(matcher.group(1))
                .flatMap(kind -> version(headers)
                        .map(version -> new PluginManifest(
                                symbolicName, kind, matcher.group(2), version, headers.get("Bundle-Vendor"), headers)));
    }

    /** The same for all versions of this plugin. */
    String moduleId() {
        return kind.moduleId(name);
    }

    /** Whether it declares the service of its kind. */
    boolean provides() {
        return HeaderClause.parse(headers.get("Provide-Capability")).stream()
                .filter(clause -> clause.paths().contains("osgi.service"))
                .flatMap(clause -> clause.parameters().entrySet().stream())
                .filter(parameter -> parameter.getKey().startsWith("objectClass"))
                .anyMatch(parameter -> Arrays.stream(parameter.getValue().split(",", -1))
                        .map(String::strip)
                        .anyMatch(kind.service()::equals));
    }

    private static Optional<PluginKind> kind(String word) {
        return Arrays.stream(PluginKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    private static Optional<Version> version(Map<String, String> headers) {
        try {
            return Optional.of(Version.parseVersion(headers.get("Bundle-Version")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
