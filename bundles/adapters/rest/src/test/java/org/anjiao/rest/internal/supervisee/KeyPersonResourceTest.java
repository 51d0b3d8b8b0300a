package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.keyperson.KeyListing;
import org.anjiao.supervisee.keyperson.KeyListingState;
import org.anjiao.supervisee.keyperson.KeyMeasure;
import org.anjiao.supervisee.keyperson.KeyPerson;
import org.anjiao.supervisee.keyperson.KeyPersons;
import org.anjiao.supervisee.keyperson.KeyPlan;
import org.anjiao.supervisee.keyperson.NewKeyListing;
import org.junit.jupiter.api.Test;

class KeyPersonResourceTest {
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("siyuan", "测试", "U", Set.of(Role.OFFICE_OFFICER)));
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final KeyMeasure MEASURE = new KeyMeasure("走访", "每周", "所长");

    private final Recorded recorded = new Recorded();
    private final KeyPersonResource resource =
            new KeyPersonResource(recorded.as(KeyPersons.class, KeyPersonResourceTest::answer));

    private static Object answer(String method) {
        return switch (method) {
            case "of" -> new KeyPerson("p1", true, 7, false, "CN-2020", List.of(), List.of());
            case "plan", "review" ->
                new KeyPlan("k1", "p1", 1, List.of(MEASURE), DAY, "b", "siyuan", Instant.EPOCH, null, List.of(), 4);
            default ->
                new KeyListing("l1", "p1", KeyCategory.GANG, false, KeyListingState.PROPOSED, null, null, DAY, null, 3);
        };
    }

    @Test
    void proposalsAreCreatedAndDecidedWithTheVersionThatWasRead() {
        Response proposed =
                resource.proposeListing(SECURITY, new NewKeyListing("p1", KeyCategory.GANG, "事实", "证据", "依据"));
        assertThat(proposed.getStatus()).isEqualTo(201);
        assertThat(proposed.getHeaderString("ETag")).isEqualTo("\"3\"");
        assertThat(Json.mapper().valueToTree(proposed.getEntity()).get("from").asText())
                .isEqualTo("2026-04-01");

        resource.decide(SECURITY, "l1", "\"3\"", new DecisionBody(false, "证据不足"));
        resource.proposeDelisting(SECURITY, new NewKeyListing("p1", KeyCategory.GANG, "事实", "证据", "依据"));

        assertThat(recorded.calls.get(1)).isEqualTo("decide[l1, 3, false, 证据不足]");
        assertThat(recorded.calls.get(2)).startsWith("proposeDelisting[");
        assertThatThrownBy(() -> resource.decide(SECURITY, "l1", null, null)).isInstanceOf(ProblemException.class);
    }

    @Test
    void plansAndReviewsPassOn() {
        assertThat(resource.plan(SECURITY, "p1", new KeyPersonResource.PlanBody(List.of(MEASURE), DAY))
                        .getStatus())
                .isEqualTo(201);
        assertThat(resource.review(SECURITY, "k1", "\"4\"", new KeyPersonResource.ReviewBody("有效", DAY))
                        .getHeaderString("ETag"))
                .isEqualTo("\"4\"");
        resource.of(SECURITY, "p1", "制定方案");
        assertThat(recorded.calls)
                .containsExactly(
                        "plan[p1, [" + MEASURE + "], 2026-04-01]", "review[k1, 4, 有效, 2026-04-01]", "of[p1, 制定方案]");
    }
}
