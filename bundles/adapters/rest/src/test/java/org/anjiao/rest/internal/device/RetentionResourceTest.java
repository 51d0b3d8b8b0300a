package org.anjiao.rest.internal.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.device.RetentionDeletion;
import org.anjiao.device.RetentionHolds;
import org.anjiao.device.RetentionTerm;
import org.anjiao.device.Retentions;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.TestSecurity;
import org.junit.jupiter.api.Test;

class RetentionResourceTest {
    private static final Instant DUE = Instant.parse("2017-03-30T16:00:00Z");
    private static final Caller AUDITOR = new Caller("shenji", "测试", "U", Set.of(Role.AUDITOR));
    private static final SecurityContext SECURITY = TestSecurity.of(AUDITOR);

    private final RetentionResource resource = new RetentionResource(new Retentions() {
        @Override
        public List<RetentionTerm> terms(Caller caller) {
            return List.of(new RetentionTerm(
                    caller.account(), 24, "CALENDAR_MONTHS", "CN-T 1", false, DUE, List.of("dev_position")));
        }

        @Override
        public RetentionHolds holds(Caller caller) {
            return new RetentionHolds(2, List.of(new RetentionHolds.Held(caller.account(), 5, DUE)));
        }

        @Override
        public Page<RetentionDeletion> deletions(Caller caller, String cursor, int limit) {
            RetentionDeletion deletion = new RetentionDeletion(
                    cursor, DUE, "dev_position", null, limit, DUE, DUE, "1", "2", "00ff", DUE, "R", caller.account());
            return new Page<>(List.of(deletion), "next");
        }
    });

    @Test
    void termsAndDeletionsAreTheCallersWithTimesOfShanghai() {
        JsonNode term = Json.mapper().valueToTree(resource.terms(SECURITY)).get(0);
        assertThat(term.get("rule").asText()).isEqualTo("shenji");
        assertThat(term.get("before").asText()).isEqualTo("2017-03-31T00:00:00+08:00");
        assertThat(term.get("tables").get(0).asText()).isEqualTo("dev_position");
        JsonNode page = Json.mapper().valueToTree(resource.deletions(SECURITY, "c", 7));
        JsonNode deletion = page.get("items").get(0);
        assertThat(deletion.get("id").asText()).isEqualTo("c");
        assertThat(deletion.get("rows").asInt()).isEqualTo(7);
        assertThat(deletion.get("basis").asText()).isEqualTo("shenji");
        assertThat(page.get("next").asText()).isEqualTo("next");
    }

    @Test
    void whatIsHeldIsCountedAndNamesNobody() {
        JsonNode holds = Json.mapper().valueToTree(resource.holds(SECURITY));
        assertThat(holds.get("persons").asInt()).isEqualTo(2);
        assertThat(holds.get("tables").get(0).get("table").asText()).isEqualTo("shenji");
        assertThat(holds.get("tables").get(0).get("rows").asInt()).isEqualTo(5);
        assertThat(holds.get("tables").get(0).get("oldest").asText()).isEqualTo("2017-03-31T00:00:00+08:00");
    }
}
