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
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.correction.Announcement;
import org.anjiao.supervisee.correction.CorrectionProblem;
import org.anjiao.supervisee.correction.NewAnnouncement;
import org.anjiao.supervisee.spi.CaseDocuments;

/** One version of an announcement; written once, then at most replaced by another. */
@Entity
@Table(name = "sup_announcement")
public class AnnouncementEntity {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "seq")
    private int number;

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

    @Column(name = "document_number")
    private String documentNumber;

    private String corrects;

    @Column(name = "correction_reason")
    private String correctionReason;

    @Column(name = "replaced_at")
    private Long replacedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Version
    private long version;

    protected AnnouncementEntity() {}

    AnnouncementEntity(String id, NewAnnouncement held, String basis, Caller by, Instant now) {
        this.id = id;
        number = 1;
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

    /** The version that takes this one's place. */
    AnnouncementEntity correctedBy(String newId, NewAnnouncement held, String reason, Caller by, Instant now) {
        if (replacedAt != null) {
            throw new ProblemException(CorrectionProblem.ANNOUNCEMENT_REPLACED, null);
        }
        if (held.equals(held())) {
            throw new ProblemException(CorrectionProblem.ANNOUNCEMENT_UNCHANGED, null);
        }
        replacedAt = now.toEpochMilli();
        AnnouncementEntity next = new AnnouncementEntity(newId, held, basis, by, now);
        next.number = number + 1;
        next.corrects = id;
        next.correctionReason = reason;
        return next;
    }

    String superviseeId() {
        return superviseeId;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    boolean letterSigned() {
        return letterSigned;
    }

    long version() {
        return version;
    }

    /** How other documents name the one that was issued: by its number where it is known. */
    String documentName() {
        return documentNumber == null ? documentId : documentNumber;
    }

    void issued(CaseDocuments.Issued document) {
        documentId = document.id();
        documentNumber = document.number();
    }

    private NewAnnouncement held() {
        return new NewAnnouncement(
                superviseeId,
                heldOn,
                place,
                open,
                present.stream().map(AttendancePart::view).toList(),
                rightsTold,
                letterSigned,
                minutes);
    }

    Announcement view() {
        return new Announcement(
                id,
                number,
                held(),
                basis,
                documentId,
                corrects,
                correctionReason,
                recordedBy,
                Instant.ofEpochMilli(recordedAt),
                replacedAt == null ? null : Instant.ofEpochMilli(replacedAt),
                version);
    }
}
