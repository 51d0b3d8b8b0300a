package org.anjiao.monitoring;

/**
 * How far an office is with the checks of a month.
 *
 * @param persons under a positioning order now
 * @param required checks that the configured quota asks for
 * @param done checks done in the month
 * @param overdue open checks whose day is over
 */
public record CheckQuota(String unitId, int persons, int required, int done, int overdue) {}
