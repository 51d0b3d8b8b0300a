package org.anjiao.device.internal.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.anjiao.device.Device;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.internal.Wards;
import org.anjiao.device.internal.health.ContactStore;
import org.anjiao.device.internal.health.Contacts;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.platform.store.Transactions;
import org.anjiao.store.testkit.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** An intake on a real Derby whose connection a test can break. */
abstract class IntakeFixture {
    private static final IntakeLimits LIMITS = new IntakeLimits(50, 20, 1, 1, 10, 600_000);

    final FaultyDataSource faults = new FaultyDataSource();
    private static TestStore store;
    Wards wards;
    JournalReader journal;
    Contacts contacts;
    GroupIntake intake;

    @BeforeAll
    static void createTables() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/device.xml");
    }

    @AfterAll
    static void dropTables() {
        store.close();
    }

    @BeforeEach
    void open() throws SQLException {
        Wards.empty(store.dataSource());
        wards = new Wards(store.dataSource(), store.transactions());
        start();
    }

    void start() {
        journal = new JournalReader(store.dataSource());
        contacts = new Contacts(new ContactStore(store.dataSource()), 600_000);
        intake = new GroupIntake(
                faults.over(store.dataSource()), wards.directory, wards.orders, journal, contacts, wards.clock, LIMITS);
        intake.start();
    }

    @AfterEach
    void close() {
        intake.close();
    }

    static Instant time(int second) {
        return NOW.minusSeconds(3600).plusSeconds(second);
    }

    static PositionFix fix(int second, double latitude, Origin origin) {
        return PositionFix.satellite(time(second), latitude, 108.947, 400, 4.5, 90, 9, origin);
    }

    static PositionFix fixAt(Instant at) {
        return PositionFix.satellite(at, 34.25, 108.947, 400, 4.5, 90, 9, Origin.LIVE);
    }

    static IntakeFrame frame(Device device, DeviceObservation... observations) {
        return new IntakeFrame(
                "jt808",
                "tcp-7611",
                "10.0.0.1:5000",
                Frame.copyOf("~frame~".getBytes(US_ASCII)),
                Wards.binding(device),
                List.of(observations),
                List.of(),
                NOW,
                null);
    }

    void send(Device device, DeviceObservation... observations) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        submit(frame(device, observations), done);
        done.get();
    }

    void submit(IntakeFrame frame, CompletableFuture<Void> done) {
        assertThat(intake.submit(frame, completion(done))).isTrue();
    }

    static IntakeCompletion completion(CompletableFuture<Void> done) {
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

    int count(String table) throws SQLException {
        return Integer.parseInt(texts("select count(*) from " + table).get(0));
    }

    List<String> texts(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    static Transactions transactions() {
        return store.transactions();
    }

    static DataSource database() {
        return store.dataSource();
    }
}
