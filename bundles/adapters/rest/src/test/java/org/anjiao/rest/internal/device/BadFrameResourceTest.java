package org.anjiao.rest.internal.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.device.BadFrame;
import org.anjiao.device.BadFrameQuery;
import org.anjiao.device.BadFrames;
import org.anjiao.device.FrameReplay;
import org.anjiao.device.ReplayResult;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.TestSecurity;
import org.junit.jupiter.api.Test;

class BadFrameResourceTest {
    private static final Instant ARRIVED = Instant.parse("2019-03-31T01:00:00Z");
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("beilin", "测试", "U1", Set.of(Role.COUNTY_OFFICER)));

    private final List<Object> asked = new ArrayList<>();
    private final BadFrameResource resource = new BadFrameResource(new BadFrames() {
        @Override
        public Page<BadFrame> list(Caller caller, BadFrameQuery query, String cursor, int limit) {
            asked.add(query);
            return new Page<>(
                    List.of(new BadFrame(
                            "7-0",
                            "jt808",
                            null,
                            null,
                            "tcp",
                            "10.0.0.1:1",
                            ARRIVED,
                            3,
                            "bad",
                            BadFrame.State.OPEN,
                            null,
                            null,
                            null)),
                    "7-0");
        }

        @Override
        public String content(Caller caller, String id, String purpose) {
            return id + purpose;
        }

        @Override
        public ReplayResult replay(Caller caller, FrameReplay replay) {
            asked.add(replay);
            return new ReplayResult("2", 1, 1, 0, 2, true);
        }
    });

    @Test
    void theListShowsNoBytesAndATimeOfShanghai() {
        JsonNode page = Json.mapper().valueToTree(resource.list(SECURITY, "jt808", "open", ARRIVED, null, null, 50));
        assertThat(asked).containsExactly(new BadFrameQuery("jt808", BadFrame.State.OPEN, ARRIVED, null));
        JsonNode frame = page.get("items").get(0);
        assertThat(frame.get("receivedAt").asText()).isEqualTo("2019-03-31T09:00:00+08:00");
        assertThat(frame.get("bytes").asInt()).isEqualTo(3);
        assertThat(page.get("next").asText()).isEqualTo("7-0");
        assertThatThrownBy(() -> resource.list(SECURITY, null, "lost", null, null, null, 50))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(CommonProblem.FIELD_INVALID));
    }

    @Test
    void aReplayIsReadFromItsBodyAndItsCountsAreTold() throws Exception {
        BadFrameResource.ReplayBody body = Json.mapper().readValue("""
                {"driver":"jt808","ids":["7-0"],"from":"2019-03-31T09:00:00+08:00"}""", BadFrameResource.ReplayBody.class);
        assertThat(resource.replay(SECURITY, body).reports()).isEqualTo(2);
        assertThat(asked).containsExactly(new FrameReplay("jt808", List.of("7-0"), ARRIVED, null, 200));
        assertThat(resource.content(SECURITY, "7-0", "p").hex()).isEqualTo("7-0p");
    }
}
