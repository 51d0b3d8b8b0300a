package org.anjiao.supervisee.internal.measure;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.EndsWithCase;
import org.anjiao.supervisee.measure.CourtLevel;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.measure.MeasureState;
import org.anjiao.supervisee.measure.NewMeasure;
import org.anjiao.supervisee.spi.CaseDocuments.Issued;

/** The aggregate of one measure. */
@Entity
@Table(name = "sup_measure")
public class MeasureEntity implements EndsWithCase {
    @Id
    private String id;

    @Column(name = "supervisee_id")
    private String superviseeId;

    @Column(name = "unit_id")
    private String unitId;

    @Embedded
    private ConductPart conduct;

    @Enumerated(EnumType.STRING)
    private MeasureKind kind;

    @Column(name = "ground_code")
    private String groundCode;

    private String basis;
    private String facts;
    private String evidence;
    private String deviation;

    @Column(name = "with_measure_id")
    private String withMeasureId;

    @Enumerated(EnumType.STRING)
    private Agency organ;

    @Enumerated(EnumType.STRING)
    private CourtLevel court;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    private Level level;

    @Enumerated(EnumType.STRING)
    private MeasureState state;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private long proposedAt;

    @Embedded
    private CoursePart course = new CoursePart();

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_unit_id")
    private String decidedUnitId;

    @Column(name = "decided_at")
    private Long decidedAt;

