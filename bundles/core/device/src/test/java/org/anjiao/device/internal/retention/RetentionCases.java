package org.anjiao.device.internal.retention;

import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.anjiao.device.Device;
import org.anjiao.device.PositionJournal;
import org.anjiao.device.RetentionDeletion;
import org.anjiao.device.RetentionHolds;
import org.anjiao.device.RetentionTerm;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.internal.Wards;
import org.anjiao.device.internal.health.ContactStore;
import org.anjiao.device.internal.health.Contacts;
import org.anjiao.device.internal.intake.GroupIntake;
import org.anjiao.device.internal.intake.IntakeLimits;
import org.anjiao.device.internal.intake.JournalReader;
import org.anjiao.device.internal.partition.PartitionedTable;
import org.anjiao.device.internal.partition.Partitions;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.retention.RetainedTable;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.hold.LegalHolds;
import org.anjiao.testkit.Stubs;
import org.anjiao.testkit.TestAccess;
import org.anjiao.testkit.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is deleted when, on whichever database the subclass gives. */
abstract class RetentionCases {
    static final Instant LONG_AGO = NOW.minus(Duration.ofDays(3000));
    static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));

    private final Map<String, RuleValue> rules = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final List<RetainedTable> others = new ArrayList<>();
    private long passed = Long.MAX_VALUE;
    private int lastId;
    private Wards wards;
    private RetentionPeriods periods;

    abstract TestStore store();

    @BeforeEach
    void empty() throws SQLException {
        Wards.empty(store().dataSource());
        wards = new Wards(store().dataSource(), store().transactions());
    }

    private Retention retention(int batchRows, int batches, int standardMonths, AuditLog audit) {
        PolicyBook policy = Stubs.of(PolicyBook.class, new Object() {
            public Optional<RuleValue> find(String code, Jurisdiction jurisdiction, LocalDate day) {
                assertThat(jurisdiction).isEqualTo(Jurisdiction.of(List.of("61")));
                return Optional.ofNullable(rules.get(code));
            }
        });
        Map<String, Integer> months = Map.of(
                RuleCodes.RETENTION_RAW_JOURNAL, standardMonths,
                RuleCodes.RETENTION_TRACK, standardMonths,
                RuleCodes.RETENTION_VERIFICATION, standardMonths);
        periods = new RetentionPeriods(
                policy, new TestUnits().add("U", "61", UnitType.PROVINCE_JUSTICE, null, "61"), months);
        return new Retention(
                new RetentionStore(store().dataSource()),
                new PartStore(store().dataSource()),
                heldPersons(),
                new DeletionBook(rows(), audit, () -> String.format("%036d", ++lastId), () -> "U", wards.clock),
                periods,
                () -> passed,
                () -> others,
                store().transactions(),
                wards.clock,
                batchRows,
                batches);
    }

    private HeldPersons heldPersons() {
        return new HeldPersons(store().dataSource(), Stubs.of(LegalHolds.class, new Object() {
            public Set<String> held() {
                return Set.copyOf(held);
            }
        }));
    }

    /** Puts a person under a hold, or lifts it. */
    final void hold(String superviseeId, boolean holds) {
        if (holds) {
            held.add(superviseeId);
        } else {
            held.remove(superviseeId);
        }
    }

    final DeletionRows rows() {
        return new DeletionRows(store().dataSource());
    }

    final void run() {
        retention(100, 100, 24, wards).run();
    }

    final void rule(String code, int number, RuleUnit unit) {
        rules.put(
                code, new RuleValue(code, BigDecimal.valueOf(number), unit, List.of(), "CN-T", "1", "试", "第一条", false));
    }

    final void execute(String sql) throws SQLException {
        try (Connection connection = store().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    final List<Long> numbers(String sql) throws SQLException {
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

    final void position(long seq, Instant storedAt) throws SQLException {
        position(seq, storedAt.plusMillis(seq), storedAt);
    }

    final void position(long seq, Instant deviceTime, Instant storedAt) throws SQLException {
        cover(PartitionedTable.POSITIONS, deviceTime);
        execute("insert into dev_position (seq, device_no, device_time, variant, wearer_no, lat, lon, quality,"
                + " received_at, stored_at) values (" + seq + ", 1, "
                + deviceTime.toEpochMilli() + ", 0, 1, 0, 0, 0, 0, "
                + storedAt.toEpochMilli() + ")");
    }

    /** A position of somebody else than wearer 1. */
    final void positionOf(int wearer, long seq, Instant storedAt) throws SQLException {
        position(seq, storedAt);
        execute("update dev_position set wearer_no = " + wearer + ", device_no = " + wearer + " where seq = " + seq);
    }

    final void wearer(int wearer, String superviseeId) throws SQLException {
        execute("insert into dev_wearer (wearer_no, device_no, device_id, supervisee_id, unit_id, order_id) values ("
                + wearer + ", " + wearer + ", 'd', '" + superviseeId + "', 'U', 'o')");
    }

    final void block(long number, Instant storedAt) throws SQLException {
        cover(PartitionedTable.FRAMES, storedAt);
        try (Connection connection = store().dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into dev_frame_block (block_no,"
                        + " stored_at, frames, raw_bytes, content) values (?, ?, 1, 1, ?)")) {
            insert.setLong(1, number);
            insert.setLong(2, storedAt.toEpochMilli());
            insert.setBytes(3, new byte[] {1});
            insert.executeUpdate();
        }
    }

    private void cover(PartitionedTable table, Instant time) throws SQLException {
        try (Connection connection = store().dataSource().getConnection()) {
            Partitions.over(connection).cover(table, time.toEpochMilli());
        }
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

    final List<AuditRecord> deletions() {
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
        AuditRecord record = deletions().stream()
                .filter(each -> each.recordType().equals("dev_position"))
                .findFirst()
                .orElseThrow();
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

    /** Of another domain, whose rows leave in the order of their keys. */
    private static final class Requests implements RetainedTable {
        private final List<Row> rows = new ArrayList<>();

        @Override
        public String table() {
            return "sec_export";
        }

        @Override
        public String rule() {
            return RuleCodes.RETENTION_EXPORTS;
        }

        @Override
        public List<Row> deleteBefore(Instant before, int most) {
            List<Row> due = rows.stream()
                    .filter(row -> row.storedAt().isBefore(before))
                    .limit(most)
                    .toList();
            rows.removeAll(due);
            return due;
        }
    }

    @Test
    void tablesOfOtherDomainsFollowTheirRuleWithTheSameProof() throws Exception {
        Requests requests = new Requests();
        others.add(requests);
        requests.rows.add(new RetainedTable.Row("a", LONG_AGO.plusSeconds(60)));
        requests.rows.add(new RetainedTable.Row("b", LONG_AGO));
        requests.rows.add(new RetainedTable.Row("c", LONG_AGO));
        requests.rows.add(new RetainedTable.Row("d", LAST_WEEK));

        retention(2, 100, 24, wards).run();
        assertThat(requests.rows).as("no rule and no configuration: for ever").hasSize(4);

        rule(RuleCodes.RETENTION_EXPORTS, 36, RuleUnit.CALENDAR_MONTHS);
        retention(2, 100, 24, wards).run();

        assertThat(requests.rows).extracting(RetainedTable.Row::key).containsExactly("d");
        assertThat(deletions()).hasSize(2);
        assertThat(deletions().get(0).recordType()).isEqualTo("sec_export");
        assertThat(deletions().get(0).details())
                .containsEntry("rows", "2")
                .containsEntry("from", LONG_AGO.toString())
                .containsEntry("to", LONG_AGO.plusSeconds(60).toString())
                .containsEntry("firstKey", "a")
                .containsEntry("lastKey", "b")
                .containsEntry("sha256", sha256("a\nb\n"))
                .containsEntry("before", "2016-03-30T16:00:00Z")
                .containsEntry("basis", "CN-T 1 第一条");
        assertThat(rows().list(null, 10))
                .extracting(RetentionDeletion::table, RetentionDeletion::rule, RetentionDeletion::rows)
                .containsExactly(
                        tuple("sec_export", RuleCodes.RETENTION_EXPORTS, 1L),
                        tuple("sec_export", RuleCodes.RETENTION_EXPORTS, 2L));
        RetentionDesk desk =
                new RetentionDesk(periods, rows(), heldPersons(), new TestAccess(String::startsWith), wards.clock);
        desk.add(requests);
        Caller auditor = new Caller("shenji", "测试", "U", Set.of(Role.AUDITOR));
        assertThat(desk.terms(auditor))
                .filteredOn(term -> term.rule().equals(RuleCodes.RETENTION_EXPORTS))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.number()).isEqualTo(36);
                    assertThat(term.tables()).containsExactly("sec_export");
                });
        desk.remove(requests);
        assertThat(desk.terms(auditor)).hasSize(3);
    }

    @Test
    void whatFailsInATableOfAnotherDomainIsNotRecordedAndHindersNoOther() throws Exception {
        Requests requests = new Requests();
        requests.rows.add(new RetainedTable.Row("a", LONG_AGO));
        others.add(new RetainedTable() {
            @Override
            public String table() {
                return "broken";
            }

            @Override
            public String rule() {
                return RuleCodes.RETENTION_EXPORTS;
            }

            @Override
            public List<Row> deleteBefore(Instant before, int most) {
                throw new IllegalStateException("broken");
            }
        });
        others.add(requests);
        rule(RuleCodes.RETENTION_EXPORTS, 36, RuleUnit.CALENDAR_MONTHS);
        run();
        assertThat(requests.rows).isEmpty();
        assertThat(deletions()).extracting(AuditRecord::recordType).containsExactly("sec_export");
    }

    static String sha256(String text) throws Exception {
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
    void auditorsSeeTheTermsInForceAndWhatWasDeletedAndNobodyElseDoes() throws Exception {
        position(1, LONG_AGO);
        position(2, LAST_WEEK);
        quarantined(1, 0, LONG_AGO);
        rule(RuleCodes.RETENTION_TRACK, 24, RuleUnit.CALENDAR_MONTHS);
        rule(RuleCodes.RETENTION_VERIFICATION, 6, RuleUnit.HOURS);
        run();
        RetentionDesk desk =
                new RetentionDesk(periods, rows(), heldPersons(), new TestAccess(String::startsWith), wards.clock);
        Caller auditor = new Caller("shenji", "测试", "U", Set.of(Role.AUDITOR));
        assertThat(desk.terms(auditor))
                .extracting(
                        RetentionTerm::rule,
                        RetentionTerm::number,
                        RetentionTerm::unit,
                        RetentionTerm::basis,
                        term -> term.before() == null ? null : term.before().toString())
                .containsExactly(
                        tuple(
                                RuleCodes.RETENTION_RAW_JOURNAL,
                                24,
                                "CALENDAR_MONTHS",
                                "configuration",
                                "2017-03-30T16:00:00Z"),
                        tuple(RuleCodes.RETENTION_TRACK, 24, "CALENDAR_MONTHS", "CN-T 1 第一条", "2017-03-30T16:00:00Z"),
                        tuple(RuleCodes.RETENTION_VERIFICATION, 6, "HOURS", "CN-T 1 第一条", null));
        assertThat(desk.terms(auditor).get(1).tables()).containsExactly("dev_position", "dev_event");
        Page<RetentionDeletion> newest = desk.deletions(auditor, null, 1);
        Page<RetentionDeletion> next = desk.deletions(auditor, newest.next(), 1);
        assertThat(next.next()).isNull();
        assertThat(newest.items().get(0).table()).isEqualTo("dev_position");
        RetentionDeletion first = next.items().get(0);
        assertThat(first.table()).isEqualTo("dev_quarantine");
        assertThat(first.rows()).isEqualTo(1);
        assertThat(first.sha256()).isEqualTo(sha256("1-0\n"));
        assertThat(first.rule()).isEqualTo(RuleCodes.RETENTION_RAW_JOURNAL);
        assertThat(deletions().get(0).details()).containsEntry("sha256", first.sha256());
        assertThatThrownBy(() -> desk.terms(Wards.COUNTY)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> desk.deletions(Wards.COUNTY, null, 1)).isInstanceOf(ProblemException.class);
    }

    /** Evidence stays while it is under a hold, and goes with the next run once it is not. */
    @Test
    void theTrackOfAPersonUnderALegalHoldStaysUntilItIsLifted() throws Exception {
        wearer(1, "P1");
        wearer(2, "P2");
        position(1, LONG_AGO);
        positionOf(2, 2, LONG_AGO);
        position(3, LONG_AGO);
        positionOf(2, 4, LONG_AGO);
        position(7, LAST_WEEK);
        event(5, LONG_AGO);
        event(6, LONG_AGO.plusSeconds(1));
        execute("update dev_event set wearer_no = 2, device_no = 2 where seq = 6");
        verification(1, "P1");
        verification(2, "P2");
        verification(3, null);
        hold("P2", true);
        run();
        assertThat(numbers("select seq from dev_position order by seq")).containsExactly(2L, 4L, 7L);
        assertThat(numbers("select seq from dev_event")).containsExactly(6L);
        assertThat(numbers("select block_no from dev_verification")).containsExactly(2L);
        assertThat(deleted("dev_position").details())
                .containsEntry("rows", "2")
                .containsEntry("sha256", sha256("1\n3\n"));
        assertThat(new JournalReader(store().dataSource())
                        .track("P2", Long.MIN_VALUE, Long.MAX_VALUE, 10).stream()
                                .map(PositionJournal.TrackPosition::sequence))
                .as("read as ever")
                .containsExactly(2L, 4L);
        assertShown();
        wards.audited.clear();
        run();
        assertThat(deletions()).as("nothing more is due").isEmpty();

        hold("P2", false);
        run();
        assertThat(numbers("select seq from dev_position")).containsExactly(7L);
        assertThat(numbers("select seq from dev_event")).isEmpty();
        assertThat(numbers("select block_no from dev_verification")).isEmpty();
        assertThat(deleted("dev_position").details())
                .containsEntry("rows", "2")
                .containsEntry("sha256", sha256("2\n4\n"));
    }

    private void assertShown() {
        RetentionDesk desk =
                new RetentionDesk(periods, rows(), heldPersons(), new TestAccess(String::startsWith), wards.clock);
        RetentionHolds shown = desk.holds(new Caller("shenji", "测试", "U", Set.of(Role.AUDITOR)));
        assertThat(shown.persons()).isEqualTo(1);
        assertThat(shown.tables())
                .extracting(RetentionHolds.Held::table, RetentionHolds.Held::rows)
                .containsExactly(tuple("dev_position", 2L), tuple("dev_event", 1L), tuple("dev_verification", 1L));
        assertThat(shown.tables().get(0).oldest()).isEqualTo(LONG_AGO.plusMillis(2));
        assertThatThrownBy(() -> desk.holds(Wards.COUNTY)).isInstanceOf(ProblemException.class);
    }

    private AuditRecord deleted(String table) {
        return deletions().stream()
                .filter(each -> each.recordType().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private void verification(long block, String superviseeId) throws SQLException {
        execute("insert into dev_verification (block_no, item, device_no, supervisee_id, unit_id, kind, device_time,"
                + " variant, detail, passed, kept, received_at) values (" + block + ", 0, 1, "
                + (superviseeId == null ? "null" : "'" + superviseeId + "'") + ", 'U', 'IDENTITY', "
                + LONG_AGO.toEpochMilli() + ", " + block + ", 'FACE', 1, 0, " + LONG_AGO.toEpochMilli() + ")");
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
        position(1, LONG_AGO);
        position(2, LAST_WEEK);
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
        assertThat(numbers("select seq from dev_position")).hasSize(2);
        assertThat(rows().list(null, 1)).isEmpty();
    }

    /** What nobody could read, and what came from somebody who did not say who it is, is under the rule of the raw journal. */
    @Test
    void framesOfStrangersAndUndecodableOnesGoWithTheRawJournal() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        sendBad(null);
        sendBad(device);
        execute("update dev_bad_frame set received_at = " + LONG_AGO.toEpochMilli());
        cover(PartitionedTable.FRAMES, LONG_AGO);
        execute("update dev_frame_block set stored_at = " + LONG_AGO.toEpochMilli());
        sendBad(null);
        assertThat(numbers("select block_no from dev_bad_frame order by block_no"))
                .containsExactly(1L, 2L, 3L);
        rule(RuleCodes.RETENTION_RAW_JOURNAL, 6, RuleUnit.CALENDAR_MONTHS);
        run();
        assertThat(numbers("select block_no from dev_bad_frame")).containsExactly(3L);
        assertThat(numbers("select block_no from dev_frame_block")).containsExactly(3L);
        assertThat(deletions())
                .extracting(AuditRecord::recordType)
                .containsExactlyInAnyOrder("dev_bad_frame", "dev_frame_block");
    }

    /** @param device null for a stranger */
    private void sendBad(Device device) throws Exception {
        store(new IntakeFrame(
                "jt808",
                "tcp",
                "10.0.0.1:1",
                Frame.copyOf(new byte[] {1}),
                device == null ? null : Wards.binding(device),
                List.of(),
                List.of(),
                NOW,
                "no frame"));
    }

    /** The intake begins after the greatest numbers it finds; the evaluator's cursor would pass over smaller ones. */
    @Test
    void theIntakeGoesOnCountingWhereItWasAfterEverythingIsOld() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, 1);
        send(device, 2);
        execute("update dev_position set stored_at = 0");
        cover(PartitionedTable.FRAMES, Instant.EPOCH);
        execute("update dev_frame_block set stored_at = 0");
        run();
        assertThat(numbers("select seq from dev_position")).containsExactly(2L);
        assertThat(numbers("select block_no from dev_frame_block")).containsExactly(2L);
        send(device, 3);
        assertThat(numbers("select max(seq) from dev_position")).containsExactly(3L);
        assertThat(numbers("select max(block_no) from dev_frame_block")).containsExactly(3L);
    }

    private void send(Device device, int second) throws Exception {
        PositionFix fix =
                PositionFix.satellite(NOW.minusSeconds(3600 - second), 34.25, 108.947, 400, 4.5, 90, 9, Origin.LIVE);
        store(new IntakeFrame(
                "jt808",
                "tcp",
                "10.0.0.1:1",
                Frame.copyOf(new byte[] {1}),
                Wards.binding(device),
                List.of(fix),
                List.of(),
                NOW,
                null));
    }

    /** Over an intake of its own, so that the next one begins with what is stored. */
    private void store(IntakeFrame frame) throws Exception {
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
        assertThat(intake.submit(frame, new IntakeCompletion() {
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
