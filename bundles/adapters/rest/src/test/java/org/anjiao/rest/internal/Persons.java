package org.anjiao.rest.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.PopulationMember;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;

/** Knows names of persons, and notes for whom it is asked. */
public final class Persons implements SuperviseeDirectory {
    /** One by one. */
    public final List<String> single = new ArrayList<>();

    /** Several at once. */
    public final List<List<String>> batches = new ArrayList<>();

    private final Predicate<String> known;
    private final Function<String, SuperviseeLabel> named;

    private Persons(Predicate<String> known, Function<String, SuperviseeLabel> named) {
        this.known = known;
        this.named = named;
    }

    /** Only those, each with the number SN1 and the name 测试对象01. */
    public static Persons knowing(String... ids) {
        return new Persons(List.of(ids)::contains, id -> new SuperviseeLabel(id, "SN1", "测试对象01", "u1", false, false));
    }

    /** All but {@code gone}, each with its identifier in number and name. */
    public static Persons numbered() {
        return new Persons(
                id -> !id.equals("gone"), id -> new SuperviseeLabel(id, "N-" + id, "测试对象" + id, "u-1", false, false));
    }

    @Override
    public Optional<SuperviseeLabel> label(String id) {
        single.add(id);
        return Optional.of(id).filter(known).map(named);
    }

    @Override
    public Map<String, SuperviseeLabel> labels(Collection<String> ids) {
        batches.add(List.copyOf(ids));
        return ids.stream().filter(known).distinct().collect(Collectors.toMap(id -> id, named));
    }

    @Override
    public Set<String> hidden(Caller caller) {
        return Set.of();
    }

    @Override
    public void requireKnown(Caller caller, String superviseeId) {}

    @Override
    public void population(Collection<String> unitIds, LocalDate day, Consumer<? super PopulationMember> consumer) {
        throw new UnsupportedOperationException();
    }
}
