package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.ws.rs.BeanParam;
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
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableWriter;
import org.anjiao.platform.table.Tables;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.NeverKept;
import org.anjiao.rest.internal.ProblemBody.Bilingual;
import org.anjiao.rest.internal.PurposeBody;
import org.anjiao.rest.internal.Refs;
import org.anjiao.rest.internal.Refs.UnitRef;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.EmDuty;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.ImportResult;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.RowError;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.Supervisee;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSummary;
import org.anjiao.supervisee.Supervisees;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The registry of persons. Answers are masked except that of {@code unmasked}. */
@Component(service = RestResource.class)
@Path("supervisees")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SuperviseeResource implements RestResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Supervisees supervisees;
    private final EmOrders orders;
    private final Tables tables;
    private final Refs refs;
    private final Clock clock;

    @Activate
    public SuperviseeResource(
            @Reference Supervisees supervisees,
            @Reference SuperviseeDirectory directory,
            @Reference EmOrders orders,
            @Reference Tables tables,
            @Reference Organization organization,
            @Reference Clock clock) {
        this.supervisees = supervisees;
        this.orders = orders;
        this.tables = tables;
        this.refs = new Refs(organization, directory);
        this.clock = clock;
    }

    @POST
    @Path("import")
    @Consumes({CSV, XLSX})
    @Operation(summary = "Import persons from a table / 批量导入社区矫正对象")
    public ImportView importTable(
            @Context SecurityContext security,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream table) {
        TableMedia media = type.isCompatible(MediaType.valueOf(CSV)) ? TableMedia.CSV : TableMedia.XLSX;
        try (TableReader reader = tables.read(table, media)) {
            return ImportView.of(supervisees.importTable(Callers.of(security), reader));
        }
    }

    @GET
    @Path("import-template")
    @Produces({CSV, XLSX})
    @Operation(summary = "The table to fill in / 下载导入模板")
    public Response template(@QueryParam("media") @DefaultValue("xlsx") String media) {
        TableMedia form = Requests.constant(TableMedia.class, "media", media);
        StreamingOutput body = out -> {
            try (TableWriter table = tables.write(out, form, "社区矫正对象")) {
                supervisees.writeTemplate(table);
            }
        };
        String file = form == TableMedia.CSV ? "supervisees.csv" : "supervisees.xlsx";
        return Response.ok(body, form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }

    @GET
    @Exported
    @Operation(
            summary = "Persons of a unit's subtree / 社区矫正对象列表",
            description = "sort: entry, name, registered, termEnd")
    public Page<PersonLine> list(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("q") String text,
            @QueryParam("key") Boolean key,
            @QueryParam("positioned") Boolean positioned,
            @QueryParam("status") String status,
            @QueryParam("category") String category,
            @QueryParam("flag") String flag,
            @QueryParam("class") String managementClass) {
        Instant now = clock.instant();
        SuperviseeQuery query = new SuperviseeQuery(
                listing.query(),
                text,
                key,
                positioned,
                Requests.optional(Status.class, "status", status),
                Requests.optional(Category.class, "category", category),
                Requests.optional(Flag.class, "flag", flag),
                managementClass);
        return supervisees
                .list(Callers.of(security), query)
                .map(person -> PersonLine.of(person, refs.unit(person.unitId(), now)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A person, masked; of a minor for a purpose / 社区矫正对象（脱敏；未成年对象须说明用途）")
    public Response find(
            @Context SecurityContext security, @PathParam("id") String id, @QueryParam("purpose") String purpose) {
        return answer(supervisees.find(Callers.of(security), id, purpose));
    }

    @POST
    @NeverKept
    @Path("{id}/unmasked")
    @Operation(summary = "A person in full; the read is on record / 查看完整信息（留痕）")
    public Response unmask(@Context SecurityContext security, @PathParam("id") String id, PurposeBody body) {
        String purpose = Requests.body(body).purpose();
        return answer(supervisees.unmask(Callers.of(security), id, purpose));
    }

    @POST
    @Path("{id}/positioning-orders")
    @Operation(summary = "Propose electronic positioning / 提请使用电子定位装置")
    public Response propose(@Context SecurityContext security, @PathParam("id") String id, ProposalBody body) {
        EmOrder order = orders.propose(Callers.of(security), Requests.body(body).command(id));
        return Requests.answer(
                Response.created(URI.create("positioning-orders/" + order.id())), order, order.version());
    }

    @GET
    @Exported
    @Path("{id}/positioning-orders")
    @Operation(summary = "A person's positioning orders, newest first / 电子定位决定列表")
    public List<EmOrder> positioningOrders(@Context SecurityContext security, @PathParam("id") String id) {
        return orders.ofSupervisee(Callers.of(security), id);
    }

    @POST
    @Path("{id}/positioning-evaluation")
    @Operation(summary = "Whether the person must be positioned today; opens the task / 评估是否须安装定位装置")
    public EmDuty evaluatePositioning(@Context SecurityContext security, @PathParam("id") String id) {
        return orders.evaluate(Callers.of(security), id);
    }

    private Response answer(Supervisee person) {
        return Response.ok(PersonView.of(person, refs.unit(person.unitId(), clock.instant())))
                .header(HttpHeaders.ETAG, Requests.tag(person.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** What is proposed; the approver's account may be left out. */
    public record ProposalBody(
            String groundCode,
            String evidence,
            String decisionRef,
            String approver,
            LocalDate start,
            LocalDate end,
            String elsewhere) {
        EmProposal command(String superviseeId) {
            return new EmProposal(superviseeId, groundCode, evidence, decisionRef, start, end, approver, elsewhere);
        }
    }

    /** What an import did. */
    public record ImportView(int accepted, int rejected, int errorCount, List<ErrorView> errors) {
        static ImportView of(ImportResult result) {
            return new ImportView(
                    result.accepted(),
                    result.rejected(),
                    result.errorCount(),
                    result.errors().stream().map(ErrorView::of).toList());
        }
    }

    /** Why a row was not taken. */
    public record ErrorView(int row, String column, String code, Bilingual message, Bilingual remedy) {
        static ErrorView of(RowError error) {
            return new ErrorView(
                    error.row(),
                    error.column(),
                    error.code(),
                    new Bilingual(error.zh(), error.en()),
                    new Bilingual(error.remedyZh(), error.remedyEn()));
        }
    }

    /** One line of the list. */
    public record PersonLine(
            String id,
            String number,
            String name,
            String idNumber,
            Sex sex,
            Category category,
            LocalDate registeredOn,
            LocalDate termTo,
            UnitRef unit,
            Status status,
            boolean key,
            boolean minorRegime,
            boolean positioned) {
        static PersonLine of(SuperviseeSummary person, UnitRef unit) {
            return new PersonLine(
                    person.id(),
                    person.number(),
                    person.name(),
                    person.idNumber(),
                    person.sex(),
                    person.category(),
                    person.registeredOn(),
                    person.termTo(),
                    unit,
                    person.status(),
                    person.key(),
                    person.minorRegime(),
                    person.positioned());
        }
    }

    /** A person. */
    public record PersonView(
            String id,
            String number,
            String name,
            String idNumber,
            Sex sex,
            LocalDate birthDate,
            Category category,
            LocalDate termFrom,
            LocalDate termTo,
            LocalDate registeredOn,
            UnitRef unit,
            Set<KeyCategory> keyCategories,
            boolean key,
            boolean minorRegime,
            String phone,
            String address,
            Status status,
            Set<Flag> flags,
            boolean unmasked) {
        static PersonView of(Supervisee person, UnitRef unit) {
            return new PersonView(
                    person.id(),
                    person.number(),
                    person.name(),
                    person.idNumber(),
                    person.sex(),
                    person.birthDate(),
                    person.category(),
                    person.termFrom(),
                    person.termTo(),
                    person.registeredOn(),
                    unit,
                    person.keyCategories(),
                    person.key(),
                    person.minorRegime(),
                    person.phone(),
                    person.address(),
                    person.status(),
                    person.flags(),
                    person.unmasked());
        }
    }
}
