package org.anjiao.supervisee.track;

import java.time.LocalDate;

/**
 * A request for the track of one person.
 *
 * @param from first day of the track (Asia/Shanghai)
 * @param to its last day, inclusive; not after today
 * @param purpose what it is read for, 2 to 200 characters; every read is put on record with it
 * @param legalBasis the provision or the letter by which it may be read, at most 200 characters
 */
public record NewTrackRequest(String superviseeId, LocalDate from, LocalDate to, String purpose, String legalBasis) {}
