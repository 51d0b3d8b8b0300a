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

    ProblemKind kind();

    /** What is wrong, in Chinese. */
    String zh();

    /** What is wrong, in English. */
    String en();

    /** What the caller can do about it, in Chinese. */
    String remedyZh();

    /** What the caller can do about it, in English. */
    String remedyEn();
}
