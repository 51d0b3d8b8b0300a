package org.anjiao.supervisee.internal.whole;

import org.anjiao.store.testkit.TestStore;

/** Derby has one version of each row: the second step waits for the first. */
class ConcurrentStepsTest extends ConcurrentStepsContract {
    @Override
    TestStore openStore() {
        return TestStore.withChangelogs("OSGI-INF/anjiao/supervisee.xml");
    }
}
