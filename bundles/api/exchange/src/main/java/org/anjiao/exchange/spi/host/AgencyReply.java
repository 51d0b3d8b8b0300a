package org.anjiao.exchange.spi.host;

/**
 * An agency's answer as it came.
 *
 * @param messageId of the message that it answers
 * @param status HTTP status
 * @param contentType null if none was stated
 * @param body at most 1 MiB; empty if none
 */
@SuppressWarnings("ArrayRecordComponent")
public record AgencyReply(String messageId, int status, String contentType, byte[] body) {}
