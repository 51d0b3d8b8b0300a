package org.anjiao.driver.zkpush.internal;

import org.anjiao.driver.tck.DriverFuzz;

class ZkPushMessageFuzzTest extends DriverFuzz {
    ZkPushMessageFuzzTest() {
        super(new ZkPushContractTest());
    }
}
