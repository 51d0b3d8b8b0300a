package org.anjiao.supervisee.rights;

import java.time.Instant;
import java.util.List;
import org.anjiao.supervisee.Supervisee;

/**
 * What is held about a person and who looked.
 *
 * @param person in full
 * @param unitName the office that keeps the person
 * @param steps what was done in the case, earliest first
 * @param reads who looked at sensitive data, when and why, earliest first
 * @param corrections data that was corrected, with the value before
 */
public record DisclosureSheet(
        Disclosure disclosure,
        Supervisee person,
        String unitName,
        List<Step> steps,
        List<Read> reads,
        List<DataCorrection> corrections) {
    public DisclosureSheet {
        steps = List.copyOf(steps);
        reads = List.copyOf(reads);
        corrections = List.copyOf(corrections);
    }

    /**
     * A step in the case.
     *
     * @param action stable code
     * @param unitName the unit that took it
     */
    public record Step(Instant at, String action, String unitName) {}

    /**
     * A look at sensitive data.
     *
     * @param action stable code
     * @param unitName the reader's unit
     * @param reader the reader's name, all but its first character hidden
     * @param purpose as the reader stated it
     */
    public record Read(Instant at, String action, String unitName, String reader, String purpose) {}
}
