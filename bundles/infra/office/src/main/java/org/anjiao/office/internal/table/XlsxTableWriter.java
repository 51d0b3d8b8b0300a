package org.anjiao.office.internal.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.anjiao.platform.table.TableWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes each cell as text within its row: no dictionary of texts grows in memory, and nothing is taken for a formula or
 * loses digits of an identity number.
 */
final class XlsxTableWriter implements TableWriter {
    private static final int ROWS_IN_MEMORY = 500;
    private static final int COLUMN_WIDTH = 20;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxTableWriter(OutputStream out, String sheetName) {
        workbook = new Workbook(new Uncloseable(out), "Anjiao", "1.0");
        sheet = workbook.newWorksheet(sheetName);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(rows, column, cells.get(column));
            // As text, so that what an officer types over it keeps its digits.
            sheet.style(rows, column).format("@").set();
            if (rows == 0) {
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