    @Column(name = "decision_comment")
    private String comment;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "issued_at")
    private Long issuedAt;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    @Version
    private long version;

    protected MeasureEntity() {}

    /** @param basis of the ground */
    MeasureEntity(
            String id,
            String unitId,
            Judged judged,
            NewMeasure wished,
            Level level,
            String basis,
            Caller caller,
            Instant now) {
        this.id = id;
        this.unitId = unitId;
        this.basis = basis;
        superviseeId = judged.conduct().superviseeId();
        conduct = new ConductPart(judged);
        this.level = level;
        kind = wished.kind();
        groundCode = wished.groundCode();
        facts = wished.facts();
        evidence = wished.evidence();
        deviation = wished.deviation();
        withMeasureId = wished.withMeasureId();
        organ = wished.organ();
        court = wished.court();
        state = MeasureState.PROPOSED;
        proposedBy = caller.account();
        proposedAt = now.toEpochMilli();
    }

    @Override
    public String id() {
        return id;
    }

    String superviseeId() {
        return superviseeId;
    }

    String event() {
        return conduct.event();
    }

    LocalDate eventOn() {
        return conduct.eventOn();
    }

    /** Null where the conduct did not last. */
    LocalDate until() {
        return conduct.until();
    }

    /** Null unless it answers an absence. */
    String absenceId() {
        return conduct.absenceId();
    }

    String groundCode() {
        return groundCode;
    }

    MeasureKind kind() {
        return kind;
    }

    MeasureState state() {
        return state;
    }

    Level level() {
        return level;
    }

    Agency organ() {
        return organ;
    }

    /** Null where no court rules on it. */
    CourtLevel court() {
        return court;
    }

    String proposedBy() {
        return proposedBy;
    }

    String decidedBy() {
        return decidedBy;
    }

    String withMeasureId() {
        return withMeasureId;
    }

    String documentId() {
        return documentId;
    }

    String documentNumber() {
        return documentNumber;
    }

    LocalDate issuedOn() {
        return Shanghai.dayOf(Instant.ofEpochMilli(issuedAt));
    }

    long version() {
        return version;
    }

    /** Whether it answers the same conduct: nobody is punished twice for one breach; an arrest only goes with another. */
    boolean answers(Judged judged, NewMeasure wished) {
        if (kind == MeasureKind.ARREST || wished.kind() == MeasureKind.ARREST) {
            return kind == wished.kind() && withMeasureId.equals(wished.withMeasureId());
        }
        return conduct.same(judged);
    }

    /** The ground in words: as the pack's suggestion put it, where it was followed. */
    String groundInWords() {
        return conduct.inWords(kind, groundCode);
    }

    String facts() {
        return facts;
    }

    String basis() {
        return basis;
    }

    /** An officer of the office proposes it: its head verifies first. */
    void waitForOffice() {
        course.waitForOffice();
    }

    void verified(Caller caller, boolean granted, String why, Instant now) {
        if (state != MeasureState.PROPOSED || !course.toVerify()) {
            throw refused();
        }
        move(granted ? MeasureState.VERIFIED : MeasureState.REFUSED);
        course.verified(caller, now);
        comment = why;
    }

    /** @param granted an own measure is issued next, a proposal waits for its signature */
    void decided(Caller caller, boolean granted, String why, Instant now) {
        if (state == MeasureState.PROPOSED && course.toVerify()) {
            throw new ProblemException(MeasureProblem.MEASURE_NOT_VERIFIED, null);
        }
        if (state != MeasureState.PROPOSED && state != MeasureState.VERIFIED) {
            throw refused();
        }
        if (!granted) {
            move(MeasureState.REFUSED);
        } else if (!kind.own()) {
            move(MeasureState.AGREED);
        }
        decidedBy = caller.account();
        decidedUnitId = caller.unitId();
        decidedAt = now.toEpochMilli();
        comment = why;
    }

    void requireAgreed() {
        if (state != MeasureState.AGREED) {
            throw refused();
        }
    }

    void signed(Caller caller) {
        signedBy = caller.account();
    }

    void signatureRefused(Caller caller, String why) {
        signed(caller);
        move(MeasureState.REFUSED);
        comment = why;
    }

    void issued(Issued document, Instant now) {
        move(MeasureState.ISSUED);
        issuedAt = now.toEpochMilli();
        documentId = document.id();
        documentNumber = document.number();
    }

    void requireServable() {
        if (state != MeasureState.ISSUED || !kind.own() || course.servedOn() != null) {
            throw refused();
        }
    }

    void served(LocalDate day, LocalDate objection) {
        course.served(day, objection);
    }

    /** Whether an own measure stands and the person may still object on that day. */
    boolean objectionOpen(LocalDate day) {
        return state == MeasureState.ISSUED && kind.own() && !day.isBefore(issuedOn()) && course.objectionOpen(day);
    }

    void objected(String complaintId, LocalDate day) {
        course.objected(complaintId, day);
    }

    void withdraw(String why) {
        move(MeasureState.WITHDRAWN);
        withdrawnReason = why;
    }

    @Override
    public String recordType() {
        return MeasureBook.RECORD_TYPE;
    }

    @Override
    public boolean open() {
        return state.live() && state != MeasureState.ISSUED;
    }

    @Override
    public void endWithCase(String why, Instant now) {
        move(MeasureState.MOOT);
        comment = why;
    }

    private void move(MeasureState next) {
        if (!state.next().contains(next)) {
            throw refused();
        }
        state = next;
    }

    private ProblemException refused() {
        return new ProblemException(MeasureProblem.MEASURE_STATE, null, state.zh(), state.en());
    }

    Measure view() {
        return new Measure(
                id,
                superviseeId,
                unitId,
                conduct.event(),
                conduct.eventOn(),
                conduct.until(),
                conduct.absenceId(),
                conduct.suggestion(),
                kind,
                groundCode,
                basis,
                facts,
                evidence,
                deviation,
                withMeasureId,
                organ,
                court,
                level,
                state,
                proposedBy,
                Instant.ofEpochMilli(proposedAt),
                course.toVerify(),
                course.verifiedBy(),
                course.verifiedAt(),
                decidedBy,
                decidedUnitId,
                decidedAt == null ? null : Instant.ofEpochMilli(decidedAt),
                comment,
                signedBy,
                issuedAt == null ? null : Instant.ofEpochMilli(issuedAt),
                documentId,
                documentNumber,
                course.servedOn(),
                course.objectionUntil(),
                course.objectionId(),
                course.objectedOn(),
                withdrawnReason,
                version);
    }
}
