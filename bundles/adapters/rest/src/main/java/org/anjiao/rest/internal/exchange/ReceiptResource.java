package org.anjiao.rest.internal.exchange;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.exchange.MessageState;
import org.anjiao.exchange.Receipt;
import org.anjiao.exchange.Receipts;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where agencies send their receipts; for their accounts only. */
@Component(service = RestResource.class)
@Path("exchange/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReceiptResource implements RestResource {
    private final Receipts receipts;

    @Activate
    public ReceiptResource(@Reference Receipts receipts) {
        this.receipts = receipts;
    }

    @POST
    @Operation(summary = "Receipt, refusal or answer of an agency / 回执")
    public AcceptedView accept(@Context SecurityContext security, Receipt body) {
        Receipt receipt = Requests.body(body);
        return new AcceptedView(receipt.messageId(), receipts.accept(Callers.of(security), receipt));
    }

    /** Where the message stands now. */
    public record AcceptedView(String messageId, MessageState state) {}
}
