package org.anjiao.rest.internal.policy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.platform.table.TableWriter;
import org.anjiao.platform.table.Tables;
import org.anjiao.policy.editing.PolicyEditing;
import org.anjiao.policy.spi.PackContents;
import org.anjiao.rest.internal.Requests;

/** Packs as files. */
final class PackFiles {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PolicyEditing editing;
    private final Tables tables;

    PackFiles(PolicyEditing editing, Tables tables) {
        this.editing = editing;
        this.tables = tables;
    }

    Response document(PackContents pack) {
        StreamingOutput body = out -> editing.write(pack, out);
        return attachment(Response.ok(body, MediaType.APPLICATION_XML_TYPE), pack, "xml");
    }

    /** @param media {@code csv} or {@code xlsx} */
    Response table(PackContents pack, String media) {
        TableMedia form = Requests.constant(TableMedia.class, "media", media);
        StreamingOutput body = out -> {
            try (TableWriter table = tables.write(out, form, pack.identity().id())) {
                editing.writeRules(pack, table);
            }
        };
        return attachment(Response.ok(body, form.mediaType()), pack, form == TableMedia.CSV ? "csv" : "xlsx");
    }

    private static Response attachment(Response.ResponseBuilder response, PackContents pack, String ending) {
        String name = pack.identity().id() + "-" + pack.identity().version() + "." + ending;
        String safe = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + safe + "\"")
                .build();
    }
}
