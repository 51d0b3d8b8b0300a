package org.anjiao.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.anjiao.exchange.Document;
import org.anjiao.exchange.DocumentQuery;
import org.anjiao.exchange.MessageState;
import org.anjiao.exchange.Receipt;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.exchange.spi.host.OutgoingDocument;
import org.anjiao.platform.CommonProblem;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments.Issued;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents that steps of cases bring about. */
class CaseDocumentsTest {
    private final World world = new World();

    @BeforeEach
    void take() {
        world.clock.set(Instant.parse("2026-05-01T01:00:00Z"));
        world.routes.use(world.gateway);
        world.gateway.answer = sent -> new ExchangeOutcome.Received("R-1", world.clock.instant());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void goesToTheAddresseeAndToEachCopy() {
        Issued issued = issue("D-17", "court", "procuratorate", "police");
        assertThat(issued.number()).isEqualTo("610103-D17-2026-0001");
        world.dispatcher.run();
        assertThat(world.gateway.sent)
                .extracting(OutgoingDocument::agency)
                .containsExactlyInAnyOrder("court", "procuratorate", "police");
        Document document = world.documents.find(World.BEILIN, issued.id());
        assertThat(document.agency()).isEqualTo("court");
        assertThat(document.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(document.copies()).extracting(Document.Copy::agency).containsExactly("procuratorate", "police");
        assertThat(world.documents.list(World.BEILIN, World.all()).items()).hasSize(1);
    }

    @Test
    void isReadByWhoeverKeepsThePersonNow() {
        Issued issued = issue("D-17", "court");
        World.refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> world.documents.find(World.LIANHU, issued.id()));

        world.keeper = "lianhu-office";

        assertThat(world.documents.find(World.LIANHU, issued.id()).id()).isEqualTo(issued.id());
        assertThat(world.documents.find(World.BEILIN, issued.id()).id()).isEqualTo(issued.id());
        World.refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> world.documents.resend(World.LIANHU, issued.id()));
    }

    @Test
    void isOnRecordWithoutAMessageWhereNobodyOutsideGetsIt() {
        Issued issued = issue("D-06", null);
        assertThat(world.exchange.agenciesWithWork(world.clock.instant())).isEmpty();
        assertThat(world.documents.list(World.BEILIN, World.all()).items())
                .singleElement()
                .satisfies(document -> {
                    assertThat(document.id()).isEqualTo(issued.id());
                    assertThat(document.agency()).isNull();
                    assertThat(document.state()).isNull();
                    assertThat(document.replyOverdue()).isFalse();
                });
        World.refused(ExchangeProblem.MESSAGE_STATE, () -> world.documents.resend(World.BEILIN, issued.id()));
    }

    @Test
    void aDocumentToThePersonStillInformsTheCopies() {
        Issued issued = issue("D-14", null, "procuratorate");
        world.dispatcher.run();
        assertThat(world.gateway.sent).singleElement().satisfies(sent -> {
            assertThat(sent.agency()).isEqualTo("procuratorate");
            assertThat(sent.replyDays()).isZero();
        });
        assertThat(world.documents.find(World.BEILIN, issued.id()).copies())
                .containsExactly(new Document.Copy("procuratorate", MessageState.DELIVERED));
    }

    @Test
    void aCopyThatNeverArrivedIsSentAgainAndNothingElse() {
        world.gateway.answer = sent -> sent.agency().equals("police")
                ? new ExchangeOutcome.Failed("connection refused")
                : new ExchangeOutcome.Received("R-1", world.clock.instant());
        Issued issued = issue("D-14", null, "procuratorate", "police");
        for (int i = 0; i < 10; i++) {
            world.dispatcher.run();
            world.clock.set(world.clock.instant().plus(Duration.ofDays(1)));
        }
        assertThat(world.documents.find(World.BEILIN, issued.id()).copies())
                .containsExactly(
                        new Document.Copy("procuratorate", MessageState.DELIVERED),
                        new Document.Copy("police", MessageState.DEAD_LETTER));
        world.gateway.sent.clear();
        world.gateway.answer = sent -> new ExchangeOutcome.Received("R-2", world.clock.instant());
        world.documents.resend(World.BEILIN, issued.id());
        world.dispatcher.run();
        assertThat(world.gateway.sent).extracting(OutgoingDocument::agency).containsExactly("police");
        assertThat(world.documents.find(World.BEILIN, issued.id()).copies())
                .extracting(Document.Copy::state)
                .containsOnly(MessageState.DELIVERED);
        World.refused(ExchangeProblem.MESSAGE_STATE, () -> world.documents.resend(World.BEILIN, issued.id()));
    }

    @Test
    void answerIsOverdueOnTheThirtyFirstDayForCountyAndCity() {
        issue("D-17", "court", "procuratorate");
        world.dispatcher.run();
        world.clock.set(Instant.parse("2026-05-31T15:59:59Z"));
        assertThat(overdue()).isEmpty();
        world.clock.set(Instant.parse("2026-05-31T16:00:00Z"));
        assertThat(overdue()).singleElement().satisfies(document -> {
            assertThat(document.replyDueOn()).isEqualTo(LocalDate.of(2026, 5, 31));
            assertThat(document.replyOverdue()).isTrue();
        });
        assertThat(world.documents.list(World.XIAN, overdueOnly()).items()).hasSize(1);
    }

