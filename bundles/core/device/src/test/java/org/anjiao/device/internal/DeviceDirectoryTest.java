package org.anjiao.device.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.anjiao.device.Assignment;
import org.anjiao.device.DeviceState;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.device.spi.host.UnknownDevice;
import org.junit.jupiter.api.Test;

/** Which devices a gateway may serve. */
class DeviceDirectoryTest {
    private static final HardwareId WORN = new HardwareId("13800000001");
    private static final HardwareId KEPT = new HardwareId("13800000002");

    private final Set<String> off = new HashSet<>();
    private final DeviceDirectory directory = new DeviceDirectory(
            List.of(
                    entry(1, WORN, List.of(new Assignment("a", "id1", "person", "office", Instant.EPOCH, null))),
                    entry(
                            2,
                            KEPT,
                            List.of(new Assignment(
                                    "b", "id2", "person", "office", Instant.EPOCH, Instant.EPOCH.plusSeconds(1))))),
            (module, unit) -> !off.contains(module + "@" + unit));

    @Test
    void refusesADeviceOfAUnitThatHasSwitchedItsDriverOff() throws UnknownDevice {
        DeviceBinding binding = directory.identify("jt808", WORN);
        assertThat(directory.serves(binding)).isTrue();
        off.add("driver.jt808@office");
        assertThat(directory.serves(binding)).isFalse();
        assertThatThrownBy(() -> directory.identify("jt808", WORN))
                .isInstanceOfSatisfying(UnknownDevice.class, refusal -> {
                    assertThat(refusal.known()).isTrue();
                    assertThat(refusal).hasMessage("driver.jt808 is switched off for the unit of device 13800000001");
                });
        off.clear();
        assertThat(directory.identify("jt808", WORN)).isEqualTo(binding);
    }

    @Test
    void servesADeviceThatNobodyWears() throws UnknownDevice {
        off.add("driver.jt808@office");
        assertThat(directory.serves(directory.identify("jt808", KEPT))).isTrue();
    }

    @Test
    void tellsADeviceThatIsNotThereFromOneThatIsNotServed() {
        assertThatThrownBy(() -> directory.identify("jt808", new HardwareId("13899999999")))
                .isInstanceOfSatisfying(
                        UnknownDevice.class,
                        refusal -> assertThat(refusal.known()).isFalse());
        assertThat(directory.serves(new DeviceBinding("x", 9, WORN))).isFalse();
    }

    /** The signature was made by {@code openssl dgst -sha256 -hmac secret}. */
    @Test
    void knowsWhatADeviceHasSignedWithItsSecret() throws UnknownDevice {
        DeviceBinding binding = directory.identify("jt808", WORN);
        byte[] message = "1553994000.{}".getBytes(StandardCharsets.US_ASCII);
        byte[] signature = HexFormat.of().parseHex("47249fdca1e1352e0fc719861d3c8da72e4bb0c062aeaa363cacf5b50e688928");
        assertThat(directory.accepts(binding, message, signature)).isTrue();
        signature[31] ^= 1;
        assertThat(directory.accepts(binding, message, signature)).isFalse();
        assertThat(directory.accepts(binding, message, new byte[0])).isFalse();
    }

    private static DeviceEntry entry(int number, HardwareId hardwareId, List<Assignment> assignments) {
        return new DeviceEntry(number, "id" + number, "jt808", hardwareId, "secret", DeviceState.ISSUED, assignments);
    }
}
