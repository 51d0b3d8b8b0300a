package org.anjiao.rest.internal.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anjiao.hazard.DisputeType;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.HazardState;
import org.anjiao.hazard.HazardSummary;
import org.anjiao.hazard.PossibleOwner;
import org.anjiao.hazard.Referral;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.Refs.PersonRef;
import org.anjiao.rest.internal.Refs.UnitRef;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.hazard.HazardResource.AssignmentBody;
import org.anjiao.rest.internal.hazard.HazardResource.HazardLine;
import org.anjiao.rest.internal.hazard.HazardResource.OwnerView;
import org.junit.jupiter.api.Test;

class HazardResourceTest {
    private final ObjectMapper json = Json.mapper();

    @Test
    void aLineIsFlatWithUnitAndPerson() {
        HazardSummary summary = new HazardSummary(
                "h1",
                "610104001-2019-0001",
                "u1",
                "p1",
                HazardKind.DISPUTE,
                DisputeType.FAMILY,
                "家庭纠纷",
                HazardState.ASSIGNED,
                null,
                HazardSource.INTERVIEW,
                "head",
                LocalDate.parse("2019-03-25"),
                true,
                Instant.parse("2019-03-20T02:00:00Z"));
        HazardLine line =
                new HazardLine(summary, new UnitRef("u1", "610104001", "北关司法所"), new PersonRef("p1", "SN1", "测试对象01"));
        JsonNode page = json.valueToTree(new Page<>(List.of(line), null));
        JsonNode item = page.get("items").get(0);
        assertThat(item.get("number").asText()).isEqualTo("610104001-2019-0001");
        assertThat(item.get("dueOn").asText()).isEqualTo("2019-03-25");
        assertThat(item.get("registeredAt").asText()).isEqualTo("2019-03-20T10:00:00+08:00");
        assertThat(item.get("overdue").asBoolean()).isTrue();
        assertThat(item.get("unit").get("name").asText()).isEqualTo("北关司法所");
        assertThat(item.get("supervisee").get("number").asText()).isEqualTo("SN1");
        assertThat(item.has("hazard")).isFalse();
        assertThat(page.get("next").isNull()).isTrue();
    }

    @Test
    void aPossibleOwnerShowsAccountNameUnitAndRolesOnly() {
        JsonNode owner = json.valueToTree(
                OwnerView.of(new PossibleOwner("head", "测试人员01", "u1", "北关司法所", Set.of(Role.OFFICE_HEAD))));
        assertThat(owner.toString())
                .isEqualTo("{\"account\":\"head\",\"name\":\"测试人员01\","
                        + "\"unit\":{\"id\":\"u1\",\"name\":\"北关司法所\"},\"roles\":[\"OFFICE_HEAD\"]}");
    }

    @Test
    void anAssignmentIsReadWithItsReferral() throws Exception {
        AssignmentBody body = json.readValue("""
                {"measure":"调解","owner":"beiguan","dueOn":"2019-03-25",
                 "referral":{"kind":"MEDIATION","addressee":"人民调解委员会","sentOn":"2019-03-20"}}""", AssignmentBody.class);
        assertThat(body.command().referral())
                .isEqualTo(new Referral(Referral.Kind.MEDIATION, "人民调解委员会", LocalDate.parse("2019-03-20")));
    }

    @Test
    void ifMatchTakesOnlyTagsOfOurs() {
        assertThat(Requests.version(null)).isNull();
        assertThat(Requests.version("*")).isNull();
        assertThat(Requests.version(Requests.tag(7))).isEqualTo(7L);
        assertThat(Requests.version("W/\"7\"")).isEqualTo(7L);
        for (String foreign : List.of("7", "\"x\"", "\"-1\"", "\"1\", \"2\"", "\"99999999999999999999\"")) {
            assertThatThrownBy(() -> Requests.version(foreign))
                    .as(foreign)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("STALE_VERSION");
        }
    }
}
