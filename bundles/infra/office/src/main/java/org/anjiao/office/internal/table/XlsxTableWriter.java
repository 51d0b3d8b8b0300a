package org.anjiao.office.internal.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.anjiao.platform.table.TableMark;
import org.anjiao.platform.table.TableWriter;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes each cell as text within its row: no dictionary of texts grows in memory, and nothing is taken for a formula or
 * loses digits of an identity number.
 */
final class XlsxTableWriter implements TableWriter {
    private static final int ROWS_IN_MEMORY = 500;
    private static final int COLUMN_WIDTH = 20;
    private static final String PAGE_FONT = "宋体";
    private static final int PAGE_POINTS = 9;

    private final Workbook workbook;
    private final Worksheet sheet;
    /** Where the heading stands. */
    private final int first;

    private int rows;

    /** @param mark null for a table that says nothing of itself */
    XlsxTableWriter(OutputStream out, String sheetName, TableMark mark) {
        workbook = new Workbook(new Uncloseable(out), "Anjiao", "1.0");
        sheet = workbook.newWorksheet(sheetName);
        first = mark == null ? 0 : 1;
        if (mark != null) {
            mark(mark);
        }
        sheet.freezePane(0, first + 1);
    }

    private void mark(TableMark mark) {
        sheet.inlineString(rows, 0, mark.line());
        sheet.style(rows++, 0).bold().set();
        sheet.header(PageText.of(mark.header()), Position.CENTER, PAGE_FONT, PAGE_POINTS);
        sheet.footer(PageText.of(mark.footer()), Position.CENTER, PAGE_FONT, PAGE_POINTS);
        sheet.repeatRows(0, first);
    }

    @Override
    public void row(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(rows, column, cells.get(column));
            // As text, so that what an officer types over it keeps its digits.
            sheet.style(rows, column).format("@").set();
            if (rows == first) {
                sheet.width(column, COLUMN_WIDTH);
            }
        }
        rows++;
        try {
            if (rows % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            sheet.finish();
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library closes what it writes to; the caller's stream stays open. */
    private static final class Uncloseable extends FilterOutputStream {
        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
