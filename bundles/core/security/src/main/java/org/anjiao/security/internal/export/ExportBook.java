package org.anjiao.security.internal.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.export.ExportBox;
import org.anjiao.platform.export.ExportRequest;
import org.anjiao.platform.export.ExportState;
import org.anjiao.platform.export.Exports;
import org.anjiao.platform.export.NewExport;
import org.anjiao.platform.export.spi.ExportedLists;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;

/** Requests, decisions and fetches in one table; each step is put on the audit log in its own transaction. */
class ExportBook implements Exports {
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    /** Behind all identifiers. */
    private static final String NEWEST = "g";

    private final ExportTable table;
    private final AccessControl access;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Organization organization;
    private final IdGenerator ids;
    private final Clock clock;
    private final Grant grant;
    private final List<ExportedLists> lists = new CopyOnWriteArrayList<>();

    /** What an approval gives. */
    record Grant(Duration open, int fetches) {}

    ExportBook(
            ExportTable table,
            AccessControl access,
            AuditLog audit,
            Transactions transactions,
            Organization organization,
            IdGenerator ids,
            Clock clock,
            Grant grant) {
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.organization = organization;
        this.ids = ids;
        this.clock = clock;
        this.grant = grant;
    }

    final void add(ExportedLists known) {
        lists.add(known);
    }

    final void remove(ExportedLists known) {
        lists.remove(known);
    }

    @Override
    public ExportRequest ask(Caller caller, NewExport wish) {
        NewExport asked = ExportRules.checked(wish);
        String unit = access.scope(caller, Permission.LIST_EXPORT, ExportRules.unit(asked.filter()));
        if (lists.stream().noneMatch(known -> known.knows(asked.list(), asked.filter()))) {
            throw new ProblemException(ExportRequestProblem.EXPORT_LIST_UNKNOWN, "list", asked.list());
        }
        ExportRequest request = asked(caller, asked, unit);
        transactions.run(() -> {
            table.insert(request);
            record(caller, "EXPORT_REQUESTED", request, ExportRules.particulars(request));
        });
        return request;
    }

    private ExportRequest asked(Caller caller, NewExport wish, String unit) {
        return new ExportRequest(
                ids.next(),
                wish.list(),
                wish.filter(),
                wish.media(),
                wish.purpose(),
                unit,
                ExportState.REQUESTED,
                caller.account(),
                caller.name(),
                caller.unitId(),
                now(),
                null,
                null,
                null,
                null,
                null,
                0,
                0);
    }

    @Override
    public ExportRequest approve(Caller caller, String id, Long version) {
        return decide(caller, id, version, null);
    }

    @Override
    public ExportRequest refuse(Caller caller, String id, Long version, String reason) {
        return decide(caller, id, version, ExportRules.text("reason", reason));
    }

    /** @param reason null approves */
    private ExportRequest decide(Caller caller, String id, Long version, String reason) {
        return transactions.required(() -> {
            ExportRequest request = get(caller, id);
            requireMayDecide(caller, request, version);
            if (!table.decide(decided(caller, request, reason))) {
                throw new ProblemException(CommonProblem.STALE_VERSION, null);
            }
            ExportRequest stored = find(id);
            Map<String, String> details = new TreeMap<>(Map.of("list", request.list(), "askedBy", request.askedBy()));
            details.put(
                    reason == null ? "until" : "reason",
                    reason == null ? stored.until().toString() : reason);
            record(caller, reason == null ? "EXPORT_APPROVED" : "EXPORT_REFUSED", request, details);
            return stored;
        });
    }

    private void requireMayDecide(Caller caller, ExportRequest request, Long version) {
        access.require(caller, Permission.EXPORT_APPROVE, request.unitId());
        if (request.askedBy().equals(caller.account())) {
            throw new ProblemException(ExportRequestProblem.EXPORT_OWN_REQUEST, null);
        }
        if (version != null && version != request.version()) {
            throw new ProblemException(CommonProblem.STALE_VERSION, null);
        }
        if (request.state() != ExportState.REQUESTED) {
            throw new ProblemException(ExportRequestProblem.EXPORT_DECIDED, null);
        }
    }

