package org.anjiao.platform.plugin.host;

import java.util.Map;

/**
 * A bundle in the container.
 *
 * @param location as it was installed; begins with {@link PluginHost#PREFIX} if the plugin manager installed it
 * @param active whether it runs, or will as soon as the container has come so far
 * @param headers main attributes of its manifest
 */
public record HostedBundle(String location, boolean active, Map<String, String> headers) {
    public HostedBundle {
        headers = Map.copyOf(headers);
    }

    /** Whether the plugin manager installed it. */
    public boolean managed() {
        return location.startsWith(PluginHost.PREFIX);
    }
}
