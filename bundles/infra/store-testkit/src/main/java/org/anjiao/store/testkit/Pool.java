package org.anjiao.store.testkit;

import javax.sql.DataSource;
import org.apache.commons.dbcp2.DataSourceConnectionFactory;
import org.apache.commons.dbcp2.PoolableConnection;
import org.apache.commons.dbcp2.PoolableConnectionFactory;
import org.apache.commons.dbcp2.PoolingDataSource;
import org.apache.commons.pool2.impl.GenericObjectPool;

/** The container's pool of connections: each new one is a process of PostgreSQL, and a test makes thousands of steps. */
final class Pool {

    private static final int UNLIMITED = -1;

    private Pool() {}

    static PoolingDataSource<PoolableConnection> over(DataSource database) {
        PoolableConnectionFactory connections =
                new PoolableConnectionFactory(new DataSourceConnectionFactory(database), null);
        GenericObjectPool<PoolableConnection> pool = new GenericObjectPool<>(connections);
        pool.setMaxTotal(UNLIMITED);
        connections.setPool(pool);
        return new PoolingDataSource<>(pool);
    }
}
