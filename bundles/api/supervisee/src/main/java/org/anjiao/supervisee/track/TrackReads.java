package org.anjiao.supervisee.track;

import java.time.LocalDate;
import java.util.Optional;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Who may look at whose track: asked before any of it is shown. */
@ProviderType
public interface TrackReads {
    /**
     * Lets a look at one day of a person's track pass, or refuses it with the refusal on the audit record: by {@code
     * TRACK_READ} over the person's unit, or by a granted request of the caller that covers person and day and still runs.
     *
     * @param day in Asia/Shanghai
     * @return the request by which the caller reads; empty where it is the caller's own right
     * @throws org.anjiao.platform.ProblemException {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code
     *     OUTSIDE_OWN_UNIT}, {@link TrackRequestProblem#TRACK_REQUEST_NEEDED}
     */
    Optional<TrackRequest> require(Caller caller, String superviseeId, LocalDate day);
}
