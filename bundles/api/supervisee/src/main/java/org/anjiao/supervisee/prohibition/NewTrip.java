package org.anjiao.supervisee.prohibition;

import java.time.LocalDate;

/**
 * A single trip under a permit for frequent trips, as it is reported before it begins.
 *
 * @param destinationCode division to which it leads; that of the permit
 * @param place where to, at most 200 characters
 * @param from first day away, not before today
 * @param to last day away, inclusive; within the permit's days
 */
public record NewTrip(String permitId, String destinationCode, String place, LocalDate from, LocalDate to) {}
