package org.anjiao.hazard.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.Page;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.live.LiveEvents;
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
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.Secrets;
import org.anjiao.testkit.TestAccess;
import org.anjiao.testkit.TestUnits;

/** Everything round the ledger, in memory: four units in a line, a few people, a clock that stands where it is put. */
final class World {
    static final String PROVINCE = "sn";
    static final String CITY = "xian";
    static final String COUNTY = "lianhu";
    static final String OFFICE = "beiguan";
    static final String OTHER_OFFICE = "changanlu";

    final MovableClock clock = new MovableClock(Instant.EPOCH);
    final List<Fact> facts = new CopyOnWriteArrayList<>();
    final List<String> audited = new CopyOnWriteArrayList<>();
    /** Whose risk is to be assessed anew, and because of what. */
    final List<String> riskEvents = new CopyOnWriteArrayList<>();

    final List<LiveEvents.LiveEvent> published = new CopyOnWriteArrayList<>();
    final Map<String, Caller> people = new LinkedHashMap<>();
    final Ledger ledger;
    final HazardService hazards;
    final CaseLedger cases;
    /** Whose case is a sensitive one. */
    final Secrets secrets;

    private final TestUnits units = new TestUnits();

    World(TestStore store) {
        unit(PROVINCE, "61", UnitType.PROVINCE_JUSTICE, null);
        unit(CITY, "6101", UnitType.CITY_JUSTICE, PROVINCE);
        unit(COUNTY, "610104", UnitType.COUNTY_JUSTICE, CITY);
        unit(OFFICE, "610104001", UnitType.JUSTICE_OFFICE, COUNTY);
        unit(OTHER_OFFICE, "610104002", UnitType.JUSTICE_OFFICE, COUNTY);
        AtomicLong next = new AtomicLong();
        Registry registry = new Registry();
        secrets = registry;
        People accounts = new People();
        ledger = new Ledger(
                store.jpa("anjiao-hazard"),
                () -> "hazard",
                store.transactions(),
                units,
                registry,
                (person, event, at) -> riskEvents.add(person + " " + event),
                new OneRule(),
                new TestAccess(units),
                accounts,
                facts::addAll,
                new Journal(),
                new Bell(),
                () -> new UUID((1L << 40 | next.incrementAndGet()) << 16 | 0x7000, 0x8000_0000_0000_0000L).toString(),
                clock);
        hazards = new HazardService(ledger, registry, new TestAccess(units), accounts);
        cases = new CaseLedger(ledger);
        ledger.addScope((unit, at) -> Optional.of("SN-2019-YHPC"));
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
        units.add(id, code, type, parent, code);
    }

    /** Who keeps the person now. */
    String keeper = OFFICE;

    private final class Registry extends Secrets implements SuperviseeDirectory {
        @Override
        public Optional<SuperviseeLabel> label(String id) {
            return id.equals("person-1")
                    ? Optional.of(new SuperviseeLabel(id, "SN0001", "测试对象01", keeper, false, false))
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
        public List<PackStatus> packs() {
            return List.of();
        }
    }

    private final class People implements Accounts {
        @Override
        public void put(Caller caller, NewAccount account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Caller> list(Caller caller, String unitId, String cursor, int limit) {
            throw new UnsupportedOperationException("no domain lists accounts");
        }

        @Override
        public Optional<Caller> find(String account) {
            return Optional.ofNullable(people.get(account));
        }

        @Override
        public List<Caller> holders(Permission permission, String unitId) {
            return people.values().stream()
                    .filter(person -> new TestAccess(units).permits(person, permission, unitId))
                    .sorted(Comparator.comparing(Caller::account))
                    .toList();
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
