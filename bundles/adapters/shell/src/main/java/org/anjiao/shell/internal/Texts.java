package org.anjiao.shell.internal;

import java.util.stream.Collectors;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.plugin.PluginRecord;

/** What the shell shows of plugins. */
final class Texts {
    private Texts() {}

    static String findings(PluginRecord plugin) {
        return plugin.findings().stream().map(finding -> finding.problem().en()).collect(Collectors.joining("; "));
    }

    static String refusal(ProblemException problem) {
        return problem.code().name() + ": " + problem.zh() + " / " + problem.en() + System.lineSeparator()
                + problem.remedyZh() + " / " + problem.remedyEn();
    }

    static String used(PluginRecord plugin) {
        return plugin.moduleId() + " " + plugin.version() + " " + plugin.state();
    }
}
