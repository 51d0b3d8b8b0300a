package org.anjiao.supervisee.due;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One obligation with its time limit.
 *
 * @param superviseeId the person concerned; null where there is none yet (a commission before the person is registered)
 * @param unitId the unit that has to act or to see to it
 * @param kind which limit
 * @param recordType which kind of record it belongs to
 * @param recordId that record
 * @param reason code of the event that called for it, where several may; null where the kind says all
 * @param since the event from which the limit runs
 * @param lastDay last civil day (Asia/Shanghai) in time
 * @param until first instant that is too late
 * @param provisional whether days off that are not announced yet may still move it
 * @param basis pack, version and article of the limit
 * @param doneAt null unless done
 * @param remindedAt null until the unit was reminded
 */
public record Due(
        String id,
        String superviseeId,
        String unitId,
        DueKind kind,
        String recordType,
        String recordId,
        String reason,
        Instant since,
        LocalDate lastDay,
        Instant until,
        boolean provisional,
        String basis,
        DueState state,
        Instant doneAt,
        Instant remindedAt) {
    /** Whether it was or is late at that instant. */
    public boolean late(Instant now) {
        Instant end = doneAt == null ? now : doneAt;
        return state != DueState.CANCELLED && !end.isBefore(until);
    }
}
