package org.anjiao.device.internal.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.anjiao.device.Assignment;
import org.anjiao.device.CommandContent;
import org.anjiao.device.CommandState;
import org.anjiao.device.DeviceState;
import org.anjiao.device.IssuedCommand;
import org.anjiao.device.NewCommand;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.device.internal.DeviceEntry;
import org.anjiao.device.internal.FakeOrders;
import org.anjiao.device.internal.InventoryStore;
import org.anjiao.device.internal.Wards;
import org.anjiao.device.internal.command.CommandDesk;
import org.anjiao.device.internal.command.CommandLimits;
import org.anjiao.device.internal.command.CommandQueue;
import org.anjiao.device.internal.command.CommandStore;
import org.anjiao.device.internal.health.ContactStore;
import org.anjiao.device.internal.health.Contacts;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.device.spi.TerminalParameters;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.Secrets;
import org.anjiao.testkit.Stubs;
import org.anjiao.testkit.TestAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The intake on a real PostgreSQL, which is really stopped and started again. */
@Timeout(120)
class PostgresIntakeTest {
    private static final DeviceBinding BINDING = new DeviceBinding("D1", 1, new HardwareId("13800000001"));

    @TempDir
    private Path folder;

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final FakeOrders orders = new FakeOrders();
    private DeviceDirectory directory;
    private EmbeddedPostgres server;
    private JournalReader journal;
    private GroupIntake intake;

    @BeforeEach
    void start() throws Exception {
        server = server(0);
        database.setPortNumbers(new int[] {server.getPort()});
        database.setUser("postgres");
        database.setDatabaseName("postgres");
        try (Connection connection = database.getConnection()) {
            var target =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new Liquibase("OSGI-INF/anjiao/device.xml", new ClassLoaderResourceAccessor(), target)
                    .update(new Contexts());
        }
        orders.put("P1", "O1", Instant.EPOCH, NOW.plusSeconds(86_400));
        directory = new DeviceDirectory(List.of(new DeviceEntry(
                1,
                "D1",
                "jt808",
                BINDING.hardwareId(),
                "SECRET",
                DeviceState.ISSUED,
                List.of(new Assignment("A1", "D1", "P1", "U1", Instant.EPOCH, null)))));
        journal = new JournalReader(database);
        intake = new GroupIntake(
                database,
                directory,
                orders,
                journal,
                new Contacts(new ContactStore(database), 600_000),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new IntakeLimits(1_000, 100, 1, 10, 50, 600_000));
        intake.start();
    }

