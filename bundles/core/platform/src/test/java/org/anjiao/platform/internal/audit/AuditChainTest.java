package org.anjiao.platform.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anjiao.platform.audit.AuditLog.Verification;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.internal.SetClock;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S-12: a change of the stored entries by other means than the log itself is found and placed. */
class AuditChainTest {
    private static final Caller OFFICER = new Caller("changanlu", "测试工作人员01", "office-1", Set.of(Role.OFFICE_OFFICER));
    private static final int ENTRIES = 7;

    private static TestStore store;

    private AuditChain chain;

    @BeforeAll
    static void openStore() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/platform.xml");
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    @BeforeEach
    void beginANewChain() throws SQLException {
        sql("DELETE FROM plt_audit");
        sql("UPDATE plt_audit_head SET last_seq = 0, last_hash = '" + Entry.GENESIS + "'");
        chain = new AuditChain(
                new AuditTable(store.dataSource()),
                store.transactions(),
                new SetClock(Instant.parse("2019-03-31T01:00:00Z")));
    }

    private static AuditRecord step(int number) {
        return new AuditRecord(
                "HAZARD_ASSIGN", "hazard", "hazard-" + number, null, null, Map.of("owner", "甲", "due", "2019-04-05"));
    }

    private void fill() {
        IntStream.rangeClosed(1, ENTRIES).forEach(number -> chain.record(OFFICER, step(number)));
    }

