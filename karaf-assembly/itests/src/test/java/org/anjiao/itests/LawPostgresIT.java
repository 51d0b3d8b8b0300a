package org.anjiao.itests;

import java.io.IOException;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Option;

/** The same scenarios with the same dates and codes on PostgreSQL. */
@RunWith(PostgresRunner.class)
public class LawPostgresIT extends LawServerIT {
    @Override
    protected Option[] database() throws IOException {
        return new Option[] {PostgresServer.running().option()};
    }
}
