package org.anjiao.infra.transport.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.anjiao.device.CommandContent;
import org.anjiao.device.CommandState;
import org.anjiao.device.IssuedCommand;
import org.anjiao.device.NewCommand;
import org.anjiao.device.intake.CommandOutbox;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.intake.PortHealth;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.device.internal.InventoryStore;
import org.anjiao.device.internal.command.CommandDesk;
import org.anjiao.device.internal.command.CommandLimits;
import org.anjiao.device.internal.command.CommandQueue;
import org.anjiao.device.internal.command.CommandStore;
import org.anjiao.device.internal.health.ContactStore;
import org.anjiao.device.internal.health.Contacts;
import org.anjiao.device.internal.intake.GroupIntake;
import org.anjiao.device.internal.intake.IntakeLimits;
import org.anjiao.device.internal.intake.JournalReader;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.driver.jt808.internal.Jt808Driver;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.PositioningWindow;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.Secrets;
import org.anjiao.testkit.Stubs;
import org.anjiao.testkit.TestAccess;

/** A server as it runs, from the desk to the socket, with one device that one person wears; it can be started again. */
final class Station implements AutoCloseable {
    static final Instant NOW = Instant.parse("2019-03-31T01:00:00Z");
    static final String TERMINAL = "13900000001";
    static final String DEVICE = "00000000-0000-7000-8000-000000000001";
    private static final Caller OFFICER = new Caller("office", "测试", "U1", Set.of(Role.OFFICE_OFFICER));

    final MovableClock clock = new MovableClock(NOW);
    private final TestStore store = TestStore.withChangelogs("OSGI-INF/anjiao/device.xml");
    private final AtomicInteger ids = new AtomicInteger();
    private volatile boolean withholding;
    private final AtomicInteger withheld = new AtomicInteger();
    private EventLoops loops;
    private ExecutorService worker;
    private GroupIntake intake;
    private CommandDesk desk;
    private final DeviceDriver driver;
    private final Opener opener;
    private volatile boolean switchedOff;
    private DeviceServer server;
    private int port;

    /** Opens the one port of a station. */
    interface Opener {
        /** @param port on which it listened before, or 0 */
        DeviceServer open(
                int port,
                DeviceRegistry registry,
                IntakeGate gate,
                CommandOutbox outbox,
                Clock clock,
                EventLoops loops);
    }

    /** A station for JT/T 808 over TCP. */
    Station() throws SQLException {
        this(
                new Jt808Driver(),
                (port, registry, gate, outbox, clock, loops) ->
                        new TcpServer(settings("jt808", port), registry, gate, outbox, clock, loops, null));
    }

    static PortSettings settings(String driver, int port) {
        return new PortSettings(driver, driver, "127.0.0.1", port, 10, 256, 65_536, Duration.ofMinutes(5), true);
    }

    Station(DeviceDriver driver, Opener opener) throws SQLException {
        this.driver = driver;
        this.opener = opener;
        execute("insert into dev_device (id, device_no, vendor, driver, hardware_id, capabilities, state, unit_id,"
                + " supervisee_id, credential, registered_at, version) values ('" + DEVICE + "', 1, '测试厂', '"
                + driver.identity().id() + "', '" + TERMINAL + "', 'POSITION', 'ISSUED', 'U1', 'P1', 'SECRET', 0, 0)");
        execute("insert into dev_assignment (id, device_id, supervisee_id, unit_id, from_at) values ('A1', '" + DEVICE
                + "', 'P1', 'U1', 0)");
        start();
    }

    void start() {
        DeviceDirectory directory =
                new DeviceDirectory(new InventoryStore(store.dataSource()).entries(), (module, unit) -> !switchedOff);
        CommandStore commands = new CommandStore(store.dataSource());
        Law law = new Law();
        worker = Executors.newSingleThreadExecutor();
        intake = new GroupIntake(
                store.dataSource(),
                directory,
                law,
                new JournalReader(store.dataSource()),
                new Contacts(new ContactStore(store.dataSource()), 600_000),
                clock,
                IntakeLimits.STANDARD);
        intake.start();
        CommandQueue queue =
                new CommandQueue(commands, directory, law, store.transactions(), clock, CommandLimits.STANDARD, worker);
        desk = new CommandDesk(
                commands,
                new InventoryStore(store.dataSource()),
                queue,
                id -> Optional.of(driver),
                Stubs.of(SuperviseeDirectory.class, new Persons()),
                law,
                new TestAccess((unit, top) -> unit.equals(top)),
                Stubs.of(AuditLog.class, new NoAudit()),
                store.transactions(),
                () -> String.format("00000000-0000-7000-9000-%012d", ids.incrementAndGet()),
                clock,
                CommandLimits.STANDARD);
        loops = new EventLoops();
        server = opener.open(port, directory, new Gate(), queue, clock, loops);
        server.driverAdded(driver);
        server.start();
        Awaiting.awaitState(server, PortHealth.State.RUNNING);
        port = Awaiting.port(server);
    }

    /** Ends the server; answers that were withheld are lost with it. */
    void stop() {
        server.stop();
        Awaiting.await(() -> !server.listening());
        loops.stop();
        worker.shutdownNow();
        intake.close();
        withholding = false;
    }

    /** Whether the office of the wearer has switched the driver off. */
    void switchOff(boolean off) {
        switchedOff = off;
    }

    int port() {
        return port;
    }

    /** From now on the store takes no answer to a command. */
    void withholdAnswers() {
        withholding = true;
    }

    int withheld() {
        return withheld.get();
    }

    void cancel(IssuedCommand command) {
        desk.cancel(OFFICER, DEVICE, command.id());
    }

    void await(IssuedCommand command, CommandState state) {
        Awaiting.await(() -> now(command).state() == state);
    }

    IssuedCommand issue(CommandContent content, Instant expiresAt) {
        return desk.issue(OFFICER, DEVICE, new NewCommand(content, "日常核查", expiresAt));
    }

    IssuedCommand now(IssuedCommand command) {
        return desk.find(OFFICER, DEVICE, command.id());
    }

    /** @param rows a table, maybe with a condition */
    int count(String rows) {
        try (Connection connection = store.dataSource().getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() {
        stop();
        store.close();
    }

    private final class Gate implements IntakeGate {
        @Override
        public boolean submit(IntakeFrame frame, IntakeCompletion completion) {
            if (withholding && !frame.receipts().isEmpty()) {
                withheld.incrementAndGet();
                return false;
            }
            return intake.submit(frame, completion);
        }

        @Override
        public void whenReady(Runnable signal) {
            if (!withholding) {
                intake.whenReady(signal);
            }
        }
    }

    private static final class Law implements LawfulPositioning {
        @Override
        public PositioningWindow positioningOrderAt(String superviseeId, Instant at) {
            return new PositioningWindow("O1", Instant.MIN, Instant.MAX, 1);
        }

        @Override
        public long revision() {
            return 1;
        }
    }

    /** Everybody is a person of the one unit. */
    public static final class Persons extends Secrets {
        public Optional<SuperviseeLabel> label(String id) {
            return Optional.of(new SuperviseeLabel(id, id, "测试对象01", "U1", true, false));
        }
    }

    /** Keeps no record. */
    public static final class NoAudit {
        public void record(Caller actor, AuditRecord record) {}
    }
}
