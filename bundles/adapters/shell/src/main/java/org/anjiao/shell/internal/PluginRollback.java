package org.anjiao.shell.internal;

import org.anjiao.platform.ProblemException;
import org.anjiao.platform.plugin.Plugins;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** {@code anjiao:plugin-rollback}. */
@Service
@Command(scope = "anjiao", name = "plugin-rollback", description = "Goes back to the version before the installed one")
public final class PluginRollback implements Action {
    @Argument(name = "module", required = true, description = "The module, such as driver.jt808")
    @Completion(InstalledModules.class)
    private String module;

    @Reference
    private Plugins plugins;

    @Reference
    private Operator operator;

    @Reference
    private Session session;

    @Override
    public Object execute() {
        try {
            return Texts.used(plugins.rollBack(operator.of(session), module));
        } catch (ProblemException e) {
            return Texts.refusal(e);
        }
    }
}
