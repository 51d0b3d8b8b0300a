package org.anjiao.security.internal.export;

import org.anjiao.store.testkit.TestStore;

class ExportBookOnDerbyTest extends ExportBookContract {
    @Override
    TestStore openStore() {
        return TestStore.withChangelogs("OSGI-INF/anjiao/security.xml");
    }
}
