package org.anjiao.supervisee.internal.exit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.exit.Announcement;
import org.anjiao.supervisee.exit.EarlierAnnouncement;
import org.anjiao.supervisee.exit.ExitProblem;
import org.anjiao.supervisee.exit.Release;
import org.anjiao.supervisee.exit.ReleaseObstacle;
import org.anjiao.supervisee.exit.ReleaseState;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.CaseDocuments;

/** The aggregate of one release. A file ends once, so it is known by its person. */
@Entity
@Table(name = "sup_release")
public class ReleaseEntity {
    @Id
    @Column(name = "supervisee_id")
    private String superviseeId;

    @Enumerated(EnumType.STRING)
    private ReleaseState state;

    private String summary;

    @Column(name = "summary_on")
    private LocalDate summaryOn;

    private String appraisal;

    @Column(name = "appraised_by")
    private String appraisedBy;

    @Column(name = "appraised_at")
    private Long appraisedAt;

    @Column(name = "announced_on")
    private LocalDate announcedOn;

    private String participants;

    private String aftercare;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "filed_at")
    private Long filedAt;

    @Column(name = "released_by")
    private String releasedBy;

    @Column(name = "released_at")
    private Long releasedAt;

    private String basis;

    @Column(name = "term_ended_at")
    private Long termEndedAt;

    @Version
    private long version;

    protected ReleaseEntity() {}

    ReleaseEntity(String superviseeId) {
        this.superviseeId = superviseeId;
        state = ReleaseState.PREPARING;
    }

    ReleaseState state() {
        return state;
    }

    String summary() {
        return summary;
    }

    String appraisal() {
        return appraisal;
    }

    String appraisedBy() {
        return appraisedBy;
    }

    long version() {
        return version;
    }

    void requireOpen() {
        if (state.next().isEmpty()) {
            throw refused();
        }
    }

    void summarised(String text, LocalDate on) {
        requireOpen();
        summary = text;
        summaryOn = on;
    }

    void appraised(Caller by, String text, Instant now) {
        requireOpen();
        appraisal = text;
        appraisedBy = by.account();
        appraisedAt = now.toEpochMilli();
    }

    void termEnded(Instant at) {
        move(ReleaseState.TERM_ENDED);
        termEndedAt = at.toEpochMilli();
    }

    /** A ruling has given the term a later end. */
    void termRunsAgain() {
        move(ReleaseState.PREPARING);
        termEndedAt = null;
    }

    void released(Caller by, Announcement announced, String ruleBasis, Instant now) {
        move(ReleaseState.RELEASED);
        announced(by, announced, now);
        releasedBy = by.account();
        releasedAt = now.toEpochMilli();
        basis = ruleBasis;
    }

    private void announced(Caller by, Announcement held, Instant now) {
        announcedOn = held.announcedOn();
        participants = held.participants();
        aftercare = held.aftercare();
        filedBy = by.account();
        filedAt = now.toEpochMilli();
    }

    /** Who filed what is on record of the announcement, when, and by which document. */
    record Filed(String by, long at, String documentId) {}

    Filed filed() {
        if (state != ReleaseState.RELEASED) {
            throw refused();
        }
        return new Filed(filedBy == null ? releasedBy : filedBy, filedAt == null ? releasedAt : filedAt, documentId);
    }

    Announcement announcement() {
        return new Announcement(announcedOn, participants, aftercare);
    }

    void corrected(Caller by, Announcement right, Instant now) {
        if (right.equals(announcement())) {
            throw new ProblemException(ExitProblem.RELEASE_UNCHANGED, null);
        }
        announced(by, right, now);
    }

    /** How other documents name the one that was issued: by its number where it is known. */
    String documentName() {
        return documentNumber == null ? documentId : documentNumber;
    }

    void sent(CaseDocuments.Issued document) {
        documentId = document.id();
        documentNumber = document.number();
    }

    void move(ReleaseState next) {
        if (!state.next().contains(next)) {
            throw refused();
        }
        state = next;
    }

    private ProblemException refused() {
        return new ProblemException(ExitProblem.RELEASE_STATE, null, state.zh(), state.en());
    }

    Release view(SuperviseeEntity person, Set<ReleaseObstacle> obstacles, List<EarlierAnnouncement> earlier) {
        return new Release(
                superviseeId,
                person.number(),
                person.shownName(),
                person.category(),
                person.unitId(),
                person.termTo(),
                state,
                obstacles,
                summary,
                summaryOn,
                appraisal,
                appraisedBy,
                announcedOn,
                participants,
                aftercare,
                earlier,
                documentId,
                releasedBy,
                instant(releasedAt),
                basis,
                instant(termEndedAt),
                version);
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
