package org.anjiao.rest.internal.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.anjiao.campaign.Clarity;
import org.anjiao.campaign.ClarityFinding;
import org.anjiao.campaign.FileInterview;
import org.anjiao.campaign.Interview;
import org.anjiao.campaign.InterviewMethod;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.campaign.InterviewTaskResource.InterviewBody;
import org.anjiao.rest.internal.campaign.InterviewTaskResource.InterviewView;
import org.junit.jupiter.api.Test;

class InterviewTaskResourceTest {
    private final ObjectMapper json = Json.mapper();

    @Test
    void anInterviewIsReadAsItIsFiled() throws Exception {
        InterviewBody body = json.readValue("""
                {"methods":["FACE_TO_FACE","HOME_VISIT"],"heldAt":"2019-03-15T15:30:00+08:00","place":"家中",
                 "clarities":{"crimeFacts":true,"behaviour":true,"responsibility":true,"stateOfMind":null,"whereabouts":false},
                 "claritySources":{"crimeFacts":"判决书"},
                 "answers":{"mood":"平稳","work":null},
                 "hazards":[{"kind":"DISPUTE","disputeType":"FAMILY","title":"争执"}]}""", InterviewBody.class);
        FileInterview command = body.command();
        assertThat(command.methods())
                .containsExactlyInAnyOrder(InterviewMethod.FACE_TO_FACE, InterviewMethod.HOME_VISIT);
        assertThat(command.heldAt()).isEqualTo(Instant.parse("2019-03-15T07:30:00Z"));
        // What was answered with null was not answered: the rules find it missing.
        assertThat(command.clarities())
                .containsOnly(
                        Map.entry(Clarity.CRIME_FACTS, new ClarityFinding(true, "判决书")),
                        Map.entry(Clarity.BEHAVIOUR, new ClarityFinding(true, null)),
                        Map.entry(Clarity.RESPONSIBILITY, new ClarityFinding(true, null)),
                        Map.entry(Clarity.WHEREABOUTS, new ClarityFinding(false, null)));
        assertThat(command.answers()).containsOnly(Map.entry("mood", "平稳"));
        assertThat(command.found()).hasSize(1);
        assertThat(command.amendmentReason()).isNull();
    }

    @Test
    void whatIsFiledAfterTheLockSaysWhy() throws Exception {
        InterviewBody body = json.readValue("{\"amendmentReason\":\"笔录迟交\"}", InterviewBody.class);
        assertThat(body.command().amendmentReason()).isEqualTo("笔录迟交");
    }

    @Test
    void theUnitCannotBeSent() {
        assertThatThrownBy(() -> json.readValue("{\"place\":\"家中\",\"unit\":\"other\"}", InterviewBody.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void anInterviewIsShownInTheFormInWhichItIsFiled() {
        Interview interview = new Interview(
                Set.of(InterviewMethod.FACE_TO_FACE),
                Instant.parse("2019-03-15T07:30:00Z"),
                "家中",
                Map.of(Clarity.WHEREABOUTS, new ClarityFinding(false, "邻居")),
                Map.of("mood", "平稳"),
                null,
                "officer",
                Instant.parse("2019-03-15T08:00:00Z"),
                1,
                null);
        JsonNode view = json.valueToTree(InterviewView.of(interview));
        assertThat(view.get("clarities").get("whereabouts").asBoolean(true)).isFalse();
        assertThat(view.get("claritySources").get("whereabouts").asText()).isEqualTo("邻居");
        assertThat(view.get("heldAt").asText()).isEqualTo("2019-03-15T15:30:00+08:00");
    }
}
