package org.anjiao.platform.internal.once;

import java.sql.SQLException;
import org.anjiao.store.testkit.TestStore;

class KeptAnswersOnDerbyTest extends KeptAnswersContract {
    @Override
    TestStore openStore() throws SQLException {
        TestStore store = TestStore.withChangelogs("OSGI-INF/anjiao/platform.xml");
        execute(store, "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.waitTimeout', '1')");
        return store;
    }
}
