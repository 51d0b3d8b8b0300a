package org.anjiao.supervisee.education;

import java.time.LocalDate;

/**
 * An exemption to propose, of who is unable.
 *
 * @param reason at most 500 characters
 * @param evidence such as a hospital's certificate, at most 500 characters
 * @param from first day
 * @param to last day, inclusive
 */
public record ExemptionRequest(
        String superviseeId, SessionKind kind, String reason, String evidence, LocalDate from, LocalDate to) {}
