package org.anjiao.policy.internal.editing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.policy.PolicyProblem;
import org.anjiao.policy.editing.NewDraft;
import org.anjiao.policy.internal.Shelf;
import org.anjiao.policy.spi.PackContents;
import org.anjiao.policy.spi.PackIdentity;
import org.anjiao.policy.spi.Validity;

/**
 * What a change begins with.
 *
 * @param baseVersion null for a new pack
 */
record NewPacks(PackContents contents, String baseVersion) {
    private static final String FIRST_VERSION = "1.0.0";
    private static final String ID = "[A-Z0-9][A-Z0-9_-]{1,39}";
    private static final String JURISDICTION = "CN|\\d{2}|\\d{4}|\\d{6}|[A-Z]{4,20}";
    private static final int MAX_NAME = 100;

    /** A copy of the version in force on that day, else of the newest, or an empty pack. */
    static NewPacks of(Shelf shelf, NewDraft wanted, LocalDate today) {
        String id = required("packId", wanted.packId());
        LocalDate from = wanted.validFrom();
        if (from == null) {
            throw CommonProblem.required("validFrom");
        }
        requireLater(shelf, id, from, today);
        Optional<PackContents> current = current(shelf, id, from);
        if (current.isEmpty()) {
            PackIdentity identity = identity(new PackIdentity(
                    id,
                    FIRST_VERSION,
                    required("zh", wanted.zh()),
                    required("en", wanted.en()),
                    required("jurisdiction", wanted.jurisdiction())));
            return new NewPacks(PackFit.empty(identity, new Validity(from, null)), null);
        }
        PackContents base = current.get();
        LocalDate to = base.validity().to();
        if (to != null && to.isBefore(from)) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "validFrom", "validFrom", "≤ " + to);
        }
        return new NewPacks(
                PackFit.fit(base, next(shelf, base.identity()), new Validity(from, to)),
                base.identity().version());
    }

    /** The contents of a document as the next version of its pack. */
    static NewPacks of(Shelf shelf, PackContents document, LocalDate today) {
        PackIdentity identity = identity(document.identity());
        requireLater(shelf, identity.id(), document.validity().from(), today);
        Optional<PackContents> current =
                current(shelf, identity.id(), document.validity().from());
        PackIdentity numbered = current.map(base -> next(shelf, base.identity()))
                .orElseGet(() -> new PackIdentity(
                        identity.id(), FIRST_VERSION, identity.zh(), identity.en(), identity.jurisdiction()));
        return new NewPacks(
                new PackContents(numbered, document.validity(), RuleRows.judged(document), document.workedCases()),
                current.map(base -> base.identity().version()).orElse(null));
    }

    /** What has happened stays with the versions that were in force then. */
    static void requireLater(Shelf shelf, String packId, LocalDate from, LocalDate today) {
        LocalDate newest = shelf.versions(packId).stream()
                .map(version -> version.validity().from())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        if (!from.isAfter(today) || from.isBefore(newest)) {
            LocalDate earliest = newest.isAfter(today) ? newest : today.plusDays(1);
            throw new ProblemException(
                    PolicyProblem.DRAFT_TOO_EARLY, "validFrom", today.toString(), earliest.toString());
        }
    }

    private static Optional<PackContents> current(Shelf shelf, String packId, LocalDate from) {
        List<PackContents> versions = shelf.versions(packId);
        return shelf.inForce(packId, from)
                .or(() -> versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1)));
    }

    /** The number after the highest that there is. */
    private static PackIdentity next(Shelf shelf, PackIdentity base) {
        List<PackContents> versions = shelf.versions(base.id());
        String highest = versions.get(versions.size() - 1).identity().version();
        String[] parts = highest.split("\\.");
        int minor = parts.length > 1 && parts[1].matches("\\d{1,8}") ? Integer.parseInt(parts[1]) : 0;
        String version = parts[0] + "." + (minor + 1) + ".0";
        return new PackIdentity(base.id(), version, base.zh(), base.en(), base.jurisdiction());
    }

    private static PackIdentity identity(PackIdentity identity) {
        requireForm("packId", identity.id(), ID);
        requireForm("jurisdiction", identity.jurisdiction(), JURISDICTION);
        requireForm("zh", identity.zh(), ".{1," + MAX_NAME + "}");
        requireForm("en", identity.en(), ".{1," + MAX_NAME + "}");
        return identity;
    }

    private static void requireForm(String field, String text, String form) {
        if (!text.matches(form)) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, field, field, form);
        }
    }

    private static String required(String field, String text) {
        if (text == null || text.isBlank()) {
            throw CommonProblem.required(field);
        }
        return text.strip();
    }
}
