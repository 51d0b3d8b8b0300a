package org.anjiao.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.plugin.Plugins;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** {@code anjiao:plugin-install}. */
@Service
@Command(
        scope = "anjiao",
        name = "plugin-install",
        description = "Examines a plugin and installs it, or upgrades the installed one")
public final class PluginInstall implements Action {
    @Argument(name = "file", required = true, description = "A .kar or .jar on the server")
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private Plugins plugins;

    @Reference
    private Operator operator;

    @Reference
    private Session session;

    @Override
    public Object execute() throws IOException {
        Path path = Path.of(file);
        try (InputStream in = Files.newInputStream(path)) {
            return Texts.used(
                    plugins.install(operator.of(session), path.getFileName().toString(), in));
        } catch (ProblemException e) {
            return Texts.refusal(e);
        }
    }
}
