package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.Persons;
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.Refs.PersonRef;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.rest.internal.supervisee.TrackRequestResource.TrackLine;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.track.NewTrackRequest;
import org.anjiao.supervisee.track.TrackRequest;
import org.anjiao.supervisee.track.TrackRequestState;
import org.anjiao.supervisee.track.TrackRequests;
import org.anjiao.testkit.Stubs;
import org.junit.jupiter.api.Test;

class TrackRequestResourceTest {
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("xian", "测试", "U", Set.of(Role.CITY_OFFICER)));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final TrackRequest REQUEST = new TrackRequest(
            "r1",
            "GJ-2026-000001",
            "p1",
            DAY,
            DAY,
            "核查",
            "第二十九条",
            Level.COUNTY,
            "b",
            TrackRequestState.SUBMITTED,
            "xian",
            "U",
            Instant.EPOCH,
            null,
            null,
            null,
            null,
            false,
            null,
            3);

    private final Recorded recorded = new Recorded();
    private final TrackRequestResource resource = new TrackRequestResource(
            recorded.as(
                    TrackRequests.class,
                    method -> Set.of("list", "own").contains(method) ? new Page<>(List.of(REQUEST), null) : REQUEST),
            Persons.knowing("p1"),
            Stubs.of(Organization.class, new Object()));

    @Test
    void stepsPassOnWithTheVersionThatWasRead() {
        Response filed = resource.request(SECURITY, new NewTrackRequest("p1", DAY, DAY, "核查", "第二十九条"));
        assertThat(filed.getStatus()).isEqualTo(201);
        assertThat(filed.getHeaderString("ETag")).isEqualTo("\"3\"");
        resource.decide(SECURITY, "r1", "\"3\"", new DecisionBody(true, "同意"));
        resource.withdraw(SECURITY, "r1", null, new ReasonBody("不需要"));
        resource.revoke(SECURITY, "r1", "\"3\"", new ReasonBody("用途不符"));
        TrackLine line = new TrackLine(REQUEST, new PersonRef("p1", "SN1", "测试对象01"));
        assertThat(resource.list(SECURITY, new CaseListing(), "SUBMITTED").items())
                .containsExactly(line);
        assertThat(resource.own(SECURITY, null, 10).items()).containsExactly(line);
        assertThat(resource.find(SECURITY, "r1").getHeaderString("ETag")).isEqualTo("\"3\"");

        assertThat(recorded.calls)
                .containsExactly(
                        "request[NewTrackRequest[superviseeId=p1, from=2026-03-01, to=2026-03-01, purpose=核查,"
                                + " legalBasis=第二十九条]]",
                        "decide[r1, 3, true, 同意]",
                        "withdraw[r1, null, 不需要]",
                        "revoke[r1, 3, 用途不符]",
                        "list[CaseQuery[unitId=null, superviseeId=null, from=null, to=null, sort=null, ascending=null,"
                                + " cursor=null, limit=50], SUBMITTED]",
                        "own[null, 10]",
                        "find[r1]");
    }
}
