package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.Listings;
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.hold.LegalHold;
import org.anjiao.supervisee.hold.LegalHolds;
import org.junit.jupiter.api.Test;

class LegalHoldResourceTest {
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("beilin", "测试", "U", Set.of(Role.COUNTY_OFFICER)));

    private final LegalHoldResource resource = new LegalHoldResource(new LegalHolds() {
        @Override
        public LegalHold set(Caller caller, String superviseeId, String reason, LocalDate lastDay) {
            return hold("h1", superviseeId, reason, lastDay, caller, 0);
        }

        @Override
        public LegalHold lift(Caller caller, String id, Long version, String reason) {
            return hold(id, "p", reason, LAST, caller, version + 1);
        }

        @Override
        public List<LegalHold> ofSupervisee(Caller caller, String superviseeId) {
            return List.of(hold("h2", superviseeId, "证据", LAST, caller, 0));
        }

        @Override
        public Page<LegalHold> list(Caller caller, CaseQuery query, Boolean inForce) {
            return new Page<>(List.of(hold("h2", query.superviseeId(), "证据", LAST, caller, 0)), null);
        }

        @Override
        public Set<String> held() {
            throw new UnsupportedOperationException();
        }
    });

    private static LegalHold hold(
            String id, String person, String reason, LocalDate lastDay, Caller caller, long version) {
        return new LegalHold(
                id,
                person,
                reason,
                lastDay,
                Shanghai.endOf(lastDay),
                caller.account(),
                Instant.EPOCH,
                null,
                null,
                null,
                version);
    }

    @Test
    void aHoldIsSetByTheCallerAndLiftedInTheVersionRead() {
        Response set = resource.set(SECURITY, new LegalHoldResource.HoldBody("p7", "证据", LAST));
        JsonNode body = Json.mapper().valueToTree(set.getEntity());

        assertThat(set.getStatus()).isEqualTo(201);
        assertThat(set.getHeaderString("ETag")).isEqualTo("\"0\"");
        assertThat(body.get("superviseeId").asText()).isEqualTo("p7");
        assertThat(body.get("lastDay").asText()).isEqualTo("2026-06-30");
        assertThat(body.get("until").asText()).isEqualTo("2026-07-01T00:00:00+08:00");
        assertThat(body.get("setBy").asText()).isEqualTo("beilin");
        assertThat(resource.lift(SECURITY, "h1", "\"4\"", new ReasonBody("已结案")).getHeaderString("ETag"))
                .isEqualTo("\"5\"");
        assertThat(resource.list(SECURITY, Listings.of(null, "p8", null, 50), true)
                        .items())
                .extracting(LegalHold::superviseeId)
                .containsExactly("p8");
        assertThatThrownBy(() -> resource.set(SECURITY, null)).isInstanceOf(ProblemException.class);
    }
}
