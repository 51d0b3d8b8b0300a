package org.anjiao.monitoring.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.anjiao.monitoring.CheckDraw;
import org.anjiao.monitoring.CheckQuota;
import org.anjiao.monitoring.CheckResult;
import org.anjiao.monitoring.MonitoringProblem;
import org.anjiao.monitoring.PositionCheck;
import org.anjiao.monitoring.PositionChecks;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;

/** The officers' positioning checks. */
class CheckDesk implements PositionChecks {
    private static final int MOST_DRAWN = 100;
    private static final int LONGEST_NOTE = 500;

    /** What the checks need of others. */
    record Surroundings(
            CheckStore store,
            Organization organization,
            SuperviseeDirectory supervisees,
            LawfulPositioning orders,
            AccessControl access,
            AuditLog audit,
            Transactions transactions,
            IdGenerator ids,
            Clock clock) {}

    private final Surroundings around;
    private final LongSupplier seeds;
    private final int percentPerMonth;

    /** @param percentPerMonth checks for a hundred persons under an order, in a month */
    CheckDesk(Surroundings around, LongSupplier seeds, int percentPerMonth) {
        this.around = around;
        this.seeds = seeds;
        this.percentPerMonth = percentPerMonth;
    }

    @Override
    public CheckDraw draw(Caller caller, String unitId, int count, LocalDate dueOn) {
        String scope = around.access().scope(caller, Permission.POSITION_CHECK, unitId);
        if (count < 1 || count > MOST_DRAWN) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "count", "count", "1 – " + MOST_DRAWN);
        }
        requireDue(dueOn);
        return around.transactions().required(() -> {
            Map<String, String> persons = positioned(scope);
            persons.keySet().removeAll(around.store().openPersons());
            persons.keySet().removeAll(around.supervisees().hidden(caller));
            long seed = seeds.getAsLong();
            String drawId = around.ids().next();
            List<PositionCheck> checks = pick(persons.keySet(), seed, count).stream()
                    .map(person -> fresh(caller, person, persons.get(person), drawId, dueOn))
                    .toList();
            CheckDraw draw = new CheckDraw(
                    drawId,
                    scope,
                    seed,
                    persons.size(),
                    digest(persons.keySet()),
                    caller.account(),
                    around.clock().instant(),
                    checks);
            around.store().insert(draw);
            around.audit()
                    .record(
                            caller,
                            new AuditRecord(
                                    "POSITION_CHECK_DRAW",
                                    "check-draw",
                                    drawId,
                                    scope,
                                    null,
                                    Map.of(
                                            "seed", Long.toString(seed),
                                            "population", Integer.toString(persons.size()),
                                            "digest", draw.digest(),
                                            "drawn", Integer.toString(checks.size()))));
            return draw;
        });
    }

    /** Those whom a seed draws of a population. */
    static List<String> pick(Set<String> population, long seed, int count) {
        List<String> order = new ArrayList<>(new TreeSet<>(population));
        Collections.shuffle(order, new Random(seed));
        return order.subList(0, Math.min(count, order.size()));
    }

    @Override
    public PositionCheck plan(Caller caller, String superviseeId, LocalDate dueOn) {
        if (superviseeId == null) {
            throw CommonProblem.required("superviseeId");
        }
        String unitId = around.supervisees()
                .label(superviseeId)
                .map(SuperviseeLabel::unitId)
                .orElseThrow(() -> CommonProblem.notFound(superviseeId));
        around.access().require(caller, Permission.POSITION_CHECK, unitId);
        around.supervisees().requireKnown(caller, superviseeId);
        requireDue(dueOn);
        if (!lawful(superviseeId)) {
            throw new ProblemException(MonitoringProblem.CHECK_WITHOUT_ORDER, "superviseeId");
        }
        return around.transactions().required(() -> {
            if (around.store().openPersons().contains(superviseeId)) {
                throw new ProblemException(MonitoringProblem.CHECK_ALREADY_OPEN, "superviseeId");
            }
            PositionCheck check = fresh(caller, superviseeId, unitId, null, dueOn);
            around.store().insert(check);
            around.audit().record(caller, AuditRecord.of("POSITION_CHECK_PLAN", "check", check.id(), unitId));
            return check;
        });
    }

    @Override
    public PositionCheck record(Caller caller, String id, Long version, CheckResult result, String note) {
        if (result == null) {
            throw CommonProblem.required("result");
        }
        String words = ZoneTerms.text("note", note, LONGEST_NOTE);
        return around.transactions().required(() -> {
            PositionCheck check = around.store().find(id, today()).orElseThrow(() -> CommonProblem.notFound(id));
            around.access().require(caller, Permission.POSITION_CHECK, check.unitId());
            around.supervisees().requireKnown(caller, check.superviseeId());
            if (version != null && version != check.version()) {
                throw new ProblemException(CommonProblem.STALE_VERSION, null);
            }
            if (check.result() != null) {
                throw new ProblemException(MonitoringProblem.CHECK_DONE, null);
            }
            around.store()
                    .done(check, result, words, caller.account(), around.clock().instant());
            around.audit()
                    .record(
                            caller,
                            new AuditRecord(
                                    "POSITION_CHECK_DONE",
                                    "check",
                                    id,
                                    check.unitId(),
                                    null,
                                    Map.of("result", result.name(), "overdue", Boolean.toString(check.overdue()))));
            return around.store().find(id, today()).orElseThrow();
        });
    }

    @Override
    public Page<PositionCheck> list(Caller caller, String unitId, Filter filter, String cursor, int limit) {
        String scope = around.access().scope(caller, Permission.POSITION_CHECK, unitId);
        Predicate<String> within = new Subtree(around.organization(), around.clock()).apply(scope);
        Set<String> hidden = around.supervisees().hidden(caller);
        Predicate<PositionCheck> wanted =
                check -> within.test(check.unitId()) && !hidden.contains(check.superviseeId());
        int wish = Page.limit(limit);
        return Page.of(around.store().before(wanted, filter, today(), cursor, wish + 1), wish, PositionCheck::id);
    }

    @Override
    public List<CheckQuota> quotas(Caller caller, String unitId, YearMonth month) {
        String scope = around.access().scope(caller, Permission.POSITION_CHECK, unitId);
        if (month == null) {
            throw CommonProblem.required("month");
        }
        Map<String, Integer> persons = new TreeMap<>();
        positioned(scope).values().forEach(unit -> persons.merge(unit, 1, Integer::sum));
        Map<String, Integer> done = around.store()
                .done(
                        Shanghai.startOf(month.atDay(1)),
                        Shanghai.startOf(month.plusMonths(1).atDay(1)));
        Map<String, Integer> overdue = around.store().overdue(today());
        Set<String> units = new TreeSet<>(persons.keySet());
        units.addAll(done.keySet());
        units.addAll(overdue.keySet());
        units.removeIf(unit ->
                !new Subtree(around.organization(), around.clock()).apply(scope).test(unit));
        return units.stream()
                .map(unit -> {
                    int worn = persons.getOrDefault(unit, 0);
                    return new CheckQuota(
                            unit,
                            worn,
                            (worn * percentPerMonth + 99) / 100,
                            done.getOrDefault(unit, 0),
                            overdue.getOrDefault(unit, 0));
                })
                .toList();
    }

    /** The persons of a unit's subtree who are under an order now, each with the unit. */
    private Map<String, String> positioned(String scope) {
        Map<String, String> found = new TreeMap<>();
        Instant now = around.clock().instant();
        List<String> units = around.organization().tree(Axis.REPORTING, now).unitsBelow(scope);
        around.supervisees().population(units, today(), member -> {
            if (lawful(member.id())) {
                found.put(member.id(), member.unitId());
            }
        });
        return found;
    }

    private boolean lawful(String superviseeId) {
        return around.orders()
                .positioningOrderAt(superviseeId, around.clock().instant())
                .lawful();
    }

    private PositionCheck fresh(Caller caller, String superviseeId, String unitId, String drawId, LocalDate dueOn) {
        return new PositionCheck(
                around.ids().next(),
                superviseeId,
                unitId,
                drawId,
                dueOn,
                false,
                caller.account(),
                around.clock().instant(),
                null,
                null,
                null,
                null,
                0);
    }

    private void requireDue(LocalDate dueOn) {
        if (dueOn == null) {
            throw CommonProblem.required("dueOn");
        }
        if (dueOn.isBefore(today())) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "dueOn", "dueOn", ">= " + today());
        }
    }

    private LocalDate today() {
        return Shanghai.dayOf(around.clock().instant());
    }

    static String digest(Set<String> persons) {
        try {
            byte[] all = String.join("\n", new TreeSet<>(persons)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
