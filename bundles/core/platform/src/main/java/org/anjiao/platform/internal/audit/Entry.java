package org.anjiao.platform.internal.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One link of the chain, as stored.
 *
 * @param details a JSON object with sorted keys
 */
record Entry(
        long seq,
        long atMicros,
        String actor,
        String actorName,
        String actorUnit,
        String action,
        String recordType,
        String recordId,
        String unitId,
        String purpose,
        String details) {
    /** Names the digest and the form in which an entry is put before it: kept with each entry, so both can change. */
    static final String ALGORITHM = "SHA-256/1";

    static final String GENESIS = "0".repeat(64);

    private static final int NULL = -1;

    Entry numbered(long number) {
        return new Entry(
                number, atMicros, actor, actorName, actorUnit, action, recordType, recordId, unitId, purpose, details);
    }

    /** The hash of this entry behind that one, in hexadecimal. */
    String hashAfter(String previousHash) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical(previousHash)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Every field with its length before it: no two different entries have the same bytes. */
    private byte[] canonical(String previousHash) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        text(bytes, ALGORITHM);
        text(bytes, previousHash);
        bytes.writeBytes(ByteBuffer.allocate(16).putLong(seq).putLong(atMicros).array());
        text(bytes, actor);
        text(bytes, actorName);
        text(bytes, actorUnit);
        text(bytes, action);
        text(bytes, recordType);
        text(bytes, recordId);
        text(bytes, unitId);
        text(bytes, purpose);
        text(bytes, details);
        return bytes.toByteArray();
    }

    private static void text(ByteArrayOutputStream bytes, String text) {
        byte[] utf8 = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        int length = text == null ? NULL : utf8.length;
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        bytes.writeBytes(utf8);
    }
}
