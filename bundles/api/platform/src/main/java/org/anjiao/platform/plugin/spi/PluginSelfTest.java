package org.anjiao.platform.plugin.spi;

import java.util.List;
import org.anjiao.platform.plugin.PluginKind;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a domain tries with a plugin of its kind before anybody can use it. Registered as a service by the domain that
 * owns the extension point, never by a plugin.
 */
@ConsumerType
public interface PluginSelfTest {
    PluginKind kind();

    /**
     * Tries the plugin in a throw-away surrounding. Called on a thread of its own, which is given up after a time limit.
     *
     * @param plugin an instance of {@link PluginKind#service()}, not registered
     * @param name the plugin's own name, last word of its symbolic name
     * @param version of its bundle
     * @return what is wrong, in English, empty if all is well; whatever is thrown counts as a fault
     */
    List<String> faults(Object plugin, String name, String version);
}
