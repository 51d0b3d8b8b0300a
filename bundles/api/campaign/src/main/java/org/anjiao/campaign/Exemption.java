package org.anjiao.campaign;

import java.time.Instant;

/**
 * Why a person is not interviewed.
 *
 * @param decidedBy null before the decision
 * @param decidedAt null before the decision
 */
public record Exemption(
        String reason, String requestedBy, Instant requestedAt, String decidedBy, Instant decidedAt, String comment) {}
