package org.anjiao.supervisee.correction;

import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
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
     * Corrects what was filed wrongly, also after the case has ended: the new version takes its place, is announced by a new
     * document that names the old one, and is judged by the rules of its day as the first was.
     *
     * @param caller needs {@code CASE_RECEIVE} over the person
     * @param id of the version that holds
     * @param held as it truly was; of the same person, whatever it names
     * @throws org.anjiao.platform.ProblemException {@code ANNOUNCEMENT_REPLACED}, {@code ANNOUNCEMENT_UNCHANGED},
     *     {@code STALE_VERSION} and those of {@link #announce} that concern the entry
     */
    Announcement correct(Caller caller, String id, Long version, NewAnnouncement held, String reason);

    /**
     * The person's announcement with all its versions, the one that holds first; empty before.
     *
     * @param caller needs {@code SUPERVISEE_READ} over the person
     */
    List<Announcement> ofPerson(Caller caller, String superviseeId);

    /**
     * The announcements of a unit or a person. Ordered by {@code held} (its own, and what a period restricts) or {@code recorded}.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param current only those that hold (true) or were replaced (false); null means all
     */
    Page<Announcement> list(Caller caller, CaseQuery query, Boolean current);
}
