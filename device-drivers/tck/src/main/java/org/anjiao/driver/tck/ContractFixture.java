package org.anjiao.driver.tck;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.Purpose;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the contract is told of a driver. */
@ExtendWith(ContractStatement.class)
abstract class ContractFixture {
    /** A new instance of the driver. */
    protected abstract DeviceDriver driver();

    /**
     * At least one captured frame that reports a position (of a driver that only verifies: that reports anything), all of
     * one terminal, which is authenticated or needs no authentication.
     */
    protected abstract List<GoldenFrame> goldenFrames();

    /** Frames to send before the golden ones, such as a login; none by default. */
    protected List<byte[]> preamble() {
        return List.of();
    }

    /**
     * The request with which the terminal of the golden frames asks for commands. To be supplied by a driver over HTTP that
     * supports any command.
     */
    protected byte[] poll() {
        throw new AssertionError("the contract needs the request with which the terminal asks for commands");
    }

    /**
     * What the terminal of the golden frames sends when it has done what it was told. To be supplied by a driver that
     * supports any command.
     *
     * @param command one of each kind that the driver supports
     * @param sent the frame that the driver made of it; over HTTP the response with this command alone
     * @return the bytes on the wire, one frame or several
     */
    protected byte[] answer(DeviceCommand command, Frame sent) {
        throw new AssertionError("the contract needs the terminal's answer to " + command.kind());
    }

    final TestConnection connect(DeviceDriver driver) {
        Clock clock = Clock.fixed(Instant.parse("2019-03-31T01:00:00Z"), ZoneOffset.UTC);
        TestConnection connection = new TestConnection(driver, new TestContext(clock, true));
        preamble().forEach(connection::feed);
        return connection;
    }

    /** A frame that reports a position; of a driver that only verifies, one that reports anything. */
    final GoldenFrame reportingFrame() {
        boolean positions = driver().purpose() == Purpose.POSITIONING;
        return goldenFrames().stream()
                .filter(golden -> golden.observations().stream()
                        .anyMatch(observation -> !positions || observation instanceof PositionFix))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no golden frame reports a position"));
    }
}
