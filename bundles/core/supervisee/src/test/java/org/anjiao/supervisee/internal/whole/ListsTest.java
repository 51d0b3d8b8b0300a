package org.anjiao.supervisee.internal.whole;

import org.anjiao.store.testkit.TestStore;

class ListsTest extends ListsContract {
    @Override
    TestStore openStore() {
        return TestStore.withChangelogs("OSGI-INF/anjiao/supervisee.xml");
    }
}
