package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.sensitive.NewSensitiveCase;
import org.anjiao.supervisee.sensitive.SensitiveCase;
import org.anjiao.supervisee.sensitive.SensitiveCases;
import org.anjiao.supervisee.sensitive.SensitiveState;
import org.junit.jupiter.api.Test;

class SensitiveCaseResourceTest {
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("beilin", "测试", "U", Set.of(Role.COUNTY_OFFICER)));
    private static final SensitiveCase MARKER = new SensitiveCase(
            "m1",
            "p1",
            SensitiveState.MARKED,
            List.of("siyuan"),
            Level.CITY,
            "b",
            new SensitiveCase.Decided("媒体关注", "beilin", Instant.EPOCH, null, null, null, null),
            null,
            3);

    private final Recorded recorded = new Recorded();
    private final SensitiveCaseResource resource = new SensitiveCaseResource(
            recorded.as(SensitiveCases.class, method -> method.equals("of") ? List.of(MARKER) : MARKER));

    @Test
    void stepsPassOnWithTheVersionThatWasRead() {
        Response proposed = resource.propose(SECURITY, new NewSensitiveCase("p1", "媒体关注", List.of("siyuan")));
        assertThat(proposed.getStatus()).isEqualTo(201);
        assertThat(proposed.getHeaderString("ETag")).isEqualTo("\"3\"");
        resource.decide(SECURITY, "m1", "\"3\"", new DecisionBody(false, "不属于"));
        resource.proposeLifting(SECURITY, "m1", "\"3\"", new ReasonBody("平息"));
        resource.nameReaders(SECURITY, "m1", "\"3\"", new SensitiveCaseResource.ReadersBody(List.of("a", "b")));
        assertThat(resource.of(SECURITY, "p1")).containsExactly(MARKER);

        assertThat(recorded.calls)
                .containsExactly(
                        "propose[NewSensitiveCase[superviseeId=p1, reason=媒体关注, readers=[siyuan]]]",
                        "decide[m1, 3, false, 不属于]",
                        "proposeLifting[m1, 3, 平息]",
                        "nameReaders[m1, 3, [a, b]]",
                        "of[p1]");
    }
}
