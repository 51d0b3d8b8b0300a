package org.anjiao.supervisee.internal.whole;

import org.anjiao.store.testkit.TestStore;

/** On Derby. */
class PendingTest extends PendingContract {
    @Override
    TestStore openStore() {
        return TestStore.withChangelogs("OSGI-INF/anjiao/supervisee.xml");
    }
}
