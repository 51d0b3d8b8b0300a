package org.anjiao.soap.internal.campaign;

import java.time.Clock;
import javax.annotation.Resource;
import javax.jws.WebService;
import javax.xml.ws.WebServiceContext;
import org.anjiao.campaign.Campaigns;
import org.anjiao.campaign.InterviewTask;
import org.anjiao.campaign.Interviews;
import org.anjiao.campaign.Participation;
import org.anjiao.campaign.TaskTotals;
import org.anjiao.hazard.Hazard;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.Hazards;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.platform.security.Caller;
import org.anjiao.soap.internal.Calls;

/** Hands each call to the service that REST calls too. */
@WebService(
        serviceName = "CampaignService",
        portName = "CampaignPort",
        targetNamespace = CampaignPort.NAMESPACE,
        endpointInterface = "org.anjiao.soap.internal.campaign.CampaignPort")
public class CampaignEndpoint implements CampaignPort {
    private final Calls calls;
    private final Campaigns campaigns;
    private final Interviews interviews;
    private final Hazards hazards;
    private final Organization organization;
    private final Clock clock;

    @Resource
    private WebServiceContext context;

    public CampaignEndpoint(
            Calls calls,
            Campaigns campaigns,
            Interviews interviews,
            Hazards hazards,
            Organization organization,
            Clock clock) {
        this.calls = calls;
        this.campaigns = campaigns;
        this.interviews = interviews;
        this.hazards = hazards;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public ParticipationMessage acknowledge(CampaignReference request) throws ProblemFault {
        return calls.as(context.getMessageContext(), caller -> message(campaigns.acknowledge(caller, code(request))));
    }

    @Override
    public ParticipationMessage participation(CampaignReference request) throws ProblemFault {
        return calls.as(context.getMessageContext(), caller -> message(campaigns.participation(caller, code(request))));
    }

    @Override
    public ParticipationMessage advance(AdvanceRequest request) throws ProblemFault {
        return calls.as(context.getMessageContext(), caller -> {
            String campaign = Calls.required("campaign", request == null ? null : request.campaign);
            return message(campaigns.advance(caller, campaign, request.state));
        });
    }

    @Override
    public TaskSummaryMessage taskSummary(CampaignReference request) throws ProblemFault {
        return calls.as(context.getMessageContext(), caller -> {
            String campaign = code(request);
            TaskTotals totals =
                    interviews.totals(caller, campaigns.find(caller, campaign).code(), null);
            TaskSummaryMessage message = new TaskSummaryMessage();
            message.campaign = campaign;
            message.open = totals.open();
            message.done = totals.done();
            message.exemptRequested = totals.exemptRequested();
            message.exempt = totals.exempt();
            return message;
        });
    }

    @Override
    public HazardMessage registerHazard(RegisterHazardRequest request) throws ProblemFault {
        return calls.as(context.getMessageContext(), caller -> {
            Calls.required("registerHazard", request);
            Hazard hazard = hazards.register(caller, command(caller, request));
            HazardMessage message = new HazardMessage();
            message.id = hazard.id();
            message.number = hazard.number();
            message.state = hazard.state();
            message.campaign = hazard.campaign();
            return message;
        });
    }

    private RegisterHazard command(Caller caller, RegisterHazardRequest request) {
        String superviseeId = request.superviseeId;
        HazardSource source = request.source;
        if (request.interviewTaskId != null) {
            InterviewTask task = interviews.task(caller, request.interviewTaskId);
            superviseeId = task.superviseeId();
            source = HazardSource.INTERVIEW;
        }
        return new RegisterHazard(
                superviseeId,
                request.kind,
                request.disputeType,
                request.title,
                request.description,
                request.level,
                source,
                request.interviewTaskId);
    }

    private ParticipationMessage message(Participation participation) {
        Unit unit = organization.unit(participation.unitId(), clock.instant());
        ParticipationMessage message = new ParticipationMessage();
        message.campaign = participation.campaign();
        message.unitCode = unit.code();
        message.unitName = unit.name();
        message.state = participation.state();
        message.notifiedAt = participation.notifiedAt();
        message.acknowledgedAt = participation.acknowledgedAt();
        message.mobilisationOverdue = participation.mobilisationOverdue();
        return message;
    }

    private static String code(CampaignReference request) {
        return Calls.required("campaign", request == null ? null : request.campaign);
    }
}
