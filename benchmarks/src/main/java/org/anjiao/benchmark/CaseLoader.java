package org.anjiao.benchmark;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.crypto.PersonalDataCipher;

/**
 * Fills the registry's tables as five years of work would have: month by month a report of each person with its obligation
 * and its step on the time line, two leaves a year, an absence for every tenth person, and what is due today.
 */
final class CaseLoader {
    private static final DueKind[] OPEN = {DueKind.REPORT, DueKind.VISIT, DueKind.VERIFICATION, DueKind.ASSESSMENT};
    private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);
    private static final int BATCH = 5_000;

    private final CaseProvince province;
    private final int people;
    private final int months;
    private long ids;
    private int waiting;

    /** @param months of work behind each person */
    CaseLoader(CaseProvince province, int people, int months) {
        this.months = months;
        this.province = province;
        this.people = people;
    }

    static String person(int index) {
        return "00000000-0000-7000-8000-%012d".formatted(index);
    }

    String office(int index) {
        return province.offices.get(index % province.offices.size());
    }

    /** @return how many rows were written */
    long load(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        register(connection);
        for (int month = 0; month < months; month++) {
            work(connection, FIRST.plusMonths(month), month);
        }
        owe(connection);
        propose(connection);
        connection.commit();
        return ids + people;
    }

    private void register(Connection connection) throws SQLException {
        String sealed = new PersonalDataCipher(CaseProvince.KEYS).encrypt("id_number", "619900197001010014");
        try (PreparedStatement insert = connection.prepareStatement("insert into sup_supervisee (id, reg_number, name,"
                + " id_number, id_digest, open_digest, sex, birth_date, category, term_from, term_to, registered_on,"
                + " unit_id, key_person, minor_regime, status, created_at, version)"
                + " values (?, ?, ?, ?, ?, ?, 'MALE', ?, 'PROBATION', ?, ?, ?, ?, false, false, 'ACTIVE', 0, 1)")) {
            for (int index = 0; index < people; index++) {
                set(
                        insert,
                        person(index),
                        "SN-" + index,
                        "测试对象" + index,
                        sealed,
                        "d" + index,
                        "d" + index,
                        Date.valueOf(LocalDate.of(1970, 1, 1)),
                        Date.valueOf(FIRST),
                        Date.valueOf(LocalDate.of(2027, 12, 31)),
                        Date.valueOf(FIRST),
                        office(index));
                add(connection, insert);
            }
            finish(connection, insert);
        }
    }

    private void work(Connection connection, LocalDate day, int month) throws SQLException {
        long at = Shanghai.startOf(day).toEpochMilli();
        try (PreparedStatement due = dues(connection);
                PreparedStatement step = connection.prepareStatement(
                        "insert into sup_timeline (id, supervisee_id,"
                                + " happened_at, recorded_at, action, record_type, record_id, actor, actor_unit_id, facts)"
                                + " values (?, ?, ?, ?, 'REPORT_FILED', 'report', ?, 'officer', ?, 'basis\u001fCN-2020 1.0.0')")) {
            for (int index = 0; index < people; index++) {
                String record = next();
                due(due, index, DueKind.REPORT, record, at, new Day(day.plusDays(6)), "DONE");
                due.addBatch();
                set(step, next(), person(index), at, at, record, office(index));
                add(connection, step, due);
            }
            finish(connection, step, due);
        }
        if (month % 6 == 0) {
            leave(connection, day, at);
        }
        if (month == months / 2) {
            lose(connection, day, at);
        }
    }

    private void leave(Connection connection, LocalDate day, long at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into sup_leave (id, supervisee_id, unit_id,"
                + " destination_code, destination, reason, evidence, first_day, last_day, level, days, total_days,"
                + " filed_with_county, procuratorate_notified, short_notice, basis, state, applied_by, applied_at,"
                + " returned_on, version) values (?, ?, ?, '610302', '宝鸡市渭滨区', '探望父母', '车票', ?, ?, 'OFFICE', 5, 5,"
                + " true, false, false, 'CN-2020 1.0.0 第二十六条', 'RETURNED', 'officer', ?, ?, 1)")) {
            for (int index = 0; index < people; index++) {
                Date last = Date.valueOf(day.plusDays(4));
                set(insert, next(), person(index), office(index), Date.valueOf(day), last, at, last);
                add(connection, insert);
            }
            finish(connection, insert);
        }
    }

    private void lose(Connection connection, LocalDate day, long at) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into sup_absence (id, supervisee_id, unit_id,"
                        + " cause, last_contact_on, discovered_at, circumstances, state, letter, found_on, found_how, version)"
                        + " values (?, ?, ?, 'CONTACT_LOST', ?, ?, '电话关机', 'FOUND', '函', ?, '走访找到', 1)")) {
            for (int index = 0; index < people; index += 10) {
                Date found = Date.valueOf(day.plusDays(3));
                set(insert, next(), person(index), office(index), Date.valueOf(day), at, found);
                add(connection, insert);
            }
            finish(connection, insert);
        }
    }

    /** A plan and a class of each person are in force; of each hundredth others wait, and of each fiftieth a leave. */
    private void propose(Connection connection) throws SQLException {
        propose(connection, "sup_plan (content, measures,", "'目标', '措施',");
        propose(connection, "sup_class (class_code,", "'ORDINARY',");
        long at = province.desk.now().toEpochMilli();
        try (PreparedStatement insert = connection.prepareStatement("insert into sup_leave (id, supervisee_id, unit_id,"
                + " destination_code, destination, reason, evidence, first_day, last_day, level, days, total_days,"
                + " filed_with_county, procuratorate_notified, short_notice, basis, state, applied_by, applied_at, version)"
                + " values (?, ?, ?, '610302', '宝鸡市渭滨区', '探望父母', '车票', ?, ?, 'OFFICE', 5, 5, true, false, false,"
                + " 'CN-2020 1.0.0 第二十六条', 'APPLIED', 'officer', ?, 1)")) {
            Date day = Date.valueOf(province.desk.today().plusDays(1));
            for (int index = 0; index < people; index += 50) {
                set(insert, next(), person(index), office(index), day, day, at - index);
                add(connection, insert);
            }
            finish(connection, insert);
        }
    }

    private void propose(Connection connection, String own, String values) throws SQLException {
        long at = province.desk.now().toEpochMilli();
        try (PreparedStatement insert = connection.prepareStatement("insert into " + own
                + " id, supervisee_id, seq, state, reason, proposed_by, proposed_at, version) values (" + values
                + " ?, ?, ?, ?, '评估', 'officer', ?, 1)")) {
            for (int index = 0; index < people; index++) {
                set(insert, next(), person(index), 1, "IN_FORCE", at);
                add(connection, insert);
                if (index % 100 == 0) {
                    set(insert, next(), person(index), 2, "PROPOSED", at - index);
                    add(connection, insert);
                }
            }
            finish(connection, insert);
        }
    }

    /** What is due today, by the rules but under another version's name, as after a pack has changed. */
    private void owe(Connection connection) throws SQLException {
        Instant now = province.desk.now();
        try (PreparedStatement due = dues(connection)) {
            for (int index = 0; index < people; index++) {
                for (DueKind kind : OPEN) {
                    Instant since = now.minusSeconds(86_400L * (index % 14));
                    Deadline deadline = province.law.due(
                            kind.ruleCode(), province.desk.jurisdiction(office(index), Shanghai.dayOf(since)), since);
                    due(due, index, kind, next(), since.toEpochMilli(), new Day(deadline.lastDay()), "OPEN");
                    add(connection, due);
                }
            }
            finish(connection, due);
        }
    }

    private static PreparedStatement dues(Connection connection) throws SQLException {
        return connection.prepareStatement(
                "insert into sup_due (id, supervisee_id, unit_id, kind, record_type, record_id,"
                        + " since, last_day, until_at, provisional, basis, state, done_at, remind_at, rule_code)"
                        + " values (?, ?, ?, ?, 'report', ?, ?, ?, ?, false, 'CN-2020 0.9.0', ?, ?, ?, ?)");
    }

    private record Day(LocalDate day) {
        long end() {
            return Shanghai.endOf(day).toEpochMilli();
        }
    }

    private void due(PreparedStatement due, int index, DueKind kind, String record, long since, Day last, String state)
            throws SQLException {
        set(
                due,
                next(),
                person(index),
                office(index),
                kind.name(),
                record,
                since,
                Date.valueOf(last.day()),
                last.end(),
                state,
                state.equals("DONE") ? Long.valueOf(since + 1) : null,
                last.end() - 3 * 86_400_000L,
                kind.ruleCode());
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, java.sql.Types.BIGINT);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private void add(Connection connection, PreparedStatement last, PreparedStatement... before) throws SQLException {
        last.addBatch();
        if (++waiting == BATCH) {
            finish(connection, last, before);
        }
    }

    private void finish(Connection connection, PreparedStatement last, PreparedStatement... before)
            throws SQLException {
        for (PreparedStatement statement : before) {
            statement.executeBatch();
        }
        last.executeBatch();
        connection.commit();
        waiting = 0;
    }

    private String next() {
        return "01900000-0000-7000-8000-%012d".formatted(++ids);
    }
}
