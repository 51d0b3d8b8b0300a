package org.anjiao.rest.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    /**
     * Puts names beside the persons of a page, who are asked for at once.
     *
     * @param person whom a row concerns, or null
     * @param row makes the row shown; its person is null if none is concerned or the person is no longer there
     */
    public <T, R> Page<R> named(Page<T> page, Function<T, String> person, BiFunction<T, PersonRef, R> row) {
        Set<String> ids = new TreeSet<>();
        page.items().forEach(item -> Optional.ofNullable(person.apply(item)).ifPresent(ids::add));
        Map<String, PersonRef> persons = ids.isEmpty() ? Map.of() : persons(ids);
        return page.map(item -> {
            String id = person.apply(item);
            return row.apply(item, id == null ? null : persons.get(id));
        });
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

    /** A unit with its name. */
    public record UnitRef(String id, String code, String name) {}

    /** A person with number and name. */
    public record PersonRef(String id, String number, String name) {}
}
