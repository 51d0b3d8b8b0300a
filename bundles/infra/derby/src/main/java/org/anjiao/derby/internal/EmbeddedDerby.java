package org.anjiao.derby.internal;

import java.sql.Driver;
import java.util.Properties;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.apache.derby.jdbc.BasicEmbeddedConnectionPoolDataSource40;
import org.apache.derby.jdbc.BasicEmbeddedDataSource40;
import org.apache.derby.jdbc.BasicEmbeddedXADataSource40;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * Makes data sources of the embedded Derby. Understood are the standard properties for database name, user and
 * password, and {@code createDatabase=create}. The network server is never started.
 *
 * <p>The published factory for Derby links against a class that Derby 10.15 and later no longer has.
 */
@Component(
        service = DataSourceFactory.class,
        property = {
            DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=org.apache.derby.jdbc.EmbeddedDriver",
            DataSourceFactory.OSGI_JDBC_DRIVER_NAME + "=derby"
        })
public class EmbeddedDerby implements DataSourceFactory {

    private static final String CREATE_DATABASE = "createDatabase";

    @Override
    public DataSource createDataSource(Properties properties) {
        return configured(new BasicEmbeddedDataSource40(), properties);
    }

    @Override
    public ConnectionPoolDataSource createConnectionPoolDataSource(Properties properties) {
        return configured(new BasicEmbeddedConnectionPoolDataSource40(), properties);
    }

    @Override
    public XADataSource createXADataSource(Properties properties) {
        return configured(new BasicEmbeddedXADataSource40(), properties);
    }

    @Override
    public Driver createDriver(Properties properties) {
        return new EmbeddedDriver();
    }

    private static <T extends BasicEmbeddedDataSource40> T configured(T source, Properties properties) {
        source.setDatabaseName(properties.getProperty(JDBC_DATABASE_NAME));
        source.setUser(properties.getProperty(JDBC_USER));
        source.setPassword(properties.getProperty(JDBC_PASSWORD));
        source.setCreateDatabase(properties.getProperty(CREATE_DATABASE));
        return source;
    }
}
