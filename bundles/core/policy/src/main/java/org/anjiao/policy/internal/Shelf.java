package org.anjiao.policy.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.Deadlines;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PackState;
import org.anjiao.policy.PackStatus;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.PolicyProblem;
import org.anjiao.policy.RuleValue;
import org.anjiao.policy.spi.HolidayTable;
import org.anjiao.policy.spi.PackIdentity;
import org.anjiao.policy.spi.PolicyPack;

/** The packs and days off that have arrived. They come and go at any time; readers see one consistent state. */
public class Shelf implements PolicyBook, Deadlines {
    private record Arrival(PolicyPack pack, PackIdentity identity, List<String> findings) {}

    private final List<Arrival> arrivals = new ArrayList<>();
    private volatile Map<String, List<HeldRule>> rules = Map.of();
    private volatile List<PackStatus> statuses = List.of();
    private volatile TermCount count = new TermCount(WorkingCalendar.WEEKDAYS);

    /** Why the pack would be refused, one sentence each; empty if it would not. */
    final List<String> examine(PolicyPack pack) {
        return PackExaminer.findings(pack, count);
    }

    /** @return why the pack is refused; empty if it is not */
    public final synchronized List<String> add(PolicyPack pack) {
        List<String> findings = examine(pack);
        arrivals.add(new Arrival(pack, pack.identity(), List.copyOf(findings)));
        publish();
        return findings;
    }

    public final synchronized void remove(PolicyPack pack) {
        arrivals.removeIf(arrival -> arrival.pack() == pack);
        publish();
    }

    /**
     * Counts by other days off from now on. Packs are examined anew: a worked case in working days that failed for want
     * of the table may now hold, and the reverse.
     *
     * @param tables the one that counts most first
     */
    public final synchronized void calendar(List<HolidayTable> tables) {
        count = new TermCount(WorkingCalendar.of(tables));
        arrivals.replaceAll(arrival -> new Arrival(
                arrival.pack(), arrival.identity(), List.copyOf(PackExaminer.findings(arrival.pack(), count))));
        publish();
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
                .filter(held -> held.rule().validity().covers(eventDate))
                .filter(held -> jurisdiction.codes().contains(held.pack().jurisdiction()))
                .max(Comparator.<HeldRule>comparingInt(
                                held -> jurisdiction.codes().indexOf(held.pack().jurisdiction()))
                        .thenComparing(HeldRule::packFrom)
                        .thenComparing(held -> held.pack().id()))
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

    private void publish() {
        Map<String, String> newest = arrivals.stream()
                .filter(arrival -> arrival.findings().isEmpty())
                .collect(Collectors.toMap(
                        arrival -> arrival.identity().id(),
                        arrival -> arrival.identity().version(),
                        (one, other) -> PackVersion.ORDER.compare(one, other) >= 0 ? one : other));
        Map<String, List<HeldRule>> held = new HashMap<>();
        List<PackStatus> told = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            PackState state = state(arrival, newest);
            told.add(status(arrival, state));
            if (state == PackState.ACTIVE) {
                shelve(arrival, held);
            }
        }
        told.sort(Comparator.comparing(PackStatus::id).thenComparing(PackStatus::version, PackVersion.ORDER));
        rules = held;
        statuses = List.copyOf(told);
    }

    private static PackState state(Arrival arrival, Map<String, String> newest) {
        if (!arrival.findings().isEmpty()) {
            return PackState.REFUSED;
        }
        boolean isNewest = arrival.identity()
                .version()
                .equals(newest.get(arrival.identity().id()));
        return isNewest ? PackState.ACTIVE : PackState.SUPERSEDED;
    }

    private static void shelve(Arrival arrival, Map<String, List<HeldRule>> held) {
        LocalDate from = arrival.pack().validity().from();
        arrival.pack()
                .rules()
                .forEach(rule -> held.computeIfAbsent(rule.code(), code -> new ArrayList<>())
                        .add(new HeldRule(arrival.identity(), from, rule)));
    }

    private static PackStatus status(Arrival arrival, PackState state) {
        PackIdentity identity = arrival.identity();
        return new PackStatus(
                identity.id(),
                identity.version(),
                identity.zh(),
                identity.en(),
                identity.jurisdiction(),
                state == PackState.REFUSED ? null : arrival.pack().validity().from(),
                state == PackState.REFUSED ? null : arrival.pack().validity().to(),
                state,
                state == PackState.REFUSED ? 0 : arrival.pack().rules().size(),
                arrival.findings());
    }
}
