package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.PurposeBody;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.rest.internal.TextBody;
import org.anjiao.supervisee.psychology.Support;
import org.anjiao.supervisee.psychology.SupportFile;
import org.anjiao.supervisee.psychology.SupportNote;
import org.anjiao.supervisee.psychology.SupportState;
import org.anjiao.supervisee.psychology.Supports;
import org.junit.jupiter.api.Test;

class PsychologyResourceTest {
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("xinli", "测试", "U", Set.of(Role.PSYCHOLOGIST)));
    private static final Support SUPPORT = new Support("s1", "p1", SupportState.OPEN, Instant.EPOCH, null, 2);

    private final Recorded recorded = new Recorded();
    private final PsychologyResource resource =
            new PsychologyResource(recorded.as(Supports.class, method -> switch (method) {
                case "of" -> List.of(SUPPORT);
                case "read" -> new SupportFile(SUPPORT, true, List.of());
                default -> SUPPORT;
            }));

    @Test
    void nothingButReadingAnswersWithContents() {
        JsonNode note = Json.mapper()
                .valueToTree(resource.note(
                                SECURITY,
                                "s1",
                                "\"2\"",
                                new PsychologyResource.NoteBody(
                                        SupportNote.Kind.CRISIS, LocalDate.of(2026, 3, 1), "谈话内容"))
                        .getEntity());
        assertThat(note.toString()).doesNotContain("谈话内容");
        assertThat(Json.mapper().valueToTree(resource.of(SECURITY, "p1")).get(0).fieldNames())
                .toIterable()
                .containsOnly("id", "superviseeId", "state", "since", "until", "version");
        assertThat(recorded.calls).containsExactly("note[s1, 2, CRISIS, 2026-03-01, 谈话内容]", "of[p1]");
    }

    @Test
    void readingPassesItsPurposeOn() {
        assertThat(resource.read(SECURITY, "s1", new PurposeBody("疏导")).whole()).isTrue();
        assertThat(resource.refer(SECURITY, new PsychologyResource.ReferralBody("p1", "情绪低落"))
                        .getStatus())
                .isEqualTo(201);
        resource.open(SECURITY, new PsychologyResource.PersonBody("p1"));
        assertThat(resource.close(SECURITY, "s1", null, new TextBody("平稳")).getHeaderString("ETag"))
                .isEqualTo("\"2\"");
        assertThat(recorded.calls)
                .containsExactly("read[s1, 疏导]", "refer[p1, 情绪低落]", "open[p1]", "close[s1, null, 平稳]");
    }
}
