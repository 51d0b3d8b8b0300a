package org.anjiao.rest.internal;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;

/** What many requests and their answers have in common. */
public final class Requests {
    private Requests() {}

    /** @throws ProblemException {@code FIELD_REQUIRED} if the request had no body */
    public static <T> T body(T body) {
        if (body == null) {
            throw CommonProblem.required("body");
        }
        return body;
    }

    /**
     * The version that the caller has read.
     *
     * @param ifMatch the header, or null
     * @return null if any version will do
     * @throws ProblemException {@code STALE_VERSION} for a tag that this server never gave
     */
    public static Long version(String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        String digits = ifMatch.startsWith("W/") ? ifMatch.substring(2) : ifMatch;
        if (!digits.matches("\"\\d{1,18}\"")) {
            throw new ProblemException(CommonProblem.STALE_VERSION, "If-Match");
        }
        return Long.valueOf(digits.substring(1, digits.length() - 1));
    }

    /** The entity tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** A record as it is now, under the entity tag of its version. */
    public static Response answer(Response.ResponseBuilder response, Object record, long version) {
        return response.entity(record).header(HttpHeaders.ETAG, tag(version)).build();
    }

    /**
     * The month of a parameter, for example {@code 2019-04}; null for null.
     *
     * @throws ProblemException {@code FIELD_INVALID}
     */
    public static YearMonth month(String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "month", "month", "2019-04");
        }
    }

    /**
     * The constant that a parameter names, in capitals or not.
     *
     * @param field the parameter
     * @throws ProblemException {@code FIELD_INVALID} if there is no such constant
     */
    public static <E extends Enum<E>> E constant(Class<E> type, String field, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.FIELD_INVALID,
                        field,
                        field,
                        Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    /**
     * As {@link #constant}; null if the parameter is not given.
     *
     * @throws ProblemException {@code FIELD_INVALID} if there is no such constant
     */
    public static <E extends Enum<E>> E optional(Class<E> type, String field, String text) {
        return text == null ? null : constant(type, field, text);
    }
}
