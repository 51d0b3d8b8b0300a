package org.anjiao.supervisee.correction;

/**
 * A person's class (管理类别), as it was proposed and decided.
 *
 * @param number 1 for the first
 * @param code one of the pack's classes, for example {@code STRICT}
 * @param frequency by the rules of the day of the decision; null before
 * @param documentId the notice to the person; null before
 * @param version for optimistic locking
 */
public record ManagementClass(
        String id,
        String superviseeId,
        int number,
        String code,
        Frequency frequency,
        String documentId,
        Ruling ruling,
        long version) {}
