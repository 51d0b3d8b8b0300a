package org.anjiao.platform;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One rule that a request can break. Each domain keeps its codes in one enum; the constant's name is the stable code
 * that integrating agencies match on, so it is never renamed.
 *
 * <p>Texts are {@link java.text.MessageFormat} patterns over the arguments of the {@link ProblemException}.
 */
@ConsumerType
public interface ProblemCode {
    /** The stable code, for example {@code HAZARD_NEEDS_MEASURE_OWNER_DUE}. */
    String name();

    /** How it is told. */
    Wording wording();

    default ProblemKind kind() {
        return wording().kind();
    }

    /** What is wrong, in Chinese. */
    default String zh() {
        return wording().zh();
    }

    /** What is wrong, in English. */
    default String en() {
        return wording().en();
    }

    /** What the caller can do about it, in Chinese. */
    default String remedyZh() {
        return wording().remedyZh();
    }

    /** What the caller can do about it, in English. */
    default String remedyEn() {
        return wording().remedyEn();
    }

    /** Kind and texts of a problem: what is wrong, and what the caller can do about it. */
    record Wording(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {}
}