    private static int sql(String statement) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement run = connection.createStatement()) {
            return run.executeUpdate(statement);
        }
    }

    @Test
    void isWholeAsWritten() {
        fill();
        assertThat(chain.verify()).isEqualTo(new Verification(ENTRIES, null));
    }

    @Test
    void isWholeWhenEmpty() {
        assertThat(chain.verify()).isEqualTo(new Verification(0, null));
    }

    @Test
    void showsAnAlteredField() throws SQLException {
        fill();
        for (String change : List.of(
                "actor = 'beilin'",
                "actor_name = 'x'",
                "actor_unit = 'x'",
                "at_micros = at_micros + 1",
                "action = 'HAZARD_CLOSE'",
                "record_type = 'x'",
                "record_id = 'x'",
                "unit_id = NULL",
                "purpose = ''",
                "details = '{}'",
                "algorithm = 'none'",
                "previous_hash = entry_hash",
                "entry_hash = previous_hash")) {
            beginANewChain();
            fill();
            assertThat(sql("UPDATE plt_audit SET " + change + " WHERE seq = 4")).isEqualTo(1);
            assertThat(chain.verify().firstBroken()).as(change).isEqualTo(4);
        }
    }

    @Test
    void showsAnAlteredEntryThatWasHashedAnew() throws SQLException {
        fill();
        Entry forged =
                new AuditTable(store.dataSource()).rows(3, 4, 1).get(0).entry().numbered(4);
        Entry other =
                new Entry(4, forged.atMicros(), "beilin", "x", null, forged.action(), null, null, null, null, "{}");
        String previous =
                new AuditTable(store.dataSource()).rows(2, 3, 1).get(0).hash();
        sql("UPDATE plt_audit SET actor = 'beilin', actor_name = 'x', actor_unit = NULL, record_type = NULL,"
                + " record_id = NULL, unit_id = NULL, details = '{}', entry_hash = '" + other.hashAfter(previous)
                + "' WHERE seq = 4");
        assertThat(chain.verify().firstBroken()).isEqualTo(5);
    }

    @Test
    void showsADeletedEntry() throws SQLException {
        fill();
        sql("DELETE FROM plt_audit WHERE seq = 3");
        assertThat(chain.verify().firstBroken()).isEqualTo(3);
    }

    @Test
    void showsTwoEntriesThatChangedPlaces() throws SQLException {
        fill();
        sql("UPDATE plt_audit SET seq = 99 WHERE seq = 3");
        sql("UPDATE plt_audit SET seq = 3 WHERE seq = 5");
        sql("UPDATE plt_audit SET seq = 5 WHERE seq = 99");
        assertThat(chain.verify().firstBroken()).isEqualTo(3);
    }

    @Test
    void showsThatTheLastEntryIsGone() throws SQLException {
        fill();
        sql("DELETE FROM plt_audit WHERE seq = " + ENTRIES);
        assertThat(chain.verify().firstBroken()).isEqualTo(ENTRIES);
    }

    @Test
    void showsThatTheLastEntryIsGoneThoughTheHeadsNumberWasLowered() throws SQLException {
        fill();
        sql("DELETE FROM plt_audit WHERE seq = " + ENTRIES);
        sql("UPDATE plt_audit_head SET last_seq = last_seq - 1");
        assertThat(chain.verify().ok()).isFalse();
    }

    @Test
    void showsAnEntryBeyondTheHead() throws SQLException {
        fill();
        sql("INSERT INTO plt_audit SELECT seq + 1, at_micros, actor, actor_name, actor_unit, action, record_type,"
                + " record_id, unit_id, purpose, details, algorithm, previous_hash, entry_hash FROM plt_audit"
                + " WHERE seq = " + ENTRIES);
        assertThat(chain.verify().firstBroken()).isEqualTo(ENTRIES + 1);
    }

    @Test
    void aRolledBackStepLeavesNeitherEntryNorGap() {
        fill();
        assertThatThrownBy(() -> store.transactions().run(() -> {
                    chain.record(OFFICER, step(100));
                    throw new IllegalStateException("the step failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        chain.record(OFFICER, step(101));
        assertThat(chain.verify()).isEqualTo(new Verification(ENTRIES + 1, null));
    }

    @Test
    void entriesOfOneTransactionKeepTheirOrder() throws SQLException {
        store.transactions().run(this::fill);
        assertThat(chain.verify()).isEqualTo(new Verification(ENTRIES, null));
        assertThat(recordIds())
                .isEqualTo(IntStream.rangeClosed(1, ENTRIES)
                        .mapToObj(number -> "hazard-" + number)
                        .toList());
    }

    @Test
    void concurrentTransactionsMakeOneChain() throws Exception {
        int writers = 8;
        int each = 50;
        ExecutorService executor = Executors.newFixedThreadPool(writers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int first = writer * each;
                running.add(executor.submit(() -> IntStream.range(first, first + each)
                        .forEach(number -> store.transactions().run(() -> chain.record(OFFICER, step(number))))));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            executor.shutdownNow();
        }
        assertThat(chain.verify()).isEqualTo(new Verification((long) writers * each, null));
        assertThat(recordIds())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, writers * each)
                        .mapToObj(number -> "hazard-" + number)
                        .collect(Collectors.toList()));
    }

    @Test
    void survivesAnyTextThatAnActorTypes() {
        chain.record(null, AuditRecord.of("SIGN_IN_REFUSED", null, null, null));
        chain.record(
                OFFICER,
                new AuditRecord(
                        "TRACK_READ",
                        "supervisee",
                        "id",
                        "unit",
                        "核实\u0000行踪\n\ud800" + "长".repeat(2000),
                        Map.of("a\"b\\", "\u0007\"\\", "z", "😀".repeat(900))));
        assertThat(chain.verify()).isEqualTo(new Verification(2, null));
    }

    @Test
    void refusesMoreDetailsThanAnEntryHolds() {
        Map<String, String> details = IntStream.range(0, 20)
                .boxed()
                .collect(Collectors.toMap(number -> "field-" + number, number -> "长".repeat(1000)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chain.record(OFFICER, new AuditRecord("X", null, null, null, null, details)));
    }

    private static List<String> recordIds() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = store.dataSource().getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT record_id FROM plt_audit ORDER BY seq");
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                ids.add(result.getString(1));
            }
        }
        return ids;
    }
}
