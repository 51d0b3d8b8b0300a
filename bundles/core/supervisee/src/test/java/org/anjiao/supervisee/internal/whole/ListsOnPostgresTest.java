package org.anjiao.supervisee.internal.whole;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.anjiao.store.testkit.TestStore;
import org.junit.jupiter.api.AfterAll;

/** PostgreSQL orders texts and puts rows without a value in its own way. */
class ListsOnPostgresTest extends ListsContract {
    private EmbeddedPostgres server;

    @Override
    TestStore openStore() throws IOException {
        server = EmbeddedPostgres.start();
        return TestStore.over(server.getPostgresDatabase(), "OSGI-INF/anjiao/supervisee.xml");
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }
}
