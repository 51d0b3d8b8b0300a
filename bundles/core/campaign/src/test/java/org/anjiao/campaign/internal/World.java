package org.anjiao.campaign.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.anjiao.hazard.internal.HazardFollower;
import org.anjiao.hazard.internal.HazardService;
import org.anjiao.hazard.internal.Ledger;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.Page;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.FactLedger;
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
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.PopulationMember;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.supervisee.spi.PersonFollower;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.Secrets;
import org.anjiao.testkit.TestAccess;
import org.anjiao.testkit.TestUnits;

/** Everything round campaigns, in memory: 13 direct units, one line down to two offices, a registry, a clock. */
final class World {
    static final String PROVINCE = "sn";
    static final String XIAN = "6101";
    static final String HANCHENG = "610581";
    static final String COUNTY = "610104";
    static final String OFFICE = "610104001";
    static final String OTHER_OFFICE = "610104002";

    final MovableClock clock = new MovableClock(Instant.EPOCH);
    final List<Fact> facts = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    final List<LiveEvents.LiveEvent> published = new ArrayList<>();
    final Map<String, PopulationMember> population = new LinkedHashMap<>();
    /** What happens whenever somebody asks for a rule. */
    volatile Runnable beforeRule = () -> {};

    final CampaignService campaigns;
    final InterviewService interviews;
    /** What follows those who move. */
    final List<PersonFollower> followers;

    final Ledger hazardLedger;
    final HazardService hazards;
    /** Whose case is a sensitive one. */
    final Secrets secrets;

    private final TestUnits units = new TestUnits();

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
        Registry registry = new Registry();
        secrets = registry;
        AtomicLong next = new AtomicLong();
        IdGenerator ids =
                () -> new UUID((1L << 40 | next.incrementAndGet()) << 16 | 0x7000, 0x8000_0000_0000_0000L).toString();
        FactLedger ledger = ledgerOf == null ? facts::addAll : ledgerOf.apply(clock);
        Nobody nobody = new Nobody();
        hazardLedger = new Ledger(
                store.jpa("anjiao-hazard"),
                () -> "hazard",
                store.transactions(),
                units,
                registry,
                (person, event, at) -> {},
                new Rules(),
                new TestAccess(units),
                nobody,
                ledger,
                new Journal(),
                new Bell(),
                ids,
                clock);
        hazards = new HazardService(hazardLedger, registry, new TestAccess(units), nobody);
        campaigns = new CampaignService(
                store.jpa("anjiao-campaign"),
                store.dataSource(),
                () -> "campaign",
                store.transactions(),
                units,
                registry,
                new Rules(),
                new TestAccess(units),
                ledger,
                new Journal(),
                new Bell(),
                ids,
                clock);
        interviews = new InterviewService(
                store.jpa("anjiao-campaign"),
                () -> "campaign",
                store.transactions(),
                units,
                registry,
                hazards,
                new TestAccess(units),
                ledger,
                new Journal(),
                new Bell(),
                ids,
                clock);
        followers = List.of(
                new HazardFollower(hazardLedger),
                new TaskFollower(
                        store.jpa("anjiao-campaign"),
                        () -> "campaign",
                        store.transactions(),
                        ledger,
                        new Journal(),
                        new Bell(),
                        ids,
                        clock));
    }

    static Caller person(String account, String unitId, Role role) {
        return new Caller(account, "测试人员" + account, unitId, Set.of(role));
    }

    /** Adds a person to the registry. */
    PopulationMember supervisee(String id, String registeredOn, Category category, boolean key, boolean minor) {
        return supervisee(id, OFFICE, registeredOn, category, key, minor);
    }

    PopulationMember supervisee(
            String id, String unitId, String registeredOn, Category category, boolean key, boolean minor) {
        PopulationMember member = new PopulationMember(
                id,
                unitId,
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
        units.add(code, code, type, parent, null);
    }

    private final class Registry extends Secrets implements SuperviseeDirectory {
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

    private final class Rules implements PolicyBook {
        @Override
        public RuleValue rule(String code, Jurisdiction jurisdiction, LocalDate eventDate) {
            beforeRule.run();
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
        public List<PackStatus> packs() {
            return List.of();
        }
    }

    private static final class Nobody implements Accounts {
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
            return Optional.empty();
        }

        @Override
        public List<Caller> holders(Permission permission, String unitId) {
            return List.of();
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
