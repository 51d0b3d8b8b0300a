package org.anjiao.campaign.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.anjiao.hazard.internal.HazardService;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.TreeNode;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitChange;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.FactLedger;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PackStatus;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.PopulationMember;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;

/** Everything round campaigns, in memory: 13 direct units, one line down to two offices, a registry, a clock. */
final class World {
    static final String PROVINCE = "sn";
    static final String XIAN = "6101";
    static final String HANCHENG = "610581";
    static final String COUNTY = "610104";
    static final String OFFICE = "610104001";
    static final String OTHER_OFFICE = "610104002";

    final MovableClock clock = new MovableClock();
    final List<Fact> facts = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    final List<LiveEvents.LiveEvent> published = new ArrayList<>();
    final Map<String, PopulationMember> population = new LinkedHashMap<>();
    final CampaignService campaigns;
    final InterviewService interviews;
    final HazardService hazards;

    private final Map<String, Unit> units = new LinkedHashMap<>();

    /** With a ledger that is a list. */
    World(TestStore store) {
        this(store, null);
    }

    /** @param ledgerOf makes the ledger for the world's clock; null for the list */
    World(TestStore store, Function<Clock, FactLedger> ledgerOf) {
        unit(PROVINCE, UnitType.PROVINCE_JUSTICE, null);
        for (int city = 1; city <= 10; city++) {
            unit("61%02d".formatted(city), UnitType.CITY_JUSTICE, PROVINCE);
        }
        unit("YANGLING", UnitType.DIRECT_UNIT, PROVINCE);
        unit(HANCHENG, UnitType.DIRECT_UNIT, PROVINCE);
        unit("XIXIAN", UnitType.GOVERNANCE_BUREAU, PROVINCE);
        unit(COUNTY, UnitType.COUNTY_JUSTICE, XIAN);
        unit(OFFICE, UnitType.JUSTICE_OFFICE, COUNTY);
        unit(OTHER_OFFICE, UnitType.JUSTICE_OFFICE, COUNTY);
        Line line = new Line();
        Registry registry = new Registry();
        AtomicLong next = new AtomicLong();
        IdGenerator ids =
                () -> new UUID((1L << 40 | next.incrementAndGet()) << 16 | 0x7000, 0x8000_0000_0000_0000L).toString();
        FactLedger ledger = ledgerOf == null ? facts::addAll : ledgerOf.apply(clock);
        hazards = new HazardService(
                store.jpa("anjiao-hazard"),
                () -> "hazard",
                store.transactions(),
                line,
                registry,
                new Rules(),
                new Tree(),
                new Nobody(),
                ledger,
                new Journal(),
                new Bell(),
                ids,
                clock);
        campaigns = new CampaignService(
                store.jpa("anjiao-campaign"),
                store.dataSource(),
                () -> "campaign",
                store.transactions(),
                line,
                registry,
                new Rules(),
                new Tree(),
                ledger,
                new Journal(),
                new Bell(),
                ids,
                clock);
        interviews = new InterviewService(
                store.jpa("anjiao-campaign"),
                () -> "campaign",
                store.transactions(),
                line,
                registry,
                hazards,
                new Tree(),
                ledger,
                new Journal(),
                new Bell(),
                ids,
                clock);
    }

    static Caller person(String account, String unitId, Role role) {
        return new Caller(account, "测试人员" + account, unitId, Set.of(role));
    }

    /** Adds a person to the registry. */
    PopulationMember supervisee(String id, String registeredOn, Category category, boolean key, boolean minor) {
        PopulationMember member = new PopulationMember(
                id,
                OFFICE,
                LocalDate.parse(registeredOn),
                category,
                key ? Set.of(KeyCategory.GANG) : Set.of(),
                minor,
                false);
        population.put(id, member);
        return member;
    }

    /** The sum of a metric's facts of one record. */
    int sum(Metric metric, String recordId) {
        return facts.stream()
                .filter(f -> f.metric() == metric && f.recordId().equals(recordId))
                .mapToInt(Fact::delta)
                .sum();
    }

    private void unit(String code, UnitType type, String parent) {
        units.put(code, new Unit(code, code, code, type, parent, null, Instant.EPOCH, null));
    }

