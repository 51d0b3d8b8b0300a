package org.anjiao.rest.internal.export;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.anjiao.office.internal.table.TablesComponent;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.export.ExportRequest;
import org.anjiao.platform.export.ExportState;
import org.anjiao.platform.export.Exports;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.rest.internal.Persons;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeSummary;

/** What an export stands on: real spreadsheets; persons, units and rights that tests set. */
final class ExportWorld {
    static final Instant NOW = Instant.parse("2026-03-20T02:00:00Z");

    final List<AuditRecord> audited = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final List<String> fetched = new ArrayList<>();
    final Persons persons = Persons.numbered();
    /** What whoever asks for a request gets. */
    ExportRequest approval;
    /** What they get instead; null for nothing. */
    ProblemException refusal;

    Set<Permission> granted = Set.of(Permission.LIST_EXPORT);

    ListExport export() {
        return export(ListExport.MAX_ROWS);
    }

    ListExport export(int maxRows) {
        return new ListExport(
                new TablesComponent(),
                stub(AccessControl.class, this::require),
                stub(AuditLog.class, given -> audited.add((AuditRecord) given[1])),
                exports(),
                stub(Organization.class, given -> unit((String) given[0])),
                persons,
                Clock.fixed(NOW, ZoneOffset.UTC),
                maxRows);
    }

    /** Requests of which one is approved, or which refuse. */
    Exports exports() {
        return Exports.class.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Exports.class}, (proxy, method, given) -> {
                    if (refusal != null) {
                        throw refusal;
                    }
                    if (method.getName().equals("fetched")) {
                        fetched.add(given[1] + " " + given[2]);
                        return null;
                    }
                    asked.add(method.getName() + Arrays.asList(given).subList(1, given.length));
                    return method.getName().equals("list") ? new Page<>(List.of(approval), "next") : approval;
                }));
    }

    /** What another has approved for the tests' officer. */
    static ExportRequest approved(String list, Map<String, String> filter, TableMedia media) {
        return new ExportRequest(
                "e-1",
                list,
                filter,
                media,
                "季度核对",
                "unit-1",
                ExportState.APPROVED,
                "beilin",
                "测试干部",
                "unit-1",
                NOW.minusSeconds(7_200),
                "beilin.jigou",
                "测试负责人",
                NOW.minusSeconds(3_600),
                null,
                NOW.plusSeconds(3_600),
                3,
                1);
    }

    private Object require(Object[] given) {
        Caller caller = (Caller) given[0];
        if (!granted.contains((Permission) given[1])) {
            throw new ProblemException(CommonProblem.NOT_PERMITTED, null, caller.account());
        }
        return null;
    }

    static Unit unit(String id) {
        if (id.equals("gone")) {
            throw CommonProblem.notFound(id);
        }
        return new Unit(id, id, "单位" + id, UnitType.COUNTY_JUSTICE, null, null, Instant.EPOCH, null);
    }

    static SuperviseeSummary person(String id, String idNumber) {
        return new SuperviseeSummary(
                id,
                "N-" + id,
                "测试对象" + id,
                idNumber,
                Sex.MALE,
                Category.PROBATION,
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2027, 1, 4),
                "u-1",
                Status.ACTIVE,
                true,
                false,
                false);
    }

    static <T> T stub(Class<T> service, Function<Object[], Object> answer) {
        return service.cast(
                Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, (proxy, method, given) -> {
                    Object answered = answer.apply(given);
                    return method.getReturnType() == void.class ? null : answered;
                }));
    }

    Map<String, String> details(int entry) {
        return audited.get(entry).details();
    }
}
