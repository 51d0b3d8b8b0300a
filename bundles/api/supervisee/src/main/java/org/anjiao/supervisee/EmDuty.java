package org.anjiao.supervisee;

import java.time.LocalDate;

/**
 * Whether a person must be positioned without a ground of its own: key persons under the campaign of 2019; nobody
 * under the Law.
 *
 * @param mandatory whether a rule in force today demands it
 * @param ordered whether an order has been proposed or holds
 * @param lastDay until when a device is to be fitted; null if nothing is to be done
 * @param basis pack, version and article; null unless mandatory
 */
public record EmDuty(boolean mandatory, boolean ordered, LocalDate lastDay, String basis) {}
