package org.anjiao.supervisee.internal.rights;

import java.util.Arrays;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;

/** How the records of the rights of persons are listed. */
final class RightsSearch {
    private static final SortKey RECEIVED = SortKey.day("received", "receivedOn");

    /** What is received on a day and to be answered by another. */
    static final ListShape ANSWERED = ListShape.filed(
            RECEIVED,
            SortKey.made("filed"),
            RECEIVED,
            SortKey.day("lastDay", "lastDay").ascendingFirst());

    private RightsSearch() {}

    /**
     * Those in that state; null restricts nothing.
     *
     * @throws ProblemException {@code FIELD_INVALID} if there is no such state
     */
    static <S extends Enum<S>> Filter inState(Class<S> states, String state) {
        S wanted = state == null
                ? null
                : Arrays.stream(states.getEnumConstants())
                        .filter(one -> one.name().equalsIgnoreCase(state))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                CommonProblem.FIELD_INVALID,
                                "state",
                                "state",
                                Arrays.toString(states.getEnumConstants())));
        return new Filter().equal("state", wanted);
    }
}
