package org.anjiao.driver.tck;

import java.util.List;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Frame;

/**
 * What a driver made of one frame, or of skipped bytes.
 *
 * @param raw the frame or the skipped bytes
 * @param observations reported during the call
 * @param replies handed over during the call
 * @param receipts given during the call
 * @param kept whether the driver asked for the frame to be kept
 * @param error why it is undecodable, or null
 */
public record FrameOutcome(
        Frame raw,
        List<DeviceObservation> observations,
        List<Frame> replies,
        List<CommandReceipt> receipts,
        boolean kept,
        String error) {}
