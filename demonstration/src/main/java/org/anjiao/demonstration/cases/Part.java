package org.anjiao.demonstration.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anjiao.supervisee.Category;

/**
 * Whom the records are about, each a person of one story. They are rows of the import, spread over it so that no other
 * person's row moves, and all live in the {@link Stage#OFFICE}, whatever size the demonstration has.
 */
public enum Part {
    REPORTS,
    REPORT_TO_JUDGE,
    REPORT_REJECTED,
    VISITED,
    LEARNS,
    MISSES_LESSONS,
    LEAVE_APPLIED,
    LEAVE_REFUSED,
    LEAVE_WITHDRAWN,
    LEAVE_APPROVED,
    ON_LEAVE,
    LEAVE_OVERDUE,
    LEAVE_RETURNED,
    LEAVE_OF_COUNTY,
    PROHIBITED,
    PATIENT(Category.TEMPORARY_SERVICE),
    PATIENT_LONGER(Category.TEMPORARY_SERVICE),
    ORDER_EXPIRED,
    ORDER_PROPOSED,
    ORDER_ACTIVE,
    ORDER_EXTENDED,
    KEY_PROPOSED,
    KEY_PLANNED,
    RISK_LOW,
    RISK_OVERRIDE,
    SUPPORTED,
    WARNED,
    WARNING_PROPOSED,
    WARNING_DECIDED,
    AT_COURT(Category.PROBATION),
    LOST,
    OUT_OF_SUPERVISION,
    FOUND_AGAIN,
    DETAINED,
    MOVES,
    MOVES_ASKED,
    MOVES_ANSWERED,
    MOVES_DECIDED,
    LEAVES_SOON(LocalDate.of(2019, 4, 20)),
    LEAVES_HELD(LocalDate.of(2019, 4, 12)),
    COMPLAINS,
    COMPLAINT_ANSWERED,
    CORRECTS,
    CORRECTED,
    OPINION,
    HELD,
    FILE_WITH_GAPS;

    /** In a smaller import they would be too large a share. */
    private static final int FEWEST_PEOPLE = 20 * values().length;

    private final Category category;
    private final LocalDate termTo;

    Part() {
        this(null, null);
    }

    Part(Category category) {
        this(category, null);
    }

    Part(LocalDate termTo) {
        this(null, termTo);
    }

    Part(Category category, LocalDate termTo) {
        this.category = category;
        this.termTo = termTo;
    }

    /** The parts of an import of so many people, by the number of the row, from 1; none if it is too small. */
    public static Map<Integer, Part> byRow(int people) {
        return people < FEWEST_PEOPLE
                ? Map.of()
                : Arrays.stream(values()).collect(Collectors.toMap(part -> part.row(people), Function.identity()));
    }

    /** @return from 1 */
    int row(int people) {
        return (ordinal() + 1) * (people / (values().length + 1));
    }

    /** What the person must be in; any if null. */
    public Category category() {
        return category;
    }

    /** When the person's term must end; any day if null. */
    public LocalDate termTo() {
        return termTo;
    }
}
