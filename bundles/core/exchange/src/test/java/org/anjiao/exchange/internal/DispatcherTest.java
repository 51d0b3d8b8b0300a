package org.anjiao.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.exchange.Document;
import org.anjiao.exchange.MessageState;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.exchange.spi.host.OutgoingDocument;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.audit.AuditRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S-12: the court's route down, back-off, dead letter, recovery. */
class DispatcherTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void receiptAtOnceDeliversAndStartsTheReplyClock() {
        world.routes.use(world.gateway);
        world.gateway.answer = sent -> new ExchangeOutcome.Received("R-1", world.clock.instant());
        Document issued = world.issued(World.BEILIN, World.PROPOSAL);
        assertThat(issued.state()).isEqualTo(MessageState.QUEUED);
        world.dispatcher.run();

        Document delivered = world.documents.find(World.BEILIN, issued.id());
        assertThat(delivered.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(delivered.receiptNumber()).isEqualTo("R-1");
        assertThat(delivered.replyDueOn()).isEqualTo(LocalDate.of(2019, 4, 30));
        assertThat(delivered.attempts()).extracting(Document.Attempt::outcome).containsExactly("RECEIVED");
        assertThat(world.gateway.sent).singleElement().satisfies(sent -> {
            assertThat(sent.superviseeIdNumber()).isEqualTo("619900198001010014");
            assertThat(sent.senderCode()).isEqualTo("610103");
            assertThat(sent.replyDays()).isEqualTo(30);
        });
        world.clock.set(Instant.parse("2019-04-30T15:59:59Z"));
        assertThat(world.documents.find(World.BEILIN, issued.id()).replyOverdue())
                .isFalse();
        world.clock.set(Instant.parse("2019-04-30T16:00:00Z"));
        assertThat(world.documents.find(World.XIAN, issued.id()).replyOverdue()).isTrue();
    }

    @Test
    void withoutRouteMessagesAreHeldAndGoOutOnceItIsBack() {
        Document issued = world.issued(World.BEILIN, World.PROPOSAL);
        world.dispatcher.run();
        world.gateway.installed = false;
        world.routes.use(world.gateway);
        world.clock.set(world.clock.instant().plus(Duration.ofDays(40)));
        world.dispatcher.run();
        Document held = world.documents.find(World.BEILIN, issued.id());
        assertThat(held.state()).isEqualTo(MessageState.QUEUED);
        assertThat(held.routeInstalled()).isFalse();
        assertThat(held.tries()).isZero();
        assertThat(held.attempts()).isEmpty();
        world.gateway.installed = true;
        world.gateway.answer = sent -> new ExchangeOutcome.Received("R-1", world.clock.instant());
        world.dispatcher.run();
        assertThat(world.documents.find(World.BEILIN, issued.id()).state()).isEqualTo(MessageState.DELIVERED);
    }

