package org.anjiao.supervisee.internal.exit;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.exit.Announcement;
import org.anjiao.supervisee.exit.EarlierAnnouncement;

/** What was filed of the announcement of a release before it was corrected; written once. */
@Entity
@Table(name = "sup_release_earlier")
public class EarlierAnnouncementEntity {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "announced_on")
    private LocalDate announcedOn;

    private String participants;
    private String aftercare;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "filed_at")
    private long filedAt;

    @Column(name = "corrected_by")
    private String correctedBy;

    @Column(name = "corrected_at")
    private long correctedAt;

    private String reason;

    protected EarlierAnnouncementEntity() {}

    /** @param filed who filed it, by which document, and when */
    EarlierAnnouncementEntity(
            String id,
            String superviseeId,
            Announcement held,
            ReleaseEntity.Filed filed,
            String reason,
            Caller by,
            Instant now) {
        this.id = id;
        this.superviseeId = superviseeId;
        announcedOn = held.announcedOn();
        participants = held.participants();
        aftercare = held.aftercare();
        documentId = filed.documentId();
        filedBy = filed.by();
        filedAt = filed.at();
        correctedBy = by.account();
        correctedAt = now.toEpochMilli();
        this.reason = reason;
    }

    EarlierAnnouncement view() {
        return new EarlierAnnouncement(
                new Announcement(announcedOn, participants, aftercare),
                documentId,
                filedBy,
                Instant.ofEpochMilli(filedAt),
                correctedBy,
                Instant.ofEpochMilli(correctedAt),
                reason);
    }
}
