package org.anjiao.device.internal;

import static org.anjiao.device.internal.Wards.COUNTY;
import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anjiao.device.Assignment;
import org.anjiao.device.Device;
import org.anjiao.device.DeviceProblem;
import org.anjiao.device.DeviceState;
import org.anjiao.device.DeviceStep;
import org.anjiao.device.NewDevice;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.device.spi.host.UnknownDevice;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DeviceInventoryTest {
    private static final Caller OTHER = new Caller("yanta", "测试", "U2", Set.of(Role.COUNTY_OFFICER));

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
    }

    @Test
    void aRegisteredDeviceIsKnownToTheGatewayAtOnceWithASecretOfItsOwn() throws UnknownDevice {
        Device first = wards.device("13800000001");
        Device second = wards.device("13800000002");
        DeviceBinding binding = wards.directory.identify("jt808", new HardwareId("13800000001"));
        assertThat(binding.deviceId()).isEqualTo(first.id());
        String credential = wards.directory.credential(binding);
        assertThat(credential).matches("[A-Z2-9]{20}");
        assertThat(wards.directory.accepts(binding, credential)).isTrue();
        assertThat(wards.directory.accepts(Wards.binding(second), credential)).isFalse();
        assertThat(new DeviceDirectory(new InventoryStore(store.dataSource()).entries()).credential(binding))
                .isEqualTo(credential);
    }

    @Test
    @Timeout(60)
    void devicesThatAreRegisteredAtOnceGetNumbersOfTheirOwn() throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 10; i < 22; i++) {
            String hardwareId = "138000000" + i;
            work.add(() -> wards.device(hardwareId).number());
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Integer> numbers = new ArrayList<>();
            for (Future<Integer> number : threads.invokeAll(work)) {
                numbers.add(number.get());
            }
            assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anUnknownTerminalOrOneOfAnotherDriverIsRefused() {
        wards.device("13800000001");
        assertThatThrownBy(() -> wards.directory.identify("jt808", new HardwareId("13800000009")))
                .isInstanceOf(UnknownDevice.class);
        assertThatThrownBy(() -> wards.directory.identify("gt06", new HardwareId("13800000001")))
                .isInstanceOf(UnknownDevice.class);
    }

    @Test
    void theSameTerminalCannotBeRegisteredTwice() {
        wards.device("13800000001");
        assertProblem(() -> wards.device("13800000001"), DeviceProblem.DEVICE_ALREADY_REGISTERED, "hardwareId");
        assertProblem(
                () -> wards.inventory.register(COUNTY, new NewDevice("厂", "jt808", " ", null, null)),
                CommonProblem.FIELD_REQUIRED,
                "hardwareId");
    }

    @Test
    void aDeviceIsIssuedOnlyUnderALawfulOrder() {
        Device device = wards.device("13800000001");
        wards.person("P1", "U1-office");
        assertProblem(
                () -> wards.inventory.assign(COUNTY, device.id(), "P1", NOW),
                DeviceProblem.DEVICE_NEEDS_POSITIONING_ORDER,
                "superviseeId");
        wards.orders.put("P1", "O1", NOW, NOW.plusSeconds(60));
        Assignment assignment = wards.inventory.assign(COUNTY, device.id(), "P1", NOW);
        assertThat(assignment.unitId()).isEqualTo("U1-office");
        assertThat(wards.inventory.find(COUNTY, device.id()).state()).isEqualTo(DeviceState.ISSUED);
        assertThat(wards.audited).extracting(record -> record.action()).contains("DEVICE_REGISTER", "DEVICE_ASSIGN");
    }

    @Test
    void theOfficeOfAPersonSeesTheDeviceThatTheCountyKeeps() {
        Device worn = wards.worn("13800000001", "P1");
        Caller office = new Caller("office", "测试", "U1-office", Set.of(Role.OFFICE_OFFICER));
        assertThat(wards.inventory.wornBy(office, "P1")).map(Device::id).contains(worn.id());
        wards.person("P2", "U1-office");
        assertThat(wards.inventory.wornBy(office, "P2")).isEmpty();
        assertProblem(() -> wards.inventory.wornBy(OTHER, "P1"), CommonProblem.OUTSIDE_OWN_UNIT, null);
        assertProblem(() -> wards.inventory.wornBy(office, "P3"), CommonProblem.RECORD_NOT_FOUND, "id");
    }

    @Test
    void aPersonWearsOneDeviceAndADeviceHasOneWearer() {
        Device worn = wards.worn("13800000001", "P1");
        Device spare = wards.device("13800000002");
        assertProblem(
                () -> wards.inventory.assign(COUNTY, spare.id(), "P1", NOW),
                DeviceProblem.DEVICE_PERSON_HAS_ONE,
                "superviseeId");
        wards.person("P2", "U1-office");
        wards.orders.put("P2", "O2", NOW.minusSeconds(3600), NOW.plusSeconds(60));
        assertProblem(() -> wards.inventory.assign(COUNTY, worn.id(), "P2", NOW), DeviceProblem.DEVICE_STATE, "state");
    }

    /** */
    @Test
    void theRegistryLearnsWhoWearsADeviceUnderAnOrder() {
        String worn = wards.worn("13800000001", "P1").id();
        assertThat(wards.told).containsExactly("P1 fitted " + NOW.minusSeconds(86_400));
        wards.inventory.step(COUNTY, worn, DeviceStep.LOSS, "在河边遗失", null);
        String next = wards.device("13800000002").id();
        wards.inventory.assign(COUNTY, next, "P1", NOW);
        wards.inventory.giveBack(COUNTY, next);
        assertThat(wards.told.subList(1, 4))
                .containsExactly("P1 taken off " + NOW, "P1 fitted " + NOW, "P1 taken off " + NOW);

        String telephone = wards.telephone("356938035643809").id();
        wards.inventory.assignForVerification(COUNTY, telephone, "P1", NOW);
        wards.inventory.giveBack(COUNTY, telephone);
        assertThat(wards.told).as("what verifies only fits nobody").hasSize(4);
    }

    @Test
    void intervalsAreHalfOpenAndNeverOverlap() {
        Device device = wards.worn("13800000001", "P1");
        Assignment ended = wards.inventory.giveBack(COUNTY, device.id());
        assertThat(ended.covers(ended.from())).isTrue();
        assertThat(ended.covers(ended.to())).isFalse();
        wards.person("P2", "U1-office");
        wards.orders.put("P2", "O2", NOW.minusSeconds(3600), NOW.plusSeconds(60));
        assertProblem(
                () -> wards.inventory.assign(COUNTY, device.id(), "P2", NOW.minusSeconds(1)),
                DeviceProblem.DEVICE_ASSIGNMENT_OVERLAPS,
                "from");
        wards.inventory.assign(COUNTY, device.id(), "P2", NOW);
        assertThat(wards.inventory.assignments(COUNTY, device.id()))
                .extracting(Assignment::superviseeId)
                .containsExactly("P1", "P2");
    }

    @Test
    void aDeviceThatIsLostIsWornByNobodyFromThenOnAndIsIssuedAgainWhenFound() {
        Device device = wards.worn("13800000001", "P1");
        Device lost = wards.inventory.step(COUNTY, device.id(), DeviceStep.LOSS, "在河边遗失", null);
        assertThat(lost.state()).isEqualTo(DeviceState.LOST);
        assertThat(lost.superviseeId()).isNull();
        assertThat(wards.inventory.assignments(COUNTY, device.id()).get(0).to()).isEqualTo(NOW);
        assertThat(wards.directory.byNumber(device.number()).assignmentAt(NOW)).isNull();
        assertThat(wards.audited).last().satisfies(record -> {
            assertThat(record.action()).isEqualTo("DEVICE_LOSS");
            assertThat(record.details())
                    .containsEntry("from", "ISSUED")
                    .containsEntry("to", "LOST")
                    .containsEntry("reason", "在河边遗失");
        });
        Device found = wards.inventory.step(COUNTY, device.id(), DeviceStep.FOUND, "路人送还", (long) lost.version());
        assertThat(found.state()).isEqualTo(DeviceState.IN_STOCK);
        wards.inventory.assign(COUNTY, device.id(), "P1", NOW);
    }

    @Test
    void eachStepHasItsStatesItsReasonAndItsRight() {
        Device device = wards.worn("13800000001", "P1");
        String id = device.id();
        assertProblem(
                () -> wards.inventory.step(COUNTY, id, DeviceStep.REPAIR, "修", null),
                DeviceProblem.DEVICE_STATE,
                "state");
        assertProblem(
                () -> wards.inventory.step(COUNTY, id, DeviceStep.RETIRE, "旧", null),
                DeviceProblem.DEVICE_STATE,
                "state");
        assertProblem(
                () -> wards.inventory.step(COUNTY, id, DeviceStep.FAULT, " ", null),
                CommonProblem.FIELD_REQUIRED,
                "reason");
        assertProblem(
                () -> wards.inventory.step(COUNTY, id, DeviceStep.FAULT, "坏", 99L), CommonProblem.STALE_VERSION, null);
        assertThat(wards.inventory.find(COUNTY, id).state()).isEqualTo(DeviceState.ISSUED);
        wards.inventory.step(COUNTY, id, DeviceStep.FAULT, "不充电", null);
        assertProblem(
                () -> wards.inventory.step(COUNTY, id, DeviceStep.FOUND, "找回", null),
                DeviceProblem.DEVICE_STATE,
                "state");
        wards.inventory.step(COUNTY, id, DeviceStep.REPAIR, "已换电池", null);
        Caller head = new Caller("head", "测试", "U1", Set.of(Role.OFFICE_HEAD));
        assertProblem(
                () -> wards.inventory.step(head, id, DeviceStep.RETIRE, "旧", null), CommonProblem.NOT_PERMITTED, null);
        wards.inventory.step(COUNTY, id, DeviceStep.RETIRE, "到期报废", null);
        assertThatThrownBy(() -> wards.directory.identify("jt808", new HardwareId("13800000001")))
                .isInstanceOf(UnknownDevice.class);
        assertProblem(
                () -> wards.inventory.step(OTHER, id, DeviceStep.FAULT, "坏", null),
                CommonProblem.OUTSIDE_OWN_UNIT,
                null);
    }

    @Test
    void anotherCountySeesNothingAndChangesNothing() {
        Device device = wards.worn("13800000001", "P1");
        assertProblem(() -> wards.inventory.find(OTHER, device.id()), CommonProblem.OUTSIDE_OWN_UNIT, null);
        assertProblem(() -> wards.inventory.giveBack(OTHER, device.id()), CommonProblem.OUTSIDE_OWN_UNIT, null);
        assertThat(wards.inventory.list(OTHER, null, null, 10).items()).isEmpty();
        assertThat(wards.inventory.find(COUNTY, device.id()).superviseeId()).isEqualTo("P1");
    }

    @Test
    void theListGoesOnFromItsCursor() {
        for (int i = 0; i < 5; i++) {
            wards.device("1380000000" + i);
        }
        Page<Device> first = wards.inventory.list(COUNTY, null, null, 3);
        Page<Device> second = wards.inventory.list(COUNTY, null, first.next(), 3);
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(List.of(first, second))
                .flatExtracting(Page::items)
                .extracting(Device::hardwareId)
                .doesNotHaveDuplicates();
    }

    private static void assertProblem(ThrowingCallable call, ProblemCode code, String field) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.field()).isEqualTo(field);
        });
    }
}
