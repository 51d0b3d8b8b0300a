package org.anjiao.soap.internal.cases;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.jws.soap.SOAPBinding;
import org.anjiao.soap.internal.campaign.ProblemFault;

/**
 * What agencies ask of the registry that takes more than one of its services: a unit's code in place of its identifier, a
 * person with all that is due. Each service by itself has a port of its own. The same rights, rules and codes as over REST;
 * callers sign in with HTTP Basic or a bearer token.
 */
@WebService(name = "CasePort", targetNamespace = CasePort.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
public interface CasePort {
    String NAMESPACE = "http://anjiao.org/ws/case/v1";

    /** Where a person stands and what is due, the earliest end first; masked. */
    @WebMethod
    @WebResult(name = "person", targetNamespace = NAMESPACE)
    PersonMessage person(@WebParam(name = "personOf", targetNamespace = NAMESPACE) PersonReference request)
            throws ProblemFault;

    /** Takes in what a court, a prison or the police has decided about a person who is to come (D-03). */
    @WebMethod
    @WebResult(name = "referral", targetNamespace = NAMESPACE)
    ReferralMessage refer(@WebParam(name = "refer", targetNamespace = NAMESPACE) ReferralRequest request)
            throws ProblemFault;
}
