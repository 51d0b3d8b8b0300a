package org.anjiao.soap.internal.exchange;

import javax.annotation.Resource;
import javax.jws.WebService;
import javax.xml.ws.WebServiceContext;
import org.anjiao.exchange.Receipt;
import org.anjiao.exchange.Receipts;
import org.anjiao.soap.internal.Calls;
import org.anjiao.soap.internal.campaign.ProblemFault;
import org.anjiao.supervisee.reply.Ruling;

/** Hands each call to the service that REST calls too. */
@WebService(
        serviceName = "ExchangeService",
        portName = "ExchangePort",
        targetNamespace = ExchangePort.NAMESPACE,
        endpointInterface = "org.anjiao.soap.internal.exchange.ExchangePort")
public class ExchangeEndpoint implements ExchangePort {
    private final Calls calls;
    private final Receipts receipts;

    @Resource
    private WebServiceContext context;

    public ExchangeEndpoint(Calls calls, Receipts receipts) {
        this.calls = calls;
        this.receipts = receipts;
    }

    @Override
    public MessageStanding receive(ReceiveRequest request) throws ProblemFault {
        return accept(
                new Receipt(request.messageId, Receipt.Kind.RECEIVED, request.receiptNumber, request.receivedAt, null));
    }

    @Override
    public MessageStanding refuse(RefuseRequest request) throws ProblemFault {
        return accept(new Receipt(request.messageId, Receipt.Kind.REFUSED, null, request.refusedAt, request.reason));
    }

    @Override
    public MessageStanding rule(RuleRequest request) throws ProblemFault {
        Ruling ruling =
                new Ruling(request.granted, request.reference, request.decidedOn, request.reasons, request.newTermTo);
        return accept(new Receipt(
                request.messageId, Receipt.Kind.ANSWERED, null, request.answeredAt, request.reference, ruling));
    }

    private MessageStanding accept(Receipt receipt) throws ProblemFault {
        return calls.as(context.getMessageContext(), caller -> {
            MessageStanding standing = new MessageStanding();
            standing.messageId = receipt.messageId();
            standing.state = receipts.accept(caller, receipt);
            return standing;
        });
    }
}
