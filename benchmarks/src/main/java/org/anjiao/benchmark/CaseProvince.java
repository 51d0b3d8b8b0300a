package org.anjiao.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.anjiao.organization.Axis;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.policy.cn2020.internal.Cn2020;
import org.anjiao.policy.holidays.internal.Holidays;
import org.anjiao.policy.internal.Shelf;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.internal.crypto.PersonalDataKeys;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Surroundings;
import org.anjiao.supervisee.internal.person.Registry;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.Stubs;
import org.anjiao.testkit.TestAccess;
import org.anjiao.testkit.TestUnits;

/** A province of 107 counties with 12 offices each, its law, and the registry on a database. */
final class CaseProvince {
    static final int COUNTIES = 107;
    static final int OFFICES = 12;

    /** The day on which everything is asked. */
    static final String TODAY = "2026-03-10T09:00";

    static final PersonalDataKeys KEYS = new PersonalDataKeys("benchmark", new byte[32], new byte[32]);

    final Shelf law = new Shelf();
    final Registry registry;
    final Desk desk;
    final List<String> offices = new ArrayList<>();
    final Caller province = new Caller("province", "测试", "u-61", Set.of(Role.PROVINCE_OFFICER));

    private final TestUnits units = new TestUnits();
    private final AtomicLong ids = new AtomicLong();

    CaseProvince(TestStore store) {
        addUnits();
        law.calendar(List.of(new Holidays()));
        law.add(new Cn2020());
        MovableClock clock = new MovableClock(TODAY);
        AuditLog audit = Stubs.of(AuditLog.class, new SilentAudit());
        TestAccess access = new TestAccess(units);
        registry = new Registry(
                new Registry.Surroundings(
                        store.jpa("anjiao-supervisee"),
                        store.dataSource(),
                        store.transactions(),
                        units,
                        access,
                        audit,
                        this::nextId,
                        clock),
                KEYS);
        desk = new Desk(new Surroundings(
                store.jpa("anjiao-supervisee"),
                store.dataSource(),
                store.transactions(),
                units,
                law,
                law,
                access,
                Stubs.of(Accounts.class, new Object()),
                audit,
                this::nextId,
                clock));
    }

    /** Takes what a server would put on its audit log. */
    public static final class SilentAudit {
        public void record(Caller actor, AuditRecord record) {
            // Nothing of it is measured here.
        }
    }

    private void addUnits() {
        units.add("u-61", "61", UnitType.PROVINCE_JUSTICE, null, "61");
        for (int county = 0; county < COUNTIES; county++) {
            String city = "61%02d".formatted(county / 12 + 1);
            if (county % 12 == 0) {
                units.add("u-" + city, city, UnitType.CITY_JUSTICE, "u-61", city);
            }
            String code = city + "%02d".formatted(county % 12 + 1);
            units.add("u-" + code, code, UnitType.COUNTY_JUSTICE, "u-" + city, code);
            for (int office = 1; office <= OFFICES; office++) {
                String id = "u-" + code + "%03d".formatted(office);
                units.add(id, id.substring(2), UnitType.JUSTICE_OFFICE, "u-" + code, id.substring(2));
                offices.add(id);
            }
        }
    }

    /** An officer of the county to which the office belongs. */
    Caller county(String office) {
        return of(office, Role.COUNTY_OFFICER);
    }

    /** The head of that county's agency. */
    Caller head(String office) {
        return of(office, Role.COUNTY_AGENCY_HEAD);
    }

    private Caller of(String office, Role role) {
        String unit = desk.around()
                .organization()
                .tree(Axis.REPORTING, desk.now())
                .node(office)
                .orElseThrow()
                .parent();
        return new Caller("county", "测试", unit, Set.of(role));
    }

    /** Time-ordered as the server's identifiers are, behind those that were loaded. */
    private String nextId() {
        return "f0000000-0000-7000-8000-%012d".formatted(ids.incrementAndGet());
    }
}
