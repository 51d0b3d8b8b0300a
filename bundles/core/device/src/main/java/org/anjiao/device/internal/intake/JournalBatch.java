package org.anjiao.device.internal.intake;

import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.Assignment;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Frame;

/** Everything that one group commit stores. */
final class JournalBatch {
    /** @param reason why it must not be used */
    record Quarantined(int device, long deviceTime, Reason reason, long receivedAt) {}

    /** @param authenticated whether the frame's session accepted reports */
    record Bad(
            String driver,
            int device,
            String port,
            String remote,
            String error,
            long receivedAt,
            Frame content,
            boolean authenticated) {}

    record Answer(int device, CommandReceipt receipt, long receivedAt) {}

    /**
     * What a device that verifies only reported.
     *
     * @param assignment who had the device then, or null
     */
    record Verified(int device, Assignment assignment, DeviceObservation observation, int variant, long receivedAt) {}

    /** Why an observation is shut away. */
    enum Reason {
        /** Nobody wore the device at that time. */
        NOT_ASSIGNED,
        /** The person was under no lawful positioning order at that time (Law art. 29). */
        NO_ORDER,
        /** The device's clock is ahead; such a point would make every later one look old. */
        CLOCK_AHEAD
    }

    final long number;
    final long storedAt;
    final StoredPositions positions;
    final List<Quarantined> quarantined = new ArrayList<>();
    final List<Verified> verified = new ArrayList<>();
    final List<Bad> bad = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    FrameBlock block;

    JournalBatch(long number, long storedAt, long afterSequence, int frames) {
        this.number = number;
        this.storedAt = storedAt;
        this.positions = new StoredPositions(afterSequence, frames + 16);
    }
}
