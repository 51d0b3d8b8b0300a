package org.anjiao.device.internal.intake;

import static org.anjiao.device.internal.Wards.COUNTY;
import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.anjiao.device.BadFrame;
import org.anjiao.device.BadFrameQuery;
import org.anjiao.device.Device;
import org.anjiao.device.DeviceEvent;
import org.anjiao.device.DeviceProblem;
import org.anjiao.device.FrameReplay;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.ReplayResult;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.internal.InventoryStore;
import org.anjiao.device.internal.KnownWearers;
import org.anjiao.device.internal.Wards;
import org.anjiao.device.internal.frame.BadFrameStore;
import org.anjiao.device.internal.frame.FrameDesk;
import org.anjiao.device.internal.frame.Replay;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.Purpose;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.testkit.TestAccess;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Frames that a broken driver could not decode are decoded when it was mended. */
@Timeout(60)
class ReplayTest extends IntakeFixture {
    private static final Caller PROVINCE = new Caller("province", "测试", "U", Set.of(Role.PROVINCE_OFFICER));
    private static final Caller OFFICE = new Caller("office", "测试", "U1", Set.of(Role.OFFICE_OFFICER));
    private static final Caller OTHER = new Caller("yanta", "测试", "U2", Set.of(Role.COUNTY_OFFICER));
    private static final BadFrameQuery ALL = new BadFrameQuery(null, null, null, null);

    private DeviceDriver driver = new ToyDriver("2");
    private Device device;
    private FrameDesk desk;

    @BeforeEach
    void wear() {
        device = wards.worn("13800000001", "P1");
        desk = desk(intake);
    }

    private FrameDesk desk(IntakeGate gate) {
        return new FrameDesk(
                new BadFrameStore(database()),
                new KnownWearers(new InventoryStore(database()), wards),
                id -> Optional.ofNullable(driver).filter(present -> id.equals("jt808")),
                new Replay(wards.directory, wards.purposes::get, gate),
                () -> "U",
                top -> unit -> unit.startsWith(top),
                new TestAccess(String::startsWith),
                wards,
                transactions(),
                wards.clock);
    }

