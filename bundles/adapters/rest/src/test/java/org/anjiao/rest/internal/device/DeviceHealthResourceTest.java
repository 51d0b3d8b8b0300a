package org.anjiao.rest.internal.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.device.Device;
import org.anjiao.device.DeviceHealth;
import org.anjiao.device.DeviceState;
import org.anjiao.device.HealthBoard;
import org.anjiao.device.HealthCondition;
import org.anjiao.device.HealthLimits;
import org.anjiao.device.HealthQuery;
import org.anjiao.device.HealthSummary;
import org.anjiao.device.LastContact;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.device.spi.TerminalParameters;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.TestSecurity;
import org.junit.jupiter.api.Test;

class DeviceHealthResourceTest {
    private static final Instant NOW = Instant.parse("2019-03-31T01:00:00Z");
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("beilin", "测试", "U1", Set.of(Role.COUNTY_OFFICER)));
    private static final Device DEVICE =
            new Device("d-1", 1, "测试厂", "jt808", "13800000001", "M1", Set.of(), DeviceState.ISSUED, "U1", null, 0);

    private final DeviceHealthResource resource = new DeviceHealthResource(
            new OneDevice(),
            (Organization) Proxy.newProxyInstance(
                    Organization.class.getClassLoader(),
                    new Class<?>[] {Organization.class},
                    (self, method, arguments) ->
                            new Unit((String) arguments[0], "BL", "碑林区", UnitType.values()[0], null, null, NOW, null)),
            null,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aDeviceIsShownWithTheAgeOfItsFixAndWithoutAnyPlace() {
        JsonNode shown = Json.mapper().valueToTree(resource.find(SECURITY, "d-1"));
        assertThat(shown.get("conditions").get(0).asText()).isEqualTo("ONLINE");
        assertThat(shown.get("driverVersion").asText()).isEqualTo("1.2");
        JsonNode contact = shown.get("contact");
        assertThat(contact.get("receivedAt").asText()).isEqualTo("2019-03-31T09:00:00+08:00");
        assertThat(contact.get("fixAgeSeconds").asLong()).isEqualTo(90);
        assertThat(contact.get("batteryPercent").isNull()).isTrue();
        assertThat(contact.get("batteryLow").asBoolean()).isTrue();
        assertThat(contact.get("reportingIntervalSeconds").asLong()).isEqualTo(30);
        assertThat(contact.at("/attributes/firmware").asText()).isEqualTo("2.1");
        assertThat(shown.toString()).doesNotContain("latitude").doesNotContain("longitude");
    }

    @Test
    void countsAreShownWithTheNamesOfTheUnits() {
        JsonNode shown = Json.mapper().valueToTree(resource.summary(SECURITY, null));
        assertThat(shown.at("/limits/silenceMinutes").asInt()).isEqualTo(60);
        assertThat(shown.at("/whole/byCondition/ONLINE").asInt()).isEqualTo(1);
        assertThat(shown.at("/units/0/unit/name").asText()).isEqualTo("碑林区");
    }

    private static final class OneDevice implements HealthBoard {
        @Override
        public Page<DeviceHealth> list(Caller caller, HealthQuery query, String cursor, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public HealthSummary summary(Caller caller, String unitId) {
            HealthSummary.Counts counts =
                    new HealthSummary.Counts("U1", 1, Map.of(DeviceState.ISSUED, 1), Map.of(HealthCondition.ONLINE, 1));
            return new HealthSummary(new HealthLimits(60, 60, 15, "CN-2012 1.0.0"), counts, List.of(counts));
        }

        @Override
        public DeviceHealth find(Caller caller, String deviceId) {
            LastContact contact = new LastContact(
                    NOW,
                    NOW.minusSeconds(90),
                    new LastContact.Battery(null, true, NOW),
                    80,
                    new TerminalParameters(Duration.ofSeconds(30), null),
                    TerminalAttributes.firmware("2.1"),
                    NOW);
            return new DeviceHealth(DEVICE, "1.2", contact, Set.of(HealthCondition.ONLINE));
        }
    }
}
