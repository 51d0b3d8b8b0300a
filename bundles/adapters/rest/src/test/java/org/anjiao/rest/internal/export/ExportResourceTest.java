package org.anjiao.rest.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.anjiao.organization.Organization;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.rest.internal.RecordingServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests for lists over a real HTTP server, with the decisions played. */
class ExportResourceTest {
    private final RecordingServer server = new RecordingServer();
    private final ExportWorld world = new ExportWorld();

    @BeforeEach
    void start() throws Exception {
        world.approval = ExportWorld.approved("visits", Map.of("unit", "u-1"), TableMedia.CSV);
        Organization organization = ExportWorld.stub(Organization.class, given -> ExportWorld.unit((String) given[0]));
        Clock clock = Clock.fixed(ExportWorld.NOW, ZoneOffset.UTC);
        server.start(List.of(new ExportResource(world.exports(), organization, clock)), world.export());
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void aListIsAskedForWithItsFilterAndPurpose() throws Exception {
        RecordingServer.Answer asked = server.post(
                "exports",
                null,
                "{\"list\":\"visits\",\"filter\":{\"unit\":\"u-1\",\"kind\":null},\"media\":\"csv\",\"purpose\":\"季度核对\"}");

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.header("Location")).endsWith("/exports/e-1");
        assertThat(asked.header("ETag")).isEqualTo("\"1\"");
        assertThat(world.asked)
                .containsExactly("ask[NewExport[list=visits, filter={unit=u-1}, media=CSV, purpose=季度核对]]");
        JsonNode shown = asked.json();
        assertThat(shown.get("id").asText()).isEqualTo("e-1");
        assertThat(shown.at("/listName/zh").asText()).isEqualTo("走访");
        assertThat(shown.at("/listName/en").asText()).isEqualTo("Visits");
        assertThat(shown.get("unitName").asText()).isEqualTo("单位unit-1");
        assertThat(shown.get("state").asText()).isEqualTo("APPROVED");
        assertThat(shown.at("/filter/unit").asText()).isEqualTo("u-1");
        assertThat(shown.get("until").asText()).isEqualTo("2026-03-20T11:00:00+08:00");
    }

    @Test
    void whatCannotBeReadIsNamed() throws Exception {
        assertRefused(422, "FIELD_REQUIRED", "media", "{\"list\":\"visits\",\"purpose\":\"核对\"}");
        assertRefused(422, "FIELD_INVALID", "media", "{\"list\":\"visits\",\"media\":\"pdf\",\"purpose\":\"核对\"}");
        assertRefused(422, "FIELD_REQUIRED", "body", "");
        assertRefused(400, "JSON_UNREADABLE", "approvedBy", "{\"approvedBy\":\"me\"}");
        assertRefused(400, "JSON_UNREADABLE", "filter", "{\"filter\":[]}");
        assertThat(world.asked).isEmpty();
    }

    @Test
    void theListsAreOnesOwnUnlessThoseToDecideAreWished() throws Exception {
        JsonNode mine = server.get("exports").json();
        server.get("exports?box=to_approve&cursor=e-0&limit=7");

        assertThat(mine.at("/items/0/id").asText()).isEqualTo("e-1");
        assertThat(mine.get("next").asText()).isEqualTo("next");
        assertThat(world.asked).containsExactly("list[MINE, null, 50]", "list[TO_APPROVE, e-0, 7]");
        assertThat(server.get("exports?box=all").status()).isEqualTo(422);
    }

    @Test
    void aDecisionIsTakenOnTheVersionThatWasRead() throws Exception {
        assertThat(server.post("exports/e-1/approve", "\"0\"", "{}").status()).isEqualTo(200);
        assertThat(server.post("exports/e-1/refuse", "\"0\"", "{\"reason\":\"用途不明\"}")
                        .header("ETag"))
                .isEqualTo("\"1\"");
        assertThat(server.get("exports/e-1").header("ETag")).isEqualTo("\"1\"");

        assertThat(world.asked).containsExactly("approve[e-1, 0]", "refuse[e-1, 0, 用途不明]", "get[e-1]");
        assertThat(server.post("exports/e-1/approve", "never-given", "{}").status())
                .isEqualTo(412);
        assertThat(server.post("exports/e-1/refuse", null, "").status()).isEqualTo(422);
    }

    /** The module was taken away between approval and fetch. */
    @Test
    void aListThatIsNoLongerThereIsNotFound() throws Exception {
        assertThat(server.get("exports/e-1/file").json().get("code").asText()).isEqualTo("NO_SUCH_RESOURCE");
        assertThat(world.fetched).isEmpty();
    }

    private void assertRefused(int status, String code, String field, String body) throws Exception {
        RecordingServer.Answer refused = server.post("exports", null, body);
        assertThat(refused.status()).as(body).isEqualTo(status);
        assertThat(refused.json().get("code").asText()).isEqualTo(code);
        assertThat(refused.json().get("field").asText()).isEqualTo(field);
    }
}
