package org.anjiao.supervisee.prohibition;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The single trips under a permit for frequent trips (T-18): each is reported, none needs a decision. Whoever is not back on
 * the day reported is asked for; whoever is still away when the permit is over is away without permission, as after a leave.
 * Every call may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}, {@code STALE_VERSION};
 * steps with {@code TRIP_STATE}.
 */
@ProviderType
public interface Trips {
    /**
     * Files a trip.
     *
     * @param caller needs {@code CASE_RECORD}
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}, {@code TRIP_PERMIT}, {@code TRIP_PLACE},
     *     {@code TRIP_DAYS}, {@code TRIP_IN_PAST}, {@code TRIP_OVERLAPS}, {@code END_BEFORE_BEGIN}
     */
    Trip file(Caller caller, NewTrip trip);

    /**
     * Files the return.
     *
     * @param caller needs {@code CASE_RECORD}
     * @param backOn not before the first day away and not after today
     * @throws org.anjiao.platform.ProblemException {@code TRIP_BACK_DAY}
     */
    Trip reportBack(Caller caller, String id, Long version, LocalDate backOn);

    /**
     * Gives a trip up that has not begun.
     *
     * @param caller needs {@code CASE_RECORD}
     */
    Trip cancel(Caller caller, String id, Long version, String reason);

    /**
     * A person's trips, the latest first.
     *
     * @param caller needs {@code SUPERVISEE_READ} over the person
     * @param permitId null means under all permits
     */
    List<Trip> ofPerson(Caller caller, String superviseeId, String permitId);

    /**
     * The trips of the persons of a unit or of one person. Ordered by {@code from} (its own, and what a period restricts),
     * {@code to} or {@code filed}.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param permitId null means under all permits
     * @param state null means all
     */
    Page<Trip> list(Caller caller, CaseQuery query, String permitId, TripState state);
}
