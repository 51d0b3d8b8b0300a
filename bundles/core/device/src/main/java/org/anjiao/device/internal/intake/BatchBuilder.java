package org.anjiao.device.internal.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.anjiao.device.DeviceEvent;
import org.anjiao.device.Wearer;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.device.internal.DeviceEntry;
import org.anjiao.device.spi.AreaCrossing;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.IdentityCheck;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.Purpose;
import org.anjiao.device.spi.TamperAlert;

/** Turns frames into what is stored. Used by the intake's one thread. */
final class BatchBuilder {
    private final DeviceDirectory devices;
    private final WearerBook wearers;
    private final RecentReports positions;
    private final RecentReports events;
    private final RecentReports verifications;
    private final long clockToleranceMillis;
    private final FrameBlock block = new FrameBlock();

    BatchBuilder(
            DeviceDirectory devices,
            WearerBook wearers,
            RecentReports positions,
            RecentReports events,
            RecentReports verifications,
            long clockToleranceMillis) {
        this.devices = devices;
        this.wearers = wearers;
        this.positions = positions;
        this.events = events;
        this.verifications = verifications;
        this.clockToleranceMillis = clockToleranceMillis;
    }

    JournalBatch build(List<Taken> frames, long number, long afterSequence, Instant now) throws SQLException {
        JournalBatch batch = new JournalBatch(number, now.toEpochMilli(), afterSequence, frames.size());
        block.begin(batch.storedAt);
        batch.block = block;
        for (int i = 0; i < frames.size(); i++) {
            add(batch, frames.get(i).frame());
        }
        return batch;
    }

    /** A batch that keeps one frame, of which nothing else can be stored, with the reason. */
    JournalBatch unstorable(IntakeFrame frame, String reason, long number, long afterSequence, Instant now) {
        JournalBatch batch = new JournalBatch(number, now.toEpochMilli(), afterSequence, 0);
        block.begin(batch.storedAt);
        batch.block = block;
        long received = frame.receivedAt().toEpochMilli();
        block.add(frame.driverId(), deviceNumber(frame), received, frame.raw());
        batch.bad.add(bad(frame, received, reason));
        return batch;
    }

    private void add(JournalBatch batch, IntakeFrame frame) throws SQLException {
        long received = frame.receivedAt().toEpochMilli();
        int device = deviceNumber(frame);
        block.add(frame.driverId(), device, received, frame.raw());
        if (frame.error() != null) {
            batch.bad.add(bad(frame, received, frame.error()));
        }
        for (CommandReceipt receipt : frame.receipts()) {
            batch.answers.add(new JournalBatch.Answer(device, receipt, received));
        }
        List<DeviceObservation> observations = frame.observations();
        if (observations.isEmpty()) {
            return;
        }
        DeviceEntry entry = devices.byNumber(device);
        boolean verifies = frame.purpose() == Purpose.VERIFICATION_ONLY || !entry.positioning();
        for (int i = 0; i < observations.size(); i++) {
            if (verifies) {
                verify(batch, entry, received, observations.get(i));
            } else {
                observe(batch, device, received, observations.get(i));
            }
        }
    }

    /** What a device that verifies only reported is no position and no event of a track (Measures art. 37). */
    private void verify(JournalBatch batch, DeviceEntry entry, long received, DeviceObservation observation)
            throws SQLException {
        int device = entry.number();
        long deviceTime = observation.deviceTime().toEpochMilli();
        if (VerificationInsert.kind(observation) == null || quarantinedAhead(batch, device, deviceTime, received)) {
            return;
        }
        int variant = VerificationInsert.variant(observation);
        if (verifications.add(device, deviceTime, variant)) {
            batch.verified.add(new JournalBatch.Verified(
                    device, entry.assignmentAt(observation.deviceTime()), observation, variant, received));
        }
    }

    private static JournalBatch.Bad bad(IntakeFrame frame, long received, String reason) {
        return new JournalBatch.Bad(
                frame.driverId(),
                deviceNumber(frame),
                frame.port(),
                frame.remote(),
                reason,
                received,
                frame.raw(),
                frame.authenticated());
    }

