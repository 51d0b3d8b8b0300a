package org.anjiao.rest.internal.export;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anjiao.organization.Organization;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;

/** Names of persons and units for one export. Persons come page by page; only the last ones are kept. */
final class Names extends UnitNames {
    private static final int PERSONS_KEPT = 2_000;

    private final SuperviseeDirectory directory;
    private final Map<String, SuperviseeLabel> persons = new LinkedHashMap<>();

    Names(Organization organization, SuperviseeDirectory directory, Instant now) {
        super(organization, now);
        this.directory = directory;
    }

    /** Asks for all persons of a page at once. */
    void prepare(Collection<String> ids) {
        Set<String> unknown = new TreeSet<>(ids);
        unknown.removeAll(persons.keySet());
        if (persons.size() + unknown.size() > PERSONS_KEPT) {
            persons.clear();
            unknown.addAll(ids);
        }
        if (!unknown.isEmpty()) {
            persons.putAll(directory.labels(unknown));
        }
    }

    /** Null for a person who is no longer there. */
    SuperviseeLabel person(String id) {
        if (!persons.containsKey(id)) {
            prepare(List.of(id));
        }
        return persons.get(id);
    }
}
