package org.anjiao.monitoring.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.anjiao.device.CommandState;
import org.anjiao.device.DeviceCommands;
import org.anjiao.device.IssuedCommand;
import org.anjiao.device.NewCommand;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.testkit.Stubs;

/** Tells wearers until it dies, as by {@code kill -9}, before or after a command's transaction is committed. */
final class NoticeCrashChild {
    private NoticeCrashChild() {}

    public static void main(String[] arguments) throws Exception {
        TestStore store = TestStore.over(CrashChild.at(Path.of(arguments[0])));
        Random random = new Random(Long.parseLong(arguments[1]));
        int last = 1 + random.nextInt(3);
        boolean committed = random.nextBoolean();
        notices(store, new Commands(store.dataSource(), committed ? 0 : last), new Listener(committed ? last : 0))
                .run();
    }

    static Notices notices(TestStore store, Commands commands, Listener listener) {
        return new Notices(
                new NoticeStore(store.dataSource()),
                (unit, at) -> new NoticeRule.Terms(List.of("OUT_OF_BOUNDS"), "CN-2012", 1, Long.MAX_VALUE / 2),
                Stubs.of(DeviceCommands.class, commands),
                store.transactions(),
                Stubs.of(LiveEvents.class, listener),
                () -> new Caller("anjiao.monitoring", "监管预警", "U", Set.of(Role.SYSTEM)),
                Clock.fixed(Chain.NOW, ZoneOffset.UTC));
    }

    /** Rows of {@code dev_command} in the thread's transaction; dies when it has written the last one. */
    public static final class Commands {
        private final DataSource database;
        private int left;

        Commands(DataSource database, int left) {
            this.database = database;
            this.left = left;
        }

        public IssuedCommand issueTo(Caller caller, String superviseeId, String deviceId, NewCommand command)
                throws SQLException {
            String id = UUID.randomUUID().toString();
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into dev_command (id, device_no, device_id, unit_id, kind, content, purpose,"
                                    + " issued_by, issued_by_name, issued_at, expires_at, state, sends)"
                                    + " values (?, 1, ?, 'U1', 'SHOW_TEXT', '', ?, 'a', 'a', 0, 1, 'QUEUED', 0)")) {
                Rows.set(insert, id, deviceId, command.purpose());
                insert.executeUpdate();
            }
            if (--left == 0) {
                Runtime.getRuntime().halt(137);
            }
            return new IssuedCommand(
                    id,
                    deviceId,
                    superviseeId,
                    "U1",
                    command.content(),
                    command.purpose(),
                    "a",
                    "a",
                    Chain.NOW,
                    Chain.NOW,
                    CommandState.QUEUED,
                    0,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** Dies when it hears of the last one, which is committed then. */
    public static final class Listener {
        private int left;

        Listener(int left) {
            this.left = left;
        }

        public void publish(LiveEvents.LiveEvent event) {
            if (--left == 0) {
                Runtime.getRuntime().halt(137);
            }
        }
    }
}
