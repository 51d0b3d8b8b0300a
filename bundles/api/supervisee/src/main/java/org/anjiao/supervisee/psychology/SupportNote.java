package org.anjiao.supervisee.psychology;

import java.time.Instant;
import java.time.LocalDate;

/** One entry of a restricted file; written once. */
public record SupportNote(String id, Kind kind, LocalDate heldOn, String content, String author, Instant recordedAt) {
    /** What an entry is. */
    public enum Kind {
        /** 转介: an officer's reason for asking. */
        REFERRAL,
        /** 访谈、疏导. */
        SESSION,
        /** 心理测评. */
        TEST,
        /** 危机: others learn at once that there is one, not why. */
        CRISIS,
        /** 结案. */
        CLOSING
    }
}
