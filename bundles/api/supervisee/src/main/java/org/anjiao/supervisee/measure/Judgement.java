package org.anjiao.supervisee.measure;

import java.time.LocalDate;
import java.util.List;

/**
 * What the pack of the event says on a person's conduct. It binds nobody.
 *
 * @param on the day whose law applies
 * @param days length of an absence in the pack's way of counting; 0 for anything else
 * @param admonitions in force on that day
 * @param warnings in force on that day
 * @param policePenalty whether the police had punished the person before
 * @param suggestion null if the pack answers these facts with nothing
 * @param lawful everything that may be proposed
 */
public record Judgement(
        LocalDate on,
        int days,
        int admonitions,
        int warnings,
        boolean policePenalty,
        Suggestion suggestion,
        List<LawfulMeasure> lawful) {
    public Judgement {
        lawful = List.copyOf(lawful);
    }
}
