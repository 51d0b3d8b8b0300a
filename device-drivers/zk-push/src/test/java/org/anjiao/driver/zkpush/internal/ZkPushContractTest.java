package org.anjiao.driver.zkpush.internal;

import static org.anjiao.driver.zkpush.internal.Terminal.TIME;

import java.util.List;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.IdentityCheck;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.driver.tck.DriverContract;
import org.anjiao.driver.tck.GoldenFrame;

class ZkPushContractTest extends DriverContract {
    @Override
    protected DeviceDriver driver() {
        return new ZkPushDriver();
    }

    @Override
    protected boolean checked() {
        return false;
    }

    @Override
    protected byte[] poll() {
        return Terminal.get("/iclock/getrequest?SN=CKJF193460001");
    }

    @Override
    protected byte[] answer(DeviceCommand command, Frame sent) {
        return Terminal.receipts(sent, 0);
    }

    @Override
    protected List<GoldenFrame> goldenFrames() {
        return List.of(
                GoldenFrame.of("handshake", Terminal.get("/iclock/cdata?SN=CKJF193460001&options=all&pushver=2.2.14")),
                GoldenFrame.of(
                        "attendance",
                        Terminal.attendance("1001\t2019-03-31 09:00:00\t0\t1\t0\t0\t0\n"
                                + "1002\t2019-03-31 08:00:00\t0\t15\t0\t0\t0\n"),
                        new IdentityCheck(TIME, IdentityCheck.Method.FINGERPRINT, "1001", true, Origin.LIVE),
                        new IdentityCheck(
                                TIME.minusSeconds(3600), IdentityCheck.Method.FACE, "1002", true, Origin.STORED)),
                GoldenFrame.of(
                        "broken open",
                        Terminal.operations("OPLOG 3\t0\t2019-03-31 09:00:00\t55\t0\t0\t0\n"),
                        new TamperAlert(TIME, TamperAlert.Kind.CASE_OPENED, Origin.LIVE)),
                GoldenFrame.of("poll", Terminal.get("/iclock/getrequest?SN=CKJF193460001")));
    }
}
