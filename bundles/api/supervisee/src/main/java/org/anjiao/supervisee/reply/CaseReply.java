package org.anjiao.supervisee.reply;

import java.time.Instant;

/**
 * Something that another organ has said of a document.
 *
 * @param recordType the kind of record that brought the document about
 * @param recordId that record
 * @param documentId the document
 * @param at when it was received or answered over there
 * @param ruling of an answer, how the organ decided; null if it says only that it has answered
 */
public record CaseReply(String recordType, String recordId, String documentId, Instant at, Ruling ruling) {}
