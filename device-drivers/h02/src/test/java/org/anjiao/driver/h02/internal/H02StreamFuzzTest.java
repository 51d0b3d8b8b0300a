package org.anjiao.driver.h02.internal;

import java.util.List;
import org.anjiao.driver.tck.CapturedFrame;
import org.anjiao.driver.tck.DriverFuzz;

class H02StreamFuzzTest extends DriverFuzz {
    H02StreamFuzzTest() {
        super(new H02LineContractTest());
    }

    @Override
    protected List<byte[]> seeds() {
        return CapturedFrame.load(getClass(), "/captured-frames.jsonl").stream()
                .map(CapturedFrame::wire)
                .toList();
    }

    /** A record has neither length nor end: what tells is where the next frame begins, if that has come. */
    @Override
    protected boolean sameHoweverSplit() {
        return false;
    }
}
