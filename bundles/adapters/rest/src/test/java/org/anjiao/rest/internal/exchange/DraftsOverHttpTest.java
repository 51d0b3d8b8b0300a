package org.anjiao.rest.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.anjiao.exchange.Documents;
import org.anjiao.exchange.HandDraft;
import org.anjiao.exchange.NewDocument;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.RecordingServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents by hand over a real HTTP server. */
class DraftsOverHttpTest {
    private static final NewDocument PROPOSAL = new NewDocument("D-17", "court", "s-1", "撤销缓刑建议书", "事实和理由");
    private static final HandDraft DRAFT = new HandDraft(
            "d-1",
            PROPOSAL,
            "SN1 测试对象01",
            "u-1",
            "u-2",
            "纸质案件补发",
            "beilin",
            Instant.parse("2026-03-20T02:00:00Z"),
            null,
            "事实不清",
            "head",
            Instant.parse("2026-03-20T03:00:00Z"));
    private static RecordingServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new RecordingServer();
        server.start(List.of(new DocumentResource(server.recording(Documents.class))));
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Test
    void aDraftIsWrittenAndWaits() throws Exception {
        server.answers(DRAFT);
        assertThat(server.post("documents/drafts", null, """
                        {"reason":"纸质案件补发","document":{"code":"D-17","agency":"court","superviseeId":"s-1",
                         "title":"撤销缓刑建议书","body":"事实和理由"}}""").status()).isEqualTo(201);
        assertThat(server.arguments().subList(1, 3)).containsExactly(PROPOSAL, "纸质案件补发");

        server.answers(List.of(DRAFT));
        assertThat(server.get("documents/drafts").json().get(0).get("draftedBy").asText())
                .isEqualTo("beilin");
    }

    @Test
    void aDraftIsRefusedWithAReasonAndStaysOnTheListOfThoseThatAreClosed() throws Exception {
        server.answers(DRAFT);
        assertThat(server.post("documents/drafts/d-1/refusal", null, "{\"reason\":\"事实不清\"}")
                        .json()
                        .get("refusal")
                        .asText())
                .isEqualTo("事实不清");
        assertThat(server.called()).isEqualTo("refuse");
        assertThat(server.arguments().subList(1, 3)).containsExactly("d-1", "事实不清");
        assertThat(server.post("documents/drafts/d-1/refusal", null, "").status())
                .isEqualTo(422);

        server.answers(new Page<>(List.of(DRAFT), "d-1"));
        assertThat(server.get("documents/drafts/closed?limit=1")
                        .json()
                        .get("next")
                        .asText())
                .isEqualTo("d-1");
        assertThat(server.arguments().subList(1, 3)).isEqualTo(Arrays.asList(null, 1));
    }
}
