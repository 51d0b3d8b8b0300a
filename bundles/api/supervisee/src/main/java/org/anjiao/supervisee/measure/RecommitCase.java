package org.anjiao.supervisee.measure;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A case that conditions of the law have opened.
 *
 * @param unitId the office that keeps the person
 * @param suggestion what is to be proposed, on which ground
 * @param event code of the conduct
 * @param eventOn its day
 * @param absenceId null unless it is an absence
 * @param refusalReason why the county wishes not to propose; null before
 * @param refusalBy who asked for it
 * @param decidedBy who decided on it one level up; null before
 * @param decisionComment the reasons; null before
 * @param measureId the proposal that closed it; null unless proposed
 * @param version for optimistic locking
 */
public record RecommitCase(
        String id,
        String superviseeId,
        String unitId,
        Suggestion suggestion,
        String event,
        LocalDate eventOn,
        String absenceId,
        Instant openedAt,
        RecommitState state,
        String refusalReason,
        String refusalBy,
        String decidedBy,
        String decidedUnitId,
        Instant decidedAt,
        String decisionComment,
        String measureId,
        long version) {}