    /** More of them than the dispatcher takes at once. */
    @Test
    void aUnitThatHasTheRouteSwitchedOffHoldsItsOwnMessagesOnly() {
        world.routes.use(world.gateway);
        world.gateway.answer = sent -> new ExchangeOutcome.Received("R-1", world.clock.instant());
        world.without.add("beilin");
        List<Document> held = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            held.add(world.issued(World.BEILIN, World.PROPOSAL));
        }
        Document other = world.issued(World.LIANHU, World.STRANGERS_PROPOSAL);
        world.dispatcher.run();
        assertThat(world.documents.find(World.LIANHU, other.id()).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(world.documents.find(World.BEILIN, held.get(0).id())).satisfies(document -> {
            assertThat(document.state()).isEqualTo(MessageState.QUEUED);
            assertThat(document.routeInstalled()).isFalse();
            assertThat(document.tries()).isZero();
        });
        world.without.clear();
        world.dispatcher.run();
        assertThat(world.documents.find(World.BEILIN, held.get(0).id()).state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void routeThatVanishesBetweenClaimAndTryCostsNoTry() {
        world.routes.use(world.gateway);
        world.gateway.answer = sent -> null;
        Document issued = world.issued(World.BEILIN, World.PROPOSAL);
        world.dispatcher.run();
        assertThat(world.documents.find(World.BEILIN, issued.id()))
                .satisfies(held -> assertThat(held.state()).isEqualTo(MessageState.QUEUED))
                .satisfies(held -> assertThat(held.tries()).isZero());
        world.gateway.answer = sent -> new ExchangeOutcome.Accepted();
        world.dispatcher.run();
        assertThat(world.documents.find(World.BEILIN, issued.id()).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void failuresBackOffUntilDeadLetterAndResendKeepsTheKey() {
        world.routes.use(world.gateway);
        world.gateway.answer = sent -> new ExchangeOutcome.Failed("connection refused");
        Document issued = world.issued(World.BEILIN, World.PROPOSAL);
        for (long seconds : List.of(30L, 60L, 120L, 240L)) {
            world.dispatcher.run();
            Document retrying = world.documents.find(World.BEILIN, issued.id());
            assertThat(retrying.state()).isEqualTo(MessageState.RETRYING);
            assertThat(retrying.nextTryAt()).isEqualTo(world.clock.instant().plusSeconds(seconds));
            world.clock.set(retrying.nextTryAt().minusMillis(1));
            int before = world.gateway.sent.size();
            world.dispatcher.run();
            assertThat(world.gateway.sent).as("not before its time").hasSize(before);
            world.clock.set(retrying.nextTryAt());
        }
        world.dispatcher.run();
        Document dead = world.documents.find(World.BEILIN, issued.id());
        assertThat(dead.state()).isEqualTo(MessageState.DEAD_LETTER);
        assertThat(dead.lastError()).isEqualTo("connection refused");
        assertThat(dead.attempts()).hasSize(5);
        world.clock.set(world.clock.instant().plus(Duration.ofDays(1)));
        world.dispatcher.run();
        assertThat(world.gateway.sent).hasSize(5);

        World.refused(CommonProblem.NOT_PERMITTED, () -> world.documents.resend(World.XIAN, issued.id()));
        world.documents.resend(World.BEILIN, issued.id());
        world.gateway.answer = sent -> new ExchangeOutcome.Received("R-1", world.clock.instant());
        world.dispatcher.run();
        assertThat(world.documents.find(World.BEILIN, issued.id()).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(world.gateway.sent.stream().map(OutgoingDocument::messageId).distinct())
                .hasSize(1);
        assertThat(world.audited)
                .extracting(AuditRecord::action)
                .contains(
                        "DOCUMENT_ISSUE",
                        "DOCUMENT_RETRYING",
                        "DOCUMENT_DEAD_LETTER",
                        "DOCUMENT_RESEND",
                        "DOCUMENT_DELIVERED");
    }

    @Test
    void exceptionOfARouteIsAFailedTry() {
        world.routes.use(world.gateway);
        world.gateway.answer = sent -> {
            throw new IllegalStateException("bug");
        };
        Document issued = world.issued(World.BEILIN, World.PROPOSAL);
        world.dispatcher.run();
        assertThat(world.documents.find(World.BEILIN, issued.id()).lastError()).contains("bug");
    }

    @Test
    void claimOfADeadServerRunsOut() {
        world.issued(World.BEILIN, World.PROPOSAL);
        String id = world.exchange
                .waiting("court", List.of("beilin"), world.clock.instant(), 1)
                .get(0)
                .message()
                .id();
        Instant now = world.clock.instant();
        assertThat(world.exchange.claim(id, now, now.plusSeconds(300))).isTrue();
        assertThat(world.exchange.claim(id, now, now.plusSeconds(300))).isFalse();
        world.routes.use(world.gateway);
        world.gateway.answer = sent -> new ExchangeOutcome.Accepted();
        world.dispatcher.run();
        assertThat(world.gateway.sent).isEmpty();
        world.clock.set(now.plusSeconds(300));
        world.dispatcher.run();
        assertThat(world.gateway.sent).extracting(OutgoingDocument::messageId).containsExactly(id);
    }
}
