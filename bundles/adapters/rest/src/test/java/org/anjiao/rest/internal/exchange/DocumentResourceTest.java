package org.anjiao.rest.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anjiao.exchange.Document;
import org.anjiao.exchange.Documents;
import org.anjiao.exchange.MessageState;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.rest.internal.exchange.DocumentResource.DocumentView;
import org.anjiao.rest.internal.exchange.DocumentResource.NoteBody;
import org.anjiao.testkit.Stubs;
import org.junit.jupiter.api.Test;

class DocumentResourceTest {
    private static final Caller OFFICER = new Caller("beilin", "测试", "U1", Set.of(Role.COUNTY_OFFICER));
    private static final Instant NOW = Instant.parse("2026-06-15T02:00:00Z");

    private final DocumentResource resource = new DocumentResource(Stubs.of(Documents.class, new Desk()));

    @Test
    void anAnswerOnPaperIsRecordedWithItsNoteAndTheDocumentShownAsAnswered() {
        DocumentView shown =
                resource.answeredOnPaper(TestSecurity.of(OFFICER), "doc-1", new NoteBody("公函〔2026〕1号，6月14日"));

        assertThat(shown.id()).isEqualTo("doc-1");
        assertThat(shown.body()).isEqualTo("beilin: 公函〔2026〕1号，6月14日");
        assertThat(shown.state()).isEqualTo(MessageState.ANSWERED);
        assertThat(shown.answeredAt()).isEqualTo(NOW);
        assertThat(resource.answeredOnPaper(TestSecurity.of(OFFICER), "doc-1", null)
                        .body())
                .as("the service says that a note is missing")
                .isEqualTo("beilin: null");
    }

    /** Answers with what it was told. */
    public static final class Desk {
        public Document answeredOnPaper(Caller caller, String id, String note) {
            return new Document(
                    id,
                    "610103-D26-2026-0001",
                    "D-26",
                    "police",
                    caller.unitId(),
                    "person-1",
                    "测试对象01",
                    "报备",
                    caller.account() + ": " + note,
                    "digest",
                    NOW,
                    "beilin",
                    MessageState.ANSWERED,
                    true,
                    1,
                    null,
                    null,
                    NOW,
                    NOW,
                    "R-1",
                    LocalDate.of(2026, 6, 20),
                    false,
                    NOW,
                    List.of(),
                    List.of(),
                    1);
        }
    }
}
