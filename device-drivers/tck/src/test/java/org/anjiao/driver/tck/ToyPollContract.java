package org.anjiao.driver.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.http.HttpReply;
import org.anjiao.device.spi.http.HttpRequestFrame;

/** The contract run on the toy that polls. */
abstract class ToyPollContract extends DriverContract {
    private static byte[] request(String method, String target, String body) {
        return new HttpRequestFrame(method, target, List.of(), Frame.owning(body.getBytes(UTF_8)))
                .toFrame()
                .toBytes();
    }

    @Override
    protected DeviceDriver driver() {
        return new ToyPollDriver();
    }

    @Override
    protected boolean checked() {
        return false;
    }

    @Override
    protected List<GoldenFrame> goldenFrames() {
        return List.of(GoldenFrame.of(
                "here", request("POST", "/here", ""), new NoFix(Instant.parse("2019-03-31T01:00:00Z"), Origin.LIVE)));
    }

    @Override
    protected byte[] poll() {
        return request("GET", "/orders", "");
    }

    @Override
    protected byte[] answer(DeviceCommand command, Frame sent) {
        try {
            return request("POST", "/done", HttpReply.read(sent).text());
        } catch (UndecodableFrame e) {
            throw new AssertionError(e);
        }
    }
}
