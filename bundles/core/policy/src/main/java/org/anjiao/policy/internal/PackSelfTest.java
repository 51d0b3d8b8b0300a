package org.anjiao.policy.internal;

import java.util.List;
import org.anjiao.platform.plugin.PluginKind;
import org.anjiao.platform.plugin.spi.PluginSelfTest;
import org.anjiao.policy.PackFinding;
import org.anjiao.policy.spi.PackIdentity;
import org.anjiao.policy.spi.PolicyPack;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Runs a pack's worked cases before it is installed: a pack that answers one wrongly does not get as far as the
 * {@link Shelf}, which asks the same of packs that come with the server.
 */
@Component(service = PluginSelfTest.class)
public final class PackSelfTest implements PluginSelfTest {
    private final Shelf shelf;

    /** @param shelf knows the days off by which the cases are counted */
    @Activate
    public PackSelfTest(@Reference Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public PluginKind kind() {
        return PluginKind.POLICY;
    }

    @Override
    public List<String> faults(Object plugin, String name, String version) {
        if (!(plugin instanceof PolicyPack pack)) {
            return List.of(plugin.getClass().getName() + " is no PolicyPack of this server");
        }
        PackIdentity identity = pack.identity();
        if (identity == null || pack.validity() == null) {
            return List.of("the pack states no identity or no period");
        }
        return shelf.examine(pack).stream().map(PackFinding::en).toList();
    }
}
