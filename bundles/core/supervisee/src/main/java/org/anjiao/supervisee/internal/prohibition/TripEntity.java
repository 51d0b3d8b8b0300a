package org.anjiao.supervisee.internal.prohibition;

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
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.prohibition.NewTrip;
import org.anjiao.supervisee.prohibition.ProhibitionProblem;
import org.anjiao.supervisee.prohibition.Trip;
import org.anjiao.supervisee.prohibition.TripState;

/** The aggregate of one trip. */
@Entity
@Table(name = "sup_trip")
public class TripEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Column(name = "permit_id")
    private String permitId;

    @Column(name = "destination_code")
    private String destinationCode;

    private String place;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "reported_last_day")
    private LocalDate reportedLastDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private TripState state;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "filed_at")
    private long filedAt;

    @Column(name = "back_on")
    private LocalDate backOn;

    @Column(name = "back_filed_by")
    private String backFiledBy;

    @Column(name = "trip_comment")
    private String comment;

    @Version
    private long version;

    protected TripEntity() {}

    TripEntity(String id, String superviseeId, String unitId, NewTrip trip, Caller by, Instant now) {
        this.id = id;
        this.superviseeId = superviseeId;
        this.unitId = unitId;
        permitId = trip.permitId();
        destinationCode = trip.destinationCode();
        place = trip.place();
        firstDay = trip.from();
        reportedLastDay = trip.to();
        lastDay = trip.to();
        state = TripState.FILED;
        filedBy = by.account();
        filedAt = now.toEpochMilli();
    }

    @Override
    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    String permitId() {
        return permitId;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    /** The day of the return where it came before the reported one. */
    LocalDate lastDayAway() {
        return backOn != null && backOn.isBefore(lastDay) ? backOn : lastDay;
    }

    TripState state() {
        return state;
    }

    long version() {
        return version;
    }

    void begun() {
        move(TripState.AWAY);
    }

    void overdue() {
        move(TripState.OVERDUE);
    }

    void overstayed() {
        move(TripState.OVERSTAYED);
    }

    void back(Caller by, LocalDate on) {
        move(TripState.BACK);
        backOn = on;
        backFiledBy = by.account();
    }

    void cancelled(String why) {
        move(TripState.CANCELLED);
        comment = why;
    }

    void cutShort(LocalDate last, String why) {
        lastDay = last;
        comment = why;
    }

    @Override
    public String recordType() {
        return TripBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return state.next().contains(TripState.MOOT);
    }

    @Override
    public void endWithCase(String why, Instant now) {
        move(TripState.MOOT);
        comment = why;
    }

    private void move(TripState next) {
        if (!state.next().contains(next)) {
            throw new ProblemException(ProhibitionProblem.TRIP_STATE, null, state.zh(), state.en());
        }
        state = next;
    }

    Trip view() {
        return new Trip(
                id,
                superviseeId,
                unitId,
                new NewTrip(permitId, destinationCode, place, firstDay, reportedLastDay),
                lastDay,
                state,
                filedBy,
                Instant.ofEpochMilli(filedAt),
                backOn,
                backFiledBy,
                comment,
                version);
    }
}
