package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.Listings;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.entry.Deliveries;
import org.anjiao.supervisee.entry.Delivery;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.Punctuality;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.entry.ReferralCount;
import org.anjiao.supervisee.entry.ReferralQuery;
import org.anjiao.supervisee.entry.ReferralState;
import org.anjiao.supervisee.entry.Referrals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferralResourceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("beilin", "测试", "U", Set.of(Role.COUNTY_OFFICER)));

    private final Calls calls = new Calls();
    private final ReferralResource resource =
            new ReferralResource(calls.on(Referrals.class), calls.on(Deliveries.class));

    @BeforeEach
    void answer() {
        calls.answering(referral());
    }

    private static Referral referral() {
        Delivery delivery = new Delivery(
                List.of("JUDGMENT", "EXECUTION_NOTICE"),
                List.of("JUDGMENT"),
                List.of("EXECUTION_NOTICE"),
                DAY,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                false);
        return new Referral(
                "r1",
                "p1",
                "U",
                Agency.COURT,
                "某院",
                "刑初1号",
                DAY,
                DAY.plusDays(10),
                "CN-2020 1.0.0 第二十一条",
                ReferralState.EXPECTED,
                null,
                null,
                true,
                null,
                null,
                delivery,
                new Punctuality(DAY.plusDays(5), "CN-2020 第二十条", false, DAY.plusDays(10), "CN-2020 第二十条", true),
                "beilin",
                Instant.parse("2026-03-02T01:00:00Z"),
                4);
    }

    private static <T> T json(Class<T> type, String text) throws IOException {
        return Json.mapper().readValue(text, type);
    }

    @Test
    void aReferralIsOpenedAndShowsWhatIsMissing() throws IOException {
        Response response = resource.refer(
                SECURITY,
                json(
                        NewReferral.class,
                        "{\"authority\":\"COURT\",\"authorityName\":\"某院\",\"reference\":\"刑初1号\","
                                + "\"effectiveOn\":\"2026-03-02\",\"unitId\":\"U\",\"name\":\"测试对象01\","
                                + "\"idNumber\":\"619900198001010014\",\"category\":\"PROBATION\","
                                + "\"termFrom\":\"2026-03-02\",\"termTo\":\"2027-03-01\"}"));

        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getLocation()).hasToString("referrals/r1");
        assertThat(response.getHeaderString("ETag")).isEqualTo("\"4\"");
        assertThat(calls.last()).contains("category=PROBATION", "termTo=2027-03-01");
        JsonNode body = Json.mapper().valueToTree(response.getEntity());
        assertThat(body.get("missed").asBoolean()).isTrue();
        assertThat(body.get("delivery").get("missing").get(0).asText()).isEqualTo("EXECUTION_NOTICE");
    }

    @Test
    void stepsTakeTheVersionThatWasRead() throws IOException {
        resource.reportIn(
                SECURITY, "r1", "\"4\"", json(ReferralResource.ReportingBody.class, "{\"reportedOn\":\"2026-03-05\"}"));
        assertThat(calls.last()).isEqualTo("reportIn beilin r1 4 2026-03-05");
        resource.register(
                SECURITY, "r1", null, json(ReferralResource.RegistrationBody.class, "{\"identityCheck\":\"一致\"}"));
        assertThat(calls.last()).isEqualTo("register beilin r1 null 一致");
        resource.received(
                SECURITY,
                "r1",
                "\"6\"",
                json(
                        ReferralResource.DocumentsBody.class,
                        "{\"receivedOn\":\"2026-03-06\",\"documents\":[\"JUDGMENT\"]}"));
        assertThat(calls.last()).isEqualTo("received beilin r1 6 2026-03-06 [JUDGMENT]");
        resource.sendReceipt(SECURITY, "r1", "\"7\"");
        assertThat(calls.last()).isEqualTo("sendReceipt beilin r1 7");
        resource.forward(SECURITY, "r1", null);
        assertThat(calls.last()).isEqualTo("forward beilin r1 null");
        assertThat(resource.askForMissing(SECURITY, "r1", "\"8\"").getHeaderString("ETag"))
                .isEqualTo("\"4\"");
        assertThat(calls.last()).isEqualTo("askForMissing beilin r1 8");
    }

    @Test
    void theMissedAreListedAndCounted() {
        calls.answering(new Page<>(List.of(referral()), null));
        assertThat(resource.list(SECURITY, Listings.of(null, null, null, 10), "reported", true)
                        .items())
                .hasSize(1);
        assertThat(calls.last())
                .isEqualTo("list beilin " + new ReferralQuery(null, null, ReferralState.REPORTED, true, null, 10));
        calls.answering(List.of(new ReferralCount("U", 3, 1, 2)));
        assertThat(resource.counts(SECURITY, "U")).containsExactly(new ReferralCount("U", 3, 1, 2));
        assertThat(calls.last()).isEqualTo("counts beilin U");
    }
}
