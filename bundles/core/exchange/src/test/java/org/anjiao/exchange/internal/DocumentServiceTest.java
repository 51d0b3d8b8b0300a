package org.anjiao.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anjiao.exchange.Document;
import org.anjiao.exchange.DocumentQuery;
import org.anjiao.exchange.HandDraft;
import org.anjiao.exchange.MessageState;
import org.anjiao.exchange.NewDocument;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Documents from their issue to what officers do with them. */
class DocumentServiceTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void numbersRunPerUnitCodeAndYear() {
        assertThat(world.issued(World.BEILIN, World.PROPOSAL).number()).isEqualTo("610103-D17-2019-0001");
        assertThat(world.issued(World.BEILIN, World.PROPOSAL).number()).isEqualTo("610103-D17-2019-0002");
        world.clock.set(Instant.parse("2019-12-31T16:00:00Z"));
        assertThat(world.issued(World.BEILIN, World.PROPOSAL).number())
                .as("already 2020 in Shanghai")
                .isEqualTo("610103-D17-2020-0001");
    }

    @Test
    void numberIsNotLostWhenTheTransactionFails() {
        assertThatThrownBy(() -> world.store.transactions().run(() -> {
                    world.issued(World.BEILIN, World.PROPOSAL);
                    throw new IllegalStateException("afterwards");
                }))
                .hasMessage("afterwards");
        assertThat(world.documents.list(World.BEILIN, World.all()).items()).isEmpty();
        assertThat(world.exchange.agenciesWithWork(world.clock.instant())).isEmpty();
        assertThat(world.issued(World.BEILIN, World.PROPOSAL).number()).isEqualTo("610103-D17-2019-0001");
    }

    @Test
    void firstDocumentsOfASeriesThatAreIssuedAtOnceGetNumbersWithoutGaps() throws Exception {
        List<Callable<String>> work = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            work.add(() -> world.issued(World.BEILIN, World.PROPOSAL).number());
            expected.add("610103-D17-2019-%04d".formatted(i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<String> numbers = new ArrayList<>();
            for (Future<String> number : threads.invokeAll(work)) {
                numbers.add(number.get());
            }
            assertThat(numbers).containsExactlyInAnyOrderElementsOf(expected);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void rulesOfIssuing() {
        World.refused(ExchangeProblem.DOCUMENT_CODE_UNKNOWN, () -> issue("D-99", "court", "probationer", "t", "b"));
        World.refused(ExchangeProblem.DOCUMENT_SUBJECT_CATEGORY, () -> issue("D-18", "court", "probationer", "t", "b"));
        World.refused(CommonProblem.FIELD_REQUIRED, () -> issue("D-17", "court", "probationer", " ", "b"));
        World.refused(CommonProblem.FIELD_REQUIRED, () -> issue("D-17", "court", "probationer", "t", null));
        World.refused(CommonProblem.FIELD_INVALID, () -> issue("D-17", "Court!", "probationer", "t", "b"));
        World.refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> issue("D-17", "court", "stranger", "t", "b"));
        World.refused(CommonProblem.NOT_PERMITTED, () -> world.documents.issue(World.XIAN, World.PROPOSAL));
        Caller office = new Caller("o", "o", "office", Set.of(Role.COUNTY_OFFICER));
        World.refused(ExchangeProblem.DOCUMENT_ISSUER_LEVEL, () -> world.documents.issue(office, World.PROPOSAL));
        assertThat(world.documents.list(World.BEILIN, World.all()).items()).isEmpty();
    }

    @Test
    void whatAStepOfTheCaseIssuesIsNotIssuedByHand() {
        assertThatThrownBy(() -> world.documents.issue(World.BEILIN, World.PROPOSAL))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ExchangeProblem.DOCUMENT_OF_CASE_STEP);
                    assertThat(problem.remedyZh()).contains("“考核奖惩”");
                    assertThat(problem.remedyEn()).contains("measures");
                });
        assertThat(world.documents
                        .issue(World.BEILIN, new NewDocument("D-27", "police", "probationer", "专项活动", "排查情况通报"))
                        .number())
                .as("has no step")
                .isEqualTo("610103-D27-2019-0001");
    }

    @Test
    void theWayRoundHasAReasonAndASecondPerson() {
        Caller head = new Caller("head", "局长", "beilin", Set.of(Role.COUNTY_JUSTICE_HEAD));
        World.refused(CommonProblem.FIELD_REQUIRED, () -> world.documents.draft(World.BEILIN, World.PROPOSAL, " "));
        HandDraft draft = world.documents.draft(World.BEILIN, World.PROPOSAL, "纸质案件补发");
        assertThat(world.documents.list(World.BEILIN, World.all()).items())
                .as("issues nothing yet")
                .isEmpty();
        assertThat(world.documents.drafts(World.BEILIN))
                .extracting(HandDraft::reason)
                .containsExactly("纸质案件补发");
        assertThat(world.documents.drafts(World.LIANHU)).isEmpty();
        World.refused(CommonProblem.NOT_PERMITTED, () -> world.documents.sign(World.BEILIN, draft.id()));
        HandDraft own = world.documents.draft(head, World.PROPOSAL, "纸质案件补发");
        World.refused(ExchangeProblem.DOCUMENT_SIGNER_IS_DRAFTER, () -> world.documents.sign(head, own.id()));

        Document issued = world.documents.sign(head, draft.id());

        assertThat(issued.unitId()).isEqualTo("beilin");
        assertThat(issued.issuedBy()).isEqualTo("head");
        assertThat(world.audited).extracting(AuditRecord::action).contains("DOCUMENT_DRAFT", "DOCUMENT_ISSUE");
        World.refused(ExchangeProblem.DOCUMENT_DRAFT_SIGNED, () -> world.documents.sign(head, draft.id()));
        assertThat(world.documents.drafts(World.BEILIN))
                .extracting(HandDraft::id)
                .containsExactly(own.id());
    }

    @Test
    void aDraftIsRefusedBySomebodyElseAndKept() {
        Caller head = new Caller("head", "局长", "beilin", Set.of(Role.COUNTY_JUSTICE_HEAD));
        HandDraft signed = world.documents.draft(World.BEILIN, World.PROPOSAL, "纸质案件补发");
        HandDraft draft = world.documents.draft(World.BEILIN, World.PROPOSAL, "文书遗失");
        HandDraft own = world.documents.draft(head, World.PROPOSAL, "纸质案件补发");
        World.refused(CommonProblem.FIELD_REQUIRED, () -> world.documents.refuse(head, draft.id(), " "));
        World.refused(CommonProblem.NOT_PERMITTED, () -> world.documents.refuse(World.BEILIN, draft.id(), "事实不清"));
        World.refused(ExchangeProblem.DOCUMENT_SIGNER_IS_DRAFTER, () -> world.documents.refuse(head, own.id(), "事实不清"));
        Document issued = world.documents.sign(head, signed.id());

        HandDraft refused = world.documents.refuse(head, draft.id(), " 事实不清 ");

        assertThat(refused.refusal()).isEqualTo("事实不清");
        assertThat(refused.closedBy()).isEqualTo("head");
        assertThat(refused.closedAt()).isEqualTo(world.clock.instant());
        assertThat(refused.documentId()).isNull();
        World.refused(ExchangeProblem.DOCUMENT_DRAFT_REFUSED, () -> world.documents.sign(head, draft.id()));
        World.refused(ExchangeProblem.DOCUMENT_DRAFT_REFUSED, () -> world.documents.refuse(head, draft.id(), "又"));
        World.refused(ExchangeProblem.DOCUMENT_DRAFT_SIGNED, () -> world.documents.refuse(head, signed.id(), "晚"));
        assertThat(world.documents.list(World.BEILIN, World.all()).items()).hasSize(1);
        assertThat(world.documents.drafts(World.BEILIN))
                .extracting(HandDraft::id)
                .containsExactly(own.id());
        var first = world.documents.closedDrafts(World.BEILIN, null, 1);
        assertThat(first.items()).containsExactly(refused);
        assertThat(world.documents.closedDrafts(World.BEILIN, first.next(), 1).items())
                .extracting(HandDraft::documentId, HandDraft::closedBy)
                .containsExactly(tuple(issued.id(), "head"));
        assertThat(world.documents.closedDrafts(World.LIANHU, null, 50).items()).isEmpty();
        assertThat(world.audited).extracting(AuditRecord::action).contains("DOCUMENT_DRAFT_REFUSED");
    }

    @Test
    void deliveryByHandEndsTheTries() {
        Document issued = world.issued(World.BEILIN, World.PROPOSAL);
        World.refused(
                CommonProblem.FIELD_REQUIRED, () -> world.documents.deliverByHand(World.BEILIN, issued.id(), " "));
        assertThat(world.documents
                        .deliverByHand(World.BEILIN, issued.id(), "专人送达")
                        .state())
                .isEqualTo(MessageState.MANUAL);
        world.routes.use(world.gateway);
        world.dispatcher.run();
        assertThat(world.gateway.sent).isEmpty();
        World.refused(ExchangeProblem.MESSAGE_STATE, () -> world.documents.resend(World.BEILIN, issued.id()));
    }

    @Test
    void anAnswerOnPaperToWhatWasIssuedByHandEndsTheWaiting() {
        world.routes.use(world.gateway);
        world.gateway.answer = sent -> new ExchangeOutcome.Received("R-1", world.clock.instant());
        Document issued = world.issued(World.BEILIN, World.PROPOSAL);
        World.refused(
                ExchangeProblem.MESSAGE_STATE, () -> world.documents.answeredOnPaper(World.BEILIN, issued.id(), "已裁定"));
        world.dispatcher.run();
        world.clock.set(world.clock.instant().plus(Duration.ofDays(40)));
        assertThat(world.documents.find(World.BEILIN, issued.id()).replyOverdue())
                .isTrue();
        World.refused(
                CommonProblem.FIELD_REQUIRED, () -> world.documents.answeredOnPaper(World.BEILIN, issued.id(), " "));

        Document answered = world.documents.answeredOnPaper(World.BEILIN, issued.id(), "（2019）刑更1号裁定书");

        assertThat(answered.state()).isEqualTo(MessageState.ANSWERED);
        assertThat(answered.replyOverdue()).isFalse();
        assertThat(answered.answeredAt()).isEqualTo(world.clock.instant());
        assertThat(world.audited).extracting(AuditRecord::action).contains("DOCUMENT_ANSWERED_ON_PAPER");
        World.refused(
                ExchangeProblem.MESSAGE_STATE, () -> world.documents.answeredOnPaper(World.BEILIN, issued.id(), "再次"));
    }

    @Test
    void listGoesPageByPageWithinTheOwnSubtree() {
        for (int i = 0; i < 3; i++) {
            world.issued(World.BEILIN, World.PROPOSAL);
        }
        var first = world.documents.list(World.XIAN, new DocumentQuery(null, null, false, null, 2));
        assertThat(first.items())
                .extracting(Document::number)
                .containsExactly("610103-D17-2019-0003", "610103-D17-2019-0002");
        var second =
                world.documents.list(World.XIAN, new DocumentQuery(null, MessageState.QUEUED, false, first.next(), 2));
        assertThat(second.items()).extracting(Document::number).containsExactly("610103-D17-2019-0001");
        assertThat(second.next()).isNull();
        Caller lianhu = new Caller("l", "l", "lianhu", Set.of(Role.COUNTY_OFFICER));
        assertThat(world.documents.list(lianhu, World.all()).items()).isEmpty();
        World.refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> world.documents.find(lianhu, first.items().get(0).id()));
    }

    private void issue(String code, String agency, String person, String title, String body) {
        world.documents.issue(World.BEILIN, new NewDocument(code, agency, person, title, body));
    }
}
