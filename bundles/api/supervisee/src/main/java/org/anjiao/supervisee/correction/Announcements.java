package org.anjiao.supervisee.correction;

import java.util.List;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Announcements (入矫宣告, T-08). */
@ProviderType
public interface Announcements {
    /**
     * Files the announcement and issues its document (D-06).
     *
     * @param caller needs {@code CASE_RECEIVE} over the person
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}, {@code ANNOUNCED_ALREADY},
     *     {@code ANNOUNCEMENT_DAY}, {@code ANNOUNCEMENT_OFFICER}, {@code ANNOUNCEMENT_RIGHTS}; for a minor
     *     {@code ANNOUNCEMENT_MINOR_PUBLIC}, {@code ANNOUNCEMENT_GUARDIAN}
     */
    Announcement announce(Caller caller, NewAnnouncement announcement);

    /**
     * The person's announcement; empty before.
     *
     * @param caller needs {@code SUPERVISEE_READ} over the person
     */
    List<Announcement> ofPerson(Caller caller, String superviseeId);
}
