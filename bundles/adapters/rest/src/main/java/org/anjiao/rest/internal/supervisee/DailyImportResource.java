package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableWriter;
import org.anjiao.platform.table.Tables;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.NeverKept;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.supervisee.SuperviseeResource.ErrorView;
import org.anjiao.supervisee.daily.DailyImport;
import org.anjiao.supervisee.daily.DailyImports;
import org.anjiao.supervisee.daily.DailyRecord;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Daily records by tables: visits, verifications, reports, attendance. A table sent again doubles nothing. */
@Component(service = RestResource.class)
@Path("daily-records")
@Produces(MediaType.APPLICATION_JSON)
public final class DailyImportResource implements RestResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DailyImports imports;
    private final Tables tables;

    @Activate
    public DailyImportResource(@Reference DailyImports imports, @Reference Tables tables) {
        this.imports = imports;
        this.tables = tables;
    }

    @POST
    @NeverKept
    @Path("{kind}/import")
    @Consumes({CSV, XLSX})
    @Operation(summary = "Import records from a table, all or none / 批量导入日常记录（有误则全部不导入）")
    public ImportView importTable(
            @Context SecurityContext security,
            @PathParam("kind") String kind,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream table) {
        TableMedia media = type.isCompatible(MediaType.valueOf(CSV)) ? TableMedia.CSV : TableMedia.XLSX;
        DailyRecord record = Requests.constant(DailyRecord.class, "kind", kind);
        try (TableReader reader = tables.read(table, media)) {
            return ImportView.of(imports.importTable(Callers.of(security), record, reader));
        }
    }

    @GET
    @Path("{kind}/import-template")
    @Produces({CSV, XLSX})
    @Operation(summary = "The table to fill in / 下载日常记录导入模板")
    public Response template(@PathParam("kind") String kind, @QueryParam("media") @DefaultValue("xlsx") String media) {
        DailyRecord record = Requests.constant(DailyRecord.class, "kind", kind);
        TableMedia form = Requests.constant(TableMedia.class, "media", media);
        StreamingOutput body = out -> {
            try (TableWriter table = tables.write(out, form, record.zh())) {
                imports.writeTemplate(record, table);
            }
        };
        String file = record.en().replace(' ', '-') + (form == TableMedia.CSV ? ".csv" : ".xlsx");
        return Response.ok(body, form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }

    /** What an import did. */
    public record ImportView(int accepted, int known, int rejected, int errorCount, List<ErrorView> errors) {
        static ImportView of(DailyImport done) {
            return new ImportView(
                    done.accepted(),
                    done.known(),
                    done.rejected(),
                    done.errorCount(),
                    done.errors().stream().map(ErrorView::of).toList());
        }
    }
}
