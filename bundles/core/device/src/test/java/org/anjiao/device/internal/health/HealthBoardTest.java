package org.anjiao.device.internal.health;

import static org.anjiao.device.internal.Wards.COUNTY;
import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.device.Capability;
import org.anjiao.device.Device;
import org.anjiao.device.DeviceHealth;
import org.anjiao.device.DeviceState;
import org.anjiao.device.DeviceStep;
import org.anjiao.device.HealthCondition;
import org.anjiao.device.HealthLimits;
import org.anjiao.device.HealthQuery;
import org.anjiao.device.HealthSummary;
import org.anjiao.device.NewDevice;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.internal.Wards;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthBoardTest {
    private static final Caller OFFICE = new Caller("office", "测试", "U1-office", Set.of(Role.OFFICE_OFFICER));
    private static final Caller AUDITOR = new Caller("shenji", "测试", "U1", Set.of(Role.AUDITOR));

    private static TestStore store;
    private Wards wards;
    private Contacts contacts;

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
        contacts = new Contacts(new ContactStore(store.dataSource()), 600_000);
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }

    private static PositionFix fix(int minutesAgo) {
        return PositionFix.satellite(ago(minutesAgo), 34.25, 108.947, 400, 4.5, 90, 9, Origin.LIVE);
    }

    private void heard(Device device, int minutesAgo, DeviceObservation... observations) {
        contacts.stored(new IntakeFrame(
                "jt808",
                "tcp",
                "10.0.0.1:1",
                Frame.copyOf(new byte[1]),
                Wards.binding(device),
                List.of(observations),
                List.of(),
                ago(minutesAgo),
                null,
                null,
                true));
        contacts.flush();
    }

    private Set<HealthCondition> conditions(Device device) {
        return wards.health.find(COUNTY, device.id()).conditions();
    }

    private static HealthQuery query(HealthCondition condition, HealthQuery.Order order) {
        return new HealthQuery(null, condition, null, null, null, order);
    }

    private List<String> ids(HealthCondition condition, HealthQuery.Order order) {
        return wards.health.list(COUNTY, query(condition, order), null, 50).items().stream()
                .map(health -> health.device().hardwareId())
                .toList();
    }

    @Test
    void anIssuedDeviceIsOnlineUntilTheLimitOfSilenceHasPassed() {
        Device device = wards.worn("13800000001", "P1");
        assertThat(conditions(device)).containsExactly(HealthCondition.NEVER_SEEN);
        heard(device, 61, fix(61));
        assertThat(conditions(device)).containsExactly(HealthCondition.SILENT);
        heard(device, 60, fix(60));
        assertThat(conditions(device)).containsExactly(HealthCondition.ONLINE, HealthCondition.NO_FIX);
        heard(device, 1, fix(30));
        assertThat(conditions(device)).containsExactly(HealthCondition.ONLINE);
    }

    @Test
    void aHeartbeatKeepsItOnlineWithoutAPosition() {
        Device device = wards.worn("13800000001", "P1");
        contacts.heard(device.number(), ago(2), null);
        contacts.flush();
        assertThat(conditions(device)).containsExactly(HealthCondition.ONLINE, HealthCondition.NO_FIX);
        Device telephone = wards.telephone("4711");
        wards.presentDrivers.add("osmand");
        wards.inventory.assignForVerification(COUNTY, telephone.id(), "P1", ago(60));
        contacts.heard(telephone.number(), ago(2), null);
        contacts.flush();
        assertThat(conditions(telephone)).containsExactly(HealthCondition.ONLINE);
    }

    @Test
    void aBatteryIsLowAtTheLimitAndWhenTheDeviceSaysSo() {
        Device device = wards.worn("13800000001", "P1");
        heard(device, 5, fix(5), new BatteryReading(ago(5), 15, false, Origin.LIVE));
        assertThat(conditions(device)).contains(HealthCondition.LOW_BATTERY);
        heard(device, 4, new BatteryReading(ago(4), 16, false, Origin.LIVE));
        assertThat(conditions(device)).doesNotContain(HealthCondition.LOW_BATTERY);
        heard(device, 3, new BatteryReading(ago(3), -1, true, Origin.LIVE));
        assertThat(conditions(device)).contains(HealthCondition.LOW_BATTERY);
    }

    @Test
    void whatLiesInTheCupboardMayBeSilent() {
        Device device = wards.device("13800000001");
        assertThat(conditions(device)).isEmpty();
        heard(device, 600, new BatteryReading(ago(600), 5, true, Origin.LIVE));
        assertThat(conditions(device)).isEmpty();
        wards.inventory.step(COUNTY, device.id(), DeviceStep.FAULT, "不开机", null);
        assertThat(conditions(device)).containsExactly(HealthCondition.FAULTY);
    }

    /** The driver is stopped: its devices say so at once, and nothing else of the board changes. */
    @Test
    void aDeviceWhoseDriverIsStoppedIsOfNoUseThoughItWasHeardJustNow() {
        Device device = wards.worn("13800000001", "P1");
        heard(device, 1, fix(1));
        assertThat(wards.health.find(COUNTY, device.id()).driverVersion()).isEqualTo("1");
        wards.presentDrivers.clear();
        DeviceHealth health = wards.health.find(COUNTY, device.id());
        assertThat(health.conditions()).containsExactly(HealthCondition.HANDLER_MISSING);
        assertThat(health.driverVersion()).isNull();
        assertThat(health.contact().fixAt()).isEqualTo(ago(1));
        wards.presentDrivers.add("jt808");
        assertThat(conditions(device)).containsExactly(HealthCondition.ONLINE);
    }

    @Test
    void theSummaryCountsEachConditionForTheSubtreeAndItsParts() {
        heard(wards.worn("13800000001", "P1"), 1, fix(1), new BatteryReading(ago(1), 5, true, Origin.LIVE));
        wards.worn("13800000002", "P2");
        wards.device("13800000003");
        Device retired = wards.device("13800000004");
        wards.inventory.step(COUNTY, retired.id(), DeviceStep.RETIRE, "淘汰", null);

        HealthSummary summary = wards.health.summary(COUNTY, null);
        assertThat(summary.limits()).isEqualTo(new HealthLimits(60, 30, 15, "TEST 1"));
        assertThat(summary.whole())
                .isEqualTo(new HealthSummary.Counts(
                        "U1",
                        3,
                        Map.of(DeviceState.ISSUED, 2, DeviceState.IN_STOCK, 1),
                        Map.of(
                                HealthCondition.ONLINE, 1,
                                HealthCondition.LOW_BATTERY, 1,
                                HealthCondition.NEVER_SEEN, 1)));
        assertThat(summary.units())
                .singleElement()
                .satisfies(own -> assertThat(own.unitId()).isEqualTo("U1"));
        assertThat(wards.health.summary(OFFICE, null).whole().total()).isZero();
    }

    @Test
    void theListIsFilteredAndSortedAndContinuedPageByPage() {
        wards.worn("13800000001", "P1");
        heard(wards.worn("13800000002", "P2"), 10, fix(20), new BatteryReading(ago(10), 80, false, Origin.LIVE));
        heard(wards.worn("13800000003", "P3"), 20, fix(10), new BatteryReading(ago(10), 30, false, Origin.LIVE));
        assertThat(ids(null, HealthQuery.Order.REGISTERED))
                .containsExactly("13800000001", "13800000002", "13800000003");
        assertThat(ids(null, HealthQuery.Order.LAST_CONTACT))
                .containsExactly("13800000001", "13800000003", "13800000002");
        assertThat(ids(null, HealthQuery.Order.LAST_FIX)).containsExactly("13800000001", "13800000002", "13800000003");
        assertThat(ids(null, HealthQuery.Order.BATTERY)).containsExactly("13800000003", "13800000002", "13800000001");
        assertThat(ids(HealthCondition.NEVER_SEEN, HealthQuery.Order.BATTERY)).containsExactly("13800000001");

        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            Page<DeviceHealth> page = wards.health.list(COUNTY, query(null, HealthQuery.Order.LAST_CONTACT), cursor, 1);
            page.items().forEach(health -> paged.add(health.device().hardwareId()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(paged).containsExactly("13800000001", "13800000003", "13800000002");
    }

    @Test
    void theListIsNarrowedByVendorDriverAndState() {
        wards.worn("13800000001", "P1");
        wards.telephone("4711");
        wards.inventory.register(
                COUNTY, new NewDevice("另一厂", "jt808", "13800000009", "M2", Set.of(Capability.POSITION)));
        assertThat(hardware(new HealthQuery(null, null, null, "另一厂", null, HealthQuery.Order.REGISTERED)))
                .containsExactly("13800000009");
        assertThat(hardware(new HealthQuery(null, null, null, null, "osmand", HealthQuery.Order.REGISTERED)))
                .containsExactly("4711");
        assertThat(hardware(new HealthQuery(null, null, DeviceState.ISSUED, null, null, HealthQuery.Order.REGISTERED)))
                .containsExactly("13800000001");
    }

    private List<String> hardware(HealthQuery query) {
        return wards.health.list(COUNTY, query, null, 50).items().stream()
                .map(health -> health.device().hardwareId())
                .toList();
    }

    @Test
    void nobodySeesMoreThanTheInventoryOfTheOwnSubtree() {
        Device device = wards.device("13800000001");
        assertProblem(() -> wards.health.summary(AUDITOR, null), CommonProblem.NOT_PERMITTED);
        assertProblem(() -> wards.health.find(OFFICE, device.id()), CommonProblem.OUTSIDE_OWN_UNIT);
        assertProblem(
                () -> wards.health.list(
                        OFFICE, new HealthQuery("U1", null, null, null, null, HealthQuery.Order.REGISTERED), null, 50),
                CommonProblem.OUTSIDE_OWN_UNIT);
        assertProblem(
                () -> wards.health.list(COUNTY, query(null, HealthQuery.Order.REGISTERED), "no cursor", 50),
                CommonProblem.FIELD_INVALID);
    }

    private static void assertProblem(Runnable call, CommonProblem expected) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(expected));
    }
}
