package org.anjiao.supervisee.internal.prohibition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.internal.desk.Codes;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.prohibition.NewProhibition;
import org.anjiao.supervisee.prohibition.Prohibition;
import org.anjiao.supervisee.prohibition.ProhibitionKind;
import org.anjiao.supervisee.prohibition.ProhibitionProblem;
import org.anjiao.supervisee.prohibition.ProhibitionState;

/** The aggregate of one prohibition order. */
@Entity
@Table(name = "sup_prohibition")
public class ProhibitionEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    private String kinds;
    private String content;
    private String court;

    @Column(name = "document_ref")
    private String document;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "zone_ids")
    private String zoneIds;

    @Enumerated(EnumType.STRING)
    private ProhibitionState state;

    @Column(name = "police_copied_on")
    private LocalDate policeCopiedOn;

    @Column(name = "police_reference")
    private String policeReference;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    private String reason;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "registered_at")
    private long registeredAt;

    @Version
    private long version;

    protected ProhibitionEntity() {}

    ProhibitionEntity(String id, String unitId, NewProhibition order, Caller registrar, Instant now) {
        this.id = id;
        this.unitId = unitId;
        superviseeId = order.superviseeId();
        kinds = Codes.join(order.kinds());
        content = order.content();
        court = order.court();
        document = order.document();
        firstDay = order.from();
        lastDay = order.to();
        zoneIds = Codes.join(order.zoneIds());
        state = ProhibitionState.ACTIVE;
        registeredBy = registrar.account();
        registeredAt = now.toEpochMilli();
    }

    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    ProhibitionState state() {
        return state;
    }

    long version() {
        return version;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    /** Whether those days lie within the term of an order that is active. */
    boolean covers(LocalDate from, LocalDate to) {
        return state == ProhibitionState.ACTIVE && !from.isBefore(firstDay) && !to.isAfter(lastDay);
    }

    void copied(LocalDate on, String reference) {
        requireActive();
        if (policeCopiedOn != null) {
            throw new ProblemException(ProhibitionProblem.PROHIBITION_COPIED, null);
        }
        policeCopiedOn = on;
        policeReference = reference;
    }

    void enforcedBy(Set<String> zones) {
        requireActive();
        zoneIds = Codes.join(zones);
    }

    void ended() {
        move(ProhibitionState.ENDED);
        endedOn = lastDay;
    }

    void lifted(LocalDate on, String why) {
        move(ProhibitionState.LIFTED);
        endedOn = on;
        reason = why;
    }

    @Override
    public String recordType() {
        return ProhibitionBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return state == ProhibitionState.ACTIVE;
    }

    @Override
    public void endWithCase(String why, Instant now) {
        move(ProhibitionState.ENDED);
        endedOn = Shanghai.dayOf(now);
        reason = why;
    }

    private void requireActive() {
        if (state != ProhibitionState.ACTIVE) {
            throw new ProblemException(ProhibitionProblem.PROHIBITION_STATE, null, state.name());
        }
    }

    private void move(ProhibitionState next) {
        if (!state.next().contains(next)) {
            throw new ProblemException(ProhibitionProblem.PROHIBITION_STATE, null, state.name());
        }
        state = next;
    }

    Prohibition view() {
        return new Prohibition(
                id,
                unitId,
                new NewProhibition(
                        superviseeId,
                        Codes.split(ProhibitionKind.class, kinds),
                        content,
                        court,
                        document,
                        firstDay,
                        lastDay,
                        Codes.split(zoneIds)),
                state,
                policeCopiedOn,
                policeReference,
                endedOn,
                reason,
                registeredBy,
                Instant.ofEpochMilli(registeredAt),
                version);
    }
}
