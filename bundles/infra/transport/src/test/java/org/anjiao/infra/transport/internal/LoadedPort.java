package org.anjiao.infra.transport.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.anjiao.device.Assignment;
import org.anjiao.device.DeviceState;
import org.anjiao.device.intake.PortHealth;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.device.internal.DeviceEntry;
import org.anjiao.device.internal.health.ContactStore;
import org.anjiao.device.internal.health.Contacts;
import org.anjiao.device.internal.intake.GroupIntake;
import org.anjiao.device.internal.intake.IntakeLimits;
import org.anjiao.device.internal.intake.JournalReader;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetSettings;
import org.anjiao.simulator.Point;
import org.anjiao.simulator.Route;
import org.anjiao.simulator.TerminalPlan;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.PositioningWindow;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * A JT/T 808 port with the intake on a database on disk, for many terminals, each of a person under an open order; and
 * what their terminals hold for acknowledged.
 */
final class LoadedPort implements AutoCloseable {
    static final String CREDENTIAL = "SECRET";
    private static final long FIRST_NUMBER = 13_900_000_000L;
    private static final Point PLACE = new Point(34.2594, 108.947);

    final TcpServer server;
    private final int devices;
    private final EmbeddedDataSource derby = new EmbeddedDataSource();
    private final TestStore store;
    private final GroupIntake intake;
    private final EventLoops loops = new EventLoops();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    /**
     * @param folder for the database
     * @param devices in the inventory; terminals beyond them are strangers
     * @param identify how long a connection may stay without saying who it is
     */
    LoadedPort(Path folder, int devices, Duration identify, DeviceDriver driver) {
        this.devices = devices;
        derby.setDatabaseName(folder.resolve("derby").toString());
        derby.setCreateDatabase("create");
        store = TestStore.over(derby, "OSGI-INF/anjiao/device.xml");
        DeviceDirectory directory = new DeviceDirectory(entries());
        intake = new GroupIntake(
                store.dataSource(),
                directory,
                new OpenOrders(),
                new JournalReader(store.dataSource()),
                new Contacts(new ContactStore(store.dataSource()), 600_000),
                Clock.systemUTC(),
                IntakeLimits.STANDARD);
        intake.start();
        server = new TcpServer(
                new PortSettings(
                        "jt808", "jt808", "127.0.0.1", 0, 60_000, 256, 65_536, Duration.ofMinutes(15), true, identify),
                directory,
                intake,
                new FakeOutbox(),
                Clock.systemUTC(),
                loops,
                null);
        server.driverAdded(driver);
        server.start();
        Awaiting.awaitState(server, PortHealth.State.RUNNING);
    }

    private List<DeviceEntry> entries() {
        List<DeviceEntry> entries = new ArrayList<>();
        for (int i = 1; i <= devices; i++) {
            String id = String.format("00000000-0000-7000-8000-%012d", i);
            entries.add(new DeviceEntry(
                    i,
                    id,
                    "jt808",
                    new HardwareId(number(i)),
                    CREDENTIAL,
                    DeviceState.ISSUED,
                    List.of(new Assignment(id, id, id, "U1", Instant.EPOCH, null))));
        }
        return entries;
    }

    /** The telephone number of the device of that number in the inventory. */
    static String number(int device) {
        return Long.toString(FIRST_NUMBER + device);
    }

    int port() {
        return Awaiting.port(server);
    }

    /** The terminals of all devices, which report in that interval, without faults of their own. */
    Fleet fleet(Duration interval, int points) {
        FleetSettings live = FleetSettings.live("127.0.0.1", port(), interval);
        FleetSettings settings = new FleetSettings(
                live.host(),
                live.port(),
                live.protocol(),
                interval,
                0,
                64,
                points,
                0,
                0,
                Duration.ofMinutes(2),
                live.loadStart(),
                live.seed());
        List<TerminalPlan> plans = new ArrayList<>();
        for (int i = 1; i <= devices; i++) {
            plans.add(new TerminalPlan(number(i), Route.wandering(PLACE, 2000, i)));
        }
        return new Fleet(
                settings,
                plans,
                Clock.systemUTC(),
                (terminal, time) -> acknowledged.add(row(Long.parseLong(terminal) - FIRST_NUMBER, time)));
    }

    private static String row(long device, Instant time) {
        return device + " " + time.toEpochMilli();
    }

    /** Device and device time of each acknowledgement. */
    List<String> acknowledged() {
        return acknowledged.stream().sorted().toList();
    }

    /** Device and device time of each position. */
    List<String> stored() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = store.dataSource().getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select device_no, device_time from dev_position")) {
            while (row.next()) {
                rows.add(row.getLong(1) + " " + row.getLong(2));
            }
        }
        return rows.stream().sorted().toList();
    }

    @Override
    public void close() {
        server.stop();
        loops.stop();
        intake.close();
        store.close();
        derby.setShutdownDatabase("shutdown");
        try (Connection unexpected = derby.getConnection()) {
            throw new IllegalStateException("database was not shut down: " + unexpected);
        } catch (SQLException down) {
            // Derby reports an orderly shutdown as an exception (08006).
        }
    }

    private static final class OpenOrders implements LawfulPositioning {
        @Override
        public PositioningWindow positioningOrderAt(String superviseeId, Instant at) {
            return new PositioningWindow(superviseeId, Instant.MIN, Instant.MAX, 1);
        }

        @Override
        public long revision() {
            return 1;
        }
    }
}
