package org.anjiao.itests;

import java.io.IOException;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Option;

/** Scenario S-08 on PostgreSQL. */
@RunWith(PostgresRunner.class)
public class LeavePostgresIT extends LeaveServerIT {
    @Override
    protected Option[] database() throws IOException {
        return new Option[] {PostgresServer.running().option()};
    }
}
