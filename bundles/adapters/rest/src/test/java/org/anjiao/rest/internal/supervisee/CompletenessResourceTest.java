package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.PurposeBody;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.rest.internal.TextBody;
import org.anjiao.supervisee.completeness.CaseFiles;
import org.anjiao.supervisee.completeness.Completeness;
import org.anjiao.supervisee.completeness.FileBoard;
import org.anjiao.supervisee.completeness.FileFigures;
import org.anjiao.supervisee.completeness.FileItem;
import org.anjiao.supervisee.completeness.FileStage;
import org.junit.jupiter.api.Test;

class CompletenessResourceTest {
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("siyuan", "测试", "U", Set.of(Role.OFFICE_OFFICER)));
    private static final Completeness FILE = new Completeness(
            "p1",
            "U",
            FileStage.ENTRY,
            44,
            18,
            8,
            List.of(new FileItem("JUDGMENT", true, "判决书", "judgment", false, null, null, null, null, false)),
            List.of("CN-2020 1.0.0 第十八条"),
            6);

    private final Recorded recorded = new Recorded();
    private final CompletenessResource resource =
            new CompletenessResource(recorded.as(CaseFiles.class, method -> switch (method) {
                case "board" ->
                    new FileBoard(new FileFigures("U", "单位", 3, 1, new BigDecimal("44.4"), List.of()), List.of());
                case "fields" -> Map.of("offence", "盗窃罪");
                default -> FILE;
            }));

    @Test
    void aFileShowsScoreAndWhatIsMissing() {
        Response response = resource.of(SECURITY, "p1");
        assertThat(response.getHeaderString("ETag")).isEqualTo("\"6\"");
        JsonNode body = Json.mapper().valueToTree(response.getEntity());
        assertThat(body.get("score").asInt()).isEqualTo(44);
        assertThat(body.get("items").get(0).get("zh").asText()).isEqualTo("判决书");
        assertThat(body.get("items").get(0).get("present").asBoolean()).isFalse();
    }

    @Test
    void stepsPassOnTheVersionThatWasRead() {
        resource.fileDocument(
                SECURITY,
                "p1",
                "JUDGMENT",
                "\"6\"",
                new CompletenessResource.DocumentBody("卷宗第3页", LocalDate.of(2026, 3, 1)));
        resource.withdrawDocument(SECURITY, "p1", "JUDGMENT", null, new TextBody("误归"));
        resource.fillField(SECURITY, "p1", "offence", null, new TextBody("盗窃罪"));
        assertThat(resource.fields(SECURITY, "p1", new PurposeBody("核对"))).containsEntry("offence", "盗窃罪");
        assertThat(resource.board(SECURITY, null).own().average()).isEqualByComparingTo("44.4");

        assertThat(recorded.calls)
                .containsExactly(
                        "fileDocument[p1, 6, JUDGMENT, 卷宗第3页, 2026-03-01]",
                        "withdrawDocument[p1, null, JUDGMENT, 误归]",
                        "fillField[p1, null, offence, 盗窃罪]",
                        "fields[p1, 核对]",
                        "board[null]");
    }
}
