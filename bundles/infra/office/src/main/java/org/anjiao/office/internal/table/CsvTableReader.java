package org.anjiao.office.internal.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableRow;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** RFC 4180 in UTF-8, or in GB18030 as spreadsheet programs in China write it. */
final class CsvTableReader implements TableReader {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final Spool spool;
    private final Limits limits;
    private final BoundedReader source;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> heading;
    private TableRow next;

    /** @param spool closed with this reader, or at once if the file is unreadable */
    CsvTableReader(Spool spool, Limits limits) throws IOException {
        this.spool = spool;
        this.limits = limits;
        source = new BoundedReader(open(spool, charset(spool)), limits.recordChars());
        try {
            parser = CSVParser.parse(source, FORMAT);
            records = parser.iterator();
            heading = records.hasNext() ? cells(records.next()) : List.of();
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    @Override
    public List<String> heading() {
        return heading;
    }

    @Override
    public boolean hasNext() {
        while (next == null && advance()) {
            // A blank line is no row, but it counts as one in the spreadsheet.
        }
        return next != null;
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

    private boolean advance() {
        source.recordBegins();
        try {
            if (!records.hasNext()) {
                return false;
            }
            CSVRecord csv = records.next();
            List<String> cells = cells(csv);
            if (!cells.stream().allMatch(String::isEmpty)) {
                next = new TableRow((int) csv.getRecordNumber(), cells);
            }
            return true;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw TableProblem.unreadable(String.valueOf(e.getMessage()));
        }
    }

    private List<String> cells(CSVRecord csv) {
        if (csv.size() > limits.columns()) {
            throw TableProblem.unreadable("> " + limits.columns() + " columns");
        }
        return csv.stream().map(String::strip).map(CellText::unguarded).toList();
    }

    @Override
    public void close() {
        try (spool) {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Charset charset(Spool spool) throws IOException {
        return decodes(spool, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
    }

    private static boolean decodes(Spool spool, Charset charset) throws IOException {
        char[] buffer = new char[16 * 1024];
        try (Reader reader = strict(Files.newInputStream(spool.file()), charset)) {
            while (reader.read(buffer) >= 0) {
                // Only whether it decodes is of interest.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Reader open(Spool spool, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(strict(Files.newInputStream(spool.file()), charset));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static Reader strict(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Ends a record that does not end by itself. */
    private static final class BoundedReader extends Reader {
        private final Reader reader;
        private final int maxChars;
        private int sinceBegin;

        BoundedReader(Reader reader, int maxChars) {
            this.reader = reader;
            this.maxChars = maxChars;
        }

        void recordBegins() {
            sinceBegin = 0;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = reader.read(buffer, offset, length);
            sinceBegin += Math.max(read, 0);
            if (sinceBegin > maxChars) {
                throw new IOException("a row of more than " + maxChars + " characters");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
