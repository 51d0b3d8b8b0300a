package org.anjiao.device.internal.intake;

import static org.anjiao.device.internal.Wards.COUNTY;
import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.anjiao.device.Device;
import org.anjiao.device.VerificationEvent;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.IdentityCheck;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What verifies becomes no track, even where the person is under a positioning order. */
@Timeout(60)
class VerificationIntakeTest extends IntakeFixture {
    private List<VerificationEvent> verifications(Device device) {
        return wards.inventory.verifications(
                COUNTY, device.id(), NOW.minusSeconds(86_400), NOW.plusSeconds(86_400), "核查", 100);
    }

    private Device telephoneOf(String superviseeId) {
        Device telephone = wards.telephone("4711");
        wards.person(superviseeId, "U1-office");
        wards.inventory.assignForVerification(COUNTY, telephone.id(), superviseeId, NOW.minusSeconds(7200));
        return telephone;
    }

    private void sendToVerify(Device device, DeviceObservation... observations) throws Exception {
        IntakeFrame frame = frame(device, observations);
        CompletableFuture<Void> done = new CompletableFuture<>();
        submit(
                new IntakeFrame(
                        frame.driverId(),
                        frame.port(),
                        frame.remote(),
                        frame.raw(),
                        frame.binding(),
                        frame.observations(),
                        frame.receipts(),
                        frame.receivedAt(),
                        null,
                        Purpose.VERIFICATION_ONLY),
                done);
        done.get();
    }

    @Test
    void aTelephonesPlaceIsAVerificationThoughThePersonIsUnderAnOrder() throws Exception {
        wards.worn("13800000001", "P1");
        Device telephone = telephoneOf("P1");
        sendToVerify(telephone, fix(1, 34.2594, Origin.LIVE), new BatteryReading(time(1), 50, false, Origin.LIVE));
        assertThat(count("dev_position")).isZero();
        assertThat(count("dev_event")).isZero();
        assertThat(count("dev_quarantine")).isZero();
        assertThat(verifications(telephone)).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(VerificationEvent.Kind.PLACE);
            assertThat(event.superviseeId()).isEqualTo("P1");
            assertThat(event.deviceTime()).isEqualTo(time(1));
            assertThat(event.latitude()).isCloseTo(34.2594, within(1e-7));
            assertThat(event.accuracy()).isNaN();
        });
    }

    /** No order, an order over, an order in force: a telephone's place is the same verification, and no positioning. */
    @Test
    void anOrderMakesNoDifferenceToWhatVerifies() throws Exception {
        wards.worn("13800000001", "P1");
        Device telephone = telephoneOf("P1");
        wards.orders.put("P1", "O1", NOW.minusSeconds(7200), NOW.minusSeconds(3600));
        sendToVerify(telephone, fix(1, 34.2594, Origin.LIVE));
        wards.orders.remove("P1");
        sendToVerify(telephone, fix(2, 34.2594, Origin.LIVE));
        wards.orders.put("P1", "O2", NOW.minusSeconds(7200), NOW.plusSeconds(3600));
        sendToVerify(telephone, fix(3, 34.2594, Origin.LIVE));
        assertThat(verifications(telephone))
                .extracting(VerificationEvent::deviceTime)
                .containsExactlyInAnyOrder(time(1), time(2), time(3));
        assertThat(count("dev_position")).isZero();
        assertThat(count("dev_event")).isZero();
        assertThat(count("dev_quarantine")).isZero();
    }

    /** A face or a fingerprint says who holds the wristband, not where: it is no point of the track. */
    @Test
    void aCheckOfIdentityOnAWristbandIsNoPosition() throws Exception {
        Device wristband = wards.worn("13800000001", "P1");
        send(wristband, new IdentityCheck(time(1), IdentityCheck.Method.FINGERPRINT, "1001", true, Origin.LIVE));
        send(wristband, new IdentityCheck(time(2), IdentityCheck.Method.FACE, "1001", true, Origin.LIVE));
        assertThat(count("dev_position")).isZero();
        assertThat(texts("select kind from dev_event")).containsOnly("IDENTITY").hasSize(2);
    }

    /** The inventory alone decides where a driver claims more, and the driver where the inventory does. */
    @Test
    void theStricterOfInventoryAndDriverHolds() throws Exception {
        Device telephone = telephoneOf("P1");
        send(telephone, fix(1, 34.2594, Origin.LIVE));
        Device wristband = wards.worn("13800000001", "P1");
        sendToVerify(wristband, fix(2, 34.2594, Origin.LIVE));
        assertThat(count("dev_position")).isZero();
        assertThat(count("dev_verification")).isEqualTo(2);
        send(wristband, fix(3, 34.2594, Origin.LIVE));
        assertThat(count("dev_position")).isEqualTo(1);
    }

    @Test
    void aTerminalThatServesManyNamesThePersonByItsOwnCode() throws Exception {
        Device terminal = wards.telephone("CKJF1");
        IdentityCheck first = new IdentityCheck(time(1), IdentityCheck.Method.FACE, "1001", true, Origin.LIVE);
        IdentityCheck second = new IdentityCheck(time(1), IdentityCheck.Method.FACE, "1002", true, Origin.STORED);
        sendToVerify(terminal, first, second);
        sendToVerify(terminal, first);
        assertThat(verifications(terminal))
                .extracting(VerificationEvent::personCode)
                .containsExactlyInAnyOrder("1001", "1002");
        assertThat(verifications(terminal)).allSatisfy(event -> {
            assertThat(event.superviseeId()).isNull();
            assertThat(event.detail()).isEqualTo("FACE");
            assertThat(event.passed()).isTrue();
        });
        assertThat(verifications(terminal)).extracting(VerificationEvent::late).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aRepeatedReportIsKnownAfterARestartAndAClockAheadIsShutAway() throws Exception {
        Device telephone = telephoneOf("P1");
        sendToVerify(telephone, fix(1, 34.2594, Origin.LIVE));
        intake.close();
        start();
        sendToVerify(telephone, fix(1, 34.2594, Origin.LIVE), fixAt(NOW.plusSeconds(3600)));
        assertThat(count("dev_verification")).isEqualTo(1);
        assertThat(texts("select reason from dev_quarantine")).containsExactly("CLOCK_AHEAD");
    }
}
