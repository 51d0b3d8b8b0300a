package org.anjiao.driver.geojsonpush.internal;

import org.anjiao.driver.tck.DriverFuzz;

class GeoJsonPushMessageFuzzTest extends DriverFuzz {
    GeoJsonPushMessageFuzzTest() {
        super(new GeoJsonPushContractTest());
    }
}
