package org.anjiao.platform.plugin.host;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the plugin manager does with bundles. Nothing here refreshes or restarts any bundle that is not a plugin. Not safe
 * for use by several threads at once.
 */
@ProviderType
public interface PluginHost {
    /** How the locations of all bundles begin that the plugin manager has installed. */
    String PREFIX = "anjiao-plugin:";

    /** All bundles of the container. */
    List<HostedBundle> bundles();

    /**
     * What a bundle requires and the container does not have. Nothing is resolved or started, and nothing is left of it.
     *
     * @param file its jar
     * @return each missing requirement as an administrator can read it, such as {@code package org.example [2.0,3.0)};
     *     empty if there is none
     * @throws HostRefusal the container cannot read it
     */
    List<String> missing(Path file) throws HostRefusal;

    /**
     * Installs a bundle beside all others and resolves it, without starting it or refreshing anything.
     *
     * @param location begins with {@link #PREFIX}
     * @param file its jar
     * @param service name of the service that one of its components provides
     * @return makes an instance of that component for a self-test, which is not registered; runs the plugin's code
     * @throws HostRefusal it does not resolve or has no such component; call {@link #remove} then
     */
    Callable<Object> stage(String location, Path file, String service) throws HostRefusal;

    /**
     * Starts a bundle for good, also after a restart of the server.
     *
     * @throws HostRefusal it does not start, or does not register that service
     */
    void start(String location, String service) throws HostRefusal;

    /** Stops and removes a bundle; whoever used its service has turned to another one before this returns. */
    void remove(String location);
}
