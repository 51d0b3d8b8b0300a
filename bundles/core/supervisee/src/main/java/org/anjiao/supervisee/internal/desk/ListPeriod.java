package org.anjiao.supervisee.internal.desk;

import java.time.LocalDate;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.SuperviseeProblem;

/** The days to which a list may be restricted. */
public final class ListPeriod {
    /** Derby knows the years 1 to 9999; nothing here is older than a person. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 9998;

    private ListPeriod() {}

    /** @throws ProblemException {@code LIST_PERIOD}, {@code LIST_DAY} */
    public static void require(CaseQuery wanted) {
        requireKnown("from", wanted.from());
        requireKnown("to", wanted.to());
        if (wanted.from() != null && wanted.to() != null && wanted.to().isBefore(wanted.from())) {
            throw new ProblemException(SuperviseeProblem.LIST_PERIOD, "to", wanted.from(), wanted.to());
        }
    }

    private static void requireKnown(String field, LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new ProblemException(
                    SuperviseeProblem.LIST_DAY, field, day, Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
        }
    }
}
