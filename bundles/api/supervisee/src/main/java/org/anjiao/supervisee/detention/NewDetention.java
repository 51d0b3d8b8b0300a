package org.anjiao.supervisee.detention;

import java.time.LocalDate;

/**
 * A measure that has come to the agency's knowledge.
 *
 * @param organ who took it
 * @param since first day; not after today
 * @param reason as the organ gives it
 */
public record NewDetention(String superviseeId, DetentionKind kind, String organ, LocalDate since, String reason) {}
