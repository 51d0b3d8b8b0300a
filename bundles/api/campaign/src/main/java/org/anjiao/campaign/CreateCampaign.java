package org.anjiao.campaign;

import java.time.LocalDate;

/**
 * A campaign to make.
 *
 * @param template code of an installed template, for example {@code SN-2019-YHPC}
 * @param snapshotOn the day whose population is screened; null means the first day of the campaign
 */
public record CreateCampaign(String template, LocalDate snapshotOn) {}
