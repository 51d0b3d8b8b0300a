package org.anjiao.campaign;

import java.time.LocalDate;

/**
 * A unit's work plan.
 *
 * @param tasks required, at most 4,000 characters
 * @param methods required, at most 4,000 characters
 * @param completeOn by which day all is done; required
 */
public record WorkPlan(String tasks, String methods, LocalDate completeOn) {}
