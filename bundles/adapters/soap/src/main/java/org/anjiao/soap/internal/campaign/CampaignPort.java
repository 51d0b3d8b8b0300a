package org.anjiao.soap.internal.campaign;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.jws.soap.SOAPBinding;

/**
 * What agencies that speak SOAP do in a campaign: the same services, rules and codes as over REST. The unit is the
 * caller's own.
 */
@WebService(name = "CampaignPort", targetNamespace = CampaignPort.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
public interface CampaignPort {
    String NAMESPACE = "http://anjiao.org/ws/campaign/v1";

    /** The caller's unit takes note of the campaign. */
    @WebMethod
    @WebResult(name = "participation", targetNamespace = NAMESPACE)
    ParticipationMessage acknowledge(
            @WebParam(name = "acknowledge", targetNamespace = NAMESPACE) CampaignReference request) throws ProblemFault;

    /** How far the caller's unit is. */
    @WebMethod
    @WebResult(name = "participationState", targetNamespace = NAMESPACE)
    ParticipationMessage participation(
            @WebParam(name = "participationOf", targetNamespace = NAMESPACE) CampaignReference request)
            throws ProblemFault;

    /** Moves the caller's unit on. */
    @WebMethod
    @WebResult(name = "advanced", targetNamespace = NAMESPACE)
    ParticipationMessage advance(@WebParam(name = "advance", targetNamespace = NAMESPACE) AdvanceRequest request)
            throws ProblemFault;

    /** The interview tasks of the caller's subtree by state. */
    @WebMethod
    @WebResult(name = "taskSummary", targetNamespace = NAMESPACE)
    TaskSummaryMessage taskSummary(
            @WebParam(name = "taskSummaryOf", targetNamespace = NAMESPACE) CampaignReference request)
            throws ProblemFault;

    /** Puts a hazard on the ledger. */
    @WebMethod
    @WebResult(name = "hazard", targetNamespace = NAMESPACE)
    HazardMessage registerHazard(
            @WebParam(name = "registerHazard", targetNamespace = NAMESPACE) RegisterHazardRequest request)
            throws ProblemFault;
}
