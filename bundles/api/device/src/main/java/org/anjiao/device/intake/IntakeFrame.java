package org.anjiao.device.intake;

import java.time.Instant;
import java.util.List;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Purpose;
import org.anjiao.device.spi.host.DeviceBinding;

/**
 * One frame as it arrived, and what its driver made of it.
 *
 * @param driverId of the driver that decoded it
 * @param port name of the port on which it arrived
 * @param remote address of the terminal's end of the connection
 * @param raw the bytes as they arrived
 * @param binding the device, or null if the session was not yet bound; never null if there are observations
 *     or receipts
 * @param observations in the order in which they stand in the frame, possibly none
 * @param receipts answers of the bound device to commands, possibly none; stored together with the frame
 * @param receivedAt when the last byte of it was read
 * @param error why it could not, or not all, be decoded; null if all is well. Goes to the journal with {@code raw}
 * @param purpose for what the driver that decoded it may be used, as the gateway knows that driver
 * @param authenticated whether the session accepted reports: it had authenticated, or its port does not ask for it
 */
public record IntakeFrame(
        String driverId,
        String port,
        String remote,
        Frame raw,
        DeviceBinding binding,
        List<DeviceObservation> observations,
        List<CommandReceipt> receipts,
        Instant receivedAt,
        String error,
        Purpose purpose,
        boolean authenticated) {
    public IntakeFrame {
        observations = List.copyOf(observations);
        receipts = List.copyOf(receipts);
        if (binding == null && !(observations.isEmpty() && receipts.isEmpty())) {
            throw new IllegalArgumentException("observations or answers of an unknown device");
        }
    }

    /** A frame of a session of which is not known whether it had authenticated. */
    public IntakeFrame(
            String driverId,
            String port,
            String remote,
            Frame raw,
            DeviceBinding binding,
            List<DeviceObservation> observations,
            List<CommandReceipt> receipts,
            Instant receivedAt,
            String error,
            Purpose purpose) {
        this(driverId, port, remote, raw, binding, observations, receipts, receivedAt, error, purpose, false);
    }

    /** A frame of a driver whose terminals may be positioning devices. */
    public IntakeFrame(
            String driverId,
            String port,
            String remote,
            Frame raw,
            DeviceBinding binding,
            List<DeviceObservation> observations,
            List<CommandReceipt> receipts,
            Instant receivedAt,
            String error) {
        this(driverId, port, remote, raw, binding, observations, receipts, receivedAt, error, Purpose.POSITIONING);
    }
}
