package org.anjiao.supervisee.internal.measure;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.Suggestion;

/** What a measure answers, and what the pack of the day suggested. */
@Embeddable
public class ConductPart {
    private String event;

    @Column(name = "event_on")
    private LocalDate eventOn;

    @Column(name = "until_on")
    private LocalDate until;

    @Column(name = "absence_id")
    private String absenceId;

    @Enumerated(EnumType.STRING)
    @Column(name = "suggested_kind")
    private MeasureKind suggestedKind;

    @Column(name = "suggested_ground")
    private String suggestedGround;

    @Column(name = "suggested_reason")
    private String suggestedReason;

    @Column(name = "suggested_basis")
    private String suggestedBasis;

    protected ConductPart() {}

    ConductPart(Judged judged) {
        event = judged.conduct().event();
        eventOn = judged.conduct().on();
        until = judged.facts().until();
        absenceId = judged.conduct().absenceId();
        Suggestion suggestion = judged.suggestion();
        if (suggestion != null) {
            suggestedKind = suggestion.kind();
            suggestedGround = suggestion.groundCode();
            suggestedReason = suggestion.reason();
            suggestedBasis = suggestion.basis();
        }
    }

    String event() {
        return event;
    }

    LocalDate eventOn() {
        return eventOn;
    }

    /** Null where it did not last. */
    LocalDate until() {
        return until;
    }

    /** Null if it was no absence. */
    String absenceId() {
        return absenceId;
    }

    /** Null if the pack suggested nothing. */
    Suggestion suggestion() {
        return suggestedKind == null
                ? null
                : new Suggestion(suggestedKind, suggestedGround, suggestedReason, suggestedBasis);
    }

    /** Whether it is the same conduct. */
    boolean same(Judged judged) {
        return event.equals(judged.conduct().event())
                && eventOn.equals(judged.conduct().on());
    }

    /** The ground in words: as the suggestion put it, where it was followed. */
    String inWords(MeasureKind kind, String groundCode) {
        return kind == suggestedKind && groundCode.equals(suggestedGround)
                ? suggestedReason
                : GroundNames.zh(groundCode);
    }
}
