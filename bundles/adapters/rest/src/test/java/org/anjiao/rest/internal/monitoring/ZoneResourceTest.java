package org.anjiao.rest.internal.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import org.anjiao.device.spi.Datum;
import org.anjiao.monitoring.PersonZone;
import org.anjiao.monitoring.ZoneKind;
import org.anjiao.monitoring.ZoneProposal;
import org.anjiao.monitoring.ZoneShape;
import org.anjiao.monitoring.ZoneState;
import org.anjiao.rest.internal.Json;
import org.junit.jupiter.api.Test;

class ZoneResourceTest {
    private static final String PROPOSAL = """
            {"superviseeId":"p1","name":"家","kind":"INCLUSION","hidden":false,
             "shape":{"form":"CIRCLE","datum":"GCJ02","points":[[108.95,34.25]],"metres":500,"adminCode":null},
             "schedule":{"days":["MONDAY"],"from":"20:00","to":"06:30","validFrom":"2019-04-01",
                         "validTo":"2019-04-30","exceptions":[{"day":"2019-04-05","holds":false}]},
             "dwellSeconds":null,"graceSeconds":600,"basis":"PROHIBITION_ORDER","basisDocument":"1号"}""";

    private final ObjectMapper json = Json.mapper();

    @Test
    void aProposalIsReadWithShapeScheduleAndExceptions() throws Exception {
        ZoneProposal proposal = json.readValue(PROPOSAL, ZoneProposal.class);
        assertThat(proposal.kind()).isEqualTo(ZoneKind.INCLUSION);
        assertThat(proposal.shape().form()).isEqualTo(ZoneShape.Form.CIRCLE);
        assertThat(proposal.shape().datum()).isEqualTo(Datum.GCJ02);
        assertThat(proposal.shape().points().get(0)).containsExactly(108.95, 34.25);
        assertThat(proposal.schedule().days()).containsExactly(DayOfWeek.MONDAY);
        assertThat(proposal.schedule().to()).isEqualTo(LocalTime.of(6, 30));
        assertThat(proposal.schedule().exceptions().get(0).holds()).isFalse();
        assertThat(proposal.dwellSeconds()).isNull();
    }

    @Test
    void aZoneIsShownWithTimesOfShanghaiAndPlainHours() throws Exception {
        PersonZone zone = new PersonZone(
                "z1",
                json.readValue(PROPOSAL, ZoneProposal.class),
                ZoneState.APPROVED,
                "beilin",
                Instant.parse("2019-03-31T01:00:00Z"),
                "head",
                Instant.parse("2019-03-31T02:00:00Z"),
                Instant.parse("2019-03-31T16:00:00Z"),
                Instant.parse("2019-04-30T16:00:00Z"),
                null,
                1);
        JsonNode shown = json.valueToTree(zone);
        assertThat(shown.get("effectiveFrom").asText()).isEqualTo("2019-04-01T00:00:00+08:00");
        assertThat(shown.at("/terms/schedule/from").asText()).startsWith("20:00");
        assertThat(shown.at("/terms/shape/points/0/1").asDouble()).isEqualTo(34.25);
    }
}
