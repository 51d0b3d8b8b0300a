package org.anjiao.supervisee.completeness;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One document or field that the file must hold.
 *
 * @param code as the pack has it
 * @param document whether a document, else a field
 * @param zh name; the code where it has none
 * @param present whether it is there
 * @param reference number or place of the document; null for a field or if it came with a step
 * @param dated the document's own day; null if unknown
 * @param filedBy null for what stands in the register itself
 * @param byStep whether it came with a step of the case rather than by hand
 */
public record FileItem(
        String code,
        boolean document,
        String zh,
        String en,
        boolean present,
        String reference,
        LocalDate dated,
        String filedBy,
        Instant filedAt,
        boolean byStep) {}
