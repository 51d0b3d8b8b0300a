package org.anjiao.campaign;

import java.time.LocalDate;

/**
 * 专项领导小组.
 *
 * @param head required, at most 100 characters
 * @param members names, at most 1,000 characters
 * @param liaison the person to call; at most 100 characters, or null
 * @param foundedOn required, not in the future
 * @param documentNumber number of the founding document, or null
 */
public record LeadingGroup(String head, String members, String liaison, LocalDate foundedOn, String documentNumber) {}
