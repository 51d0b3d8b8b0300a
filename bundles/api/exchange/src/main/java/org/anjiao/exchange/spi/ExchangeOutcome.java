package org.anjiao.exchange.spi;

import java.time.Instant;

/** What came of one try. */
public sealed interface ExchangeOutcome {
    /** The agency received it and gave its receipt at once. */
    record Received(String receiptNumber, Instant at) implements ExchangeOutcome {}

    /** The agency's system has it; the receipt will follow. */
    record Accepted() implements ExchangeOutcome {}

    /** The agency will never take it as it is. */
    record Refused(String reason) implements ExchangeOutcome {}

    /** It did not work this time; it is tried again. */
    record Failed(String reason) implements ExchangeOutcome {}
}
