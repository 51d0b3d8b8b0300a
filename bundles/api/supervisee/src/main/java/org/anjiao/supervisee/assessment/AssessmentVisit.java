package org.anjiao.supervisee.assessment;

import java.time.LocalDate;

/**
 * A visit or talk of an investigation.
 *
 * @param visitedOn not before the commission and not after today
 * @param place at most 200 characters
 * @param talkedWith relation, not name, of who was asked; at most 100 characters
 * @param finding at most 1000 characters
 * @param by account of the investigator; filled in by the service
 */
public record AssessmentVisit(LocalDate visitedOn, String place, String talkedWith, String finding, String by) {}
