package org.anjiao.supervisee.reply;

import java.time.LocalDate;

/**
 * How another organ answers a proposal.
 *
 * @param granted whether it rules as proposed
 * @param reference number of the ruling or decision; at most 60 characters
 * @param decidedOn its day, not in the future
 * @param reasons null if none are given; at most 500 characters
 * @param newTermTo of a granted commutation, the new last day of correction; null for anything else
 */
public record Ruling(boolean granted, String reference, LocalDate decidedOn, String reasons, LocalDate newTermTo) {}
