package org.anjiao.supervisee.keyperson;

import java.util.List;

/**
 * What makes a person a key person, and what is done about it.
 *
 * @param key whether the person is one now
 * @param verificationEveryDays how often a key person is verified today by the pack; null if the pack does not say
 * @param positioningRequired whether the pack in force orders electronic positioning for key persons (only that of 2012 does;
 *     today key status alone is no ground, brief 2.9)
 * @param basis of that answer, and of the frequency
 * @param listings all, the latest first
 * @param plans all, the latest first
 */
public record KeyPerson(
        String superviseeId,
        boolean key,
        Integer verificationEveryDays,
        boolean positioningRequired,
        String basis,
        List<KeyListing> listings,
        List<KeyPlan> plans) {
    public KeyPerson {
        listings = List.copyOf(listings);
        plans = List.copyOf(plans);
    }
}
