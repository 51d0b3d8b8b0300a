package org.anjiao.policy.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.Deadlines;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PackFinding;
import org.anjiao.policy.PackState;
import org.anjiao.policy.PackStatus;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.PolicyProblem;
import org.anjiao.policy.RuleValue;
import org.anjiao.policy.spi.HolidayTable;
import org.anjiao.policy.spi.PackContents;
import org.anjiao.policy.spi.PolicyPack;
import org.anjiao.policy.spi.Validity;

/**
 * The packs and days off that have arrived. Bundles come and go at any time, published versions only come; readers see one
 * consistent state. Of the installed versions of a pack the newest counts; the published ones take over from it by day,
 * as {@link Tenure} says.
 */
public class Shelf implements PolicyBook, Deadlines {
    private final List<HeldPack> arrivals = new ArrayList<>();
    private volatile Map<String, List<HeldRule>> rules = Map.of();
    private volatile Map<String, Tenure> tenures = Map.of();
    private volatile List<HeldPack> held = List.of();
    private volatile List<PackStatus> statuses = List.of();
    private volatile TermCount count = new TermCount(WorkingCalendar.WEEKDAYS);

    /** Why the pack would be refused, one sentence each; empty if it would not. */
    public final List<PackFinding> examine(PolicyPack pack) {
        return PackExaminer.findings(pack, count);
    }

    /** @return why the pack is refused; empty if it is not */
    public final synchronized List<String> add(PolicyPack pack) {
        HeldPack arrival = new HeldPack(pack, pack.identity(), false, examine(pack));
        arrivals.add(arrival);
        arrange();
        return arrival.findings().stream().map(PackFinding::en).toList();
    }

    public final synchronized void remove(PolicyPack pack) {
        arrivals.removeIf(arrival -> arrival.pack() == pack);
        arrange();
    }

    /**
     * Takes a version that two persons have published. It passed its worked cases then and stays in force whatever days
     * off arrive later. One that is held already is not taken twice.
     */
    public final synchronized void publish(PackContents pack) {
        boolean known = arrivals.stream()
                .anyMatch(arrival -> arrival.published()
                        && arrival.is(pack.identity().id(), pack.identity().version()));
        if (!known) {
            arrivals.add(new HeldPack(pack, pack.identity(), true, List.of()));
            arrange();
        }
    }

    /**
     * Counts by other days off from now on. Installed packs are examined anew: a worked case in working days that failed
     * for want of the table may now hold, and the reverse.
     *
     * @param tables the one that counts most first
     */
    public final synchronized void calendar(List<HolidayTable> tables) {
        count = new TermCount(WorkingCalendar.of(tables));
        arrivals.replaceAll(arrival -> arrival.published()
                ? arrival
                : new HeldPack(arrival.pack(), arrival.identity(), false, examine(arrival.pack())));
        arrange();
    }

    @Override
    public RuleValue rule(String code, Jurisdiction jurisdiction, LocalDate eventDate) {
        return find(code, jurisdiction, eventDate)
                .orElseThrow(
                        () -> new ProblemException(PolicyProblem.RULE_NOT_IN_FORCE, null, code, eventDate.toString()));
    }

    @Override
    public Optional<RuleValue> find(String code, Jurisdiction jurisdiction, LocalDate eventDate) {
        return rules.getOrDefault(code, List.of()).stream()
                .filter(rule -> rule.decides(eventDate))
                .filter(rule -> jurisdiction.codes().contains(rule.pack().jurisdiction()))
                .max(Comparator.<HeldRule>comparingInt(
                                rule -> jurisdiction.codes().indexOf(rule.pack().jurisdiction()))
                        .thenComparing(HeldRule::packFrom)
                        .thenComparing(rule -> rule.pack().id()))
                .map(HeldRule::value);
    }

    @Override
    public LocalDate lastDay(RuleValue limit, LocalDate event) {
        return count.lastDay(limit, event);
    }

    @Override
    public Deadline due(RuleValue limit, Instant event) {
        return count.due(limit, event);
    }

    @Override
    public Deadline due(String ruleCode, Jurisdiction jurisdiction, Instant event) {
        return count.due(rule(ruleCode, jurisdiction, Shanghai.dayOf(event)), event);
    }

    @Override
    public boolean workingDay(LocalDate day) {
        return count.calendar().open(day);
    }

    @Override
    public List<PackStatus> packs() {
        return statuses;
    }

    /** A version that is held and was not refused, whether it decides or not. */
    public final Optional<PackContents> contents(String id, String version) {
        return held.stream()
                .filter(pack -> pack.accepted() && pack.is(id, version))
                .findFirst()
                .map(pack -> PackContents.of(pack.pack()));
    }

    /** The version of a pack that decides about that day. */
    public final Optional<PackContents> inForce(String id, LocalDate day) {
        return Optional.ofNullable(tenures.get(id))
                .flatMap(tenure -> tenure.on(day))
                .map(pack -> PackContents.of(pack.pack()));
    }

    /** The accepted versions of a pack by number, the installed ones too that a newer one has replaced. */
    public final List<PackContents> versions(String id) {
        return held.stream()
                .filter(pack -> pack.accepted() && pack.identity().id().equals(id))
                .sorted(Comparator.comparing(pack -> pack.identity().version(), PackVersion.ORDER))
                .map(pack -> PackContents.of(pack.pack()))
                .toList();
    }

    private void arrange() {
        Map<String, Tenure> decided = new TreeMap<>();
        Map<String, List<HeldRule>> shelved = new HashMap<>();
        List<PackStatus> told = new ArrayList<>();
        for (HeldPack arrival : arrivals) {
            Tenure tenure = decided.computeIfAbsent(arrival.identity().id(), this::tenure);
            List<Validity> periods = tenure.of(arrival);
            PackState state = !arrival.accepted()
                    ? PackState.REFUSED
                    : periods.isEmpty() ? PackState.SUPERSEDED : PackState.ACTIVE;
            told.add(arrival.status(state));
            if (state == PackState.ACTIVE) {
                shelve(arrival, periods, shelved);
            }
        }
        told.sort(Comparator.comparing(PackStatus::id).thenComparing(PackStatus::version, PackVersion.ORDER));
        tenures = decided;
        held = List.copyOf(arrivals);
        rules = shelved;
        statuses = List.copyOf(told);
    }

    private Tenure tenure(String id) {
        List<HeldPack> ofPack = arrivals.stream()
                .filter(arrival -> arrival.accepted() && arrival.identity().id().equals(id))
                .toList();
        Optional<HeldPack> installed = ofPack.stream()
                .filter(arrival -> !arrival.published())
                .max(Comparator.comparing(arrival -> arrival.identity().version(), PackVersion.ORDER));
        return new Tenure(Stream.concat(installed.stream(), ofPack.stream().filter(HeldPack::published))
                .toList());
    }

    private static void shelve(HeldPack arrival, List<Validity> periods, Map<String, List<HeldRule>> shelved) {
        LocalDate from = arrival.pack().validity().from();
        arrival.pack()
                .rules()
                .forEach(rule -> shelved.computeIfAbsent(rule.code(), code -> new ArrayList<>())
                        .add(new HeldRule(arrival.identity(), from, periods, rule)));
    }
}
