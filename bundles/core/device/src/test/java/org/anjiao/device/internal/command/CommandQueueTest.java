package org.anjiao.device.internal.command;

import static org.anjiao.device.internal.Wards.COUNTY;
import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.anjiao.device.CommandContent;
import org.anjiao.device.CommandState;
import org.anjiao.device.Device;
import org.anjiao.device.IssuedCommand;
import org.anjiao.device.NewCommand;
import org.anjiao.device.intake.CommandOutbox.CommandLink;
import org.anjiao.device.internal.Wards;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.platform.store.StoreException;
import org.anjiao.platform.store.Transactions;
import org.anjiao.testkit.Stubs;
import org.junit.jupiter.api.Test;

/** What goes out to a device, when, and how often. */
class CommandQueueTest extends CommandFixture {
    @Test
    void commandsWaitForTheDeviceAndGoOutInTheirOrder() {
        Device device = wards.worn("13800000001", "P1");
        IssuedCommand first = text(device, "一");
        IssuedCommand second = text(device, "二");
        assertThat(reload(first).state()).isEqualTo(CommandState.QUEUED);

        assertThat(pull(connect(device))).containsExactly(first.id(), second.id());
        assertThat(reload(first).state()).isEqualTo(CommandState.SENT);
        assertThat(reload(first).sentAt()).isEqualTo(NOW);
        assertThat(reload(second).sends()).isEqualTo(1);
    }

    @Test
    void aConnectedDeviceIsToldAtOnce() {
        Device device = wards.worn("13800000001", "P1");
        AtomicInteger signals = new AtomicInteger();
        CommandLink link = queue.open(Wards.binding(device), signals::incrementAndGet);
        assertThat(link.waiting()).isFalse();
        IssuedCommand command = text(device, "一");
        assertThat(signals).hasValue(1);
        assertThat(pull(link)).containsExactly(command.id());
        assertThat(link.waiting()).as("nothing more").isFalse();
    }

    @Test
    void anotherDeviceIsNotTold() {
        Device device = wards.worn("13800000001", "P1");
        Device other = wards.worn("13800000002", "P2");
        CommandLink link = connect(other);
        text(device, "一");
        assertThat(pull(link)).isEmpty();
    }

    @Test
    void onlySoManyAreInFlightAndAnAnswerMakesRoom() {
        Device device = wards.worn("13800000001", "P1");
        IssuedCommand first = text(device, "一");
        IssuedCommand second = text(device, "二");
        IssuedCommand third = text(device, "三");
        CommandLink link = connect(device);
        assertThat(pull(link)).containsExactly(first.id(), second.id());
        assertThat(pull(link)).isEmpty();
        assertThat(reload(third).state()).isEqualTo(CommandState.QUEUED);

        answer(first);
        link.answered();
        assertThat(pull(link)).containsExactly(third.id());
    }

    /** The intake does this in its own transaction; see AnswersTest. */
    private static void answer(IssuedCommand command) {
        assertThat(new CommandStore(store.dataSource()).close(command.id(), CommandState.DONE, null, NOW))
                .isTrue();
    }

    @Test
    void aNewConnectionRepeatsWhatHasNoAnswerAndTheOldOneGetsNothingMore() {
        Device device = wards.worn("13800000001", "P1");
        IssuedCommand command = text(device, "一");
        CommandLink dead = connect(device);
        assertThat(pull(dead)).containsExactly(command.id());
        CommandLink next = connect(device);
        assertThat(pull(dead)).isEmpty();
        assertThat(pull(next)).containsExactly(command.id());
        assertThat(reload(command).sends()).isEqualTo(2);

        dead.close();
        IssuedCommand another = text(device, "二");
        assertThat(pull(next)).as("the dead one's end is not the living one's").containsExactly(another.id());
    }

    @Test
    void aRestartedServerRepeatsWhatHasNoAnswer() {
        Device device = wards.worn("13800000001", "P1");
        IssuedCommand sent = text(device, "一");
        assertThat(pull(connect(device))).containsExactly(sent.id());
        start();
        assertThat(pull(connect(device))).containsExactly(sent.id());
        answer(sent);
        start();
        assertThat(connect(device).waiting()).isFalse();
    }

