package org.anjiao.supervisee.risk.spi;

/**
 * One of the answers to a question.
 *
 * @param code unique within the question
 * @param weight what it adds to the score; may be negative
 */
public record RiskAnswer(String code, String zh, String en, int weight) {}
