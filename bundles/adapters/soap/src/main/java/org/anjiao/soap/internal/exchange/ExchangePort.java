package org.anjiao.soap.internal.exchange;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.jws.soap.SOAPBinding;
import org.anjiao.soap.internal.campaign.ProblemFault;

/**
 * What courts, police, prisons and procuratorates say of documents that were sent to them: the same services, rules and
 * codes as over REST. Each signs in with the account of its agency and speaks of its own messages only.
 */
@WebService(name = "ExchangePort", targetNamespace = ExchangePort.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
public interface ExchangePort {
    String NAMESPACE = "http://anjiao.org/ws/exchange/v1";

    /** The document was received: the time for an answer runs. */
    @WebMethod
    @WebResult(name = "received", targetNamespace = NAMESPACE)
    MessageStanding receive(@WebParam(name = "receive", targetNamespace = NAMESPACE) ReceiveRequest request)
            throws ProblemFault;

    /** The document is not taken as it is. */
    @WebMethod
    @WebResult(name = "refused", targetNamespace = NAMESPACE)
    MessageStanding refuse(@WebParam(name = "refuse", targetNamespace = NAMESPACE) RefuseRequest request)
            throws ProblemFault;

    /** The agency rules on what was proposed to it. */
    @WebMethod
    @WebResult(name = "ruled", targetNamespace = NAMESPACE)
    MessageStanding rule(@WebParam(name = "rule", targetNamespace = NAMESPACE) RuleRequest request) throws ProblemFault;
}
