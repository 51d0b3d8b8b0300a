package org.anjiao.rest.internal.export;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.office.internal.table.TablesComponent;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.platform.table.TableReader;

/** Reads what was fetched. */
final class ExportedFile {
    private ExportedFile() {}

    static String name(HttpResponse<byte[]> file) {
        String disposition = file.headers().firstValue("Content-Disposition").orElseThrow();
        return URLDecoder.decode(disposition.substring(disposition.indexOf("UTF-8''") + 7), StandardCharsets.UTF_8);
    }

    static String text(HttpResponse<byte[]> file) {
        return new String(file.body(), StandardCharsets.UTF_8);
    }

    static TableReader read(HttpResponse<byte[]> file, TableMedia media) {
        return new TablesComponent().read(new ByteArrayInputStream(file.body()), media);
    }

    /** Those below mark and heading. */
    static List<List<String>> rows(HttpResponse<byte[]> file, TableMedia media) {
        List<List<String>> rows = new ArrayList<>();
        try (TableReader table = read(file, media)) {
            table.forEachRemaining(row -> rows.add(row.cells()));
        }
        return rows.subList(1, media == TableMedia.CSV ? rows.size() - 1 : rows.size());
    }
}
