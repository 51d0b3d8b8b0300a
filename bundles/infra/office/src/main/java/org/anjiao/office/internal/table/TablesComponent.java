package org.anjiao.office.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.table.TableMark;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableWriter;
import org.anjiao.platform.table.Tables;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Opens tables of either form within the {@link Limits}. */
@Component
public final class TablesComponent implements Tables {
    private final Limits limits;

    @Activate
    public TablesComponent() {
        this(Limits.STANDARD);
    }

    TablesComponent(Limits limits) {
        this.limits = limits;
    }

    @Override
    public TableReader read(InputStream in, TableMedia media) {
        Spool spool = Spool.of(in, limits.fileBytes());
        try {
            return media == TableMedia.CSV ? new CsvTableReader(spool, limits) : new XlsxTableReader(spool, limits);
        } catch (ProblemException e) {
            spool.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw TableProblem.unreadable(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public TableWriter write(OutputStream out, TableMedia media, String sheetName) {
        return write(out, media, sheetName, null);
    }

    @Override
    public TableWriter write(OutputStream out, TableMedia media, String sheetName, TableMark mark) {
        try {
            return media == TableMedia.CSV ? new CsvTableWriter(out, mark) : new XlsxTableWriter(out, sheetName, mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
