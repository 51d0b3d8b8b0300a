package org.anjiao.plugin.internal;

import org.anjiao.platform.plugin.PluginFinding;
import org.anjiao.platform.plugin.PluginProblem;

/** A finding after which it makes no sense to look further. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient PluginFinding finding;

    Refusal(PluginProblem code, String... arguments) {
        super(code.name(), null, false, false);
        finding = PluginFinding.of(code, arguments);
    }

    PluginFinding finding() {
        return finding;
    }
}
