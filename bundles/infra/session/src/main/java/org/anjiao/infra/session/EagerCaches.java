package org.anjiao.infra.session;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorQueryManager;
import org.eclipse.persistence.sessions.Session;

/**
 * Makes each entity's caches of queries before the persistence unit is given to anybody. EclipseLink 2.7 makes them when
 * they are first asked for, without a lock: the second of two threads may see a cache whose fields are not yet written,
 * and fail. Each bundle with a persistence unit holds a copy, for a unit's own class loader looks for it.
 */
public final class EagerCaches implements SessionCustomizer {
    /** EclipseLink's own sizes. */
    static final int EXPRESSION_QUERIES = 20;

    static final int UPDATE_CALLS = 10;

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            DescriptorQueryManager queries = descriptor.getQueryManager();
            queries.setExpressionQueryCacheMaxSize(EXPRESSION_QUERIES);
            queries.setUpdateCallCacheSize(UPDATE_CALLS);
        }
    }
}
