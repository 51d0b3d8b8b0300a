package org.anjiao.driver.osmand.internal;

import java.util.List;
import org.anjiao.driver.tck.CapturedFrame;
import org.anjiao.driver.tck.DriverFuzz;

class OsmandMessageFuzzTest extends DriverFuzz {
    OsmandMessageFuzzTest() {
        super(new OsmandContractTest());
    }

    @Override
    protected List<byte[]> seeds() {
        return CapturedFrame.load(getClass(), "/captured-frames.jsonl").stream()
                .map(Requests::captured)
                .toList();
    }
}
