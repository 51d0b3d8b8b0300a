package org.anjiao.plugin.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.plugin.PluginRecord;
import org.anjiao.platform.plugin.PluginState;
import org.anjiao.platform.plugin.host.HostedBundle;
import org.anjiao.platform.plugin.host.PluginHost;

/**
 * What has to be done when the server starts so that the container holds exactly the plugins that are on record as
 * active: the server may have stopped at any step, and the container's cache may have been emptied.
 *
 * @param interrupted records of installations that were not finished
 * @param remove locations of bundles that nobody has on record
 * @param install active plugins whose bundle is not there
 * @param start active plugins whose bundle does not run
 */
record Reconciliation(
        List<PluginRecord> interrupted, Set<String> remove, List<PluginRecord> install, List<PluginRecord> start) {

    static Reconciliation of(Collection<PluginRecord> records, Collection<HostedBundle> bundles) {
        Map<String, HostedBundle> hosted = new HashMap<>();
        bundles.stream().filter(HostedBundle::managed).forEach(bundle -> hosted.put(bundle.location(), bundle));
        List<PluginRecord> interrupted = new ArrayList<>();
        List<PluginRecord> install = new ArrayList<>();
        List<PluginRecord> start = new ArrayList<>();
        Set<String> remove = new HashSet<>(hosted.keySet());
        for (PluginRecord record : records) {
            if (record.state() == PluginState.INSTALLING) {
                interrupted.add(record);
            } else if (record.state() == PluginState.ACTIVE) {
                HostedBundle bundle = hosted.get(location(record));
                remove.remove(location(record));
                if (bundle == null) {
                    install.add(record);
                } else if (!bundle.active()) {
                    start.add(record);
                }
            }
        }
        return new Reconciliation(interrupted, remove, install, start);
    }

    /** Where the container has the bundle of a record; no two versions share it. */
    static String location(PluginRecord record) {
        return PluginHost.PREFIX + record.moduleId() + "/" + record.fingerprint();
    }
}
