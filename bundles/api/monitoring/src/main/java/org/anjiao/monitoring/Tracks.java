package org.anjiao.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where one person was on one day (轨迹回放, R-60). Only what an order covered is shown; each read needs {@code TRACK_READ}
 * over the person's unit, or a granted request of the caller for that person and day ({@code TrackRequests}), states its
 * purpose and is on the person's audit record (Law art. 29 para. 3). There is no read of more than one person, nor of more
 * than one day: tracks are not exported.
 *
 * <p>Positions stand in the order of the device's clock: what came late stands where it belongs.
 */
@ProviderType
public interface Tracks {
    /**
     * The shape of a day: what was covered, where the person stopped, where nothing is known.
     *
     * @param day in Asia/Shanghai
     * @param purpose why, at most 200 characters; who reads by a request has stated it there, and it is not looked at
     * @throws org.anjiao.platform.ProblemException {@code PURPOSE_REQUIRED}, {@code NOT_PERMITTED}, {@code
     *     OUTSIDE_OWN_UNIT}, {@code RECORD_NOT_FOUND}, {@code TRACK_REQUEST_NEEDED}
     */
    DayTrack day(Caller caller, String superviseeId, LocalDate day, String purpose);

    /**
     * The positions of a day.
     *
     * @param cursor null for the first page
     */
    Page<TrackPoint> points(
            Caller caller, String superviseeId, LocalDate day, String purpose, String cursor, int limit);

    /**
     * @param points how many positions there are
     * @param covered when an order was in force
     * @param gaps when it was and nothing was heard for long
     */
    record DayTrack(int points, List<Stretch> covered, List<Stretch> gaps, List<Stop> stops) {
        public DayTrack {
            covered = List.copyOf(covered);
            gaps = List.copyOf(gaps);
            stops = List.copyOf(stops);
        }
    }

    /** @param until exclusive */
    record Stretch(Instant from, Instant until) {}

    /**
     * A place at which the person stayed.
     *
     * @param latitude of the first position there, WGS-84
     */
    record Stop(Instant from, Instant until, double latitude, double longitude) {}

    /**
     * @param at by the device's clock
     * @param latitude degrees, WGS-84
     * @param accuracy metres, null if unknown
     * @param speed kilometres an hour, null if unknown
     * @param late whether the device sent it later out of its memory
     * @param outside whether it lay outside the county for certain; null if that cannot be said
     */
    record TrackPoint(
            Instant at,
            Instant receivedAt,
            double latitude,
            double longitude,
            Double accuracy,
            Double speed,
            boolean late,
            Boolean outside) {}
}
