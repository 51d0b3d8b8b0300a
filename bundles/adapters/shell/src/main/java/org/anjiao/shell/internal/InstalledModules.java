package org.anjiao.shell.internal;

import java.util.List;
import org.anjiao.platform.plugin.PluginRecord;
import org.anjiao.platform.plugin.PluginState;
import org.anjiao.platform.plugin.Plugins;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes the modules that can be rolled back or removed. */
@Service
public final class InstalledModules implements Completer {
    @Reference
    private Plugins plugins;

    @Reference
    private Operator operator;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        List<String> modules = plugins.list(operator.of(session)).stream()
                .filter(plugin -> plugin.state() == PluginState.ACTIVE)
                .map(PluginRecord::moduleId)
                .toList();
        return new StringsCompleter(modules).complete(session, commandLine, candidates);
    }
}