    private EmbeddedPostgres server(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("work").toFile())
                .setCleanDataDirectory(false);
        return port == 0 ? builder.start() : builder.setPort(port).start();
    }

    @AfterEach
    void stop() throws IOException {
        intake.close();
        server.close();
    }

    @Test
    void whatIsStoredIsReadBackAndTheSameReportTwiceIsOneRow() throws Exception {
        CompletableFuture.allOf(send(0), send(0), send(1)).get();
        send(1).get();
        PositionBatch batch = journal.read(0, 10);
        assertThat(batch.size()).isEqualTo(2);
        assertThat(batch.latitude(1)).isEqualTo(34.2594001);
        assertThat(batch.speed(1)).isEqualTo(4.5);
        assertThat(batch.accuracy(1)).isNaN();
        assertThat(batch.events()).hasSize(2);
        assertThat(number("select count(*) from dev_position where accuracy is null and sent_lat is null"))
                .isEqualTo(2);
        assertThat(number("select sum(frames) from dev_frame_block")).isEqualTo(4);
    }

    @Test
    void whileTheServerIsDownNothingIsAcknowledgedAndAfterwardsItGoesOnByItself() throws Exception {
        send(0).get();
        int port = server.getPort();
        server.close();
        List<CompletableFuture<Void>> held = new ArrayList<>();
        for (int second = 1; second <= 20; second++) {
            held.add(send(second));
        }
        CountDownLatch noticed = new CountDownLatch(1);
        while (intake.submit(frame(100), completion(new CompletableFuture<>()))) {
            Thread.onSpinWait();
        }
        intake.whenReady(noticed::countDown);
        assertThat(held).noneMatch(CompletableFuture::isDone);
        server = server(port);
        noticed.await();
        CompletableFuture.allOf(held.toArray(CompletableFuture[]::new)).get();
        send(21).get();
        assertThat(number("select count(distinct device_time) from dev_position where device_time <= "
                        + time(21).toEpochMilli()))
                .isEqualTo(22);
        assertThat(number("select count(*) - count(distinct device_time) from dev_position"))
                .isZero();
    }

    @Test
    void aReportOfAnyPastMonthIsStoredOnceAlsoAfterItsPartWasDropped() throws Exception {
        int yearBefore = -365 * 86_400;
        CompletableFuture.allOf(send(0), send(yearBefore)).get();
        send(yearBefore).get();
        assertThat(number("select count(*) from dev_position_201803")).isEqualTo(1);
        try (Connection connection = database.getConnection();
                Statement drop = connection.createStatement()) {
            drop.execute("drop table dev_position_201803");
        }
        send(yearBefore + 1).get();
        assertThat(number("select count(*) from dev_position_201803")).isEqualTo(1);
        assertThat(number("select count(*) from dev_bad_frame")).isZero();
        assertThat(number("select count(*) from dev_position")).isEqualTo(2);
    }

    @Test
    void commandsWaitAreSentAndAnswered() throws Exception {
        try (Connection connection = database.getConnection();
                Statement insert = connection.createStatement()) {
            insert.executeUpdate("insert into dev_device (id, device_no, vendor, driver, hardware_id, capabilities,"
                    + " state, unit_id, supervisee_id, credential, registered_at, version)"
                    + " values ('D1', 1, 'v', 'jt808', '13800000001', '', 'ISSUED', 'U1', 'P1', 'SECRET', 0, 0)");
        }
        Transactions none = Stubs.of(Transactions.class, new NoTransactions());
        MovableClock clock = new MovableClock(NOW);
        CommandQueue queue = new CommandQueue(
                new CommandStore(database), directory, orders, none, clock, CommandLimits.STANDARD, Runnable::run);
        CommandDesk desk = new CommandDesk(
                new CommandStore(database),
                new InventoryStore(database),
                queue,
                driver -> Optional.empty(),
                Stubs.of(SuperviseeDirectory.class, new Persons()),
                orders,
                new TestAccess((unit, top) -> true),
                Stubs.of(AuditLog.class, new NoAudit()),
                none,
                () -> "C" + clock.instant().getEpochSecond(),
                clock,
                CommandLimits.STANDARD);
        IssuedCommand text = issue(desk, CommandContent.text("请速回电 & 😀"));
        clock.set(NOW.plusSeconds(1));
        IssuedCommand query = issue(desk, CommandContent.of(CommandKind.QUERY_PARAMETERS));
        List<DeviceCommand> sent = new ArrayList<>();
        queue.open(BINDING, () -> {}).next(sent::addAll);
        assertThat(sent).extracting(DeviceCommand::commandId).containsExactly(text.id(), query.id());
        answer(new CommandReceipt(text.id(), CommandReceipt.Outcome.FAILED, "2"));
        answer(new CommandReceipt(
                query.id(), CommandReceipt.Outcome.DONE, null, new TerminalParameters(Duration.ofSeconds(30), null)));
        assertThat(desk.list(Wards.COUNTY, "D1", null, 10).items())
                .extracting(IssuedCommand::state)
                .containsExactly(CommandState.DONE, CommandState.FAILED);
        IssuedCommand answered = desk.find(Wards.COUNTY, "D1", query.id());
        assertThat(answered.parameters()).isEqualTo(new TerminalParameters(Duration.ofSeconds(30), null));
        assertThat(answered.sends()).isEqualTo(1);
        assertThat(desk.find(Wards.COUNTY, "D1", text.id()).content()).isEqualTo(text.content());
        clock.set(NOW.plusSeconds(2));
        IssuedCommand last = issue(desk, CommandContent.text("二"));
        assertThat(desk.cancel(Wards.COUNTY, "D1", last.id()).state()).isEqualTo(CommandState.CANCELLED);
        assertThat(new CommandStore(database).devicesWithOpen(clock.instant())).isEmpty();
    }

    private static IssuedCommand issue(CommandDesk desk, CommandContent content) {
        return desk.issue(Wards.COUNTY, "D1", new NewCommand(content, "核查", null));
    }

    private void answer(CommandReceipt receipt) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Frame raw = Frame.copyOf("~frame~".getBytes(US_ASCII));
        intake.submit(
                new IntakeFrame("jt808", "tcp", "10.0.0.1:1", raw, BINDING, List.of(), List.of(receipt), NOW, null),
                completion(done));
        done.get();
    }

    /** Each statement commits by itself. */
    public static final class NoTransactions {
        public <T> T required(Transactions.Work<T> work) {
            return work.run();
        }

        public void afterCommit(Runnable action) {
            action.run();
        }
    }

    /** All of one office. */
    public static final class Persons extends Secrets {
        public Optional<SuperviseeLabel> label(String id) {
            return Optional.of(new SuperviseeLabel(id, id, "测试对象01", "U1", true, false));
        }
    }

    /** Keeps no record. */
    public static final class NoAudit {
        public void record(Caller actor, AuditRecord record) {}
    }

    private CompletableFuture<Void> send(int second) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (!intake.submit(frame(second), completion(done))) {
            // The gate has noticed already that the server is down; the gateway would offer it again.
            intake.whenReady(() ->
                    assertThat(intake.submit(frame(second), completion(done))).isTrue());
        }
        return done;
    }

    private static IntakeFrame frame(int second) {
        PositionFix fix = PositionFix.satellite(time(second), 34.2594001, 108.947, 400, 4.5, 90, 9, Origin.LIVE);
        TamperAlert tamper = new TamperAlert(time(second), TamperAlert.Kind.JAMMED, Origin.LIVE);
        Frame raw = Frame.copyOf("~frame~".getBytes(US_ASCII));
        return new IntakeFrame("jt808", "tcp", "10.0.0.1:1", raw, BINDING, List.of(fix, tamper), List.of(), NOW, null);
    }

    private static Instant time(int second) {
        return NOW.minusSeconds(3600).plusSeconds(second);
    }

    private static IntakeCompletion completion(CompletableFuture<Void> done) {
        return new IntakeCompletion() {
            @Override
            public void committed() {
                done.complete(null);
            }

            @Override
            public void failed(Throwable cause) {
                done.completeExceptionally(cause);
            }
        };
    }

    private int number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
