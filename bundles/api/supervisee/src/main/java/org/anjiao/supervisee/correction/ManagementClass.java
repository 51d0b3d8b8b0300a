package org.anjiao.supervisee.correction;

/**
 * A person's class (管理类别), as it was proposed and decided.
 *
 * @param number 1 for the first
 * @param code one of the pack's classes, for example {@code STRICT}
 * @param documentId the notice to the person, which names the frequency of that day; null before
 * @param version for optimistic locking
 */
public record ManagementClass(
        String id, String superviseeId, int number, String code, String documentId, Ruling ruling, long version) {}
