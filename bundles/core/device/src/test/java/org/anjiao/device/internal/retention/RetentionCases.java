package org.anjiao.device.internal.retention;

import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.anjiao.device.Device;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.internal.Wards;
import org.anjiao.device.internal.health.ContactStore;
import org.anjiao.device.internal.health.Contacts;
import org.anjiao.device.internal.intake.GroupIntake;
import org.anjiao.device.internal.intake.IntakeLimits;
import org.anjiao.device.internal.intake.JournalReader;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.testkit.Stubs;
import org.anjiao.testkit.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is deleted when, on whichever database the subclass gives. */
abstract class RetentionCases {
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(3000));
    private static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));

    private final Map<String, RuleValue> rules = new HashMap<>();
    private long passed = Long.MAX_VALUE;
    private Wards wards;

    abstract TestStore store();

    @BeforeEach
    void empty() throws SQLException {
        Wards.empty(store().dataSource());
        wards = new Wards(store().dataSource(), store().transactions());
    }

    private Retention retention(int batchRows, int batches, int standardMonths, AuditLog audit) {
        PolicyBook policy = Stubs.of(PolicyBook.class, new Object() {
            public Optional<RuleValue> find(String code, Jurisdiction jurisdiction, LocalDate day) {
                assertThat(jurisdiction).isEqualTo(Jurisdiction.ofDivision("61"));
                return Optional.ofNullable(rules.get(code));
            }
        });
        Map<String, Integer> months = Map.of(
                RuleCodes.RETENTION_RAW_JOURNAL, standardMonths,
                RuleCodes.RETENTION_TRACK, standardMonths,
                RuleCodes.RETENTION_VERIFICATION, standardMonths);
        return new Retention(
                new RetentionStore(store().dataSource()),
                new RetentionPeriods(
                        policy, new TestUnits().add("U", "61", UnitType.PROVINCE_JUSTICE, null, "61"), months),
                () -> passed,
                () -> "U",
                store().transactions(),
                audit,
                wards.clock,
                batchRows,
                batches);
    }

    private void run() {
        retention(100, 100, 24, wards).run();
    }

    private void rule(String code, int number, RuleUnit unit) {
        rules.put(
                code, new RuleValue(code, BigDecimal.valueOf(number), unit, List.of(), "CN-T", "1", "试", "第一条", false));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = store().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<Long> numbers(String sql) throws SQLException {
        try (Connection connection = store().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    private void position(long seq, Instant storedAt) throws SQLException {
        execute("insert into dev_position (seq, device_no, device_time, variant, wearer_no, lat, lon, quality,"
                + " received_at, stored_at) values (" + seq + ", 1, " + seq + ", 0, 1, 0, 0, 0, 0, "
                + storedAt.toEpochMilli() + ")");
    }

    private void event(long seq, Instant storedAt) throws SQLException {
        execute("insert into dev_event (seq, device_no, wearer_no, kind, device_time, variant, reading, detail, kept,"
                + " received_at, stored_at) values (" + seq + ", 1, 1, 'TAMPER', " + seq + ", 0, 0, '', 0, 0, "
                + storedAt.toEpochMilli() + ")");
    }

    private void quarantined(long block, int item, Instant receivedAt) throws SQLException {
        execute("insert into dev_quarantine (block_no, item, device_no, device_time, reason, received_at) values ("
                + block + ", " + item + ", 1, 0, 'NO_ORDER', " + receivedAt.toEpochMilli() + ")");
    }

    private List<AuditRecord> deletions() {
        return wards.audited.stream()
                .filter(record -> record.action().equals("RETENTION_DELETE"))
                .toList();
    }

    @Test
    void eachDeletionIsProvedByCountTimesAndAHashOverItsKeys() throws Exception {
        position(1, LONG_AGO);
        position(2, LONG_AGO.plusSeconds(60));
        position(4, LAST_WEEK);
        event(3, LONG_AGO);
        rule(RuleCodes.RETENTION_TRACK, 24, RuleUnit.CALENDAR_MONTHS);
        run();
        assertThat(numbers("select seq from dev_position")).containsExactly(4L);
        assertThat(numbers("select seq from dev_event")).isEmpty();
        AuditRecord record = deletions().get(0);
        assertThat(record.recordType()).isEqualTo("dev_position");
        assertThat(record.unitId()).isEqualTo("U");
        assertThat(record.details())
                .containsEntry("rows", "2")
                .containsEntry("from", LONG_AGO.toString())
                .containsEntry("to", LONG_AGO.plusSeconds(60).toString())
                .containsEntry("firstKey", "1")
                .containsEntry("lastKey", "2")
                .containsEntry("sha256", sha256("1\n2\n"))
                .containsEntry("before", "2017-03-30T16:00:00Z")
                .containsEntry("basis", "CN-T 1 第一条");
        assertThat(deletions()).hasSize(2);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void whatTheEvaluatorHasNotPassedStaysHoweverOldItIs() throws Exception {
        for (int seq = 1; seq <= 4; seq++) {
            position(seq, LONG_AGO);
        }
        passed = Long.MIN_VALUE;
        run();
        assertThat(deletions()).isEmpty();
        passed = 2;
        run();
        assertThat(numbers("select seq from dev_position order by seq")).containsExactly(3L, 4L);
    }

    @Test
    void aPeriodIsOfTheRuleElseOfTheConfigurationAndZeroIsForEver() throws Exception {
        quarantined(1, 0, LAST_WEEK);
        retention(100, 100, 1, wards).run();
        assertThat(numbers("select item from dev_quarantine")).hasSize(1);
        rule(RuleCodes.RETENTION_RAW_JOURNAL, 6, RuleUnit.CALENDAR_DAYS);
        retention(100, 100, 1, wards).run();
        assertThat(numbers("select item from dev_quarantine")).isEmpty();
        rules.clear();
        quarantined(1, 0, LONG_AGO);
        retention(100, 100, 0, wards).run();
        assertThat(numbers("select item from dev_quarantine")).hasSize(1);
        retention(100, 100, 1, wards).run();
        assertThat(numbers("select item from dev_quarantine")).isEmpty();
        assertThat(deletions().get(1).details()).containsEntry("basis", "configuration");
    }

    @Test
    void aRuleThatIsNoPeriodDeletesNothingAndHindersNoOtherTable() throws Exception {
        quarantined(1, 0, LONG_AGO);
        position(1, LONG_AGO);
        position(2, LONG_AGO);
        rule(RuleCodes.RETENTION_RAW_JOURNAL, 6, RuleUnit.HOURS);
        run();
        assertThat(numbers("select item from dev_quarantine")).hasSize(1);
        assertThat(numbers("select seq from dev_position")).containsExactly(2L);
    }

    @Test
    void transactionsAreSmallAndTheirNumberIsBounded() throws Exception {
        quarantined(1, 0, LONG_AGO);
        quarantined(1, 1, LONG_AGO);
        quarantined(2, 0, LONG_AGO);
        quarantined(2, 1, LONG_AGO);
        quarantined(2, 2, LONG_AGO);
        quarantined(3, 0, LAST_WEEK);
        retention(3, 1, 24, wards).run();
        assertThat(deletions())
                .extracting(record -> record.details().get("lastKey"))
                .containsExactly("2-0");
        assertThat(numbers("select item from dev_quarantine order by block_no, item"))
                .containsExactly(1L, 2L, 0L);
        retention(3, 9, 24, wards).run();
        assertThat(numbers("select block_no from dev_quarantine")).containsExactly(3L);
    }

    @Test
    void withoutItsRecordNothingIsDeleted() throws Exception {
        quarantined(1, 0, LONG_AGO);
        AuditLog broken = new AuditLog() {
            @Override
            public void record(Caller actor, AuditRecord record) {
                throw new IllegalStateException("the audit log is away");
            }

            @Override
            public Verification verify() {
                throw new UnsupportedOperationException();
            }
        };
        retention(100, 100, 24, broken).run();
        assertThat(numbers("select item from dev_quarantine")).hasSize(1);
    }

    /** The intake begins after the greatest numbers it finds; the evaluator's cursor would pass over smaller ones. */
    @Test
    void theIntakeGoesOnCountingWhereItWasAfterEverythingIsOld() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, 1);
        send(device, 2);
        execute("update dev_position set stored_at = 0");
        execute("update dev_frame_block set stored_at = 0");
        run();
        assertThat(numbers("select seq from dev_position")).containsExactly(2L);
        assertThat(numbers("select block_no from dev_frame_block")).containsExactly(2L);
        send(device, 3);
        assertThat(numbers("select max(seq) from dev_position")).containsExactly(3L);
        assertThat(numbers("select max(block_no) from dev_frame_block")).containsExactly(3L);
    }

    /** Over an intake of its own, so that the next one begins with what is stored. */
    private void send(Device device, int second) throws Exception {
        GroupIntake intake = new GroupIntake(
                store().dataSource(),
                wards.directory,
                wards.orders,
                new JournalReader(store().dataSource()),
                new Contacts(new ContactStore(store().dataSource()), 600_000),
                wards.clock,
                IntakeLimits.STANDARD);
        intake.start();
        CompletableFuture<Void> done = new CompletableFuture<>();
        PositionFix fix =
                PositionFix.satellite(NOW.minusSeconds(3600 - second), 34.25, 108.947, 400, 4.5, 90, 9, Origin.LIVE);
        assertThat(intake.submit(
                        new IntakeFrame(
                                "jt808",
                                "tcp",
                                "10.0.0.1:1",
                                Frame.copyOf(new byte[] {1}),
                                Wards.binding(device),
                                List.of(fix),
                                List.of(),
                                NOW,
                                null),
                        new IntakeCompletion() {
                            @Override
                            public void committed() {
                                done.complete(null);
                            }

                            @Override
                            public void failed(Throwable cause) {
                                done.completeExceptionally(cause);
                            }
                        }))
                .isTrue();
        done.get();
        intake.close();
    }
}
