package org.anjiao.device;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the intake has stored, read in the order of commits. For programs of this server (evaluator); persons read
 * positions through services that check their rights and audit the purpose.
 */
@ProviderType
public interface PositionJournal {
    /**
     * The next positions and events after a number, from the database.
     *
     * @param max the most positions to return
     */
    PositionBatch read(long after, int max);

    /**
     * The greatest device time among the positions of a device up to a number in the order of commits; {@link
     * Long#MIN_VALUE} if there is none.
     */
    long newestDeviceTime(int device, long upTo);

    /**
     * Hands over each batch in memory right after its commit, on the intake's own thread: the listener must only take
     * note. Batches may be missed around the moment of subscribing; {@link PositionBatch#after} shows it.
     */
    AutoCloseable follow(Consumer<PositionBatch> listener);

    /**
     * The newest position by device time of each device worn now, if it belongs to the person who wears it.
     *
     * @param unit which units' persons are wanted
     */
    List<LastPosition> last(Predicate<String> unit);

    /**
     * The positions of a person in a stretch of time by the devices' clocks, in the order of those clocks, whatever device
     * was worn and however late a report came.
     *
     * @param from milliseconds since 1970, inclusive
     * @param until exclusive
     * @param max the most positions to return
     */
    List<TrackPosition> track(String superviseeId, long from, long until, int max);

    /**
     * @param sequence number in the order of commits; tells positions of the same moment apart
     * @param deviceTime milliseconds since 1970 by the device's clock
     * @param accuracy metres, NaN if unknown
     * @param speed kilometres an hour, NaN if unknown
     * @param kept whether the device sent it later out of its own memory
     */
    record TrackPosition(
            long sequence,
            long deviceTime,
            long receivedAt,
            double latitude,
            double longitude,
            double accuracy,
            double speed,
            boolean kept) {}

    /**
     * @param deviceTime milliseconds since 1970 by the device's clock
     * @param accuracy metres, NaN if unknown
     */
    record LastPosition(
            Wearer wearer, long deviceTime, long receivedAt, double latitude, double longitude, double accuracy) {}
}
