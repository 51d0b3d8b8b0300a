package org.anjiao.device.internal;

import static org.anjiao.device.internal.Wards.COUNTY;
import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.anjiao.device.Assignment;
import org.anjiao.device.Device;
import org.anjiao.device.DeviceStep;
import org.anjiao.device.HealthQuery;
import org.anjiao.device.VerificationEvent;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What devices tell of sensitive cases is for those who know these. */
class SensitiveDevicesTest {
    private static final Caller HEAD = new Caller("beilin-head", "测试", "U1", Set.of(Role.COUNTY_JUSTICE_HEAD));
    private static final HealthQuery ALL = new HealthQuery(null, null, null, null, null, HealthQuery.Order.REGISTERED);
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
    void aDeviceIsLeftOutWhileSomebodyUnknownWearsIt() {
        Device wristband = wards.worn("13800000001", "P1");
        Device other = wards.worn("13800000002", "P2");
        Device telephone = wards.telephone("4711");
        wards.inventory.assignForVerification(COUNTY, telephone.id(), "P1", NOW);
        assertThat(listed(COUNTY)).containsExactly(wristband.id(), other.id(), telephone.id());
        wards.mark("P1");

        assertThat(listed(COUNTY)).containsExactly(other.id());
        assertThat(healthy(COUNTY)).containsExactly(other.id());
        assertThat(wards.health.summary(COUNTY, null).whole().total()).isEqualTo(1);
        for (Device hidden : List.of(wristband, telephone)) {
            refused(() -> wards.inventory.find(COUNTY, hidden.id()));
            refused(() -> wards.health.find(COUNTY, hidden.id()));
            refused(() -> wards.inventory.assignments(COUNTY, hidden.id()));
            refused(() -> wards.inventory.giveBack(COUNTY, hidden.id()));
            refused(() -> wards.inventory.step(COUNTY, hidden.id(), DeviceStep.LOSS, "丢失", null));
        }
        refused(() -> wards.inventory.wornBy(COUNTY, "P1"));
        refused(() -> wards.inventory.assign(COUNTY, wards.device("13800000003").id(), "P1", NOW));
        assertThat(listed(HEAD)).contains(wristband.id(), telephone.id());
        assertThat(wards.health.summary(HEAD, null).whole().total()).isEqualTo(4);
        assertThat(wards.inventory.wornBy(HEAD, "P1")).isPresent();

        wards.inventory.giveBack(HEAD, wristband.id());
        assertThat(wards.inventory.find(COUNTY, wristband.id()).id())
                .as("nobody wears it any more")
                .isEqualTo(wristband.id());
        assertThat(wards.inventory.assignments(COUNTY, wristband.id())).isEmpty();
        assertThat(wards.inventory.assignments(HEAD, wristband.id()))
                .extracting(Assignment::superviseeId)
                .containsExactly("P1");
    }

    private List<String> listed(Caller caller) {
        return wards.inventory.list(caller, null, null, 50).items().stream()
                .map(Device::id)
                .toList();
    }

    private List<String> healthy(Caller caller) {
        return wards.health.list(caller, ALL, null, 50).items().stream()
                .map(health -> health.device().id())
                .toList();
    }

    @Test
    void verificationsAreOnTheRecordOfThoseWhomTheyShow() throws SQLException {
        wards.person("P1", "U1-office");
        wards.person("P2", "U1-office");
        Device telephone = wards.telephone("4711");
        event(telephone, "P1", 1);
        event(telephone, "P1", 2);
        event(telephone, "P2", 3);
        assertThat(read(COUNTY, telephone)).hasSize(3);
        assertThat(looked()).containsExactly("P1 2", "P2 1");
        wards.mark("P1");
        assertThat(read(COUNTY, telephone))
                .extracting(VerificationEvent::superviseeId)
                .containsExactly("P2");
        assertThat(looked()).containsExactly("P2 1");
        assertThat(read(HEAD, telephone)).hasSize(3);
    }

    private List<VerificationEvent> read(Caller caller, Device device) {
        wards.audited.clear();
        return wards.inventory.verifications(caller, device.id(), NOW.minusSeconds(60), NOW.plusSeconds(60), "核查", 10);
    }

    private List<String> looked() {
        assertThat(wards.audited).extracting(AuditRecord::action).containsOnly("VERIFICATION_READ");
        assertThat(wards.audited).extracting(AuditRecord::recordType).containsOnly("supervisee");
        return wards.audited.stream()
                .map(record -> record.recordId() + " " + record.details().get("events"))
                .toList();
    }

    private static void event(Device device, String person, int second) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement insert = connection.createStatement()) {
            insert.executeUpdate("insert into dev_verification (device_no, device_time, variant, supervisee_id, kind,"
                    + " received_at, kept, passed, detail, block_no, item) values (" + device.number() + ", "
                    + NOW.plusSeconds(second).toEpochMilli() + ", 0, '" + person + "', 'PLACE', 0, 0, 0, '', 1, "
                    + second + ")");
        }
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(CommonProblem.NOT_PERMITTED));
    }
}
