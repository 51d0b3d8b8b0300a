package org.anjiao.device.internal.retention;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.anjiao.store.testkit.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RetentionOnPostgresTest extends RetentionCases {
    private static EmbeddedPostgres server;
    private static TestStore store;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        store = TestStore.over(server.getPostgresDatabase(), "OSGI-INF/anjiao/device.xml");
    }

    @AfterAll
    static void stop() throws IOException {
        store.close();
        server.close();
    }

    @Override
    TestStore store() {
        return store;
    }
}
