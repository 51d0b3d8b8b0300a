package org.anjiao.policy.editing;

/**
 * Which rules of a pack to list, by code and first day.
 *
 * @param text part of code, title, source or article; null means all
 * @param unverifiedOnly only those that nobody has read in the official text
 * @param cursor {@code next} of the previous page, or null
 */
public record RuleQuery(String text, boolean unverifiedOnly, String cursor, int limit) {}