    private boolean within(String unit, String ancestor) {
        for (String id = unit; id != null; id = units.get(id).reportingParent()) {
            if (id.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    static final class MovableClock extends Clock {
        private Instant now;

        void set(String shanghaiTime) {
            now = OffsetDateTime.parse(shanghaiTime + "+08:00").toInstant();
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return Shanghai.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Line implements Organization, OrganizationTree {
        @Override
        public Unit unit(String id, Instant at) {
            return units.get(id);
        }

        @Override
        public Optional<Unit> byCode(String code, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Unit> children(String id, Instant at) {
            return units.values().stream()
                    .filter(unit -> id.equals(unit.reportingParent()))
                    .toList();
        }

        @Override
        public OrganizationTree tree(Axis axis, Instant at) {
            return this;
        }

        @Override
        public List<Unit> directUnits(Instant at) {
            return children(PROVINCE, at);
        }

        @Override
        public Unit root(Instant at) {
            return units.get(PROVINCE);
        }

        @Override
        public Unit change(Caller caller, UnitChange change) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant at() {
            return clock.instant();
        }

        @Override
        public Axis axis() {
            return Axis.REPORTING;
        }

        @Override
        public TreeNode root() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<TreeNode> node(String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isWithin(String key, String ancestorKey) {
            return within(key, ancestorKey);
        }

        @Override
        public List<String> unitsBelow(String key) {
            return units.keySet().stream().filter(id -> within(id, key)).toList();
        }

        @Override
        public List<String> officesBelow(String key) {
            return unitsBelow(key);
        }
    }

    private final class Registry implements SuperviseeDirectory {
        @Override
        public Optional<SuperviseeLabel> label(String id) {
            return Optional.ofNullable(population.get(id))
                    .map(p -> new SuperviseeLabel(id, "SN" + id, "测试对象" + id, p.unitId(), p.key(), p.minorRegime()));
        }

        @Override
        public Map<String, SuperviseeLabel> labels(Collection<String> wanted) {
            Map<String, SuperviseeLabel> labels = new LinkedHashMap<>();
            wanted.forEach(id -> label(id).ifPresent(label -> labels.put(id, label)));
            return labels;
        }

        @Override
        public void population(Collection<String> unitIds, LocalDate day, Consumer<? super PopulationMember> consumer) {
            population.values().stream()
                    .filter(p -> !p.registeredOn().isAfter(day))
                    .forEach(consumer);
        }
    }

    private static final class Rules implements PolicyBook {
        @Override
        public RuleValue rule(String code, Jurisdiction jurisdiction, LocalDate eventDate) {
            return switch (code) {
                case RuleCodes.NEW_ENTRANT_DAYS -> number(code, 60, RuleUnit.CALENDAR_DAYS);
                case RuleCodes.NEW_ENTRANT_VISIT_REQUIRED -> number(code, 1, RuleUnit.FLAG);
                default -> throw new IllegalArgumentException(code);
            };
        }

        private static RuleValue number(String code, int number, RuleUnit unit) {
            return new RuleValue(
                    code, BigDecimal.valueOf(number), unit, List.of(), "TEST", "1.0.0", "test", "第一条", true);
        }

        @Override
        public Optional<RuleValue> find(String code, Jurisdiction jurisdiction, LocalDate eventDate) {
            return Optional.of(rule(code, jurisdiction, eventDate));
        }

        @Override
        public LocalDate lastDay(RuleValue limit, LocalDate start) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PackStatus> packs() {
            return List.of();
        }
    }

    private final class Tree implements AccessControl {
        @Override
        public void require(Caller caller, Permission permission, String owningUnitId) {
            if (!caller.may(permission)) {
                throw new ProblemException(CommonProblem.NOT_PERMITTED, null, permission);
            }
            if (!within(owningUnitId, caller.unitId())) {
                throw new ProblemException(CommonProblem.OUTSIDE_OWN_UNIT, null);
            }
        }

        @Override
        public boolean permits(Caller caller, Permission permission, String owningUnitId) {
            return caller.may(permission) && within(owningUnitId, caller.unitId());
        }

        @Override
        public String scope(Caller caller, Permission permission, String wishedUnitId) {
            String unitId = wishedUnitId == null ? caller.unitId() : wishedUnitId;
            require(caller, permission, unitId);
            return unitId;
        }
    }

    private static final class Nobody implements Accounts {
        @Override
        public void put(Caller caller, NewAccount account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Caller> find(String account) {
            return Optional.empty();
        }
    }

    private final class Journal implements AuditLog {
        @Override
        public void record(Caller actor, AuditRecord record) {
            audited.add(record.action());
        }

        @Override
        public Verification verify() {
            throw new UnsupportedOperationException();
        }
    }

    private final class Bell implements LiveEvents {
        @Override
        public void publish(LiveEvent event) {
            published.add(event);
        }

        @Override
        public AutoCloseable subscribe(Consumer<LiveEvent> listener) {
            throw new UnsupportedOperationException();
        }
    }
}
