package org.anjiao.rest.internal.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.export.Exports;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.table.TableMark;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.platform.table.TableWriter;
import org.anjiao.platform.table.Tables;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes lists as tables, page after page into a file, so that memory does not grow with them. Only a whole file leaves: what
 * breaks off is a problem like any other, and the audit log says how many rows left before the first of them does.
 */
@Component(service = ListExport.class)
public final class ListExport {
    static final String ACTION = "LIST_EXPORT";

    /** Below what a worksheet holds (ECMA-376: 1,048,576 rows). */
    static final int MAX_ROWS = 1_000_000;

    private static final int MAX_XLSX_CELL = 32_767;
    private static final String CUT = "…";

    private final Tables tables;
    private final AccessControl access;
    private final AuditLog audit;
    private final Exports exports;
    private final Organization organization;
    private final SuperviseeDirectory directory;
    private final Clock clock;
    private final Words words = Words.load();
    private final int maxRows;

    @Activate
    public ListExport(
            @Reference Tables tables,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference Exports exports,
            @Reference Organization organization,
            @Reference SuperviseeDirectory directory,
            @Reference Clock clock) {
        this(tables, access, audit, exports, organization, directory, clock, MAX_ROWS);
    }

    ListExport(
            Tables tables,
            AccessControl access,
            AuditLog audit,
            Exports exports,
            Organization organization,
            SuperviseeDirectory directory,
            Clock clock,
            int maxRows) {
        this.tables = tables;
        this.access = access;
        this.audit = audit;
        this.exports = exports;
        this.organization = organization;
        this.directory = directory;
        this.clock = clock;
        this.maxRows = maxRows;
    }

    /**
     * The list as a file.
     *
     * @throws ProblemException {@code EXPORT_NEEDS_APPROVAL} for a list of persons that nobody approved, {@code
     *     NOT_PERMITTED} without {@code LIST_EXPORT}, {@code EXPORT_TOO_LONG}, and whatever the list itself refuses
     */
    public Response answer(ListRequest request, ListRequest.Pages pages) throws Exception {
        access.require(
                request.caller(), Permission.LIST_EXPORT, request.caller().unitId());
        if (request.list().personal() && request.approval() == null) {
            throw new ProblemException(
                    ExportProblem.EXPORT_NEEDS_APPROVAL, null, request.list().key());
        }
        Page<?> first = pages.from(null);
        Names names = new Names(organization, directory, clock.instant());
        PassingFile file = PassingFile.open();
        try {
            long rows = write(file, request, names, first, pages);
            Response answer = Response.ok(file, request.media().mediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, disposition(request, names))
                    .header(HttpHeaders.CONTENT_LENGTH, file.size())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
            count(request, rows);
            return answer;
        } catch (Exception e) {
            file.close();
            throw e;
        }
    }

    private void count(ListRequest request, long rows) {
        if (request.approval() == null) {
            audit.record(request.caller(), record(request, rows));
        } else {
            exports.fetched(request.caller(), request.approval().id(), rows);
        }
    }

    private long write(PassingFile file, ListRequest request, Names names, Page<?> first, ListRequest.Pages pages)
            throws Exception {
        Language language = Language.of(request.languages());
        List<Column> columns = Columns.of(request.list().rows(), words);
        Cells cells = new Cells(words, names, language);
        long rows = 0;
        String name = words.list(request.list().key()).in(language);
        TableMark mark = mark(request, names, language);
        try (TableWriter table = tables.write(file.out(), request.media(), name, mark)) {
            table.row(cells.heading(columns));
            for (Page<?> page = first; page != null; page = page.next() == null ? null : pages.from(page.next())) {
                rows += page.items().size();
                if (rows > maxRows) {
                    throw new ProblemException(ExportProblem.EXPORT_TOO_LONG, null, maxRows);
                }
                names.prepare(persons(columns, page));
                for (Object row : page.items()) {
                    table.row(fitting(cells.row(columns, row), request.media()));
                }
            }
        }
        return rows;
    }

    private TableMark mark(ListRequest request, Names names, Language language) {
        Caller caller = request.caller();
        return Watermark.of(caller, names.unit(caller.unitId()), clock.instant(), request.approval(), language);
    }

    private static List<String> persons(List<Column> columns, Page<?> page) {
        return columns.stream()
                .filter(column -> column.kind() == Column.Kind.PERSON_NUMBER)
                .flatMap(column -> page.items().stream().map(column.value()))
                .filter(Objects::nonNull)
                .map(String.class::cast)
                .toList();
    }

    private static List<String> fitting(List<String> cells, TableMedia media) {
        return media == TableMedia.CSV
                ? cells
                : cells.stream().map(ListExport::cut).toList();
    }

    private static String cut(String cell) {
        return cell.length() <= MAX_XLSX_CELL ? cell : cell.substring(0, MAX_XLSX_CELL - CUT.length()) + CUT;
    }

    private static AuditRecord record(ListRequest request, long rows) {
        Map<String, String> details = new TreeMap<>(request.filter());
        details.put("list", request.list().key());
        details.put("media", request.media().name());
        details.put("rows", Long.toString(rows));
        return new AuditRecord(ACTION, null, null, request.parameter("unit"), null, details);
    }

    /** RFC 6266: a plain name for old clients, the Chinese one for all others. */
    private String disposition(ListRequest request, Names names) {
        String wished = request.parameter("unit");
        String unit = names.unit(wished == null ? request.caller().unitId() : wished);
        String list = words.list(request.list().key()).in(Language.of(request.languages()));
        String day = Shanghai.dayOf(clock.instant()).toString();
        String extension = request.media() == TableMedia.CSV ? ".csv" : ".xlsx";
        String name = URLEncoder.encode(list + "-" + unit + "-" + day + extension, StandardCharsets.UTF_8);
        return "attachment; filename=\"list-" + day + extension + "\"; filename*=UTF-8''" + name.replace("+", "%20");
    }
}
