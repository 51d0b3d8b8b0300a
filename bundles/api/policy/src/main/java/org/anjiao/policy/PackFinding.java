package org.anjiao.policy;

import java.util.Objects;

/**
 * Why a pack may not be activated: one sentence.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record PackFinding(String zh, String en) {
    public PackFinding {
        Objects.requireNonNull(zh);
        Objects.requireNonNull(en);
    }
}
