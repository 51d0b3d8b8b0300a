package org.anjiao.platform.plugin;

import java.util.List;
import org.anjiao.platform.ProblemException;

/**
 * One thing that the examination of a plugin found.
 *
 * @param code which rule; says whether the plugin is refused for it
 * @param arguments for the code's texts
 */
public record PluginFinding(PluginProblem code, List<String> arguments) {
    public PluginFinding {
        arguments = List.copyOf(arguments);
    }

    /** A finding with these arguments. */
    public static PluginFinding of(PluginProblem code, String... arguments) {
        return new PluginFinding(code, List.of(arguments));
    }

    /** The same as a problem, with its texts in both languages. */
    public ProblemException problem() {
        return new ProblemException(code, "plugin", arguments.toArray());
    }
}
