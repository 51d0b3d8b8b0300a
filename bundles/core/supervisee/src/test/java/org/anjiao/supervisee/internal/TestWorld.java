package org.anjiao.supervisee.internal;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.Page;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableRow;
import org.anjiao.policy.cn2012.internal.Cn2012;
import org.anjiao.policy.cn2020.internal.Cn2020;
import org.anjiao.policy.holidays.internal.Holidays;
import org.anjiao.policy.internal.Shelf;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.ImportResult;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.internal.crypto.PersonalDataKeys;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Surroundings;
import org.anjiao.supervisee.internal.person.Registry;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;
import org.anjiao.supervisee.spi.CaseHazard;
import org.anjiao.supervisee.spi.CaseHazards;
import org.anjiao.supervisee.spi.PersonFollower;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.TestAccess;
import org.anjiao.testkit.TestUnits;

/** The registry on a real database, with small stand-ins for the other domains. The clock stands until it is set. */
public final class TestWorld implements AutoCloseable {
    public static final List<String> HEADING = List.of(
            "矫正编号", "姓名", "身份证号", "性别", "出生日期", "矫正类别", "矫正开始日期", "矫正结束日期", "入矫登记日期", "执行单位代码", "重点类别", "联系电话", "居住地址");

    public final TestUnits units = smallProvince();
    public final List<AuditRecord> audited = new CopyOnWriteArrayList<>();
    public final Map<String, Caller> accounts = new HashMap<>();
    /** What cases gave rise to in the domains above. */
    public final List<CaseDocument> documents = new CopyOnWriteArrayList<>();

    public final List<CaseHazard> hazards = new CopyOnWriteArrayList<>();
    public final List<CaseAlert> alerts = new CopyOnWriteArrayList<>();
    /** What follows those who move. */
    public final List<PersonFollower> followers = new CopyOnWriteArrayList<>();

    public final TestStore store;
    public final MovableClock clock = new MovableClock("2019-03-31T09:00");
    public final Registry registry;
    /** Our national packs with the days off. */
    public final Shelf law = ourLaw();

    public final Desk desk;

    public final Caller province = account("province", "61", Role.PROVINCE_OFFICER);
    public final Caller beilin = account("beilin", "610103", Role.COUNTY_OFFICER);
    public final Caller beilinHead = account("beilin-head", "610103", Role.COUNTY_JUSTICE_HEAD);
    public final Caller agencyHead = account("agency-head", "610103", Role.COUNTY_AGENCY_HEAD);
    public final Caller city = account("city", "6101", Role.CITY_OFFICER);
    public final Caller office = account("office", "610103001", Role.OFFICE_OFFICER);
    public final Caller officeHead = account("office-head", "610103001", Role.OFFICE_HEAD);

    private static final AtomicInteger PERSONS = new AtomicInteger();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicInteger auditsLeft = new AtomicInteger();
    private volatile RuntimeException auditFailure;
    private volatile Runnable meeting = () -> {};

    public TestWorld() {
        this(TestStore.withChangelogs("OSGI-INF/anjiao/supervisee.xml"));
    }

    /** @param store closed with this world */
    public TestWorld(TestStore store) {
        this.store = store;
        registry = registry(freshKeys());
        desk = new Desk(new Surroundings(
                store.jpa("anjiao-supervisee"),
                store.dataSource(),
                store.transactions(),
                units,
                law,
                law,
                access(),
                accountBook(),
                audit(),
                this::nextId,
                clock));
    }

    private static Shelf ourLaw() {
        Shelf law = new Shelf();
        law.calendar(List.of(new Holidays()));
        law.add(new Cn2012());
        law.add(new Cn2020());
        return law;
    }

    /** A unit's identifier is {@code u-} and its code. */
    private static TestUnits smallProvince() {
        TestUnits units = new TestUnits();
        unit(units, "61", null, UnitType.PROVINCE_JUSTICE);
        unit(units, "6101", "61", UnitType.CITY_JUSTICE);
        unit(units, "610103", "6101", UnitType.COUNTY_JUSTICE);
        unit(units, "610103001", "610103", UnitType.JUSTICE_OFFICE);
        unit(units, "610103002", "610103", UnitType.JUSTICE_OFFICE);
        unit(units, "610104", "6101", UnitType.COUNTY_JUSTICE);
        unit(units, "610104001", "610104", UnitType.JUSTICE_OFFICE);
        return units;
    }

    private static void unit(TestUnits units, String code, String parent, UnitType type) {
        units.add("u-" + code, code, type, parent == null ? null : "u-" + parent, code);
    }

    /** Adds a unit to the small province. */
    public void unit(String code, String parent, UnitType type) {
        unit(units, code, parent, type);
    }

    /** A further registry on the same database. */
    public Registry registry(PersonalDataKeys keys) {
        return new Registry(
                new Registry.Surroundings(
                        store.jpa("anjiao-supervisee"),
                        store.dataSource(),
                        store.transactions(),
                        units,
                        new TestAccess(units),
                        audit(),
                        this::nextId,
                        clock),
                keys);
    }