    /** What a gateway with the broken driver hands over. */
    private void keep(String text, boolean bound, boolean authenticated) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        submit(
                new IntakeFrame(
                        "jt808",
                        "tcp-7611",
                        "10.0.0.1:5000",
                        Frame.copyOf(ToyDriver.bytes(text)),
                        bound ? Wards.binding(device) : null,
                        List.of(),
                        List.of(),
                        NOW.minusSeconds(3000),
                        "no such message",
                        Purpose.POSITIONING,
                        authenticated),
                done);
        done.get();
    }

    private static FrameReplay all(int limit) {
        return new FrameReplay("jt808", null, null, null, limit);
    }

    @Test
    void whatAMendedDriverReportsIsHistoryAndAlarmsNobody() throws Exception {
        keep("[13800000001,10,34.25][13800000001,11,SOS]", true, true);
        ReplayResult result = desk.replay(COUNTY, all(10));
        assertThat(result).isEqualTo(new ReplayResult("2", 1, 1, 0, 2, false));
        PositionBatch stored = journal.read(0, 10);
        assertThat(stored.size()).isEqualTo(1);
        assertThat(stored.kept(0)).isTrue();
        assertThat(stored.deviceTime(0)).isEqualTo(time(10).toEpochMilli());
        assertThat(stored.wearer(0).superviseeId()).isEqualTo("P1");
        assertThat(stored.receivedAt(0)).isEqualTo(NOW.minusSeconds(3000).toEpochMilli());
        assertThat(stored.events()).extracting(DeviceEvent::late).containsExactly(true);
        BadFrame frame = desk.list(COUNTY, ALL, null, 10).items().get(0);
        assertThat(frame.state()).isEqualTo(BadFrame.State.REPLAYED);
        assertThat(frame.error()).isEqualTo("no such message");
        assertThat(frame.triedVersion()).isEqualTo("2");
        AuditRecord record = wards.audited.get(wards.audited.size() - 1);
        assertThat(record.action()).isEqualTo("DEVICE_FRAME_REPLAY");
        assertThat(record.details()).containsEntry("replayed", "1").containsEntry("last", frame.id());
    }

    @Test
    void theSameReportIsOneRowHoweverOftenItComes() throws Exception {
        send(device, fix(10, 34.25, Origin.LIVE));
        keep("[13800000001,10,34.25]", true, true);
        keep("[13800000001,10,34.25]", true, true);
        assertThat(desk.replay(COUNTY, all(10)).replayed()).isEqualTo(2);
        assertThat(desk.replay(COUNTY, all(10)).tried()).isZero();
        assertThat(count("dev_position")).isEqualTo(1);
    }

    @Test
    void aFrameThatStillCannotBeDecodedStaysWithTheNewError() throws Exception {
        keep("[13800000001,10,BUG]", true, true);
        keep("[13800000001,10,34.25", true, true);
        driver = new ToyDriver("1");
        assertThat(desk.replay(COUNTY, all(10)).failed()).isEqualTo(2);
        driver = new ToyDriver("2");
        assertThat(desk.replay(COUNTY, all(10))).isEqualTo(new ReplayResult("2", 2, 0, 2, 0, false));
        assertThat(desk.list(COUNTY, ALL, null, 10).items())
                .allMatch(frame -> frame.state() == BadFrame.State.OPEN)
                .extracting(BadFrame::triedError)
                .containsExactly("the driver failed: java.lang.IllegalStateException: bug", "the frame ends early");
        assertThat(count("dev_event")).isZero();
        assertThat(count("dev_bad_frame")).isEqualTo(2);
    }

    /** Otherwise anybody who can reach a port could have a track written by the next replay. */
    @Test
    void whatASessionThatHadNotAuthenticatedSaidIsNotBelievedLater() throws Exception {
        keep("[13800000001,10,34.25]", true, false);
        keep("[13800000001,11,34.25]", false, false);
        assertThat(desk.replay(PROVINCE, all(10)).failed()).isEqualTo(2);
        assertThat(count("dev_position")).isZero();
    }

    @Test
    void aFrameOfAnotherDeviceThanTheSessionsIsNotBelieved() throws Exception {
        wards.device("13800000002");
        keep("[13800000002,10,34.25]", true, true);
        assertThat(desk.replay(COUNTY, all(10)).failed()).isEqualTo(1);
        assertThat(count("dev_quarantine")).isZero();
    }

    @Test
    void eachCallIsBoundedAndTheNextGoesOnBehindWhatItCouldNotDecode() throws Exception {
        keep("[13800000001,1,BUG]", true, true);
        for (int second = 2; second < 5; second++) {
            keep("[13800000001," + second + ",34.25]", true, true);
        }
        assertThat(desk.replay(COUNTY, all(2))).isEqualTo(new ReplayResult("2", 2, 1, 1, 1, true));
        assertThat(desk.replay(COUNTY, all(2))).isEqualTo(new ReplayResult("2", 2, 2, 0, 2, false));
        String failed = desk.list(COUNTY, new BadFrameQuery("jt808", BadFrame.State.OPEN, null, null), null, 10)
                .items()
                .get(0)
                .id();
        FrameReplay named = new FrameReplay("jt808", List.of(failed), null, null, 10);
        assertThat(desk.replay(COUNTY, named).failed()).isEqualTo(1);
    }

    @Test
    void aFullIntakeChangesNothing() throws Exception {
        keep("[13800000001,10,34.25]", true, true);
        FrameDesk busy = desk(new IntakeGate() {
            @Override
            public boolean submit(IntakeFrame frame, IntakeCompletion completion) {
                return false;
            }

            @Override
            public void whenReady(Runnable signal) {
                throw new UnsupportedOperationException();
            }
        });
        assertProblem(() -> busy.replay(COUNTY, all(10)), DeviceProblem.INTAKE_BUSY, null);
        assertThat(desk.replay(COUNTY, all(10)).replayed()).isEqualTo(1);
    }

    @Test
    void framesBelongToTheUnitThatKeepsTheDeviceAndOthersToTheRoot() throws Exception {
        keep("[13800000001,10,34.25]", true, true);
        keep("[13800000001,11,34.25]", false, true);
        assertThat(desk.list(OTHER, ALL, null, 10).items()).isEmpty();
        assertThat(desk.replay(OTHER, all(10)).tried()).isZero();
        assertThat(desk.list(COUNTY, ALL, null, 10).items()).hasSize(1);
        Page<BadFrame> page = desk.list(PROVINCE, ALL, null, 1);
        BadFrame unbound = desk.list(PROVINCE, ALL, page.next(), 1).items().get(0);
        assertThat(unbound.deviceId()).isNull();
        assertProblem(() -> desk.list(OFFICE, ALL, null, 10), CommonProblem.NOT_PERMITTED, null);
        assertProblem(() -> desk.content(COUNTY, unbound.id(), "核查"), CommonProblem.OUTSIDE_OWN_UNIT, null);
        FrameReplay named = new FrameReplay("jt808", List.of(unbound.id()), null, null, 10);
        assertProblem(() -> desk.replay(COUNTY, named), CommonProblem.OUTSIDE_OWN_UNIT, null);
        assertThat(desk.replay(PROVINCE, named).replayed()).isEqualTo(1);
    }

    @Test
    void theBytesAreReadWithAPurposeAndOnRecord() throws Exception {
        keep("[x", true, true);
        String id = desk.list(COUNTY, ALL, null, 10).items().get(0).id();
        assertProblem(() -> desk.content(COUNTY, id, " "), CommonProblem.PURPOSE_REQUIRED, "purpose");
        List<AuditRecord> before = new ArrayList<>(wards.audited);
        assertThat(desk.content(COUNTY, id, "修复驱动")).isEqualTo("5b78");
        assertThat(wards.audited).hasSize(before.size() + 1).last().satisfies(record -> {
            assertThat(record.purpose()).isEqualTo("修复驱动");
            assertThat(record.recordId()).as("who wore the device").isEqualTo("P1");
            assertThat(record.details()).containsEntry("frame", id);
        });
        wards.mark("P1");
        assertProblem(() -> desk.content(COUNTY, id, "修复驱动"), CommonProblem.NOT_PERMITTED, null);
    }

    @Test
    void aReplayNeedsItsDriverAndAProperSelection() {
        assertProblem(() -> desk.replay(COUNTY, all(501)), CommonProblem.FIELD_INVALID, "limit");
        assertProblem(
                () -> desk.replay(COUNTY, new FrameReplay("jt808", null, NOW, NOW, 1)),
                CommonProblem.FIELD_INVALID,
                "until");
        assertProblem(
                () -> desk.replay(COUNTY, new FrameReplay("jt808", List.of("7"), null, null, 1)),
                CommonProblem.FIELD_INVALID,
                "id");
        driver = null;
        assertProblem(() -> desk.replay(COUNTY, all(1)), DeviceProblem.DRIVER_MISSING, "driver");
    }

    private static void assertProblem(ThrowingCallable call, ProblemCode code, String field) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.field()).isEqualTo(field);
        });
    }
}
