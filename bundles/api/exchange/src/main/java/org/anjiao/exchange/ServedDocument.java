package org.anjiao.exchange;

import java.time.Instant;

/**
 * A document that goes to the procuratorate.
 *
 * @param superviseeId null where there is no file yet
 * @param superviseeLabel number and name, masked as in lists; null without a file
 * @param body null in lists
 * @param copy whether it only informs; false if the procuratorate is its addressee
 * @param state where the message to the procuratorate stands
 */
public record ServedDocument(
        String id,
        String number,
        String code,
        String unitId,
        String superviseeId,
        String superviseeLabel,
        String title,
        String body,
        Instant issuedAt,
        boolean copy,
        MessageState state) {}
