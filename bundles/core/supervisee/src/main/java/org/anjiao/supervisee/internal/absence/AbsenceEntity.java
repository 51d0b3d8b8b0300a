package org.anjiao.supervisee.internal.absence;

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
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.absence.Absence;
import org.anjiao.supervisee.absence.Absence.Finding;
import org.anjiao.supervisee.absence.AbsenceCause;
import org.anjiao.supervisee.absence.AbsenceProblem;
import org.anjiao.supervisee.absence.AbsenceState;
import org.anjiao.supervisee.absence.NewAbsence;
import org.anjiao.supervisee.internal.desk.EndsWithCase;

/** The aggregate of one absence. */
@Entity
@Table(name = "sup_absence")
public class AbsenceEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private AbsenceCause cause;

    @Column(name = "last_contact_on")
    private LocalDate lastContactOn;

    @Column(name = "discovered_at")
    private long discoveredAt;

    private String circumstances;

    @Enumerated(EnumType.STRING)
    private AbsenceState state;

    private String letter;

    @Column(name = "letter_id")
    private String letterId;

    @Column(name = "letter_sent_at")
    private Long letterSentAt;

    @Column(name = "out_at")
    private Long outAt;

    @Column(name = "found_on")
    private LocalDate foundOn;

    @Column(name = "found_how")
    private String foundHow;

    @Column(name = "found_circumstances")
    private String foundCircumstances;

    @Version
    private long version;

    protected AbsenceEntity() {}

    AbsenceEntity(String id, String unitId, NewAbsence lost, String letter) {
        this.id = id;
        this.unitId = unitId;
        this.letter = letter;
        superviseeId = lost.superviseeId();
        cause = lost.cause();
        lastContactOn = lost.lastContactOn();
        discoveredAt = lost.discoveredAt().toEpochMilli();
        circumstances = lost.circumstances();
        state = AbsenceState.SEARCHING;
    }

    public String id() {
        return id;
    }

    public String superviseeId() {
        return superviseeId;
    }

    String unitId() {
        return unitId;
    }

    public AbsenceCause cause() {
        return cause;
    }

    public LocalDate lastContactOn() {
        return lastContactOn;
    }

    Instant discoveredAt() {
        return Instant.ofEpochMilli(discoveredAt);
    }

    public AbsenceState state() {
        return state;
    }

    String letter() {
        return letter;
    }

    /** Null while missing. */
    public LocalDate foundOn() {
        return foundOn;
    }

    /** Whether the person was out of supervision, at the time or still. */
    public boolean wasOutOfSupervision() {
        return outAt != null;
    }

    long version() {
        return version;
    }

    void requireLetterUnsent() {
        if (state == AbsenceState.FOUND) {
            throw refused();
        }
        if (letterId != null) {
            throw new ProblemException(AbsenceProblem.ABSENCE_LETTER_SENT, null);
        }
    }

    void sent(String document, Instant now) {
        letterId = document;
        letterSentAt = now.toEpochMilli();
    }

    void outOfSupervision(Instant since) {
        move(AbsenceState.OUT_OF_SUPERVISION);
        outAt = since.toEpochMilli();
    }

    void found(LocalDate day, Finding finding) {
        move(AbsenceState.FOUND);
        foundOn = day;
        foundHow = finding.how();
        foundCircumstances = finding.circumstances();
    }

    @Override
    public String recordType() {
        return AbsenceBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return state != AbsenceState.FOUND;
    }

    @Override
    public void endWithCase(String why, Instant now) {
        found(Shanghai.dayOf(now), new Finding(why, null));
    }

    private void move(AbsenceState next) {
        if (!state.next().contains(next)) {
            throw refused();
        }
        state = next;
    }

    private ProblemException refused() {
        return new ProblemException(AbsenceProblem.ABSENCE_STATE, null, state.zh(), state.en());
    }

    /** The last day that counts: of finding, or today. */
    public LocalDate until(LocalDate today) {
        return foundOn == null ? today : foundOn;
    }

    Absence view(AbsenceLaw.Count count) {
        return new Absence(
                id,
                superviseeId,
                unitId,
                cause,
                lastContactOn,
                discoveredAt(),
                circumstances,
                state,
                count.days(),
                count.basis(),
                letter,
                letterId,
                letterSentAt == null ? null : Instant.ofEpochMilli(letterSentAt),
                outAt == null ? null : Instant.ofEpochMilli(outAt),
                foundOn,
                foundOn == null ? null : new Finding(foundHow, foundCircumstances),
                version);
    }
}
