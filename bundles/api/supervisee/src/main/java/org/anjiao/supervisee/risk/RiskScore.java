package org.anjiao.supervisee.risk;

import org.anjiao.supervisee.risk.spi.RiskBand;

/**
 * What an instrument yields on answers; binds nobody.
 *
 * @param instrumentVersion the version by which it was counted
 */
public record RiskScore(String instrumentId, String instrumentVersion, int score, RiskBand band) {}
