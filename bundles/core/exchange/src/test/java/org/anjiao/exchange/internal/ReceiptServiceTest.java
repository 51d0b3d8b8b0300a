package org.anjiao.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.anjiao.exchange.Document;
import org.anjiao.exchange.MessageState;
import org.anjiao.exchange.Receipt;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What agencies say by themselves. */
class ReceiptServiceTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void receiptsComeByThemselves() {
        String messageId = sentMessage();
        Receipt receipt = new Receipt(messageId, Receipt.Kind.RECEIVED, "R-7", world.clock.instant(), null);
        Caller otherCourt = new Caller("agency.court2", "x", "province", Set.of(Role.AGENCY));
        World.refused(CommonProblem.RECORD_NOT_FOUND, () -> world.receipts.accept(otherCourt, receipt));
        Caller impostor = new Caller("agency.court", "x", "province", Set.of(Role.CITY_OFFICER));
        World.refused(CommonProblem.NOT_PERMITTED, () -> world.receipts.accept(impostor, receipt));
        World.refused(
                CommonProblem.FIELD_REQUIRED,
                () -> world.receipts.accept(
                        World.COURT, new Receipt(messageId, Receipt.Kind.RECEIVED, " ", world.clock.instant(), null)));
        World.refused(
                CommonProblem.FIELD_INVALID,
                () -> world.receipts.accept(
                        World.COURT,
                        new Receipt(
                                messageId,
                                Receipt.Kind.RECEIVED,
                                "R",
                                world.clock.instant().plusSeconds(1),
                                null)));

        assertThat(world.receipts.accept(World.COURT, receipt)).isEqualTo(MessageState.DELIVERED);
        assertThat(world.receipts.accept(World.COURT, receipt)).as("again").isEqualTo(MessageState.DELIVERED);
        World.refused(
                ExchangeProblem.RECEIPT_CONTRADICTS,
                () -> world.receipts.accept(
                        World.COURT,
                        new Receipt(messageId, Receipt.Kind.RECEIVED, "R-8", world.clock.instant(), null)));
        assertThat(world.receipts.accept(
                        World.COURT, new Receipt(messageId, Receipt.Kind.ANSWERED, null, world.clock.instant(), "裁定")))
                .isEqualTo(MessageState.ANSWERED);
        World.refused(
                ExchangeProblem.MESSAGE_STATE,
                () -> world.receipts.accept(
                        World.COURT, new Receipt(messageId, Receipt.Kind.REFUSED, null, world.clock.instant(), "no")));
        assertThat(world.audited)
                .extracting(AuditRecord::action)
                .containsOnlyOnce("RECEIPT_RECEIVED", "RECEIPT_ANSWERED");
    }

    @Test
    void receiptThatOvertakesTheAnswerStands() {
        world.routes.use(world.gateway);
        world.gateway.answer = sent -> {
            world.receipts.accept(
                    World.COURT,
                    new Receipt(sent.messageId(), Receipt.Kind.RECEIVED, "R-9", world.clock.instant(), null));
            return new ExchangeOutcome.Failed("read timed out");
        };
        Document issued = world.issued(World.BEILIN, World.PROPOSAL);
        world.dispatcher.run();
        Document delivered = world.documents.find(World.BEILIN, issued.id());
        assertThat(delivered.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(delivered.attempts()).extracting(Document.Attempt::outcome).containsExactly("FAILED");
    }

    private String sentMessage() {
        world.routes.use(world.gateway);
        world.gateway.answer = sent -> new ExchangeOutcome.Accepted();
        world.issued(World.BEILIN, World.PROPOSAL);
        world.dispatcher.run();
        return world.gateway.sent.get(0).messageId();
    }
}
