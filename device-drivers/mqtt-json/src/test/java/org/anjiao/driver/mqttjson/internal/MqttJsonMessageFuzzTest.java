package org.anjiao.driver.mqttjson.internal;

import org.anjiao.driver.tck.DriverFuzz;

class MqttJsonMessageFuzzTest extends DriverFuzz {
    MqttJsonMessageFuzzTest() {
        super(new MqttJsonContractTest());
    }
}
