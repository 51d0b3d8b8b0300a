package org.anjiao.shell.internal;

import org.anjiao.platform.plugin.PluginRecord;
import org.anjiao.platform.plugin.PluginState;
import org.anjiao.platform.plugin.Plugins;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code anjiao:plugin-list}. */
@Service
@Command(scope = "anjiao", name = "plugin-list", description = "Lists the plugins that are installed")
public final class PluginList implements Action {
    @Option(name = "-a", aliases = "--all", description = "Also those that were refused, replaced or removed")
    private boolean all;

    @Reference
    private Plugins plugins;

    @Reference
    private Operator operator;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Module");
        table.column("Version");
        table.column("State");
        table.column("Vendor");
        table.column("Signer");
        table.column("Findings");
        plugins.list(operator.of(session)).stream()
                .filter(plugin -> all || installed(plugin))
                .forEach(plugin -> table.addRow()
                        .addContent(
                                plugin.moduleId(),
                                plugin.version(),
                                plugin.state(),
                                plugin.vendor(),
                                plugin.signer(),
                                Texts.findings(plugin)));
        table.print(session.getConsole());
        return null;
    }

    private static boolean installed(PluginRecord plugin) {
        return plugin.state() == PluginState.ACTIVE || plugin.state() == PluginState.SHIPPED;
    }
}