    private ExportRequest decided(Caller caller, ExportRequest request, String reason) {
        boolean approved = reason == null;
        Instant now = now();
        return new ExportRequest(
                request.id(),
                request.list(),
                request.filter(),
                request.media(),
                request.purpose(),
                request.unitId(),
                approved ? ExportState.APPROVED : ExportState.REFUSED,
                request.askedBy(),
                request.askedByName(),
                request.askedFromUnitId(),
                request.askedAt(),
                caller.account(),
                caller.name(),
                now,
                reason,
                approved ? now.plus(grant.open()) : null,
                approved ? grant.fetches() : 0,
                request.version());
    }

    @Override
    public ExportRequest get(Caller caller, String id) {
        ExportRequest request = find(id);
        boolean own = request.askedBy().equals(caller.account());
        if (!own && !access.permits(caller, Permission.EXPORT_APPROVE, request.unitId())) {
            throw CommonProblem.notFound(id);
        }
        return request;
    }

    @Override
    public Page<ExportRequest> list(Caller caller, ExportBox box, String cursor, int limit) {
        if (box == null) {
            throw CommonProblem.required("box");
        }
        if (cursor != null && !ID.matcher(cursor).matches()) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "cursor", "cursor", ID.pattern());
        }
        int size = Page.limit(limit);
        String before = cursor == null ? NEWEST : cursor;
        List<ExportRequest> found =
                box == ExportBox.MINE ? mine(caller, before, size + 1) : toApprove(caller, before, size + 1);
        return Page.of(found, size, ExportRequest::id);
    }

    private List<ExportRequest> mine(Caller caller, String before, int most) {
        access.require(caller, Permission.LIST_EXPORT, caller.unitId());
        return table.askedBy(caller.account(), before, most, clock.instant());
    }

    private List<ExportRequest> toApprove(Caller caller, String before, int most) {
        access.require(caller, Permission.EXPORT_APPROVE, caller.unitId());
        Instant now = clock.instant();
        List<String> units = organization.tree(Axis.REPORTING, now).unitsBelow(caller.unitId());
        return table.waiting(units, caller.account(), before, most, now);
    }

    @Override
    public ExportRequest open(Caller caller, String id) {
        ExportRequest request = find(id);
        if (!request.askedBy().equals(caller.account())) {
            throw CommonProblem.notFound(id);
        }
        if (!request.askedFromUnitId().equals(caller.unitId())) {
            throw new ProblemException(ExportRequestProblem.EXPORT_UNIT_CHANGED, null);
        }
        access.require(caller, Permission.LIST_EXPORT, request.unitId());
        return switch (request.state()) {
            case APPROVED -> request;
            case LAPSED ->
                throw new ProblemException(
                        ExportRequestProblem.EXPORT_LAPSED,
                        null,
                        request.until().atZone(Shanghai.ZONE).toOffsetDateTime());
            case TAKEN -> throw new ProblemException(ExportRequestProblem.EXPORT_TAKEN, null);
            case REQUESTED, REFUSED -> throw new ProblemException(ExportRequestProblem.EXPORT_NOT_APPROVED, null);
        };
    }

    @Override
    public void fetched(Caller caller, String id, long rows) {
        transactions.run(() -> {
            ExportRequest request = open(caller, id);
            if (!table.fetch(id)) {
                throw new ProblemException(ExportRequestProblem.EXPORT_TAKEN, null);
            }
            Map<String, String> details = ExportRules.particulars(request);
            details.put("export", id);
            details.put("rows", Long.toString(rows));
            record(caller, "EXPORT_FETCHED", request, details);
        });
    }

    private ExportRequest find(String id) {
        return table.find(id, clock.instant()).orElseThrow(() -> CommonProblem.notFound(id));
    }

    /** What the database keeps of it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A person's list that leaves is a read of that person, and stands on the sheet of who looked. */
    private void record(Caller caller, String action, ExportRequest request, Map<String, String> details) {
        String person = action.equals("EXPORT_FETCHED") ? request.filter().get("superviseeId") : null;
        audit.record(
                caller,
                new AuditRecord(
                        action,
                        person == null ? "export" : "supervisee",
                        person == null ? request.id() : person,
                        request.unitId(),
                        request.purpose(),
                        details));
    }
}
