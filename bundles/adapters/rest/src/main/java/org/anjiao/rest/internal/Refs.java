package org.anjiao.rest.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.platform.Page;
import org.anjiao.supervisee.SuperviseeDirectory;

/** Names beside identifiers, so that a list can be shown without further requests. */
public final class Refs {
    private final Organization organization;
    private final SuperviseeDirectory supervisees;

    public Refs(Organization organization, SuperviseeDirectory supervisees) {
        this.organization = organization;
        this.supervisees = supervisees;
    }

    public UnitRef unit(String id, Instant at) {
        Unit unit = organization.unit(id, at);
        return new UnitRef(id, unit.code(), unit.name());
    }

    /** Null if no person is concerned or the person is no longer there. */
    public PersonRef person(String id) {
        return id == null
                ? null
                : supervisees
                        .label(id)
                        .map(label -> new PersonRef(id, label.number(), label.name()))
                        .orElse(null);
    }

    /** Persons by identifier; those who are no longer there are left out. */
    public Map<String, PersonRef> persons(Collection<String> ids) {
        return supervisees.labels(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new PersonRef(
                                entry.getKey(),
                                entry.getValue().number(),
                                entry.getValue().name())));
    }

    /**
     * The page with the person beside each record; null where no person is concerned or the person is no longer there.
     *
     * @param personOf the identifier of the record's person, or null
     */
    public <T, V> Page<V> named(Page<T> page, Function<T, String> personOf, BiFunction<T, PersonRef, V> view) {
        Map<String, PersonRef> persons = persons(page.items().stream()
                .map(personOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return page.map(record -> view.apply(record, persons.get(personOf.apply(record))));
    }

    /** A unit with its name. */
    public record UnitRef(String id, String code, String name) {}

    /** A person with number and name. */
    public record PersonRef(String id, String number, String name) {}
}
