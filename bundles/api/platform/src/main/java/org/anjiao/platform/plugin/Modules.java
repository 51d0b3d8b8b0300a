package org.anjiao.platform.plugin;

import java.util.List;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which installed modules a unit uses. A unit follows the nearest unit above it on the reporting tree that has decided,
 * itself included; what the province decides is the default of all; where nobody has decided the module is on.
 */
@ProviderType
public interface Modules {
    /** Whether that unit uses that module. Answers from memory; may be asked on I/O threads. */
    boolean enabledFor(String moduleId, String unitId);

    /**
     * The installed modules as that unit has them.
     *
     * @param caller needs {@link org.anjiao.platform.security.Permission#MODULE_SWITCH} over the unit
     * @param unitId null means the caller's own
     */
    List<ModuleView> list(Caller caller, String unitId);

    /**
     * Decides for a unit and all below it that have not decided themselves.
     *
     * @param caller needs {@link org.anjiao.platform.security.Permission#MODULE_SWITCH} over the unit
     * @param unitId null means the caller's own
     * @param enabled null takes the unit's own decision back
     * @throws org.anjiao.platform.ProblemException {@link PluginProblem#MODULE_UNKNOWN}
     */
    ModuleView decide(Caller caller, String moduleId, String unitId, Boolean enabled);

    /**
     * A module as a unit has it.
     *
     * @param id such as {@code driver.jt808}
     * @param version that is used now
     * @param enabled whether the unit uses it
     * @param own what the unit itself has decided; null if nothing
     * @param decidedBy the unit whose decision holds; null if nobody has decided
     */
    record ModuleView(String id, PluginKind kind, String version, boolean enabled, Boolean own, String decidedBy) {}
}
