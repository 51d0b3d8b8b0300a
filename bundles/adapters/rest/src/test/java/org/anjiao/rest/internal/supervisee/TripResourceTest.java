package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.anjiao.rest.internal.TextBody;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.prohibition.NewTrip;
import org.anjiao.supervisee.prohibition.Trip;
import org.anjiao.supervisee.prohibition.TripState;
import org.anjiao.supervisee.prohibition.Trips;
import org.junit.jupiter.api.Test;

/** Trips over HTTP. */
class TripResourceTest {
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("siyuan", "测试", "U", Set.of(Role.OFFICE_OFFICER)));

    private final Calls calls = new Calls();

    @Test
    void tripsAreReportedReturnedFromAndGivenUp() throws IOException {
        TripResource resource = new TripResource(calls.on(Trips.class));
        NewTrip wish = Json.mapper()
                .readValue(
                        "{\"permitId\":\"m1\",\"destinationCode\":\"610302\",\"place\":\"某市场\","
                                + "\"from\":\"2026-02-01\",\"to\":\"2026-02-03\"}",
                        NewTrip.class);
        Trip trip = new Trip(
                "t1", "p1", "U", wish, wish.to(), TripState.FILED, "siyuan", Instant.EPOCH, null, null, null, 4);
        calls.answering(trip);

        Response filed = resource.file(SECURITY, wish);
        assertThat(filed.getStatus()).isEqualTo(201);
        assertThat(filed.getLocation()).hasToString("trips/t1");
        assertThat(calls.last()).contains("destinationCode=610302", "from=2026-02-01", "to=2026-02-03");
        Response back =
                resource.reportBack(SECURITY, "t1", "\"3\"", new TripResource.BackBody(LocalDate.of(2026, 2, 3)));
        assertThat(back.getHeaderString("ETag")).isEqualTo("\"4\"");
        assertThat(calls.last()).isEqualTo("reportBack siyuan t1 3 2026-02-03");
        resource.cancel(SECURITY, "t1", null, new TextBody("未成行"));
        assertThat(calls.last()).isEqualTo("cancel siyuan t1 null 未成行");
        calls.answering(new Page<>(List.of(trip), null));
        assertThat(Json.mapper()
                        .valueToTree(resource.list(SECURITY, Listings.of(null, "p1", null, 50), "m1", "filed"))
                        .toString())
                .contains("\"state\":\"FILED\"", "\"place\":\"某市场\"");
        assertThat(calls.last()).isEqualTo("list siyuan " + CaseQuery.ofPerson("p1", 50) + " m1 FILED");
    }
}
