package org.anjiao.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anjiao.exchange.Document;
import org.anjiao.exchange.HandDraft;
import org.anjiao.organization.UnitChange;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was drafted by hand goes with its person: by a transfer of the execution place, and when counties are merged. */
class DraftFollowerTest {
    private static final Caller BEILIN_HEAD = head("beilin");
    private static final Caller LIANHU_HEAD = head("lianhu");
    private static final Caller SYSTEM = new Caller("system", "系统", "province", Set.of(Role.SYSTEM));
    private static final LocalDate MERGE = LocalDate.of(2019, 3, 31);
    private static final String PERSON = World.PROPOSAL.superviseeId();

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aTransferTakesTheDraftToTheNewCountyWhichSignsIt() {
        HandDraft draft = world.documents.draft(World.BEILIN, World.PROPOSAL, "纸质案件补发");

        movedTo("lianhu-office");

        assertThat(world.documents.drafts(World.BEILIN)).isEmpty();
        assertThat(world.documents.drafts(World.LIANHU)).singleElement().satisfies(there -> {
            assertThat(there.id()).isEqualTo(draft.id());
            assertThat(there.unitId()).isEqualTo("lianhu");
            assertThat(there.draftedInUnitId()).isEqualTo("beilin");
            assertThat(there.draftedBy()).isEqualTo("beilin");
            assertThat(there.document()).isEqualTo(World.PROPOSAL);
        });
        World.refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> world.documents.sign(BEILIN_HEAD, draft.id()));
        World.refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> world.documents.refuse(BEILIN_HEAD, draft.id(), "已移交"));
        Document issued = world.documents.sign(LIANHU_HEAD, draft.id());
        assertThat(issued.unitId()).isEqualTo("lianhu");
        assertThat(issued.number()).startsWith("610104-D17-");
        AuditRecord moved = audited("DOCUMENT_DRAFT_MOVED").get(0);
        assertThat(moved.recordId()).isEqualTo(draft.id());
        assertThat(moved.details()).containsEntry("from", "beilin").containsEntry("to", "lianhu");
    }

    /** From the day of a merge the old county and its offices report to the new one (brief 1.3). */
    @Test
    void aMergeTakesTheDraftToTheCountyThatFollows() {
        HandDraft draft = world.documents.draft(World.BEILIN, World.PROPOSAL, "纸质案件补发");
        world.units.change(SYSTEM, new UnitChange("office", null, "lianhu", MERGE));
        world.units.change(SYSTEM, new UnitChange("beilin", null, "lianhu", MERGE));

        movedTo("lianhu-office");

        assertThat(world.documents.drafts(World.LIANHU))
                .extracting(HandDraft::unitId, HandDraft::draftedInUnitId)
                .containsExactly(tuple("lianhu", "beilin"));
        World.refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> world.documents.sign(BEILIN_HEAD, draft.id()));
        assertThat(world.documents.refuse(LIANHU_HEAD, draft.id(), "改由步骤制发").refusal())
                .isEqualTo("改由步骤制发");
        assertThat(world.documents.closedDrafts(World.LIANHU, null, 50).items()).hasSize(1);
    }

    @Test
    void withinTheCountyNothingChanges() {
        world.units.add("other-office", "610103002", UnitType.JUSTICE_OFFICE, "beilin", null);
        HandDraft draft = world.documents.draft(World.BEILIN, World.PROPOSAL, "纸质案件补发");

        movedTo("other-office");

        assertThat(world.documents.drafts(World.BEILIN)).containsExactly(draft);
        assertThat(audited("DOCUMENT_DRAFT_MOVED")).isEmpty();
    }

    @Test
    void whatIsSignedOrRefusedStaysWhereItWasDone() {
        HandDraft signed = world.documents.draft(World.BEILIN, World.PROPOSAL, "纸质案件补发");
        HandDraft refused = world.documents.draft(World.BEILIN, World.PROPOSAL, "文书遗失");
        Document issued = world.documents.sign(BEILIN_HEAD, signed.id());
        world.documents.refuse(BEILIN_HEAD, refused.id(), "事实不清");

        movedTo("lianhu-office");

        assertThat(world.documents.closedDrafts(World.BEILIN, null, 50).items()).hasSize(2);
        assertThat(world.documents.closedDrafts(World.LIANHU, null, 50).items()).isEmpty();
        assertThat(world.documents.find(World.BEILIN, issued.id()).unitId()).isEqualTo("beilin");
    }

    /** 西咸新区 has no bureau of justice. */
    @Test
    void whereNoSuchDocumentIsIssuedTheDraftEndsWithTheReason() {
        world.units.add("xixian", "XIXIAN", UnitType.GOVERNANCE_BUREAU, "province", null);
        world.units.add("xixian-office", "610402008", UnitType.JUSTICE_OFFICE, "xixian", null);
        HandDraft draft = world.documents.draft(World.BEILIN, World.PROPOSAL, "纸质案件补发");

        movedTo("xixian-office");

        Caller there = new Caller("xixian", "西咸", "xixian", Set.of(Role.COUNTY_OFFICER));
        assertThat(world.documents.drafts(World.BEILIN)).isEmpty();
        assertThat(world.documents.closedDrafts(there, null, 50).items())
                .singleElement()
                .satisfies(closed -> {
                    assertThat(closed.id()).isEqualTo(draft.id());
                    assertThat(closed.refusal()).isEqualTo(DraftFollower.NOT_ISSUED_THERE);
                    assertThat(closed.draftedInUnitId()).isEqualTo("beilin");
                    assertThat(closed.closedAt()).isEqualTo(world.clock.instant());
                });
        assertThat(audited("DOCUMENT_DRAFT_REFUSED").get(0).details())
                .containsEntry("reason", DraftFollower.NOT_ISSUED_THERE);
    }

    /** The registry repairs by this what came into being while its person moved; what stands well must not be touched. */
    @Test
    void tellsWhichDraftsHaveNotFollowed() {
        world.documents.draft(World.BEILIN, World.PROPOSAL, "纸质案件补发");
        assertThat(open()).containsExactly(PERSON + " office");
        world.keeper = "lianhu-office";
        assertThat(open()).containsExactly(PERSON + " beilin");
        movedTo("lianhu-office");
        assertThat(open()).containsExactly(PERSON + " lianhu-office");
        movedTo("lianhu-office");
        assertThat(audited("DOCUMENT_DRAFT_MOVED")).hasSize(1);
    }

    private List<String> open() {
        List<String> told = new ArrayList<>();
        world.follower.open((person, unit) -> told.add(person + " " + unit));
        return told;
    }

    private void movedTo(String office) {
        world.keeper = office;
        world.follower.follow(SYSTEM, PERSON, office);
    }

    private List<AuditRecord> audited(String action) {
        return world.audited.stream()
                .filter(record -> record.action().equals(action))
                .toList();
    }

    private static Caller head(String county) {
        return new Caller("head-" + county, "局长", county, Set.of(Role.COUNTY_JUSTICE_HEAD));
    }
}
