package org.anjiao.office.internal.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableRow;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of an Office Open XML workbook, row by row. Only the workbook's dictionary of texts is held, within
 * {@link Limits#sharedStringBytes()}.
 */
final class XlsxTableReader implements TableReader {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Spool spool;
    private final Limits limits;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> heading;
    private TableRow next;

    /** @param spool closed with this reader */
    XlsxTableReader(Spool spool, Limits limits) throws IOException {
        this.spool = spool;
        this.limits = limits;
        XlsxLimits.check(spool.file(), limits);
        workbook = new ReadableWorkbook(spool.file().toFile(), new ReadingOptions(true, true));
        try {
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
            heading = readHeading();
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** The row that comes first is the heading only if it is row 1; otherwise row 1 is blank. */
    private List<String> readHeading() {
        if (!rows.hasNext()) {
            return List.of();
        }
        Row first = rows.next();
        if (first.getRowNum() == 1) {
            return cells(first);
        }
        next = new TableRow(first.getRowNum(), cells(first));
        return List.of();
    }

    @Override
    public List<String> heading() {
        return heading;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && rows.hasNext()) {
                Row row = rows.next();
                List<String> cells = cells(row);
                if (!cells.stream().allMatch(String::isEmpty)) {
                    next = new TableRow(row.getRowNum(), cells);
                }
            }
            return next != null;
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            // The library reports damage by exceptions of many kinds.
            throw TableProblem.unreadable(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        TableRow row = next;
        next = null;
        return row;
    }

    private List<String> cells(Row row) {
        if (row.getCellCount() > limits.columns()) {
            throw TableProblem.unreadable("> " + limits.columns() + " columns");
        }
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column)
                    .map(XlsxTableReader::text)
                    .orElse("")
                    .strip());
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell)
                    ? day(cell.asDate())
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        return value == null ? "" : cell.getText();
    }

    private static String day(LocalDateTime at) {
        // A spreadsheet counts in fractions of a day: half a minute to and fro.
        LocalDateTime minute = at.plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
        boolean whole = minute.toLocalTime().equals(LocalTime.MIDNIGHT);
        return whole ? minute.toLocalDate().toString() : MINUTE.format(minute);
    }

    /** Whether the cell's format shows a day: the library gives the format only as text. */
    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && NumberFormats.showsDay(format);
    }

    @Override
    public void close() {
        try (spool) {
            stream.close();
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
