package org.anjiao.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.exchange.MessageState;
import org.anjiao.exchange.Receipt;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.exchange.spi.host.OutgoingDocument;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.reply.CaseReply;
import org.anjiao.supervisee.reply.Ruling;
import org.anjiao.supervisee.spi.CaseDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the addressee says finds its way back to the case. */
class WayBackTest {
    private static final Caller PROCURATORATE =
            new Caller("agency.procuratorate", "检察院", "province", Set.of(Role.AGENCY));
    private static final Ruling REVOKED = new Ruling(true, "（2026）刑更1号", LocalDate.of(2026, 5, 20), null, null);
    private final World world = new World();

    @BeforeEach
    void take() {
        world.clock.set(Instant.parse("2026-05-01T01:00:00Z"));
        world.routes.use(world.gateway);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theReceiptThatARouteBringsIsHandedOverOnce() {
        world.gateway.answer = sent -> new ExchangeOutcome.Received("R-1", world.clock.instant());
        String document = issue();
        world.dispatcher.run();

        assertThat(world.handed)
                .as("not for the copy")
                .containsExactly(Map.entry("delivered", reply(document, "2026-05-01T01:00:00Z", null)));
    }

    @Test
    void aReceiptAndAnAnswerThatComeByThemselvesAreHandedOverOnce() {
        world.gateway.answer = sent -> new ExchangeOutcome.Accepted();
        String document = issue();
        world.dispatcher.run();
        assertThat(world.handed).isEmpty();
        world.clock.set(Instant.parse("2026-05-20T01:00:00Z"));

        for (int i = 0; i < 2; i++) {
            world.receipts.accept(World.COURT, receipt(Receipt.Kind.RECEIVED, "2026-05-02T01:00:00Z", null));
            world.receipts.accept(World.COURT, receipt(Receipt.Kind.ANSWERED, "2026-05-20T01:00:00Z", REVOKED));
        }

        assertThat(world.handed)
                .containsExactly(
                        Map.entry("delivered", reply(document, "2026-05-02T01:00:00Z", null)),
                        Map.entry("agency.court", reply(document, "2026-05-20T01:00:00Z", REVOKED)));
    }

    @Test
    void whatTheCaseRefusesIsNoAnswer() {
        world.gateway.answer = sent -> new ExchangeOutcome.Accepted();
        String document = issue();
        world.dispatcher.run();
        world.caseAnswers = reply -> {
            throw CommonProblem.required("ruling");
        };

        World.refused(
                CommonProblem.FIELD_REQUIRED,
                () -> world.receipts.accept(World.COURT, receipt(Receipt.Kind.ANSWERED, "2026-05-01T01:00:00Z", null)));

        assertThat(world.documents.find(World.BEILIN, document).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void whoGetsACopyHasNoSay() {
        world.gateway.answer = sent -> new ExchangeOutcome.Accepted();
        issue();
        world.dispatcher.run();

        world.receipts.accept(
                PROCURATORATE,
                new Receipt(
                        messageTo("procuratorate"), Receipt.Kind.ANSWERED, null, world.clock.instant(), "已阅", REVOKED));

        assertThat(world.handed).isEmpty();
    }

    @Test
    void aDocumentThatAnOfficerIssuedByHandBelongsToNoCase() {
        world.gateway.answer = sent -> new ExchangeOutcome.Received("R-1", world.clock.instant());
        world.issued(World.BEILIN, World.PROPOSAL);
        world.dispatcher.run();
        world.receipts.accept(World.COURT, receipt(Receipt.Kind.ANSWERED, "2026-05-01T01:00:00Z", REVOKED));

        assertThat(world.handed).isEmpty();
    }

    private String issue() {
        return world.documents
                .issue(
                        World.BEILIN,
                        new CaseDocument(
                                "D-17",
                                "probationer",
                                "beilin",
                                "court",
                                List.of("procuratorate"),
                                null,
                                "事实、依据与决定",
                                "proceeding",
                                "proceeding-1"))
                .id();
    }

    private Receipt receipt(Receipt.Kind kind, String at, Ruling ruling) {
        return new Receipt(messageTo("court"), kind, "R-1", Instant.parse(at), null, ruling);
    }

    private String messageTo(String agency) {
        return world.gateway.sent.stream()
                .filter(sent -> sent.agency().equals(agency))
                .map(OutgoingDocument::messageId)
                .findFirst()
                .orElseThrow();
    }

    private static CaseReply reply(String document, String at, Ruling ruling) {
        return new CaseReply("proceeding", "proceeding-1", document, Instant.parse(at), ruling);
    }
}
