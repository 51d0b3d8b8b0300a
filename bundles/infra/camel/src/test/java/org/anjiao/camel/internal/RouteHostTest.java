package org.anjiao.camel.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.anjiao.exchange.spi.AgencyIdentity;
import org.anjiao.exchange.spi.AgencyRoute;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.exchange.spi.host.AgencyReply;
import org.anjiao.exchange.spi.host.ExchangeRouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RouteHostTest {
    private final RouteHost host = new RouteHost(new DefaultCamelContext());
    private CourtStub court;

    @BeforeEach
    void open() throws Exception {
        court = new CourtStub("court");
    }

    @AfterEach
    void close() {
        host.close();
        court.close();
    }

    @Test
    void postsTheEnvelopeWithItsKey() {
        host.install(court);
        assertThat(host.send(court.document("m1"))).contains(new ExchangeOutcome.Received("R-1", Instant.EPOCH));
        assertThat(court.requests)
                .containsExactly(new CourtStub.Request(
                        "POST", "/documents?from=sn", "m1", "application/xml;charset=UTF-8", "secret", "撤销缓刑建议书"));
    }

    @Test
    void everyStatusReachesTheAgencysJudgement() {
        host.install(court);
        court.status = 202;
        court.answer = new byte[0];
        assertThat(host.send(court.document("m1"))).contains(new ExchangeOutcome.Accepted());
        court.status = 422;
        court.answer = "无此案".getBytes(StandardCharsets.UTF_8);
        assertThat(host.send(court.document("m2"))).contains(new ExchangeOutcome.Refused("无此案"));
        court.status = 500;
        assertThat(host.send(court.document("m3")).orElseThrow())
                .isInstanceOfSatisfying(
                        ExchangeOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).contains("status 500"));
    }

    @Test
    void agencyThatWasRestartedGetsTheNextDocumentAtOnce() throws Exception {
        host.install(court);
        assertThat(host.send(court.document("m1"))).contains(new ExchangeOutcome.Received("R-1", Instant.EPOCH));
        court.restart();
        assertThat(host.send(court.document("m2"))).contains(new ExchangeOutcome.Received("R-1", Instant.EPOCH));
    }

    @Test
    void endlessAnswerIsAFailedTry() {
        host.install(court);
        court.answer = new byte[(1 << 20) + 1];
        assertThat(host.send(court.document("m1")).orElseThrow()).isInstanceOf(ExchangeOutcome.Failed.class);
    }

    @Test
    void unreachableAgencyIsAFailedTry() {
        host.install(court);
        court.close();
        assertThat(host.send(court.document("m1")).orElseThrow())
                .isInstanceOfSatisfying(
                        ExchangeOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).contains("ConnectException"));
    }

    @Test
    void routesComeAndGoWhileOthersStay() throws Exception {
        try (CourtStub other = new CourtStub("other")) {
            host.install(court);
            host.install(other);
            host.remove(court);
            assertThat(host.takes("court", "D-17")).isFalse();
            assertThat(host.module("court")).isEmpty();
            assertThat(host.module("other")).contains("agency.other");
            assertThat(host.send(court.document("m1"))).isEmpty();
            assertThat(host.send(other.document("m2"))).isPresent();
            host.install(court);
            assertThat(host.send(court.document("m1"))).isPresent();
        }
    }

    @Test
    void routeThatCannotBeSetUpIsLeftOut() {
        host.install(new RouteWithoutTarget());
        assertThat(host.takes("broken", "D-17")).isFalse();
        host.install(court);
        assertThat(host.send(court.document("m1"))).isPresent();
    }

    @Test
    void otherDocumentsAreNotTaken() {
        host.install(court);
        assertThat(host.takes("court", "D-99")).isFalse();
    }

    /** Says nothing of its way. */
    private static final class RouteWithoutTarget implements AgencyRoute {
        @Override
        public AgencyIdentity agency() {
            return new AgencyIdentity("broken", "坏", "broken", "B");
        }

        @Override
        public Set<String> handles() {
            return Set.of("D-17");
        }

        @Override
        public void configure(ExchangeRouteBuilder route) {
            // Nothing.
        }

        @Override
        public ExchangeOutcome interpret(AgencyReply reply) {
            return new ExchangeOutcome.Accepted();
        }
    }
}
