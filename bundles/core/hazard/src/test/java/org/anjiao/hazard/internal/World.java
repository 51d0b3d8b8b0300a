package org.anjiao.hazard.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.TreeNode;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitChange;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.fact.Fact;
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
import org.anjiao.supervisee.PopulationMember;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;

/** Everything round the ledger, in memory: four units in a line, a few people, a clock that stands where it is put. */
final class World {
    static final String PROVINCE = "sn";
    static final String CITY = "xian";
    static final String COUNTY = "lianhu";
    static final String OFFICE = "beiguan";
    static final String OTHER_OFFICE = "changanlu";

    final MovableClock clock = new MovableClock();
    final List<Fact> facts = new CopyOnWriteArrayList<>();
    final List<String> audited = new CopyOnWriteArrayList<>();
    final List<LiveEvents.LiveEvent> published = new CopyOnWriteArrayList<>();
    final Map<String, Caller> people = new LinkedHashMap<>();
    final HazardService hazards;

    private final Map<String, Unit> units = new LinkedHashMap<>();

    World(TestStore store) {
        unit(PROVINCE, "61", UnitType.PROVINCE_JUSTICE, null);
        unit(CITY, "6101", UnitType.CITY_JUSTICE, PROVINCE);
        unit(COUNTY, "610104", UnitType.COUNTY_JUSTICE, CITY);
        unit(OFFICE, "610104001", UnitType.JUSTICE_OFFICE, COUNTY);
        unit(OTHER_OFFICE, "610104002", UnitType.JUSTICE_OFFICE, COUNTY);
        AtomicLong next = new AtomicLong();
        hazards = new HazardService(
                store.jpa("anjiao-hazard"),
                () -> "hazard",
                store.transactions(),
                new Line(),
                new Registry(),
                new OneRule(),
                new Tree(),
                new People(),
                facts::addAll,
                new Journal(),
                new Bell(),
                () -> new UUID((1L << 40 | next.incrementAndGet()) << 16 | 0x7000, 0x8000_0000_0000_0000L).toString(),
                clock);
        hazards.addScope((unit, at) -> Optional.of("SN-2019-YHPC"));
    }

    Caller person(String account, String unitId, Role role) {
        Caller caller = new Caller(account, "测试人员" + account, unitId, Set.of(role));
        people.put(account, caller);
        return caller;
    }

    /** The sum of a metric's facts of one hazard that count at that moment. */
    int sum(Metric metric, String hazardId, Instant at) {
        return facts.stream()
                .filter(f -> f.metric() == metric && f.recordId().equals(hazardId))
                .filter(f -> !f.occurredAt().isAfter(at))
                .mapToInt(Fact::delta)
                .sum();
    }

    private void unit(String id, String code, UnitType type, String parent) {
        units.put(id, new Unit(id, code, id, type, parent, code, Instant.EPOCH, null));
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
            throw new UnsupportedOperationException();
        }

        @Override
        public OrganizationTree tree(Axis axis, Instant at) {
            return this;
        }

        @Override
        public List<Unit> directUnits(Instant at) {
            throw new UnsupportedOperationException();
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

    private static final class Registry implements SuperviseeDirectory {
        @Override
        public Optional<SuperviseeLabel> label(String id) {
            return id.equals("person-1")
                    ? Optional.of(new SuperviseeLabel(id, "SN0001", "测试对象01", OFFICE, false, false))
                    : Optional.empty();
        }

        @Override
        public Map<String, SuperviseeLabel> labels(Collection<String> ids) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void population(Collection<String> unitIds, LocalDate day, Consumer<? super PopulationMember> consumer) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class OneRule implements PolicyBook {
        @Override
        public RuleValue rule(String code, Jurisdiction jurisdiction, LocalDate eventDate) {
            if (!code.equals(RuleCodes.DISPUTE_REFERRAL_KINDS)) {
                throw new IllegalArgumentException(code);
            }
            return new RuleValue(
                    code,
                    null,
                    RuleUnit.CODES,
                    List.of("FAMILY", "EMOTIONAL", "DEEP_CONFLICT"),
                    "TEST",
                    "1.0.0",
                    "test",
                    "第一条",
                    true);
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

    private final class People implements Accounts {
        @Override
        public void put(Caller caller, NewAccount account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Caller> find(String account) {
            return Optional.ofNullable(people.get(account));
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
