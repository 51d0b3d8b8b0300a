package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.Listings;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.risk.NewRiskAssessment;
import org.anjiao.supervisee.risk.RiskAssessment;
import org.anjiao.supervisee.risk.RiskAssessments;
import org.anjiao.supervisee.risk.RiskScore;
import org.anjiao.supervisee.risk.RiskState;
import org.anjiao.supervisee.risk.spi.RiskBand;
import org.junit.jupiter.api.Test;

class RiskResourceTest {
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("siyuan", "测试", "U", Set.of(Role.OFFICE_OFFICER)));
    private static final RiskScore SCORE = new RiskScore("baseline", "1.0.0", 9, RiskBand.MEDIUM);
    private static final RiskAssessment RISK = new RiskAssessment(
            "r1",
            "p1",
            "U",
            SCORE,
            List.of(new RiskAssessment.Answered("AGE", "年龄", "UNDER_26", "二十五岁以下", 2)),
            RiskBand.HIGH,
            "曾扬言报复",
            null,
            RiskState.OVERRIDE_PENDING,
            "siyuan",
            Instant.EPOCH,
            null,
            null,
            null,
            null,
            5);

    private final Recorded recorded = new Recorded();
    private final RiskResource resource =
            new RiskResource(recorded.as(RiskAssessments.class, method -> switch (method) {
                case "score" -> SCORE;
                case "list" -> new Page<>(List.of(), null);
                case "instruments" -> List.of();
                default -> RISK;
            }));

    @Test
    void anAssessmentShowsScoreVersionConclusionAndThatNothingHoldsYet() {
        Response created = resource.assess(
                SECURITY, new NewRiskAssessment("p1", "baseline", Map.of("AGE", "UNDER_26"), RiskBand.HIGH, "曾扬言报复"));

        assertThat(created.getStatus()).isEqualTo(201);
        JsonNode body = Json.mapper().valueToTree(created.getEntity());
        assertThat(body.get("computed").get("instrumentVersion").asText()).isEqualTo("1.0.0");
        assertThat(body.get("computed").get("band").asText()).isEqualTo("MEDIUM");
        assertThat(body.get("conclusion").asText()).isEqualTo("HIGH");
        assertThat(body.path("band").isNull() || body.path("band").isMissingNode())
                .isTrue();
        assertThat(body.get("answers").get(0).get("weight").asInt()).isEqualTo(2);
    }

    @Test
    void theSecondPersonDecidesOnTheVersionThatWasRead() {
        assertThat(resource.decideOverride(SECURITY, "r1", "\"5\"", new DecisionBody(true, null))
                        .getHeaderString("ETag"))
                .isEqualTo("\"5\"");
        assertThat(recorded.calls).containsExactly("decideOverride[r1, 5, true, null]");
        assertThatThrownBy(() -> resource.assess(SECURITY, null)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aSheetIsCountedWithoutFiling() {
        assertThat(resource.score(new RiskResource.SheetBody("baseline", null))).isEqualTo(SCORE);
        assertThat(resource.list(SECURITY, Listings.of(null, "p1", null, 50), "high", null)
                        .items())
                .isEmpty();
        assertThat(resource.instruments()).isEmpty();
        assertThat(recorded.calls)
                .containsExactly(
                        "score[{}]", "list[" + CaseQuery.ofPerson("p1", 50) + ", HIGH, null]", "instruments[]");
    }
}
