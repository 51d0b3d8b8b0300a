package org.anjiao.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;

/**
 * A rule was broken; nothing has been written. Carries the same code, field and texts to REST, SOAP and import reports
 * (R-89).
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final String field;
    private final transient Object[] arguments;

    /**
     * @param code the rule that was broken
     * @param field the field of the request that broke it as the caller knows it, or null if no single field did
     * @param arguments for the patterns of the code's texts
     */
    public ProblemException(ProblemCode code, String field, Object... arguments) {
        super(code.name() + (field == null ? "" : " [" + field + "]") + ": "
                + text(code.en(), Locale.ENGLISH, arguments));
        this.code = Objects.requireNonNull(code);
        this.field = field;
        this.arguments = arguments.clone();
    }

    /**
     * The same problem as it stands in a request that contains the one that broke the rule.
     *
     * @param place of the contained request, such as {@code hazards[0]}
     */
    public ProblemException within(String place) {
        return new ProblemException(code, field == null ? place : place + "." + field, arguments);
    }

    /** The broken rule. */
    public ProblemCode code() {
        return code;
    }

    /** The request's field that broke it, or null. */
    public String field() {
        return field;
    }

    /** What is wrong, in Chinese. */
    public String zh() {
        return text(code.zh(), Locale.SIMPLIFIED_CHINESE, arguments);
    }

    /** What is wrong, in English. */
    public String en() {
        return text(code.en(), Locale.ENGLISH, arguments);
    }

    /** What to do about it, in Chinese. */
    public String remedyZh() {
        return text(code.remedyZh(), Locale.SIMPLIFIED_CHINESE, arguments);
    }

    /** What to do about it, in English. */
    public String remedyEn() {
        return text(code.remedyEn(), Locale.ENGLISH, arguments);
    }

    private static String text(String pattern, Locale locale, Object[] arguments) {
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }
}
