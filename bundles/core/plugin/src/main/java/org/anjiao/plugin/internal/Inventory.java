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
import org.osgi.framework.Version;

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
    static Optional<PluginFinding> conflict(Collection<HostedBundle> bundles, PluginRecord record) {
        return plugins(bundles).stream()
                .filter(plugin -> plugin.moduleId().equals(record.moduleId()))
                .max(Comparator.comparing(PluginManifest::version))
                .flatMap(installed -> conflict(installed, record));
    }

    private static Optional<PluginFinding> conflict(PluginManifest installed, PluginRecord record) {
        if (!installed.symbolicName().equals(record.symbolicName())) {
            return Optional.of(
                    PluginFinding.of(PluginProblem.PLUGIN_NAME_TAKEN, record.moduleId(), installed.symbolicName()));
        }
        if (installed.version().compareTo(Version.parseVersion(record.version())) >= 0) {
            return Optional.of(PluginFinding.of(
                    PluginProblem.PLUGIN_VERSION_NOT_NEWER,
                    record.version(),
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
