package org.anjiao.campaign;

import java.time.LocalDate;
import java.util.Set;

/** One line of the list of tasks; fields as in {@link InterviewTask}. */
public record TaskSummary(
        String id,
        String campaign,
        String superviseeId,
        String personNumber,
        String personName,
        String unitId,
        boolean key,
        boolean minor,
        boolean newEntrant,
        LocalDate dueOn,
        boolean overdue,
        TaskState state,
        Set<Clarity> missing) {}