    private static int deviceNumber(IntakeFrame frame) {
        return frame.binding() == null ? 0 : (int) frame.binding().deviceNumber();
    }

    private void observe(JournalBatch batch, int device, long received, DeviceObservation observation)
            throws SQLException {
        if (observation instanceof PositionFix fix) {
            Wearer wearer = admit(batch, device, received, fix);
            int variant = StoredPositions.variant(fix);
            if (wearer != null && positions.add(device, fix.deviceTime().toEpochMilli(), variant)) {
                batch.positions.add(wearer, fix, variant, received, batch.storedAt);
            }
        } else if (observation instanceof TamperAlert tamper) {
            event(
                    batch,
                    device,
                    received,
                    tamper,
                    DeviceEvent.Kind.TAMPER,
                    0,
                    tamper.kind().name());
        } else if (observation instanceof DistressCall call) {
            event(batch, device, received, call, DeviceEvent.Kind.DISTRESS, 0, "");
        } else if (observation instanceof AreaCrossing crossing) {
            DeviceEvent.Kind way = crossing.way() == AreaCrossing.Way.ENTERED
                    ? DeviceEvent.Kind.AREA_ENTER
                    : DeviceEvent.Kind.AREA_LEAVE;
            event(
                    batch,
                    device,
                    received,
                    crossing,
                    way,
                    0,
                    crossing.area() == 0 ? "" : Long.toString(crossing.area()));
        } else if (observation instanceof BatteryReading battery) {
            String detail = battery.low() ? "LOW" : "";
            event(batch, device, received, battery, DeviceEvent.Kind.BATTERY, battery.percent(), detail);
        } else if (observation instanceof IdentityCheck check) {
            int passed = check.matched() ? 1 : 0;
            event(
                    batch,
                    device,
                    received,
                    check,
                    DeviceEvent.Kind.IDENTITY,
                    passed,
                    check.method().name());
        }
        // A report without a fix, or of the signal, proves that the device lives and is no position: the raw block
        // keeps
        // it, and the contacts take note.
    }

    private void event(
            JournalBatch batch,
            int device,
            long received,
            DeviceObservation observation,
            DeviceEvent.Kind kind,
            int value,
            String detail)
            throws SQLException {
        Wearer wearer = admit(batch, device, received, observation);
        long deviceTime = observation.deviceTime().toEpochMilli();
        if (wearer != null && events.add(device, deviceTime, variant(kind, detail))) {
            batch.positions.events.add(new DeviceEvent(
                    batch.positions.nextSequence(),
                    wearer,
                    kind,
                    deviceTime,
                    received,
                    batch.storedAt,
                    value,
                    detail,
                    observation.origin() == Origin.STORED));
        }
    }

    static int variant(DeviceEvent.Kind kind, String detail) {
        return 31 * kind.name().hashCode() + detail.hashCode();
    }

    private Wearer admit(JournalBatch batch, int device, long received, DeviceObservation observation) {
        long deviceTime = observation.deviceTime().toEpochMilli();
        if (quarantinedAhead(batch, device, deviceTime, received)) {
            return null;
        }
        WearerBook.Stretch stretch = wearers.at(device, deviceTime);
        if (stretch.wearer() == null) {
            quarantine(batch, device, deviceTime, stretch.reason(), received);
        }
        return stretch.wearer();
    }

    private boolean quarantinedAhead(JournalBatch batch, int device, long deviceTime, long received) {
        boolean ahead = deviceTime > received + clockToleranceMillis;
        if (ahead) {
            quarantine(batch, device, deviceTime, JournalBatch.Reason.CLOCK_AHEAD, received);
        }
        return ahead;
    }

    private static void quarantine(
            JournalBatch batch, int device, long deviceTime, JournalBatch.Reason reason, long received) {
        batch.quarantined.add(new JournalBatch.Quarantined(device, deviceTime, reason, received));
    }
}
