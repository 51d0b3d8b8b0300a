package org.anjiao.campaign.internal;

import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;

/** What a field must hold. */
final class Checks {
    private Checks() {}

    static void present(String field, Object value) {
        if (value == null) {
            throw CommonProblem.required(field);
        }
    }

    static void text(String field, String value, int most) {
        if (value == null || value.isBlank()) {
            throw CommonProblem.required(field);
        }
        optionalText(field, value, most);
    }

    static void optionalText(String field, String value, int most) {
        if (value != null && value.length() > most) {
            throw invalid(field, "≤ " + most);
        }
    }

    static ProblemException invalid(String field, String rule) {
        return new ProblemException(CommonProblem.FIELD_INVALID, field, field, rule);
    }
}
