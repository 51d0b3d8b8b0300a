package org.anjiao.device.internal.intake;

import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.anjiao.device.Device;
import org.anjiao.device.LastContact;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.internal.Wards;
import org.anjiao.device.internal.health.ContactStore;
import org.anjiao.device.internal.health.Contacts;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.SignalReading;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.device.spi.TerminalParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What devices told last, from the intake to its table. */
@Timeout(60)
class ContactsTest extends IntakeFixture {
    private LastContact told(Device device) {
        contacts.flush();
        return wards.health.find(Wards.COUNTY, device.id()).contact();
    }

    @Test
    void manyReportsAreOneRowWithTheNewestOfEachKind() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        for (int second = 1; second <= 30; second++) {
            send(device, fix(second, 34.25, Origin.LIVE), new SignalReading(time(second), 50, Origin.LIVE));
        }
        send(device, new NoFix(time(40), Origin.LIVE), new BatteryReading(time(40), 15, true, Origin.LIVE));
        send(device, fix(2, 34.26, Origin.STORED), new BatteryReading(time(3), 90, false, Origin.STORED));

        LastContact contact = told(device);
        assertThat(count("dev_contact")).isEqualTo(1);
        assertThat(contact.receivedAt()).isEqualTo(NOW);
        assertThat(contact.fixAt()).isEqualTo(time(30));
        assertThat(contact.battery()).isEqualTo(new LastContact.Battery(15, true, time(40)));
        assertThat(contact.signal()).isEqualTo(50);
        assertThat(contact.attributes()).isNull();

        send(device, fix(50, 34.25, Origin.LIVE));
        assertThat(told(device).fixAt()).isEqualTo(time(50));
        assertThat(count("dev_contact")).isEqualTo(1);
    }

    @Test
    void aClockThatIsAheadCountsForNothing() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, fixAt(NOW.plusSeconds(86_400)));
        assertThat(told(device).receivedAt()).isEqualTo(NOW);
        assertThat(told(device).fixAt()).isNull();
    }

    @Test
    void whatATerminalIsStaysKnownAcrossARestartAndIsCompleted() throws SQLException {
        Device device = wards.worn("13800000001", "P1");
        intake.heard(Wards.binding(device), NOW, new TerminalAttributes("CNAJ", "A1", "17", null, null, null));
        contacts.flush();
        Contacts restarted = new Contacts(new ContactStore(database()), 600_000);
        restarted.heard(device.number(), NOW.plusSeconds(5), TerminalAttributes.firmware("2.1\0.0"));
        restarted.flush();
        LastContact contact = wards.health.find(Wards.COUNTY, device.id()).contact();
        assertThat(contact.receivedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(contact.attributes()).isEqualTo(new TerminalAttributes("CNAJ", "A1", "17", null, "2.1 .0", null));
        assertThat(contact.attributesAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void theAnswerToAQuestionForTheParametersIsTheConfigurationSeen() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        TerminalParameters parameters = new TerminalParameters(Duration.ofSeconds(30), null);
        submitAndWait(new IntakeFrame(
                "jt808",
                "tcp",
                "10.0.0.1:1",
                frame(device).raw(),
                Wards.binding(device),
                List.of(),
                List.of(new CommandReceipt("c-1", CommandReceipt.Outcome.DONE, null, parameters)),
                NOW,
                null));
        assertThat(told(device).parameters()).isEqualTo(parameters);
    }

    /** Whoever only claims to be the device does not make it look alive. */
    @Test
    void aSessionThatHasNotAuthenticatedIsNoSignOfLife() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        submitAndWait(new IntakeFrame(
                "jt808",
                "tcp",
                "10.0.0.1:1",
                frame(device).raw(),
                Wards.binding(device),
                List.of(),
                List.of(),
                NOW,
                "message 0x0200 before authentication"));
        assertThat(told(device)).isNull();
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenLater() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        Contacts unlucky = new Contacts(new ContactStore(faults.over(database())), 600_000);
        unlucky.heard(device.number(), NOW, null);
        faults.goAway();
        unlucky.flush();
        faults.comeBack();
        assertThat(count("dev_contact")).isZero();
        unlucky.flush();
        assertThat(count("dev_contact")).isEqualTo(1);
    }

    private void submitAndWait(IntakeFrame frame) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        submit(frame, done);
        done.get();
    }
}
