package org.anjiao.rest.internal.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.exchange.Document;
import org.anjiao.exchange.DocumentQuery;
import org.anjiao.exchange.Documents;
import org.anjiao.exchange.HandDraft;
import org.anjiao.exchange.MessageState;
import org.anjiao.exchange.NewDocument;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Documents to agencies. The issuing unit is always the session's own. */
@Component(service = RestResource.class)
@Path("documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DocumentResource implements RestResource {
    private final Documents documents;

    @Activate
    public DocumentResource(@Reference Documents documents) {
        this.documents = documents;
    }

    @POST
    @Operation(summary = "Issue a document / 制发文书")
    public Response issue(@Context SecurityContext security, NewDocument body) {
        Document issued = documents.issue(Callers.of(security), Requests.body(body));
        return Response.created(URI.create("documents/" + issued.id()))
                .entity(DocumentView.of(issued))
                .build();
    }

    @POST
    @Path("drafts")
    @Operation(summary = "Draft a document that a step of the case could not issue / 补发文书拟稿（须说明原因）")
    public Response draft(@Context SecurityContext security, DraftBody body) {
        DraftBody given = Requests.body(body);
        HandDraft draft = documents.draft(Callers.of(security), Requests.body(given.document()), given.reason());
        return Response.created(URI.create("documents/drafts")).entity(draft).build();
    }

    @GET
    @Path("drafts")
    @Operation(summary = "Drafts that wait for a signature / 待签发的文稿")
    public List<HandDraft> drafts(@Context SecurityContext security) {
        return documents.drafts(Callers.of(security));
    }

    @POST
    @Path("drafts/{id}/signature")
    @Operation(summary = "A second person signs and issues it / 签发")
    public Response sign(@Context SecurityContext security, @PathParam("id") String id) {
        Document issued = documents.sign(Callers.of(security), id);
        return Response.created(URI.create("documents/" + issued.id()))
                .entity(DocumentView.of(issued))
                .build();
    }

    @GET
    @Path("drafts/closed")
    @Operation(summary = "Drafts that were signed or refused, the latest first / 已签发、已退回的文稿")
    public Page<HandDraft> closedDrafts(
            @Context SecurityContext security,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return documents.closedDrafts(Callers.of(security), cursor, limit);
    }

    @POST
    @Path("drafts/{id}/refusal")
    @Operation(summary = "A second person refuses it / 退回")
    public HandDraft refuse(@Context SecurityContext security, @PathParam("id") String id, ReasonBody body) {
        return documents.refuse(Callers.of(security), id, Requests.body(body).reason());
    }

    @GET
    @Operation(summary = "Issued documents, newest first / 文书列表")
    public Page<DocumentView> list(
            @Context SecurityContext security,
            @QueryParam("unit") String unit,
            @QueryParam("state") String state,
            @Parameter(description = "only those whose answer is overdue / 仅逾期未答复") @QueryParam("overdue")
                    boolean overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        DocumentQuery query =
                new DocumentQuery(unit, Requests.optional(MessageState.class, "state", state), overdue, cursor, limit);
        return documents.list(Callers.of(security), query).map(DocumentView::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A document with its delivery / 文书及送达情况")
    public DocumentView find(@Context SecurityContext security, @PathParam("id") String id) {
        return DocumentView.of(documents.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/resending")
    @Operation(summary = "Send a dead letter again / 重新发送")
    public DocumentView resend(@Context SecurityContext security, @PathParam("id") String id) {
        return DocumentView.of(documents.resend(Callers.of(security), id));
    }

    @POST
    @Path("{id}/delivery-by-hand")
    @Operation(summary = "Record delivery on paper / 登记人工送达")
    public DocumentView deliverByHand(@Context SecurityContext security, @PathParam("id") String id, NoteBody body) {
        String note = body == null ? null : body.note();
        return DocumentView.of(documents.deliverByHand(Callers.of(security), id, note));
    }

    @POST
    @Path("{id}/answer-on-paper")
    @Operation(summary = "Record an answer that came on paper, to a document issued by hand / 登记书面答复")
    public DocumentView answeredOnPaper(@Context SecurityContext security, @PathParam("id") String id, NoteBody body) {
        String note = body == null ? null : body.note();
        return DocumentView.of(documents.answeredOnPaper(Callers.of(security), id, note));
    }

    /** A draft, with why the step of the case cannot issue it. */
    public record DraftBody(NewDocument document, String reason) {}

    /** How it was delivered, or what was answered. */
    public record NoteBody(String note) {}

    /** A document. */
    public record DocumentView(
            String id,
            String number,
            String code,
            String agency,
            String unitId,
            String superviseeId,
            String supervisee,
            String title,
            String body,
            String digest,
            Instant issuedAt,
            String issuedBy,
            MessageState state,
            boolean routeInstalled,
            int tries,
            Instant nextTryAt,
            String lastError,
            Instant sentAt,
            Instant deliveredAt,
            String receipt,
            LocalDate replyDueOn,
            boolean replyOverdue,
            Instant answeredAt,
            List<Document.Attempt> attempts,
            List<Document.Copy> copies,
            long version) {
        static DocumentView of(Document document) {
            return new DocumentView(
                    document.id(),
                    document.number(),
                    document.code(),
                    document.agency(),
                    document.unitId(),
                    document.superviseeId(),
                    document.superviseeLabel(),
                    document.title(),
                    document.body(),
                    document.digest(),
                    document.issuedAt(),
                    document.issuedBy(),
                    document.state(),
                    document.routeInstalled(),
                    document.tries(),
                    document.nextTryAt(),
                    document.lastError(),
                    document.sentAt(),
                    document.deliveredAt(),
                    document.receiptNumber(),
                    document.replyDueOn(),
                    document.replyOverdue(),
                    document.answeredAt(),
                    document.attempts(),
                    document.copies(),
                    document.version());
        }
    }
}
