package org.anjiao.soap.internal.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.annotation.Resource;
import javax.jws.WebService;
import javax.xml.ws.WebServiceContext;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.security.Caller;
import org.anjiao.soap.internal.Calls;
import org.anjiao.soap.internal.campaign.ProblemFault;
import org.anjiao.supervisee.Supervisee;
import org.anjiao.supervisee.Supervisees;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueList;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.entry.Referrals;

/** Hands each call to the service that REST calls too. */
@WebService(
        serviceName = "CaseService",
        portName = "CasePort",
        targetNamespace = CasePort.NAMESPACE,
        endpointInterface = "org.anjiao.soap.internal.cases.CasePort")
public class CaseEndpoint implements CasePort {
    private static final int MOST_DUES = 200;

    private final Calls calls;
    private final Services services;
    private final Organization organization;
    private final Clock clock;

    @Resource
    private WebServiceContext context;

    /** The registry's services. */
    public record Services(Supervisees supervisees, DueList dues, Referrals referrals) {}

    public CaseEndpoint(Calls calls, Services services, Organization organization, Clock clock) {
        this.calls = calls;
        this.services = services;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public PersonMessage person(PersonReference request) throws ProblemFault {
        return calls.as(context.getMessageContext(), caller -> {
            PersonReference asked = Calls.required("personOf", request);
            String id = asked.superviseeId;
            Supervisee person = services.supervisees().find(caller, id, asked.purpose);
            DueQuery open = new DueQuery(null, id, null, null, null, MOST_DUES);
            return message(person, services.dues().list(caller, open).items());
        });
    }

    @Override
    public ReferralMessage refer(ReferralRequest request) throws ProblemFault {
        return calls.as(context.getMessageContext(), caller -> refer(caller, Calls.required("refer", request)));
    }

    private ReferralMessage refer(Caller caller, ReferralRequest sent) {
        Unit office = organization
                .byCode(sent.unitCode, clock.instant())
                .orElseThrow(() -> CommonProblem.notFound(sent.unitCode));
        Referral referral = services.referrals()
                .refer(
                        caller,
                        new NewReferral(
                                sent.authority,
                                sent.authorityName,
                                sent.reference,
                                sent.effectiveOn,
                                office.id(),
                                sent.name,
                                sent.idNumber,
                                sent.category,
                                sent.termFrom,
                                sent.termTo,
                                sent.phone,
                                sent.address));
        ReferralMessage message = new ReferralMessage();
        message.referralId = referral.id();
        message.superviseeId = referral.superviseeId();
        message.state = referral.state();
        message.lastDay = referral.lastDay();
        message.basis = referral.basis();
        message.version = referral.version();
        return message;
    }

    private PersonMessage message(Supervisee person, List<Due> dues) {
        Instant now = clock.instant();
        Unit unit = organization.unit(person.unitId(), now);
        PersonMessage message = new PersonMessage();
        message.superviseeId = person.id();
        message.number = person.number();
        message.name = person.name();
        message.category = person.category();
        message.status = person.status();
        message.flags.addAll(person.flags());
        message.registeredOn = person.registeredOn();
        message.termTo = person.termTo();
        message.unitCode = unit.code();
        message.unitName = unit.name();
        dues.forEach(due -> message.dues.add(message(due, now)));
        return message;
    }

    private static DueMessage message(Due due, Instant now) {
        DueMessage message = new DueMessage();
        message.kind = due.kind();
        message.number = due.kind().number();
        message.zh = due.kind().zh();
        message.lastDay = due.lastDay();
        message.overdue = due.late(now);
        message.basis = due.basis();
        return message;
    }
}
