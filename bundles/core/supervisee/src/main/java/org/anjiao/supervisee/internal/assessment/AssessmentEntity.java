package org.anjiao.supervisee.internal.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.assessment.Assessment;
import org.anjiao.supervisee.assessment.AssessmentCommission;
import org.anjiao.supervisee.assessment.AssessmentProblem;
import org.anjiao.supervisee.assessment.AssessmentState;
import org.anjiao.supervisee.assessment.AssessmentVisit;
import org.anjiao.supervisee.internal.person.SealedIdNumber;

/** The aggregate of one commission; its subject has no file and may never get one. */
@Entity
@Table(name = "sup_assessment")
public class AssessmentEntity {
    @Id
    private String id;

    @Column(name = "unit_id")
    private String unitId;

    @Enumerated(EnumType.STRING)
    private Agency commissioner;

    @Column(name = "commissioner_name")
    private String commissionerName;

    private String reference;

    @Column(name = "subject_name")
    private String subjectName;

    @Column(name = "id_number")
    private String idNumber;

    @Column(name = "id_digest")
    private String idDigest;

    private String residence;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "fast_track")
    private boolean fastTrack;

    @Enumerated(EnumType.STRING)
    private AssessmentState state;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private boolean provisional;
    private String basis;

    @Column(name = "extension_agreement")
    private String extensionAgreement;

    @Column(name = "first_assignee")
    private String firstAssignee;

    @Column(name = "second_assignee")
    private String secondAssignee;

    private Boolean suitable;
    private String opinion;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Long proposedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Long decidedAt;

    @Column(name = "decision_comment")
    private String comment;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "adoption_note")
    private String adoptionNote;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "recorded_at")
    private long recordedAt;

    @Version
    private long version;

    protected AssessmentEntity() {}

    AssessmentEntity(
            String id,
            AssessmentCommission commission,
            SealedIdNumber number,
            Deadline deadline,
            Caller caller,
            Instant now) {
        this.id = id;
        unitId = commission.unitId();
        commissioner = commission.commissioner();
        commissionerName = commission.commissionerName();
        reference = commission.reference();
        subjectName = commission.subjectName();
        idNumber = number.sealed();
        idDigest = number.digest();
        residence = commission.residence();
        receivedOn = commission.receivedOn();
        fastTrack = commission.fastTrack();
        state = AssessmentState.RECEIVED;
        ends(deadline);
        receivedBy = caller.account();
        recordedAt = now.toEpochMilli();
    }

    private void ends(Deadline deadline) {
        lastDay = deadline.lastDay();
        provisional = deadline.provisional();
        basis = deadline.rule().basis();
    }

    String id() {
        return id;
    }

    String unitId() {
        return unitId;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    boolean fastTrack() {
        return fastTrack;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    String proposedBy() {
        return proposedBy;
    }

    long version() {
        return version;
    }

    List<String> assignees() {
        return Stream.of(firstAssignee, secondAssignee).filter(Objects::nonNull).toList();
    }

    void assign(String first, String second) {
        move(AssessmentState.INVESTIGATING);
        firstAssignee = first;
        secondAssignee = second;
    }

    void requireBefore(AssessmentState end) {
        if (!state.next().contains(end)) {
            throw wrongState();
        }
    }

    void extended(Deadline deadline, String agreement) {
        ends(deadline);
        extensionAgreement = agreement;
    }

    void proposed(boolean fits, String reasons, Caller by, Instant now) {
        move(AssessmentState.PROPOSED);
        suitable = fits;
        opinion = reasons;
        proposedBy = by.account();
        proposedAt = now.toEpochMilli();
    }

    void decided(boolean agreed, String why, Caller by, Instant now) {
        requireBefore(AssessmentState.SENT);
        move(agreed ? AssessmentState.SENT : AssessmentState.INVESTIGATING);
        decidedBy = by.account();
        decidedAt = now.toEpochMilli();
        comment = why;
    }

    void sent(String document) {
        documentId = document;
    }

    void adopted(boolean followed, String note) {
        move(followed ? AssessmentState.ADOPTED : AssessmentState.NOT_ADOPTED);
        adoptionNote = note;
    }

    void withdrawn(String reason) {
        move(AssessmentState.WITHDRAWN);
        comment = reason;
    }

    private void move(AssessmentState next) {
        if (!state.next().contains(next)) {
            throw wrongState();
        }
        state = next;
    }

    private ProblemException wrongState() {
        return new ProblemException(AssessmentProblem.ASSESSMENT_STATE, null, state.name());
    }

    /** The commission with the number as it is kept. */
    AssessmentCommission commission() {
        return commission(idNumber);
    }

    private AssessmentCommission commission(String shownNumber) {
        return new AssessmentCommission(
                unitId,
                commissioner,
                commissionerName,
                reference,
                subjectName,
                shownNumber,
                residence,
                receivedOn,
                fastTrack);
    }

    Assessment view(String maskedNumber, List<AssessmentVisit> visits) {
        return new Assessment(
                id,
                commission(maskedNumber),
                state,
                lastDay,
                provisional,
                basis,
                extensionAgreement,
                assignees(),
                visits,
                suitable,
                opinion,
                proposedBy,
                decidedBy,
                decidedAt == null ? null : Instant.ofEpochMilli(decidedAt),
                comment,
                documentId,
                adoptionNote,
                receivedBy,
                Instant.ofEpochMilli(recordedAt),
                version);
    }
}