    @Test
    void withoutAnAnswerItIsRepeatedAfterAWhileOverTheSameConnection() {
        Device device = wards.worn("13800000001", "P1");
        IssuedCommand command = text(device, "一");
        CommandLink link = connect(device);
        assertThat(pull(link)).containsExactly(command.id());
        pass(Duration.ofSeconds(119));
        assertThat(pull(link)).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(pull(link)).containsExactly(command.id());
        assertThat(pull(link)).isEmpty();
    }

    @Test
    void anExpiredCommandNeverLeavesAndMakesRoom() {
        Device device = wards.worn("13800000001", "P1");
        IssuedCommand expired =
                desk.issue(COUNTY, device.id(), new NewCommand(CommandContent.text("一"), "日常核查", NOW.plusSeconds(60)));
        pass(Duration.ofSeconds(60));
        CommandLink link = connect(device);
        assertThat(pull(link)).isEmpty();
        assertThat(reload(expired).state()).isEqualTo(CommandState.EXPIRED);
        assertThat(reload(expired).closedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(reload(expired).sends()).isZero();
        assertThat(new CommandStore(store.dataSource()).sent(expired.id(), clock.instant()))
                .isFalse();

        IssuedCommand late =
                desk.issue(COUNTY, device.id(), new NewCommand(CommandContent.text("二"), "日常核查", NOW.plusSeconds(90)));
        IssuedCommand later = text(device, "三");
        IssuedCommand last = text(device, "四");
        assertThat(pull(link)).containsExactly(late.id(), later.id());
        pass(Duration.ofSeconds(30));
        assertThat(pull(link)).as("the place of the expired one is free").containsExactly(last.id());
    }

    @Test
    void aCancelledCommandIsNotSent() {
        Device device = wards.worn("13800000001", "P1");
        IssuedCommand command = text(device, "一");
        desk.cancel(COUNTY, device.id(), command.id());
        assertThat(pull(connect(device))).isEmpty();
    }

    @Test
    void whatIsMeantForOneWearerIsNotSentToTheNext() {
        Device device = wards.worn("13800000001", "P1");
        IssuedCommand command = text(device, "一");
        wards.inventory.giveBack(COUNTY, device.id());
        assertThat(pull(connect(device))).isEmpty();
        assertThat(reload(command).state()).isEqualTo(CommandState.CANCELLED);
        assertThat(reload(command).detail()).isEqualTo("WEARER_CHANGED");
    }

    @Test
    void nobodyIsLocatedWhenTheOrderIsGone() {
        Device device = wards.worn("13800000001", "P1");
        IssuedCommand locate = locate(device);
        IssuedCommand text = text(device, "一");
        wards.orders.remove("P1");
        assertThat(pull(connect(device))).containsExactly(text.id());
        assertThat(reload(locate).state()).isEqualTo(CommandState.CANCELLED);
        assertThat(reload(locate).detail()).isEqualTo("NO_ORDER");
    }

    @Test
    void aDatabaseThatIsAwayIsAskedAgainAfterAWhile() {
        Device device = wards.worn("13800000001", "P1");
        IssuedCommand command = text(device, "一");
        Away away = new Away();
        queue = new CommandQueue(
                new CommandStore(store.dataSource()),
                wards.directory,
                wards.orders,
                Stubs.of(Transactions.class, away),
                clock,
                LIMITS,
                Runnable::run);
        CommandLink link = connect(device);
        assertThat(pull(link)).isEmpty();
        assertThat(away.asked).isEqualTo(1);
        assertThat(link.waiting()).as("at once").isFalse();
        pass(Duration.ofSeconds(5));
        away.back = true;
        assertThat(pull(link)).containsExactly(command.id());
    }

    /** A database that fails until it is back. */
    public static final class Away {
        private boolean back;
        private int asked;

        public <T> T required(Transactions.Work<T> work) {
            asked++;
            if (!back) {
                throw new StoreException("away", null);
            }
            return store.transactions().required(work);
        }
    }

    @Test
    void whatTheDriverRefusesIsOver() {
        Device device = wards.worn("13800000001", "P1");
        IssuedCommand command = locate(device);
        CommandLink link = connect(device);
        pull(link);
        link.refused(new CommandReceipt(command.id(), CommandReceipt.Outcome.NOT_SUPPORTED, "no such thing"));
        assertThat(reload(command).state()).isEqualTo(CommandState.NOT_SUPPORTED);
        assertThat(reload(command).detail()).isEqualTo("no such thing");
        assertThat(pull(connect(device))).isEmpty();
    }
}
