package org.anjiao.rest.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.exchange.MessageState;
import org.anjiao.exchange.ServedDocument;
import org.anjiao.exchange.ServedDocuments;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.TestSecurity;
import org.junit.jupiter.api.Test;

class ServedDocumentResourceTest {
    private static final Caller PROCURATOR = new Caller("beilin.jiancha", "测试", "U", Set.of(Role.PROCURATORATE));
    private static final SecurityContext SECURITY = TestSecurity.of(PROCURATOR);
    private static final ServedDocument DOCUMENT = new ServedDocument(
            "d1",
            "610103-D14-2026-0001",
            "D-14",
            "U",
            "p1",
            "SN1 测**",
            "警告决定书",
            null,
            Instant.EPOCH,
            true,
            MessageState.SENT);

    private final List<Object> asked = new ArrayList<>();
    private final ServedDocumentResource resource = new ServedDocumentResource(new ServedDocuments() {
        @Override
        public Page<ServedDocument> list(Caller caller, String unitId, String cursor, int limit) {
            asked.addAll(List.of(caller, unitId, cursor, limit));
            return new Page<>(List.of(DOCUMENT), "d1");
        }

        @Override
        public ServedDocument find(Caller caller, String id) {
            asked.addAll(List.of(caller, id));
            return DOCUMENT;
        }
    });

    @Test
    void whatIsAskedIsPassedOnInTheSessionsName() {
        Page<ServedDocument> page = resource.list(SECURITY, "U", "d2", 5);
        assertThat(page.items()).containsExactly(DOCUMENT);
        assertThat(page.next()).isEqualTo("d1");
        assertThat(resource.find(SECURITY, "d1")).isEqualTo(DOCUMENT);
        assertThat(asked).containsExactly(PROCURATOR, "U", "d2", 5, PROCURATOR, "d1");
    }
}
