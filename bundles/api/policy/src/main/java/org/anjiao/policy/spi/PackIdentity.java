package org.anjiao.policy.spi;

import java.util.Objects;

/**
 * @param id stable, for example {@code CN-2012}
 * @param version numbers and dots; the highest version of an identifier applies
 * @param jurisdiction {@code CN}, or the code of the division or unit whose overlay it is
 */
public record PackIdentity(String id, String version, String zh, String en, String jurisdiction) {
    public PackIdentity {
        Objects.requireNonNull(id);
        Objects.requireNonNull(version);
        Objects.requireNonNull(jurisdiction);
    }
}
