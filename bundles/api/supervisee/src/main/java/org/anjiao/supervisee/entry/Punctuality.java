package org.anjiao.supervisee.entry;

import java.time.LocalDate;

/**
 * Whether the deciding authority told the place of execution (T-02) and delivered the documents (T-03) in time, by the pack
 * of the day on which the decision took effect. A delivery that has begun in time and is not complete is a matter of T-05.
 *
 * @param noticeBy last day for the notice; null where no limit was kept
 * @param noticeBasis pack, version and article; null with it
 * @param noticeLate whether the notice was received later
 * @param deliveryBy last day for the documents; null where no limit was kept
 * @param deliveryBasis pack, version and article; null with it
 * @param deliveryLate whether the first document came later, or none has come by today though the day has passed
 */
public record Punctuality(
        LocalDate noticeBy,
        String noticeBasis,
        boolean noticeLate,
        LocalDate deliveryBy,
        String deliveryBasis,
        boolean deliveryLate) {
    /** Whether the authority was late with anything. */
    public boolean late() {
        return noticeLate || deliveryLate;
    }
}
