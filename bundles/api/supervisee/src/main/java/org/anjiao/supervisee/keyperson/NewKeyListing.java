package org.anjiao.supervisee.keyperson;

import org.anjiao.supervisee.KeyCategory;

/**
 * A proposal to list or to delist.
 *
 * @param reason facts that speak for it
 * @param evidence documents and records, with their numbers
 * @param basis the rule or order by which the person counts as one, or no longer does
 */
public record NewKeyListing(String superviseeId, KeyCategory category, String reason, String evidence, String basis) {}
