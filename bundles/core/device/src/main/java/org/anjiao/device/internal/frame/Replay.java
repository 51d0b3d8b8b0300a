package org.anjiao.device.internal.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anjiao.device.BadFrame;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.device.internal.DeviceEntry;
import org.anjiao.device.internal.DriverPurposes;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.host.DeviceBinding;

/**
 * Sends kept frames once more on the way that every frame takes: a driver, then the intake, which knows what is stored
 * already. Frames that the intake does not take or not store in time count as not tried; nothing is lost by it.
 */
public final class Replay {
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final DeviceDirectory devices;
    private final DriverPurposes purposes;
    private final IntakeGate gate;

    public Replay(DeviceDirectory devices, DriverPurposes purposes, IntakeGate gate) {
        this.devices = devices;
        this.purposes = purposes;
        this.gate = gate;
    }

    /**
     * A frame that was given to the driver, and whose reports are durable.
     *
     * @param error null if it was decoded
     */
    record Tried(BadFrame frame, int reports, String error) {}

    private record Sent(Tried tried, CompletableFuture<Void> stored) {}

    /** The frames that were tried, in their order; those after the first that the intake refused are not. */
    List<Tried> run(DeviceDriver driver, List<Stored> frames) {
        Decoding decoding = new Decoding(devices, driver);
        List<Sent> sent = new ArrayList<>();
        for (Stored stored : frames) {
            Decoding.Outcome outcome = decoding.decode(stored, binding(stored));
            Sent one = new Sent(
                    new Tried(stored.frame(), outcome.observations().size(), outcome.error()),
                    new CompletableFuture<>());
            if (outcome.observations().isEmpty()) {
                one.stored().complete(null);
            } else if (!gate.submit(intakeFrame(driver, stored, outcome), completion(one.stored()))) {
                break;
            }
            sent.add(one);
        }
        return await(sent);
    }

    private DeviceBinding binding(Stored stored) {
        DeviceEntry entry = devices.byNumber(stored.deviceNumber());
        return entry == null ? null : entry.binding();
    }

    /** The time of arrival stays: a device's clock is judged by it, and so is how late a report came. */
    private IntakeFrame intakeFrame(DeviceDriver driver, Stored stored, Decoding.Outcome outcome) {
        BadFrame frame = stored.frame();
        return new IntakeFrame(
                frame.driver(),
                frame.port(),
                frame.remote(),
                stored.content(),
                outcome.binding(),
                outcome.observations(),
                List.of(),
                frame.receivedAt(),
                null,
                DriverPurposes.stricter(purposes.of(frame.driver()), driver.purpose()),
                true);
    }

    private static IntakeCompletion completion(CompletableFuture<Void> stored) {
        return new IntakeCompletion() {
            @Override
            public void committed() {
                stored.complete(null);
            }

            @Override
            public void failed(Throwable cause) {
                stored.completeExceptionally(cause);
            }
        };
    }

    private static List<Tried> await(List<Sent> sent) {
        List<Tried> tried = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        try {
            for (Sent one : sent) {
                one.stored().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                tried.add(one.tried());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Not durable: it stays open, and so do those behind it; they are tried again as if for the first time.
        }
        return tried;
    }
}
