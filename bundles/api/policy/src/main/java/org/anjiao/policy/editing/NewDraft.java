package org.anjiao.policy.editing;

import java.time.LocalDate;

/**
 * Which pack is to be changed.
 *
 * @param packId a pack that is held, whose version in force on that day is copied; or a new one, which needs the three texts below
 * @param validFrom first day of the new version, after today
 * @param zh Chinese name of a new pack; null otherwise
 * @param en English name of a new pack; null otherwise
 * @param jurisdiction {@code CN} or the division's code of a new pack; null otherwise
 */
public record NewDraft(String packId, LocalDate validFrom, String zh, String en, String jurisdiction) {}
