package org.anjiao.driver.watch.internal;

import java.util.List;
import org.anjiao.driver.tck.CapturedFrame;
import org.anjiao.driver.tck.DriverFuzz;

class WatchStreamFuzzTest extends DriverFuzz {
    WatchStreamFuzzTest() {
        super(new WatchContractTest());
    }

    @Override
    protected List<byte[]> seeds() {
        return CapturedFramesTest.cases().stream().map(CapturedFrame::wire).toList();
    }
}
