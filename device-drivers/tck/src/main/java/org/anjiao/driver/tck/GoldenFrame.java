package org.anjiao.driver.tck;

import java.util.HexFormat;
import java.util.List;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Frame;

/**
 * A frame with what it says.
 *
 * @param name for people
 * @param frame exactly one frame
 * @param observations what the driver must report of it, in this order
 */
public record GoldenFrame(String name, Frame frame, List<DeviceObservation> observations) {
    public GoldenFrame {
        observations = List.copyOf(observations);
    }

    /** A frame given in hexadecimal. */
    public static GoldenFrame of(String name, String hex, DeviceObservation... observations) {
        return of(name, HexFormat.of().parseHex(hex), observations);
    }

    /** A frame given as bytes. */
    public static GoldenFrame of(String name, byte[] wire, DeviceObservation... observations) {
        return new GoldenFrame(name, Frame.copyOf(wire), List.of(observations));
    }

    /** The bytes on the wire. */
    public byte[] wire() {
        return frame.toBytes();
    }

    @Override
    public String toString() {
        return name;
    }
}