    @Test
    void theRuleOfTheDayOfSendingHolds() {
        assertThat(dueOn("2019-05-01T01:00:00Z")).as("CN-2012: 15 days").isEqualTo(LocalDate.of(2019, 5, 16));
        assertThat(dueOn("2026-05-01T01:00:00Z")).as("CN-2020: 30 days").isEqualTo(LocalDate.of(2026, 5, 31));
    }

    @Test
    void everyDocumentOfTheCatalogueIsKnown() {
        Catalogue catalogue = Catalogue.load();
        for (int number = 1; number <= 28; number++) {
            assertThat(catalogue.find(String.format(Locale.ROOT, "D-%02d", number)))
                    .as("D-" + number)
                    .isPresent();
        }
        World.refused(ExchangeProblem.DOCUMENT_CODE_UNKNOWN, () -> issue("D-99", "court"));
    }

    @Test
    void concernsSomebodyWithoutAFileInAnAssessment() {
        Issued issued = world.documents.issue(
                World.BEILIN,
                new CaseDocument("D-02", null, "beilin", "court", List.of(), null, "适宜社区矫正", "assessment", "a-1"));
        world.dispatcher.run();
        assertThat(world.gateway.sent).singleElement().satisfies(sent -> {
            assertThat(sent.superviseeNumber()).isNull();
            assertThat(sent.superviseeName()).isNull();
            assertThat(sent.superviseeIdNumber()).isNull();
        });
        Document document = world.documents.find(World.BEILIN, issued.id());
        assertThat(document.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(document.superviseeLabel()).isNull();
        World.refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> world.documents.find(World.LIANHU, issued.id()));
    }

    @Test
    void belongsToTheStepThatBringsItAbout() {
        assertThatThrownBy(() -> world.store.transactions().run(() -> {
                    issue("D-17", "court", "procuratorate");
                    throw new IllegalStateException("afterwards");
                }))
                .hasMessage("afterwards");
        assertThat(world.documents.list(World.BEILIN, World.all()).items()).isEmpty();
        assertThat(world.exchange.agenciesWithWork(world.clock.instant())).isEmpty();
    }

    private LocalDate dueOn(String sentAt) {
        world.clock.set(Instant.parse(sentAt));
        Issued issued = issue("D-20", "court");
        world.dispatcher.run();
        return world.documents.find(World.BEILIN, issued.id()).replyDueOn();
    }

    @Test
    void nobodyWaitsAnyMoreOnceTheAnswerIsFiledOnPaperAndTheAgencysOwnIsStillTaken() {
        Issued issued = issue("D-17", "court");
        world.dispatcher.run();
        world.clock.set(world.clock.instant().plus(Duration.ofDays(40)));
        assertThat(overdue()).hasSize(1);

        world.documents.settled(World.BEILIN, issued.id(), "书面答复已登记：（2026）刑更1号");
        world.documents.settled(World.BEILIN, issued.id(), "书面答复已登记：（2026）刑更1号");

        assertThat(overdue()).isEmpty();
        assertThat(world.documents.find(World.BEILIN, issued.id()).replyOverdue())
                .isFalse();
        assertThat(world.audited)
                .filteredOn(record -> record.action().equals("DOCUMENT_SETTLED"))
                .hasSize(1);
        World.refused(
                ExchangeProblem.DOCUMENT_ANSWER_OF_CASE,
                () -> world.documents.answeredOnPaper(World.BEILIN, issued.id(), "已裁定"));
        world.receipts.accept(
                World.COURT,
                new Receipt(
                        world.gateway.sent.get(0).messageId(),
                        Receipt.Kind.ANSWERED,
                        null,
                        world.clock.instant(),
                        "已裁定",
                        null));
        assertThat(world.documents.find(World.BEILIN, issued.id()).state()).isEqualTo(MessageState.ANSWERED);
    }

    @Test
    void whatLeftNoHouseHasNothingToSettle() {
        Issued issued = issue("D-06", null);
        world.documents.settled(World.BEILIN, issued.id(), "无");
        assertThat(world.audited).noneMatch(record -> record.action().equals("DOCUMENT_SETTLED"));
    }

    private List<Document> overdue() {
        return world.documents.list(World.BEILIN, overdueOnly()).items();
    }

    private static DocumentQuery overdueOnly() {
        return new DocumentQuery(null, null, true, null, 50);
    }

    private Issued issue(String code, String addressee, String... copies) {
        return world.documents.issue(
                World.BEILIN,
                new CaseDocument(
                        code,
                        "probationer",
                        "beilin",
                        addressee,
                        List.of(copies),
                        "文书标题",
                        "事实、依据与决定",
                        "proceeding",
                        "proceeding-1"));
    }
}
