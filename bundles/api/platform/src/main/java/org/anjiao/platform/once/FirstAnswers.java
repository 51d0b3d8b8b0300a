package org.anjiao.platform.once;

import java.util.Objects;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Remembers the first answer to a request that its caller has given a key, so that a repetition gets that answer and does
 * nothing. The key is kept in the transaction of what it protects: both are there, or neither is.
 */
@ProviderType
public interface FirstAnswers {
    /**
     * Does the work in one transaction with the record of its answer, or gives the answer of the first time. Of several at
     * the same moment one works and the others wait for it. Work that fails leaves no trace of the key, so a repetition
     * tries again.
     *
     * <p>Call it outside any transaction: what it finds out about the others depends on its own having ended.
     *
     * @param work gives the answer as a text, never null
     * @throws org.anjiao.platform.ProblemException {@code IDEMPOTENCY_KEY_REUSED} if the key belongs to another request of
     *     the account, {@code IDEMPOTENCY_KEY_IN_USE} if the first request takes longer than the database waits; and
     *     whatever the work threw, unchanged
     */
    String once(Request request, Supplier<String> work);

    /**
     * A request with a key.
     *
     * @param account whose key it is; accounts do not share keys
     * @param key what the caller chose, 1 to 255 characters
     * @param fingerprint tells requests apart, at most 64 characters
     */
    record Request(String account, String key, String fingerprint) {
        public Request {
            Objects.requireNonNull(account);
            Objects.requireNonNull(key);
            Objects.requireNonNull(fingerprint);
        }
    }
}
