package org.anjiao.supervisee.measure;

/**
 * What the pack of the event suggests; it binds nobody.
 *
 * @param kind the measure
 * @param groundCode the ground by the pack's codes, for example {@code TWO_WARNINGS}
 * @param reason the facts that lead to it, in Chinese, for example {@code 脱离监管超过一个月}
 * @param basis pack, version and article
 */
public record Suggestion(MeasureKind kind, String groundCode, String reason, String basis) {}
