package org.anjiao.driver.tck;

import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Frame;

/** The contract run on the toy protocol with commands. */
abstract class ToyCommandContract extends ToyContract {
    @Override
    protected DeviceDriver driver() {
        return new ToyCommandDriver();
    }

    @Override
    protected byte[] answer(DeviceCommand command, Frame sent) {
        return ToyCommandDriver.answer(sent);
    }
}
