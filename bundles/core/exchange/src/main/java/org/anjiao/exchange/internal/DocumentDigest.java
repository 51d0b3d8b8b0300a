package org.anjiao.exchange.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.anjiao.exchange.NewDocument;

/** What a document says, in a few characters that change with any of it. */
final class DocumentDigest {
    private DocumentDigest() {}

    /**
     * SHA-256 over number, code, addressee, person, title and text, each stripped and ended with a zero byte.
     *
     * @param subjectNumber the number of the person concerned
     */
    static String of(String number, String subjectNumber, NewDocument document) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(
                    number,
                    document.code(),
                    Objects.requireNonNullElse(document.agency(), ""),
                    subjectNumber,
                    document.title(),
                    document.body())) {
                sha.update(part.strip().getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
