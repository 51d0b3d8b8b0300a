package org.anjiao.supervisee.measure;

import java.time.Instant;
import java.time.LocalDate;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Level;

/**
 * A measure on record.
 *
 * @param unitId the office that keeps the person
 * @param event code of the conduct that it answers
 * @param eventOn its day, whose law applies
 * @param until of an absence, the day of finding or of the proposal; otherwise the day of the event
 * @param absenceId null unless it answers an absence
 * @param suggestion what the pack suggested when it was proposed; null if nothing
 * @param groundCode the ground by the pack's codes
 * @param basis pack, version and article of that ground
 * @param deviation why it differs from the suggestion; null if it does not
 * @param withMeasureId of an arrest, the proposal with which it goes
 * @param organ to which a proposal goes; null for the agency's own measures
 * @param court level of the court to which a proposal goes; null where it goes to none
 * @param level who decides
 * @param toVerify whether the head of the office verifies it before it can be decided
 * @param verifiedBy who did; null before, and where nobody has to
 * @param verifiedAt null before
 * @param decidedBy null until decided
 * @param comment reasons of a decision; required for a refusal
 * @param signedBy who signed a proposal to another organ; null before, and for the agency's own measures
 * @param issuedAt null until issued
 * @param documentId null until issued
 * @param documentNumber null until issued
 * @param servedOn day on which the person signed the document; null before
 * @param objectionUntil last day to object; null before it was served
 * @param objectionId the appeal by which the person objected in time; null if there is none
 * @param objectedOn the day of that appeal
 * @param withdrawnReason null unless withdrawn
 * @param version for optimistic locking
 */
public record Measure(
        String id,
        String superviseeId,
        String unitId,
        String event,
        LocalDate eventOn,
        LocalDate until,
        String absenceId,
        Suggestion suggestion,
        MeasureKind kind,
        String groundCode,
        String basis,
        String facts,
        String evidence,
        String deviation,
        String withMeasureId,
        Agency organ,
        CourtLevel court,
        Level level,
        MeasureState state,
        String proposedBy,
        Instant proposedAt,
        boolean toVerify,
        String verifiedBy,
        Instant verifiedAt,
        String decidedBy,
        String decidedUnitId,
        Instant decidedAt,
        String comment,
        String signedBy,
        Instant issuedAt,
        String documentId,
        String documentNumber,
        LocalDate servedOn,
        LocalDate objectionUntil,
        String objectionId,
        LocalDate objectedOn,
        String withdrawnReason,
        long version) {}
