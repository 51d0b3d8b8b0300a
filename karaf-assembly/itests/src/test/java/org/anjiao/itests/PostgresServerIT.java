package org.anjiao.itests;

import static org.ops4j.pax.exam.OptionUtils.combine;

import java.io.IOException;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** The same server after changing one file: on PostgreSQL. */
@RunWith(PostgresRunner.class)
public class PostgresServerIT extends RiskContract {

    @Configuration
    public Option[] postgres() throws IOException {
        return server(combine(PluginFiles.options(), PostgresServer.running().option()));
    }

    @Override
    protected String product() {
        return "PostgreSQL";
    }
}
