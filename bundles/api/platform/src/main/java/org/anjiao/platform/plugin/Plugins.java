package org.anjiao.platform.plugin;

import java.io.InputStream;
import java.util.List;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Installs, upgrades, rolls back and removes plugins in the running server. One at a time; each step is on record before
 * it is taken, so that a crash leaves the plugin as it was before or as it was to be. Every method needs
 * {@link org.anjiao.platform.security.Permission#PLUGIN_MANAGE} over the province.
 */
@ProviderType
public interface Plugins {
    /** The plugins that are installed, shipped ones included, then all others, latest first. */
    List<PluginRecord> list(Caller caller);

    /**
     * Examines an uploaded plugin and installs it if every rule holds: archive, signature, names, imports, requirements,
     * self-test. An installed plugin of the same module is upgraded: the new version takes over under open connections,
     * the old one leaves and is kept for {@link #rollBack}. No other bundle is refreshed. A version that is signed by
     * another than the one before it waits ({@link PluginState#AWAITING}) for {@link #confirmSigner}.
     *
     * @param fileName as the caller names it, for the record
     * @param file a bundle ({@code .jar}) or an archive with one bundle in it ({@code .kar}); read to its end, not closed
     * @return the record of the plugin, {@link PluginState#ACTIVE}
     * @throws org.anjiao.platform.ProblemException the first {@link PluginProblem} for which it is refused; all findings
     *     are in its record
     */
    PluginRecord install(Caller caller, String fileName, InputStream file);

    /**
     * Confirms that a waiting plugin may be signed by another than the version before it, and installs it.
     *
     * @param recordId of a record that is {@link PluginState#AWAITING}
     * @param caller another than who uploaded it
     * @return its record, {@link PluginState#ACTIVE}
     * @throws org.anjiao.platform.ProblemException {@link PluginProblem#PLUGIN_NOT_AWAITING}, {@link
     *     PluginProblem#PLUGIN_SECOND_PERSON}, or as {@link #install}
     */
    PluginRecord confirmSigner(Caller caller, String recordId);

    /**
     * Gives a waiting plugin up.
     *
     * @param recordId of a record that is {@link PluginState#AWAITING}
     * @return its record, {@link PluginState#REFUSED}
     * @throws org.anjiao.platform.ProblemException {@link PluginProblem#PLUGIN_NOT_AWAITING}
     */
    PluginRecord declineSigner(Caller caller, String recordId);

    /**
     * Goes back to the version before the installed one: the last one that was superseded, or the one shipped.
     *
     * @param moduleId such as {@code driver.jt808}
     * @return the record of the version that is used now
     * @throws org.anjiao.platform.ProblemException {@link PluginProblem#PLUGIN_NOTHING_BEFORE}
     */
    PluginRecord rollBack(Caller caller, String moduleId);

    /**
     * Takes an installed plugin out. What its users had waits: terminals keep their points, documents stay in the outbox.
     *
     * @return its record
     * @throws org.anjiao.platform.ProblemException {@link PluginProblem#PLUGIN_NOT_INSTALLED}
     */
    PluginRecord remove(Caller caller, String moduleId);
}
