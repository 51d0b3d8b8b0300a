package org.anjiao.rest.internal;

import org.anjiao.platform.ProblemException;

/** RFC 9457 problem details, with the stable code, the field, and both languages. */
public record ProblemBody(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String field,
        Bilingual message,
        Bilingual remedy,
        String instance) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A text in both languages. */
    public record Bilingual(String zh, String en) {}

    /** @param instance the path of the request */
    public static ProblemBody of(ProblemException problem, int status, String instance) {
        return new ProblemBody(
                "urn:anjiao:problem:" + problem.code().name(),
                problem.zh(),
                status,
                problem.code().name(),
                problem.en(),
                problem.field(),
                new Bilingual(problem.zh(), problem.en()),
                new Bilingual(problem.remedyZh(), problem.remedyEn()),
                instance);
    }
}
