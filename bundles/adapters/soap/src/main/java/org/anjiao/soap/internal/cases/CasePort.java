package org.anjiao.soap.internal.cases;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.jws.soap.SOAPBinding;
import org.anjiao.soap.internal.campaign.ProblemFault;

/**
 * The registry's main steps as integrating agencies and older systems of counties take them: the same services, rights, rules
 * and codes as over REST. Callers sign in with HTTP Basic or a bearer token.
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

    /** Files an application for leave. */
    @WebMethod
    @WebResult(name = "leaveApplied", targetNamespace = NAMESPACE)
    LeaveMessage applyForLeave(@WebParam(name = "applyForLeave", targetNamespace = NAMESPACE) LeaveRequest request)
            throws ProblemFault;

    /** Grants or refuses a leave at the level that its verdict names. */
    @WebMethod
    @WebResult(name = "leaveDecided", targetNamespace = NAMESPACE)
    LeaveMessage decideLeave(@WebParam(name = "decideLeave", targetNamespace = NAMESPACE) LeaveDecision request)
            throws ProblemFault;

    /** Takes in what a court, a prison or the police has decided about a person who is to come (D-03). */
    @WebMethod
    @WebResult(name = "referral", targetNamespace = NAMESPACE)
    ReferralMessage refer(@WebParam(name = "refer", targetNamespace = NAMESPACE) ReferralRequest request)
            throws ProblemFault;
}