    public static PersonalDataKeys freshKeys() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new PersonalDataKeys("keys-" + key[0] + key[1] + key[2], key, key.clone());
    }

    public String nextId() {
        return "00000000-0000-7000-8000-%012d".formatted(ids.incrementAndGet());
    }

    /** Breaks one step off: the audit log takes so many entries more and fails once. */
    public void failAudit(int after, RuntimeException failure) {
        auditsLeft.set(after);
        auditFailure = failure;
    }

    public AuditLog audit() {
        return new AuditLog() {
            @Override
            public void record(Caller actor, AuditRecord record) {
                if (auditFailure != null && auditsLeft.getAndDecrement() <= 0) {
                    RuntimeException failure = auditFailure;
                    auditFailure = null;
                    throw failure;
                }
                audited.add(record);
            }

            @Override
            public Verification verify() {
                throw new UnsupportedOperationException();
            }
        };
    }

    public CaseDocuments caseDocuments() {
        return (caller, document) -> {
            documents.add(document);
            return new CaseDocuments.Issued("doc-" + documents.size(), document.code() + "-" + documents.size());
        };
    }

    public CaseHazards caseHazards() {
        return (caller, hazard) -> {
            hazards.add(hazard);
            return "hazard-" + hazards.size();
        };
    }

    /** @param meeting run within each step of a case, once it has read what it changes and its right has been checked */
    public void inEachStep(Runnable meeting) {
        this.meeting = meeting;
    }

    public AccessControl access() {
        AccessControl rights = new TestAccess(units);
        return new AccessControl() {
            @Override
            public void require(Caller caller, Permission permission, String owningUnitId) {
                rights.require(caller, permission, owningUnitId);
                meeting.run();
            }

            @Override
            public boolean permits(Caller caller, Permission permission, String owningUnitId) {
                return rights.permits(caller, permission, owningUnitId);
            }

            @Override
            public String scope(Caller caller, Permission permission, String wishedUnitId) {
                return rights.scope(caller, permission, wishedUnitId);
            }
        };
    }

    public Accounts accountBook() {
        return new Accounts() {
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
                return Optional.ofNullable(accounts.get(account));
            }

            @Override
            public List<Caller> holders(Permission permission, String unitId) {
                throw new UnsupportedOperationException();
            }
        };
    }

    public Caller account(String account, String unitCode, Role role) {
        Caller caller = new Caller(account, account, "u-" + unitCode, Set.of(role));
        accounts.put(account, caller);
        return caller;
    }

    /** An identity number that belongs to nobody: area 6199xx. Each call gives another person. */
    public static String anotherIdNumber() {
        int person = PERSONS.incrementAndGet();
        return idNumber(person % 100, LocalDate.of(1960, 1, 1).plusDays(person / 100 % 14_000), person / 1_400_000);
    }

    public static String idNumber(int area, LocalDate birth, int sequence) {
        String digits = "6199%02d%s%03d".formatted(area, birth.format(DateTimeFormatter.BASIC_ISO_DATE), sequence);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** The cells of a good row, by heading. */
    public static Map<String, String> goodRow() {
        Map<String, String> cells = new HashMap<>();
        cells.put("姓名", "测试对象01");
        cells.put("身份证号", anotherIdNumber());
        cells.put("矫正类别", "缓刑");
        cells.put("矫正开始日期", "2019-01-05");
        cells.put("矫正结束日期", "2020-01-04");
        cells.put("入矫登记日期", "2019-01-10");
        cells.put("执行单位代码", "610103001");
        cells.put("联系电话", "13800000000");
        cells.put("居住地址", "碑林区某街道某号");
        return cells;
    }

    /** Registers a person of a row and gives the identifier. */
    public String person(Map<String, String> row) {
        importRows(beilin, row);
        return registry.list(province, new SuperviseeQuery(null, row.get("身份证号"), null, null, null, 1))
                .items()
                .get(0)
                .id();
    }

    public static List<String> cells(Map<String, String> row) {
        return HEADING.stream().map(title -> row.getOrDefault(title, "")).toList();
    }

    @SafeVarargs
    public final ImportResult importRows(Caller caller, Map<String, String>... rows) {
        List<List<String>> cells = new ArrayList<>();
        for (Map<String, String> row : rows) {
            cells.add(cells(row));
        }
        return registry.importTable(caller, table(HEADING, cells.iterator()));
    }

    /** A table in memory; rows are numbered from 2. */
    public static TableReader table(List<String> heading, Iterator<List<String>> rows) {
        return new TableReader() {
            private int number = 1;

            @Override
            public List<String> heading() {
                return heading;
            }

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public TableRow next() {
                return new TableRow(++number, rows.next());
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    @Override
    public void close() {
        store.close();
    }
}
