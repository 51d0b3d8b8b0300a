package org.anjiao.campaign;

/**
 * Something that each unit investigates (requirements, section E).
 *
 * @param code stable
 * @param source the requirement from which it comes, for example {@code R-35}
 */
public record ChecklistItem(String code, String source, String zh, String en) {}
