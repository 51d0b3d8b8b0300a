package org.anjiao.demonstration.cases;

import java.util.function.BooleanSupplier;

/**
 * A few records that belong together, made at one moment in one transaction.
 *
 * @param played whether an earlier start has made them
 * @param ready whether what the server itself does before is done
 * @param play makes them
 */
public record Story(Moment moment, BooleanSupplier played, BooleanSupplier ready, Runnable play) {
    Story(Moment moment, BooleanSupplier played, Runnable play) {
        this(moment, played, () -> true, play);
    }
}
