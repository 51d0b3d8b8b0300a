package org.anjiao.monitoring.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.anjiao.device.Assignment;
import org.anjiao.device.DeviceState;
import org.anjiao.device.PositionJournal;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.device.internal.DeviceEntry;
import org.anjiao.device.internal.health.ContactStore;
import org.anjiao.device.internal.health.Contacts;
import org.anjiao.device.internal.intake.GroupIntake;
import org.anjiao.device.internal.intake.IntakeLimits;
import org.anjiao.device.internal.intake.JournalReader;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.PositioningWindow;

/** The real intake, journal and evaluation over a database, with devices that persons wear under orders. */
final class Chain implements AutoCloseable {
    static final Instant NOW = Instant.parse("2019-03-31T01:00:00Z");
    static final long DWELL_MILLIS = 120_000;
    static final long ACK_MILLIS = 600_000;
    static final long FOLD_MILLIS = 300_000;
    static final List<String> TABLES = List.of(
            "mon_case_alert",
            "dev_command",
            "dev_wearer",
            "dev_assignment",
            "dev_device",
            "dev_position",
            "dev_event",
            "dev_quarantine",
            "dev_frame_block",
            "dev_bad_frame",
            "mon_cursor",
            "mon_track",
            "mon_alert",
            "mon_notice",
            "mon_escalation",
            "mon_silence",
            "mon_standing",
            "mon_zone",
            "mon_check",
            "mon_check_draw",
            "mon_late_note");

    final List<LiveEvents.LiveEvent> published = new ArrayList<>();
    final JournalReader journal;
    final GroupIntake intake;
    private final DataSource database;
    private final DeviceDirectory directory = new DeviceDirectory(List.of());

    Chain(DataSource database, int devices) {
        this(database, devices, new OpenOrders());
    }

    Chain(DataSource database, int devices, LawfulPositioning orders) {
        this.database = database;
        for (int device = 1; device <= devices; device++) {
            directory.put(new DeviceEntry(
                    device,
                    "D" + device,
                    "jt808",
                    new HardwareId("1380000" + device),
                    "X",
                    DeviceState.ISSUED,
                    List.of(new Assignment("A" + device, "D" + device, "P" + device, "U1", Instant.EPOCH, null))));
        }
        journal = new JournalReader(database);
        intake = new GroupIntake(
                database,
                directory,
                orders,
                journal,
                new Contacts(new ContactStore(database), 600_000),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new IntakeLimits(4_000, 200, 1, 1, 10, 600_000));
        intake.start();
    }

    Evaluation evaluation(DataSource through) {
        return evaluation(through, OwnZones.NONE, journal, new OpenOrders(), Clock.fixed(NOW, ZoneOffset.UTC), 0);
    }

    /** @param silenceMillis 0 for never */
    Evaluation evaluation(
            DataSource through,
            OwnZones zones,
            PositionJournal from,
            LawfulPositioning orders,
            Clock clock,
            long silenceMillis) {
        DeviceRule rule = new FixedDeviceRule(silenceMillis);
        TrackEvaluator evaluator = new TrackEvaluator(
                (unit, at) -> Square.ZONE,
                zones,
                (person, at) -> List.of(),
                (unit, at) -> DWELL_MILLIS,
                rule,
                TrackRules.STANDARD);
        return new Evaluation(
                through,
                from,
                evaluator,
                zones,
                new Watch(from, orders, evaluator, rule),
                (unit, level, at) -> ACK_MILLIS,
                (unit, at) -> FOLD_MILLIS,
                () -> UUID.randomUUID().toString(),
                clock,
                new LiveEvents() {
                    @Override
                    public void publish(LiveEvent event) {
                        published.add(event);
                    }

                    @Override
                    public AutoCloseable subscribe(java.util.function.Consumer<LiveEvent> listener) {
                        throw new UnsupportedOperationException();
                    }
                },
                new PositionNews(5_000));
    }

    /** Sends observations in one frame each; done when all are stored. */
    CompletableFuture<Void> send(int device, Instant receivedAt, DeviceObservation... observations) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        DeviceBinding binding = new DeviceBinding("D" + device, device, new HardwareId("1380000" + device));
        IntakeFrame frame = new IntakeFrame(
                "jt808",
                "tcp",
                "10.0.0.1:1",
                Frame.copyOf("~frame~".getBytes(StandardCharsets.US_ASCII)),
                binding,
                List.of(observations),
                List.of(),
                receivedAt,
                null);
        IntakeCompletion completion = new IntakeCompletion() {
            @Override
            public void committed() {
                done.complete(null);
            }

            @Override
            public void failed(Throwable cause) {
                done.completeExceptionally(cause);
            }
        };
        if (!intake.submit(frame, completion)) {
            done.completeExceptionally(new IllegalStateException("the gate is full"));
        }
        return done;
    }

    /** The inventory's rows that say who wears what. */
    void wear(int device, String superviseeId) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement write = connection.createStatement()) {
            write.executeUpdate("insert into dev_device (id, device_no, vendor, driver, hardware_id, model,"
                    + " capabilities, state, unit_id, credential, registered_at, version) values ('D" + device + "', "
                    + device
                    + ", 'v', 'jt808', '1380000" + device + "', 'm', 'POSITION', 'ISSUED', 'U1', 'none', 0, 0)");
            write.executeUpdate("insert into dev_assignment (id, device_id, supervisee_id, unit_id, from_at) values ('A"
                    + device + "', 'D" + device + "', '" + superviseeId + "', 'U1', 0)");
        }
    }

    void giveBack(int device, Instant at) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement write = connection.createStatement()) {
            write.executeUpdate(
                    "update dev_assignment set to_at = " + at.toEpochMilli() + " where device_id = 'D" + device + "'");
        }
    }

    /** The rows of a query, their columns joined by a blank. */
    List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    row.append(column == 1 ? "" : " ").append(rows.getString(column));
                }
                found.add(row.toString());
            }
            return found;
        }
    }

    static void empty(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement delete = connection.createStatement()) {
            for (String table : TABLES) {
                delete.executeUpdate("delete from " + table);
            }
            delete.executeUpdate("insert into mon_cursor (name, seq) values ('zone-changes', 0)");
        }
    }

    @Override
    public void close() {
        intake.close();
    }

    /** Everybody is under an order for ever. */
    static final class OpenOrders implements LawfulPositioning {
        @Override
        public PositioningWindow positioningOrderAt(String superviseeId, Instant at) {
            return new PositioningWindow("O-" + superviseeId, Instant.MIN, Instant.MAX, 0);
        }

        @Override
        public long revision() {
            return 0;
        }
    }
}
