package org.anjiao.device.internal;

import static org.anjiao.device.internal.Wards.COUNTY;
import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Set;
import org.anjiao.device.Assignment;
import org.anjiao.device.Capability;
import org.anjiao.device.Device;
import org.anjiao.device.DeviceProblem;
import org.anjiao.device.DeviceState;
import org.anjiao.device.NewDevice;
import org.anjiao.device.spi.Purpose;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.store.testkit.TestStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A telephone is no electronic positioning device (R-59; Law art. 26, 29; Measures art. 37). */
class VerificationDevicesTest {
    private static TestStore store;
    private Wards wards;

    @BeforeAll
    static void createTables() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/device.xml");
    }

    @AfterAll
    static void dropTables() {
        store.close();
    }

    @BeforeEach
    void open() throws SQLException {
        Wards.empty(store.dataSource());
        wards = new Wards(store.dataSource(), store.transactions());
        wards.person("P1", "U1-office");
        wards.orders.put("P1", "O1", NOW.minusSeconds(3600), NOW.plusSeconds(3600));
    }

    private static void assertProblem(ThrowingCallable call, ProblemCode code, String field) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.field()).isEqualTo(field);
        });
    }

    @Test
    void aTelephoneIsNotIssuedUnderAPositioningOrder() {
        Device telephone = wards.telephone("4711");
        assertProblem(
                () -> wards.inventory.assign(COUNTY, telephone.id(), "P1", NOW),
                DeviceProblem.DEVICE_VERIFIES_ONLY,
                "id");
        assertThat(wards.inventory.find(COUNTY, telephone.id()).state()).isEqualTo(DeviceState.IN_STOCK);
    }

    @Test
    void norIsOneThatWasRegisteredAsAPositioningDeviceBeforeItsDriverCame() {
        Device telephone = wards.inventory.register(
                COUNTY, new NewDevice("测试厂", "phone", "4711", null, Set.of(Capability.POSITION)));
        wards.purposes.put("phone", Purpose.VERIFICATION_ONLY);
        assertProblem(
                () -> wards.inventory.assign(COUNTY, telephone.id(), "P1", NOW),
                DeviceProblem.DEVICE_VERIFIES_ONLY,
                "id");
    }

    @Test
    void aDeviceOfADriverThatVerifiesIsNotRegisteredForPositioning() {
        wards.purposes.put("osmand", Purpose.VERIFICATION_ONLY);
        assertProblem(
                () -> wards.inventory.register(
                        COUNTY, new NewDevice("测试厂", "osmand", "4711", null, Set.of(Capability.POSITION))),
                DeviceProblem.DEVICE_VERIFIES_ONLY,
                "driver");
    }

    @Test
    void itIsGivenForVerificationWithoutAnOrderBesideAWristband() {
        wards.worn("13800000001", "P1");
        Device telephone = wards.telephone("4711");
        wards.person("P2", "U1-office");
        Assignment given = wards.inventory.assignForVerification(COUNTY, telephone.id(), "P1", NOW.minusSeconds(60));
        assertThat(given.unitId()).isEqualTo("U1-office");
        assertThat(wards.inventory.find(COUNTY, telephone.id()).superviseeId()).isNull();
        wards.inventory.giveBack(COUNTY, telephone.id());
        wards.inventory.assignForVerification(COUNTY, telephone.id(), "P2", NOW);
        assertThat(wards.inventory.assignments(COUNTY, telephone.id()))
                .extracting(Assignment::superviseeId)
                .containsExactly("P1", "P2");
        assertThat(wards.audited).extracting(record -> record.action()).contains("DEVICE_ASSIGN_VERIFICATION");
    }

    @Test
    void aWristbandIsNotGivenToGoRoundTheOrder() {
        Device wristband = wards.device("13800000001");
        assertProblem(
                () -> wards.inventory.assignForVerification(COUNTY, wristband.id(), "P1", NOW),
                DeviceProblem.DEVICE_POSITIONS,
                "id");
    }

    @Test
    void whoReadsVerificationsStatesAPurpose() {
        Device telephone = wards.telephone("4711");
        assertProblem(
                () -> wards.inventory.verifications(COUNTY, telephone.id(), NOW, NOW, " ", 10),
                CommonProblem.PURPOSE_REQUIRED,
                "purpose");
        assertProblem(
                () -> wards.inventory.verifications(COUNTY, telephone.id(), NOW, null, "核查", 10),
                CommonProblem.FIELD_REQUIRED,
                "until");
        assertThat(wards.inventory.verifications(COUNTY, telephone.id(), NOW, NOW, "核查", 10))
                .isEmpty();
        assertThat(wards.audited).extracting(record -> record.action()).contains("VERIFICATION_READ");
    }

    @Test
    void aDriverThatLeftOrChangedItsMindMakesNothingLaxer() {
        DriverCatalog catalog = new DriverCatalog();
        assertThat(catalog.of("osmand")).isNull();
        PurposefulDriver strict = new PurposefulDriver("osmand", Purpose.VERIFICATION_ONLY);
        catalog.addDriver(strict);
        catalog.removeDriver(strict);
        catalog.addDriver(new PurposefulDriver("osmand", Purpose.POSITIONING));
        assertThat(catalog.of("osmand")).isEqualTo(Purpose.VERIFICATION_ONLY);
    }
}
