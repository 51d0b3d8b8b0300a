package org.anjiao.plugin.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.anjiao.platform.plugin.PluginFinding;
import org.anjiao.platform.plugin.PluginProblem;
import org.anjiao.platform.plugin.PluginRecord;
import org.anjiao.platform.plugin.host.HostRefusal;
import org.anjiao.platform.plugin.host.HostedBundle;
import org.anjiao.platform.plugin.host.PluginHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a kept plugin file into the container: resolve, self-test, start; and out again if one of them fails. */
final class Installer {
    private static final Logger LOG = LoggerFactory.getLogger(Installer.class);

    private final PluginHost host;
    private final PluginStore store;
    private final SelfTests selfTests;

    Installer(PluginHost host, PluginStore store, SelfTests selfTests) {
        this.host = host;
        this.store = store;
        this.selfTests = selfTests;
    }

    /** @return what was found on the way; if one refuses the plugin, nothing of it is in the container */
    List<PluginFinding> bringIn(PluginRecord record) {
        String location = Reconciliation.location(record);
        if (!store.has(record.fingerprint())) {
            return List.of(PluginFinding.of(PluginProblem.PLUGIN_FILE_LOST));
        }
        boolean taken = false;
        try {
            Callable<Object> plugin = host.stage(
                    location, store.file(record.fingerprint()), record.kind().service());
            List<PluginFinding> findings = new ArrayList<>(selfTests.run(manifest(location), plugin));
            if (Findings.refusal(findings).isEmpty()) {
                host.start(location, record.kind().service());
                taken = true;
            }
            return findings;
        } catch (HostRefusal e) {
            return List.of(PluginFinding.of(PluginProblem.PLUGIN_NOT_STARTED, String.valueOf(e.getMessage())));
        } finally {
            if (!taken) {
                host.remove(location);
            }
        }
    }

    /** Starts what is in the container already and has passed its self-test before. */
    void start(PluginRecord record) {
        try {
            host.start(Reconciliation.location(record), record.kind().service());
        } catch (HostRefusal e) {
            LOG.error("Plugin {} {} does not start", record.moduleId(), record.version(), e);
        }
    }

    private PluginManifest manifest(String location) throws HostRefusal {
        return host.bundles().stream()
                .filter(bundle -> bundle.location().equals(location))
                .map(HostedBundle::headers)
                .findFirst()
                .flatMap(PluginManifest::of)
                .orElseThrow(() -> new HostRefusal(location + " is gone", null));
    }
}
