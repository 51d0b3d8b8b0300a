package org.anjiao.supervisee.internal.daily;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableRow;
import org.anjiao.platform.table.TableWriter;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.daily.DailyImport;
import org.anjiao.supervisee.daily.DailyImports;
import org.anjiao.supervisee.daily.DailyRecord;
import org.anjiao.supervisee.education.Sessions;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.sheet.RowErrors;
import org.anjiao.supervisee.internal.sheet.SheetHeading;
import org.anjiao.supervisee.internal.sheet.SheetRow;
import org.anjiao.supervisee.internal.sheet.SheetTemplate;
import org.anjiao.supervisee.report.Reports;
import org.anjiao.supervisee.visit.Verifications;
import org.anjiao.supervisee.visit.Visits;

/** Daily records by tables. */
public class DailyBook implements DailyImports {
    private final Desk desk;
    private final Map<DailyRecord, DailyForm<?>> forms = new EnumMap<>(DailyRecord.class);

    public DailyBook(Desk desk, Visits visits, Verifications verifications, Reports reports, Sessions sessions) {
        this.desk = desk;
        forms.put(DailyRecord.VISIT, new VisitForm(visits));
        forms.put(DailyRecord.VERIFICATION, new VerificationForm(verifications));
        forms.put(DailyRecord.REPORT, new ReportForm(reports));
        forms.put(DailyRecord.ATTENDANCE, new AttendanceForm(sessions));
    }

    @Override
    public void writeTemplate(DailyRecord kind, TableWriter table) {
        SheetTemplate.write(table, columns(forms.get(kind)));
    }

    @Override
    public DailyImport importTable(Caller caller, DailyRecord kind, TableReader table) {
        desk.around().access().require(caller, Permission.CASE_RECORD, caller.unitId());
        return new Run<>(caller, kind, forms.get(kind), table.heading()).of(table);
    }

    private static List<DailyColumn> columns(DailyForm<?> form) {
        return Stream.concat(PersonCells.COLUMNS.stream(), form.columns().stream())
                .toList();
    }

    /** Takes back what was only tried. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The import of one table. */
    private final class Run<R> {
        private final Caller caller;
        private final DailyRecord kind;
        private final DailyForm<R> form;
        private final SheetHeading heading;
        private final RowErrors errors = new RowErrors();
        private int rows;

        Run(Caller caller, DailyRecord kind, DailyForm<R> form, List<String> titles) {
            this.caller = caller;
            this.kind = kind;
            this.form = form;
            heading = new SheetHeading(titles, columns(form));
        }

        DailyImport of(TableReader table) {
            List<DailyForm.Read<R>> read = read(table);
            List<DailyForm.Read<R>> fresh = errors.count() == 0 ? fresh(read) : List.of();
            List<DailyForm.Filing> filings = form.filings(fresh).stream()
                    .sorted(Comparator.comparing(DailyForm.Filing::at))
                    .toList();
            if (errors.count() == 0) {
                filings.forEach(this::rehearse);
            }
            if (errors.count() == 0) {
                file(filings);
            }
            boolean taken = errors.count() == 0;
            DailyImport result = new DailyImport(
                    taken ? fresh.size() : 0,
                    taken ? rows - fresh.size() : 0,
                    taken ? 0 : rows,
                    errors.reported(),
                    errors.count());
            record(result);
            return result;
        }

        /** What good rows say; rows that say the same record twice are wrong. */
        private List<DailyForm.Read<R>> read(TableReader table) {
            PersonCells persons = new PersonCells(desk, caller);
            Map<List<Object>, Integer> seen = new HashMap<>();
            List<DailyForm.Read<R>> read = new ArrayList<>();
            while (table.hasNext()) {
                TableRow cells = table.next();
                if (!SheetRow.isRemark(cells.cells())) {
                    count();
                    SheetRow row = new SheetRow(heading, cells, errors);
                    R said = form.read(row, persons.read(row));
                    Integer before = row.good() ? seen.putIfAbsent(form.key(said), row.number()) : null;
                    if (before != null) {
                        row.error(null, SuperviseeProblem.IMPORT_ROW_TWICE, before);
                    }
                    read.add(new DailyForm.Read<>(row.number(), said));
                }
            }
            return read;
        }

        private void count() {
            rows++;
            if (rows > MAX_ROWS) {
                throw new ProblemException(SuperviseeProblem.IMPORT_TOO_LONG, null, MAX_ROWS);
            }
        }

        private List<DailyForm.Read<R>> fresh(List<DailyForm.Read<R>> read) {
            return desk.around().jpa().txExpr(manager -> {
                List<DailyForm.Read<R>> fresh = new ArrayList<>();
                for (DailyForm.Read<R> one : read) {
                    try {
                        if (!form.known(manager, one.said())) {
                            fresh.add(one);
                        }
                    } catch (ProblemException refused) {
                        refused(one.row(), refused);
                    }
                }
                return fresh;
            });
        }

        /** Finds what the service refuses, row by row, and leaves nothing behind. */
        private void rehearse(DailyForm.Filing filing) {
            try {
                desk.around().jpa().tx(manager -> {
                    filing.step().file(caller);
                    throw new Undone();
                });
            } catch (ProblemException refused) {
                refused(filing.row(), refused);
            } catch (Undone good) {
                // As intended.
            }
        }

        /** All or nothing; what holds for each alone may still not hold for all. */
        private void file(List<DailyForm.Filing> filings) {
            int[] row = new int[1];
            try {
                desk.around().jpa().tx(manager -> {
                    for (DailyForm.Filing filing : filings) {
                        row[0] = filing.row();
                        filing.step().file(caller);
                    }
                });
            } catch (ProblemException refused) {
                refused(row[0], refused);
            }
        }

        private void refused(int row, ProblemException refused) {
            DailyColumn column = columns(form).stream()
                    .filter(one -> one.field().equals(refused.field()))
                    .findFirst()
                    .orElse(null);
            errors.add(row, column, refused);
        }

        private void record(DailyImport result) {
            Map<String, String> counts = Map.of(
                    "kind", kind.name(),
                    "accepted", Integer.toString(result.accepted()),
                    "known", Integer.toString(result.known()),
                    "rejected", Integer.toString(result.rejected()),
                    "errors", Integer.toString(result.errorCount()));
            desk.around()
                    .audit()
                    .record(caller, new AuditRecord("DAILY_IMPORT", null, null, caller.unitId(), null, counts));
        }
    }
}
