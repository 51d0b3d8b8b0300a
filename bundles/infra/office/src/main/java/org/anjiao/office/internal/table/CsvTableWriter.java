package org.anjiao.office.internal.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anjiao.platform.table.TableMark;
import org.anjiao.platform.table.TableWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** UTF-8 with a byte order mark, without which spreadsheet programs in China take the file for GB18030. */
final class CsvTableWriter implements TableWriter {
    private static final char COMMENT = '#';

    private final CSVPrinter printer;
    private final TableMark mark;

    /** @param mark null for a table that says nothing of itself */
    CsvTableWriter(OutputStream out, TableMark mark) throws IOException {
        this.mark = mark;
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        printer = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setCommentMarker(COMMENT).get());
        comment();
    }

    /** A line of its own, in which no spreadsheet program finds a second cell, nor a formula in it. */
    private void comment() throws IOException {
        if (mark != null) {
            printer.printComment(CellText.oneCell(mark.line()));
        }
    }

    @Override
    public void row(List<String> cells) {
        try {
            printer.printRecord(cells.stream().map(CellText::guarded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            comment();
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
