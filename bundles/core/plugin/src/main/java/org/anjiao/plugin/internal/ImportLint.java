package org.anjiao.plugin.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anjiao.platform.plugin.PluginFinding;
import org.anjiao.platform.plugin.PluginProblem;

/** What a plugin's manifest must not say: nothing that reaches into the server or that others could be wired to. */
final class ImportLint {
    /**
     * An activator and a lazy start run code before the self-test; a fragment, an export and a dynamic import would wire
     * the plugin to others, which then could not stay as they are when it goes; native code is beyond any guard.
     */
    private static final List<String> FORBIDDEN = List.of(
            "Require-Bundle",
            "DynamicImport-Package",
            "Bundle-Activator",
            "ExtensionBundle-Activator",
            "Bundle-ActivationPolicy",
            "Bundle-NativeCode",
            "Bundle-Blueprint",
            "Fragment-Host",
            "Export-Package",
            "Meta-Persistence",
            "Anjiao-Changelog",
            "Launcher-Agent-Class");

    /** What a plugin may offer and require beside packages. */
    private static final Set<String> PROVIDED = Set.of("osgi.service");

    private static final Set<String> REQUIRED = Set.of("osgi.extender", "osgi.ee");

    private ImportLint() {}

    /** Everything that is wrong, in the order of the manifest's rules. */
    static List<PluginFinding> check(PluginManifest manifest) {
        List<PluginFinding> findings = new ArrayList<>();
        FORBIDDEN.stream()
                .filter(manifest.headers()::containsKey)
                .forEach(header -> findings.add(PluginFinding.of(PluginProblem.PLUGIN_HEADER_FORBIDDEN, header)));
        if (!"2".equals(manifest.headers().get("Bundle-ManifestVersion"))) {
            findings.add(PluginFinding.of(PluginProblem.PLUGIN_HEADER_FORBIDDEN, "Bundle-ManifestVersion"));
        }
        singleton(manifest, findings);
        only(PROVIDED, "Provide-Capability", manifest, findings);
        only(REQUIRED, "Require-Capability", manifest, findings);
        HeaderClause.parse(manifest.headers().get("Import-Package")).stream()
                .flatMap(clause -> clause.paths().stream())
                .filter(name -> !manifest.kind().allows(name))
                .forEach(name -> findings.add(PluginFinding.of(PluginProblem.PLUGIN_IMPORT_FORBIDDEN, name)));
        if (!manifest.provides()) {
            findings.add(PluginFinding.of(
                    PluginProblem.PLUGIN_SERVICE_MISSING, manifest.kind().service()));
        }
        return findings;
    }

    /** Of a singleton only one version resolves, so that an upgrade would need a gap. */
    private static void singleton(PluginManifest manifest, List<PluginFinding> findings) {
        boolean singleton = HeaderClause.parse(manifest.headers().get("Bundle-SymbolicName")).stream()
                .anyMatch(clause -> "true".equals(clause.parameters().get("singleton:")));
        if (singleton) {
            findings.add(PluginFinding.of(PluginProblem.PLUGIN_HEADER_FORBIDDEN, "singleton:=true"));
        }
    }

    private static void only(
            Set<String> allowed, String header, PluginManifest manifest, List<PluginFinding> findings) {
        HeaderClause.parse(manifest.headers().get(header)).stream()
                .flatMap(clause -> clause.paths().stream())
                .filter(namespace -> !allowed.contains(namespace))
                .forEach(namespace -> findings.add(
                        PluginFinding.of(PluginProblem.PLUGIN_HEADER_FORBIDDEN, header + ": " + namespace)));
    }
}
