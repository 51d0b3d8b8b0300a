package org.anjiao.supervisee.internal.person;

import org.anjiao.store.testkit.TestStore;

/** On Derby. */
class PersonListTest extends PersonListContract {
    @Override
    TestStore openStore() {
        return TestStore.withChangelogs("OSGI-INF/anjiao/supervisee.xml");
    }
}
