package org.anjiao.infra.transport.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * Who made the objects that still live: samples, drawn in proportion to the bytes allocated since it was started, of which
 * only those remain that the collector has not taken (event {@code jdk.OldObjectSample} of the Flight Recorder). What is
 * made in a call into a driver is that driver's, whatever its class; what a driver's own threads make is nobody's.
 */
final class LiveObjects implements AutoCloseable {
    private static final String EVENT = "jdk.OldObjectSample";
    private static final String CALL = GuardedDriver.class.getName();

    private final Recording recording = new Recording();

    LiveObjects() {
        recording.setName("anjiao-live-objects");
        recording.enable(EVENT).withStackTrace().with("cutoff", "0 ns"); // no search for what holds them
        recording.start();
    }

    /**
     * The samples at one moment.
     *
     * @param all of the whole server
     * @param byDriver those made in calls into drivers, by the drivers' identifiers
     */
    record Samples(int all, Map<String, Integer> byDriver) {}

    /** The samples that live now. Takes some tenths of a second. */
    Samples samples() throws IOException {
        Path file = Files.createTempFile("anjiao-live-objects", ".jfr");
        try {
            recording.dump(file);
            return read(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Samples read(Path file) throws IOException {
        Map<String, Integer> byDriver = new HashMap<>();
        int all = 0;
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals(EVENT)) {
                    all++;
                    String driver = driver(event);
                    if (driver != null) {
                        byDriver.merge(driver, 1, Integer::sum);
                    }
                }
            }
        }
        return new Samples(all, byDriver);
    }

    private static String driver(RecordedEvent event) {
        RecordedThread thread = event.getThread("eventThread");
        RecordedStackTrace stack = event.getStackTrace();
        boolean inADriver = stack != null
                && stack.getFrames().stream()
                        .anyMatch(frame -> frame.getMethod().getType().getName().startsWith(CALL));
        return inADriver && thread != null ? EventLoops.driverOf(thread.getJavaName()) : null;
    }

    @Override
    public void close() {
        recording.close();
    }
}
