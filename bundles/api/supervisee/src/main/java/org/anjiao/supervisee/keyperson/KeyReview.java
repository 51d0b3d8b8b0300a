package org.anjiao.supervisee.keyperson;

import java.time.Instant;
import java.time.LocalDate;

/** A look at what a plan's measures did; {@code nextOn} is the last day of the next one. */
public record KeyReview(String by, Instant at, String effect, LocalDate nextOn) {}
