package org.anjiao.itests;

import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.replaceConfigurationFile;

import java.io.IOException;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** The same server after changing one file: on PostgreSQL. */
public class PostgresServerIT extends ReportContract {

    @Configuration
    public Option[] postgres() throws IOException {
        return server(replaceConfigurationFile(
                "etc/org.ops4j.datasource-anjiao.cfg", PostgresServer.running().dataSourceConfiguration()));
    }

    @Override
    protected String product() {
        return "PostgreSQL";
    }
}
