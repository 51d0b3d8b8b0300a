package org.anjiao.supervisee.internal.track;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.track.NewTrackRequest;
import org.anjiao.supervisee.track.TrackRequest;
import org.anjiao.supervisee.track.TrackRequestProblem;
import org.anjiao.supervisee.track.TrackRequestState;

/** The aggregate of one request for a track. */
@Entity
@Table(name = "sup_track_request")
public class TrackRequestEntity {
    @Id
    private String id;

    @Column(name = "request_number")
    private String number;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String purpose;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    private Level level;

    private String basis;

    @Enumerated(EnumType.STRING)
    private TrackRequestState state;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requester_unit")
    private String requesterUnit;

    @Column(name = "requested_at")
    private long requestedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Long decidedAt;

    @Column(name = "decision_comment")
    private String comment;

    @Column(name = "readable_until")
    private Long readableUntil;

    @Column(name = "end_reason")
    private String endReason;

    @Version
    private long version;

    protected TrackRequestEntity() {}

    TrackRequestEntity(
            String id,
            String number,
            SuperviseeEntity person,
            NewTrackRequest asked,
            Desk.Decision decision,
            Caller requester,
            Instant now) {
        this.id = id;
        this.number = number;
        superviseeId = person.id();
        unitId = person.unitId();
        firstDay = asked.from();
        lastDay = asked.to();
        purpose = asked.purpose();
        legalBasis = asked.legalBasis();
        level = decision.level();
        basis = decision.basis();
        state = TrackRequestState.SUBMITTED;
        requestedBy = requester.account();
        requesterUnit = requester.unitId();
        requestedAt = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    String number() {
        return number;
    }

    String superviseeId() {
        return superviseeId;
    }

    Level level() {
        return level;
    }

    TrackRequestState state() {
        return state;
    }

    String requestedBy() {
        return requestedBy;
    }

    long version() {
        return version;
    }

    /** @param until first instant at which it is read no more */
    void granted(Caller decider, String why, Instant until, String limitBasis, Instant now) {
        decided(TrackRequestState.GRANTED, decider, why, now);
        readableUntil = until.toEpochMilli();
        basis = basis.equals(limitBasis) ? basis : basis + "; " + limitBasis;
    }

    void refused(Caller decider, String why, Instant now) {
        decided(TrackRequestState.REFUSED, decider, why, now);
    }

    private void decided(TrackRequestState next, Caller decider, String why, Instant now) {
        move(next);
        decidedBy = decider.account();
        decidedAt = now.toEpochMilli();
        comment = why;
    }

    void withdrawn(String why) {
        move(TrackRequestState.WITHDRAWN);
        endReason = why;
    }

    void revoked(String why) {
        move(TrackRequestState.REVOKED);
        endReason = why;
    }

    private void move(TrackRequestState next) {
        if (!state.next().contains(next)) {
            throw new ProblemException(TrackRequestProblem.TRACK_REQUEST_STATE, null, state.name());
        }
        state = next;
    }

    TrackRequest view(Instant now) {
        return new TrackRequest(
                id,
                number,
                superviseeId,
                firstDay,
                lastDay,
                purpose,
                legalBasis,
                level,
                basis,
                state,
                requestedBy,
                requesterUnit,
                Instant.ofEpochMilli(requestedAt),
                decidedBy,
                instant(decidedAt),
                comment,
                instant(readableUntil),
                state == TrackRequestState.GRANTED && now.toEpochMilli() < readableUntil,
                endReason,
                version);
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
