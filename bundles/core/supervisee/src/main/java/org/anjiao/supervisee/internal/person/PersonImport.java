package org.anjiao.supervisee.internal.person;

import java.util.ArrayList;
import java.util.List;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableRow;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.internal.sheet.RowErrors;
import org.anjiao.supervisee.internal.sheet.SheetRow;

/** One import: reads rows, judges each, and commits the good ones batch by batch. Holds one batch in memory. */
final class PersonImport {
    static final int BATCH_ROWS = 1_000;

    private final PersonWriter writer;
    private final RowParser parser;
    private final RowErrors errors;
    private final List<Candidate> batch = new ArrayList<>(BATCH_ROWS);
    private int accepted;

    PersonImport(PersonWriter writer, RowParser parser, RowErrors errors) {
        this.writer = writer;
        this.parser = parser;
        this.errors = errors;
    }

    void run(TableReader table) {
        while (table.hasNext()) {
            TableRow row = table.next();
            if (!SheetRow.isRemark(row.cells())) {
                parser.parse(row).ifPresent(person -> batch.add(writer.candidate(row.number(), person)));
            }
            if (batch.size() == BATCH_ROWS) {
                commit();
            }
        }
        commit();
    }

    int accepted() {
        return accepted;
    }

    private void commit() {
        List<PersonWriter.Refusal> refusals = writer.write(batch);
        for (PersonWriter.Refusal refusal : refusals) {
            Candidate refused = refusal.candidate();
            if (refusal.code() == SuperviseeProblem.DUPLICATE_PERSON) {
                errors.add(refused.row(), ImportColumn.ID_NUMBER, refusal.code());
            } else {
                errors.add(
                        refused.row(),
                        ImportColumn.NUMBER,
                        refusal.code(),
                        refused.person().number());
            }
        }
        accepted += batch.size() - refusals.size();
        batch.clear();
    }
}
