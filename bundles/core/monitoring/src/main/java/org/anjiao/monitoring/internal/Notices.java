package org.anjiao.monitoring.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.anjiao.device.CommandContent;
import org.anjiao.device.CommandState;
import org.anjiao.device.DeviceCommands;
import org.anjiao.device.DeviceProblem;
import org.anjiao.device.IssuedCommand;
import org.anjiao.device.NewCommand;
import org.anjiao.monitoring.NoticeState;
import org.anjiao.monitoring.internal.NoticeStore.Open;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells wearers of their alerts as the policy asks. That a notice may be due is stored with the alert; the decision and
 * the command to the device are one transaction, taken by whoever finds the notice still due: whatever dies in between,
 * no alert is left out and none is told of twice.
 */
final class Notices implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int AT_ONCE = 200;

    /** How soon it is seen to again while a driver is away, or after a failure. */
    private static final long AGAIN_MILLIS = 10_000;

    /** How seldom it is asked at most what became of a command. */
    private static final long ASK_MILLIS = 60_000;

    private static final int LONGEST_REASON = 60;

    private final NoticeStore store;
    private final NoticeRule rules;
    private final DeviceCommands commands;
    private final Transactions transactions;
    private final LiveEvents live;
    private final Supplier<Caller> self;
    private final Clock clock;

    /** @param self in whose name commands are issued */
    Notices(
            NoticeStore store,
            NoticeRule rules,
            DeviceCommands commands,
            Transactions transactions,
            LiveEvents live,
            Supplier<Caller> self,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.commands = commands;
        this.transactions = transactions;
        this.live = live;
        this.self = self;
        this.clock = clock;
    }

    /** Sees to everything whose time has come. */
    @Override
    public void run() {
        for (Open notice : store.due(clock.millis(), AT_ONCE)) {
            try {
                if (notice.state() == NoticeState.DUE) {
                    decide(notice, clock.millis());
                } else {
                    transactions.run(() -> follow(notice, clock.millis()));
                }
            } catch (RuntimeException e) {
                LOG.warn("The notice of alert {} is left for later", notice.alertId(), e);
                store.postpone(notice, notice.reason(), clock.millis() + AGAIN_MILLIS);
            }
        }
    }

    private void decide(Open notice, long now) {
        String words = NoticeWords.of(notice.kind());
        if (words == null) {
            decline(notice, NoticeState.NOT_INTENDED, "PROTECTED", null, now);
            return;
        }
        NoticeRule.Terms terms = rules.notice(notice.unitId(), notice.alertedAt());
        if (!terms.kinds().contains(notice.kind().name())) {
            decline(notice, NoticeState.NOT_INTENDED, "KIND", terms.basis(), now);
        } else if (store.sentSince(notice, now - terms.repeatMillis())) {
            decline(notice, NoticeState.NOT_INTENDED, "RECENT", terms.basis(), now);
        } else if (now >= notice.alertedAt() + terms.validMillis()) {
            String obstacle = notice.reason() == null ? "TOO_LATE" : notice.reason();
            decline(notice, NoticeState.NOT_POSSIBLE, obstacle, terms.basis(), now);
        } else {
            send(notice, words, terms, now);
        }
    }

    private void send(Open notice, String words, NoticeRule.Terms terms, long now) {
        Instant useless = Instant.ofEpochMilli(notice.alertedAt() + terms.validMillis());
        NewCommand command = new NewCommand(
                CommandContent.text(words), "预警提醒本人 " + notice.alertId(), useless.truncatedTo(ChronoUnit.MILLIS));
        try {
            transactions.run(() -> {
                if (store.claim(notice, words, terms.basis(), now, now + askAfter(0))) {
                    store.commanded(
                            notice,
                            commands.issueTo(self.get(), notice.superviseeId(), notice.deviceId(), command)
                                    .id());
                    tell(notice);
                }
            });
        } catch (ProblemException e) {
            if (e.code() == DeviceProblem.DRIVER_MISSING) {
                // Drivers come and go while the server runs, and come last when it starts.
                store.postpone(notice, e.code().name(), now + AGAIN_MILLIS);
            } else {
                decline(notice, NoticeState.NOT_POSSIBLE, e.code().name(), terms.basis(), now);
            }
        }
    }

    private void decline(Open notice, NoticeState state, String reason, String basis, long now) {
        transactions.run(() -> {
            if (store.decline(notice, state, reason, basis, now)) {
                tell(notice);
            }
        });
    }

    private void follow(Open notice, long now) {
        IssuedCommand command = commands.find(self.get(), notice.deviceId(), notice.commandId());
        boolean over = command.closedAt() != null;
        NoticeState state = state(command.state());
        store.follow(
                notice,
                state,
                reason(command),
                command.sentAt(),
                command.closedAt(),
                over ? null : Long.valueOf(now + askAfter(now - notice.decidedAt())));
        if (state != notice.state()) {
            tell(notice);
        }
    }

    /** Often at first, when most devices answer. */
    private static long askAfter(long sinceDecided) {
        return Math.max(1_000, Math.min(ASK_MILLIS, sinceDecided / 2));
    }

    private static NoticeState state(CommandState state) {
        return switch (state) {
            case QUEUED -> NoticeState.QUEUED;
            case SENT -> NoticeState.SENT;
            case DONE -> NoticeState.DELIVERED;
            case FAILED, NOT_SUPPORTED, CANCELLED -> NoticeState.FAILED;
            case EXPIRED -> NoticeState.EXPIRED;
        };
    }

    private static String reason(IssuedCommand command) {
        if (state(command.state()) != NoticeState.FAILED) {
            return null;
        }
        String detail = command.detail() == null ? command.state().name() : command.detail();
        return detail.substring(0, Math.min(LONGEST_REASON, detail.length()));
    }

    private void tell(Open notice) {
        transactions.afterCommit(() -> live.publish(new LiveEvent(AlertBook.ALERT, notice.unitId(), notice.alertId())));
    }
}
