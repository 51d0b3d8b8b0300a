package org.anjiao.hazard.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anjiao.hazard.PossibleOwner;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;

/** Those who may rectify in a unit: the people of that office and of the units above it, so never more than some dozens. */
final class PossibleOwners {
    private final Accounts accounts;
    private final Units units;

    PossibleOwners(Accounts accounts, Units units) {
        this.accounts = accounts;
        this.units = units;
    }

    /** @param cursor the account after which the page begins, or null */
    Page<PossibleOwner> page(String unitId, String text, String cursor, int limit, Instant now) {
        String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        List<PossibleOwner> found = accounts.holders(Permission.HAZARD_RECTIFY, unitId).stream()
                .filter(holder -> cursor == null || holder.account().compareTo(cursor) > 0)
                .map(holder -> owner(holder, now))
                .filter(owner -> matches(owner, wanted))
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, PossibleOwner::account);
    }

    private PossibleOwner owner(Caller holder, Instant now) {
        String unitName = units.unit(holder.unitId(), now).name();
        return new PossibleOwner(holder.account(), holder.name(), holder.unitId(), unitName, holder.roles());
    }

    private static boolean matches(PossibleOwner owner, String wanted) {
        return Stream.of(owner.account(), owner.name(), owner.unitName())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
