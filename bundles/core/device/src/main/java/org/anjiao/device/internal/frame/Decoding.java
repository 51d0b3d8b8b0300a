package org.anjiao.device.internal.frame;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Scan;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.DeviceBinding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives kept bytes to a driver again, and contains the driver's faults. */
final class Decoding {
    private static final Logger LOG = LoggerFactory.getLogger(Decoding.class);

    private final DeviceRegistry registry;
    private final DeviceDriver driver;
    private final String driverId;

    Decoding(DeviceRegistry registry, DeviceDriver driver) {
        this.registry = registry;
        this.driver = driver;
        this.driverId = driver.identity().id();
    }

    /**
     * What the driver made of a frame.
     *
     * @param binding the device that reported; null if there is none
     * @param observations as history
     * @param error why it could not, or not all, be decoded; null if all is well
     */
    record Outcome(DeviceBinding binding, List<DeviceObservation> observations, String error) {}

    /** @param binding the device to which the frame's session was bound, or null */
    Outcome decode(Stored stored, DeviceBinding binding) {
        ReplaySession context = new ReplaySession(
                registry,
                driverId,
                binding,
                stored.authenticated(),
                stored.frame().receivedAt());
        String error;
        try {
            DeviceSession session = driver.openSession(context, Optional.empty());
            error = decode(session, context, stored.content());
            session.closed(CloseReason.HOST_STOPS);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            LOG.warn("Driver {} failed on a kept frame", driverId, e);
            error = failure(e);
        }
        return new Outcome(context.binding(), List.copyOf(context.observations()), error);
    }

    private String decode(DeviceSession session, ReplaySession context, Frame content) {
        String error = null;
        byte[] bytes = content.toBytes();
        int at = 0;
        while (at < bytes.length) {
            Scan scan = driver.scanner()
                    .scan(ByteBuffer.wrap(bytes, at, bytes.length - at).slice().asReadOnlyBuffer());
            int end = at + scan.length();
            String wrong = scan.reason();
            if (scan.outcome() == Scan.Outcome.MORE || end > bytes.length) {
                wrong = "the frame ends early";
                end = bytes.length;
            } else if (scan.outcome() == Scan.Outcome.FRAME) {
                wrong = decode(session, context, Arrays.copyOfRange(bytes, at, end));
            }
            error = error == null ? wrong : error;
            at = end;
        }
        return error;
    }

    private String decode(DeviceSession session, ReplaySession context, byte[] frame) {
        int before = context.observations().size();
        try {
            session.frameArrived(Frame.owning(frame));
            return null;
        } catch (UndecodableFrame e) {
            return String.valueOf(e.getMessage());
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            context.forgetAfter(before);
            LOG.warn("Driver {} failed on a kept frame of {} bytes", driverId, frame.length, e);
            return failure(e);
        }
    }

    private static String failure(Throwable cause) {
        return "the driver failed: " + cause;
    }
}
