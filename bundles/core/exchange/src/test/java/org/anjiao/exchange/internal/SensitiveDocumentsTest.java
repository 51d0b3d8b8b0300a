package org.anjiao.exchange.internal;

import static org.anjiao.exchange.internal.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.anjiao.exchange.Document;
import org.anjiao.exchange.DocumentQuery;
import org.anjiao.exchange.HandDraft;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Documents on sensitive cases are for those who know these. */
class SensitiveDocumentsTest {
    private static final Caller HEAD = new Caller("head", "局长", "beilin", Set.of(Role.COUNTY_JUSTICE_HEAD));
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void issuedOnesAreLeftOutAndRefused() {
        Document hidden = world.issued(World.BEILIN, World.PROPOSAL);
        Document shown = world.issued(World.BEILIN, World.proposalOn("another"));
        assertThat(listed(World.BEILIN)).containsExactly(shown.id(), hidden.id());
        world.secrets.mark("probationer");

        assertThat(listed(World.BEILIN)).containsExactly(shown.id());
        Page<Document> page = world.documents.list(World.BEILIN, new DocumentQuery(null, null, false, null, 1));
        assertThat(page.items()).extracting(Document::id).containsExactly(shown.id());
        assertThat(page.next()).isNull();
        refused(CommonProblem.NOT_PERMITTED, () -> world.documents.find(World.BEILIN, hidden.id()));
        refused(CommonProblem.NOT_PERMITTED, () -> world.documents.resend(World.BEILIN, hidden.id()));
        refused(CommonProblem.NOT_PERMITTED, () -> world.documents.deliverByHand(World.BEILIN, hidden.id(), "面交"));
        refused(CommonProblem.NOT_PERMITTED, () -> world.documents.answeredOnPaper(World.BEILIN, hidden.id(), "同意"));
        assertThat(listed(HEAD)).containsExactly(shown.id(), hidden.id());
        assertThat(world.documents.deliverByHand(HEAD, hidden.id(), "面交").id()).isEqualTo(hidden.id());
    }

    private List<String> listed(Caller caller) {
        return world.documents.list(caller, World.all()).items().stream()
                .map(Document::id)
                .toList();
    }

    @Test
    void draftsAreLeftOutAndRefused() {
        HandDraft waiting = world.documents.draft(World.BEILIN, World.PROPOSAL, "纸质案件补发");
        HandDraft closed = world.documents.draft(World.BEILIN, World.PROPOSAL, "重复");
        world.documents.refuse(HEAD, closed.id(), "重复");
        assertThat(world.documents.drafts(World.BEILIN)).hasSize(1);
        assertThat(world.documents.closedDrafts(World.BEILIN, null, 10).items()).hasSize(1);
        world.secrets.mark("probationer");

        assertThat(world.documents.drafts(World.BEILIN)).isEmpty();
        assertThat(world.documents.closedDrafts(World.BEILIN, null, 10).items()).isEmpty();
        Caller signer = new Caller("xian-2", "西安二", "xian", Set.of(Role.CITY_OFFICER));
        refused(CommonProblem.NOT_PERMITTED, () -> world.documents.sign(signer, waiting.id()));
        refused(CommonProblem.NOT_PERMITTED, () -> world.documents.refuse(signer, waiting.id(), "不签"));
        assertThat(world.documents.drafts(HEAD)).hasSize(1);
        assertThat(world.documents.closedDrafts(HEAD, null, 10).items()).hasSize(1);
        assertThat(world.documents.sign(HEAD, waiting.id()).superviseeId()).isEqualTo("probationer");
    }
}
