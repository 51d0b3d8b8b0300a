package org.anjiao.plugin.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anjiao.platform.plugin.PluginFinding;
import org.anjiao.platform.plugin.PluginProblem;
import org.anjiao.platform.plugin.PluginRecord;
import org.anjiao.platform.plugin.PluginState;
import org.anjiao.platform.plugin.host.HostedBundle;

/** Which modules the container holds, whoever installed them. */
final class Inventory {
    private Inventory() {}

    /** The plugins among the bundles that run. */
    static List<PluginManifest> plugins(Collection<HostedBundle> bundles) {
        return bundles.stream()
                .filter(HostedBundle::active)
                .map(HostedBundle::headers)
                .map(PluginManifest::of)
                .flatMap(Optional::stream)
                .filter(PluginManifest::provides)
                .toList();
    }

    /** Why a plugin cannot stand beside what is installed: another has its name, or is not older. */
    static Optional<PluginFinding> conflict(Collection<HostedBundle> bundles, PluginManifest candidate) {
        return plugins(bundles).stream()
                .filter(plugin -> plugin.moduleId().equals(candidate.moduleId()))
                .max(Comparator.comparing(PluginManifest::version))
                .flatMap(installed -> conflict(installed, candidate));
    }

    private static Optional<PluginFinding> conflict(PluginManifest installed, PluginManifest candidate) {
        if (!installed.symbolicName().equals(candidate.symbolicName())) {
            return Optional.of(
                    PluginFinding.of(PluginProblem.PLUGIN_NAME_TAKEN, candidate.moduleId(), installed.symbolicName()));
        }
        if (installed.version().compareTo(candidate.version()) >= 0) {
            return Optional.of(PluginFinding.of(
                    PluginProblem.PLUGIN_VERSION_NOT_NEWER,
                    candidate.version().toString(),
                    installed.version().toString()));
        }
        return Optional.empty();
    }

    /** The plugins that the manager has not installed, as records. */
    static List<PluginRecord> shipped(Collection<HostedBundle> bundles) {
        return plugins(bundles.stream().filter(bundle -> !bundle.managed()).toList()).stream()
                .map(plugin -> new PluginRecord(
                        plugin.moduleId() + "-" + plugin.version(),
                        plugin.moduleId(),
                        plugin.kind(),
                        plugin.symbolicName(),
                        plugin.version().toString(),
                        plugin.vendor(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        PluginState.SHIPPED,
                        List.of()))
                .toList();
    }
}
