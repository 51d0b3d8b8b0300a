package org.anjiao.supervisee.internal.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.correction.Announcement;
import org.anjiao.supervisee.correction.NewAnnouncement;

/** An announcement; written once. */
@Entity
@Table(name = "sup_announcement")
public class AnnouncementEntity {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private String place;

    @Column(name = "open_to_public")
    private boolean open;

    @ElementCollection
    @CollectionTable(name = "sup_announcement_present", joinColumns = @JoinColumn(name = "announcement_id"))
    @OrderColumn(name = "seq")
    private List<AttendancePart> present = new ArrayList<>();

    @Column(name = "rights_told")
    private boolean rightsTold;

    @Column(name = "letter_signed")
    private boolean letterSigned;

    private String minutes;

    private String basis;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private long recordedAt;

    protected AnnouncementEntity() {}

    AnnouncementEntity(String id, NewAnnouncement held, String basis, Caller by, Instant now) {
        this.id = id;
        superviseeId = held.superviseeId();
        heldOn = held.heldOn();
        place = held.place();
        open = held.open();
        held.present().forEach(one -> present.add(new AttendancePart(one)));
        rightsTold = held.rightsTold();
        letterSigned = held.letterSigned();
        minutes = held.minutes();
        this.basis = basis;
        recordedBy = by.account();
        recordedAt = now.toEpochMilli();
    }

    LocalDate heldOn() {
        return heldOn;
    }

    void issued(String document) {
        documentId = document;
    }

    Announcement view() {
        NewAnnouncement held = new NewAnnouncement(
                superviseeId,
                heldOn,
                place,
                open,
                present.stream().map(AttendancePart::view).toList(),
                rightsTold,
                letterSigned,
                minutes);
        return new Announcement(id, held, basis, documentId, recordedBy, Instant.ofEpochMilli(recordedAt));
    }
}
