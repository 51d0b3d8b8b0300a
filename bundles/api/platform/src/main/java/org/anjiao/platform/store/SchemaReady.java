package org.anjiao.platform.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Says that the tables of one domain exist in the current version. The service appears, with the property
 * {@value #DOMAIN}, once the changelog of that domain's bundle has run; a component that touches its tables
 * holds a mandatory reference to it and so cannot start too early:
 *
 * <pre>{@code @Reference(target = "(domain=hazard)") SchemaReady schema}</pre>
 */
@ProviderType
public interface SchemaReady {

    /** Name of the service property that holds the domain. */
    String DOMAIN = "domain";

    /** The domain whose tables are ready: the changelog's file name without its ending, never null. */
    String domain();
}
