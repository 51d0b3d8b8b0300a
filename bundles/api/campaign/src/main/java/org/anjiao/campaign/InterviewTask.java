package org.anjiao.campaign;

import java.time.LocalDate;
import java.util.Set;

/**
 * The task to talk with one person.
 *
 * @param unitId the office that kept the person on the day of the snapshot
 * @param personNumber the registry's number, or null if the person is no longer there
 * @param newEntrant registered shortly before the snapshot: needs a visit to be done
 * @param outline what to talk about
 * @param dueOn last day of the screening phase, inclusive
 * @param missing clarities found wanting; empty before the interview and when all five are clear
 * @param interview the last revision, or null
 * @param exemption the last request, or null
 * @param version for optimistic locking
 */
public record InterviewTask(
        String id,
        String campaign,
        String superviseeId,
        String personNumber,
        String personName,
        String unitId,
        boolean key,
        boolean minor,
        boolean newEntrant,
        Outline outline,
        LocalDate dueOn,
        boolean overdue,
        TaskState state,
        Set<Clarity> missing,
        Interview interview,
        Exemption exemption,
        long version) {}
