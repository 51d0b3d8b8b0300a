package org.anjiao.device.internal.retention;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anjiao.device.internal.partition.PartitionedTable;
import org.anjiao.policy.RuleCodes;

/** What is deleted when its time is over, and by what its rows are told apart and dated. */
enum KeptTable {
    FRAMES("dev_frame_block", "block_no", null, "stored_at", RuleCodes.RETENTION_RAW_JOURNAL, null),
    BAD_FRAMES("dev_bad_frame", "block_no", "item", "received_at", RuleCodes.RETENTION_RAW_JOURNAL, null),
    QUARANTINE("dev_quarantine", "block_no", "item", "received_at", RuleCodes.RETENTION_RAW_JOURNAL, null),
    POSITIONS("dev_position", "seq", null, "stored_at", RuleCodes.RETENTION_TRACK, HeldPersons.WEARER),
    EVENTS("dev_event", "seq", null, "stored_at", RuleCodes.RETENTION_TRACK, HeldPersons.WEARER),
    VERIFICATIONS(
            "dev_verification",
            "block_no",
            "item",
            "received_at",
            RuleCodes.RETENTION_VERIFICATION,
            HeldPersons.PERSON);

    private final String table;
    private final String key;
    private final String item;
    private final String time;
    private final String rule;
    private final String held;

    /**
     * @param item the second column of the primary key, or null
     * @param held which rows are under a legal hold; null where rows belong to no one person
     */
    KeptTable(String table, String key, String item, String time, String rule, String held) {
        this.table = table;
        this.key = key;
        this.item = item;
        this.time = time;
        this.rule = rule;
        this.held = held;
    }

    /** Names of the tables to which a rule applies. */
    static List<String> of(String rule) {
        return Arrays.stream(values())
                .filter(each -> each.rule.equals(rule))
                .map(KeptTable::table)
                .toList();
    }

    String table() {
        return table;
    }

    String rule() {
        return rule;
    }

    /** How PostgreSQL keeps it in parts; empty if in one. */
    Optional<PartitionedTable> partitioned() {
        return Arrays.stream(PartitionedTable.values())
                .filter(each -> each.table().equals(table))
                .findFirst();
    }

    boolean hasItems() {
        return item != null;
    }

    /** Whether rows can be under a legal hold. */
    boolean holds() {
        return held != null;
    }

    /** Which rows are under a legal hold. */
    String held() {
        return held;
    }

    private String free() {
        return holds() ? " not (" + held + ")" : " 1 = 1";
    }

    /** The first free rows in the order of their keys: key, item or 0, time. One parameter: the greatest key. */
    String oldest(int rows) {
        return "select " + key + ", " + (hasItems() ? item : "0") + ", " + time + " from " + table + " where " + key
                + " <= ? and" + free() + " order by " + key + (hasItems() ? ", " + item : "") + " fetch first " + rows
                + " rows only";
    }

    /** All free rows of a part in the order of their keys: key, 0, time. */
    String all(String part) {
        return "select " + key + ", 0, " + time + " from " + part + " where" + free() + " order by " + key;
    }

    /**
     * How many rows under a hold are due, and the earliest device time of them. Two parameters, both the instant before
     * which they were stored: a report is never stored before it was made, and the index goes by the device's time.
     */
    String beyondTerm() {
        String persons = this == VERIFICATIONS
                ? "dev_held h join dev_verification t on t.supervisee_id = h.supervisee_id"
                : "dev_held h join dev_wearer w on w.supervisee_id = h.supervisee_id join " + table
                        + " t on t.device_no = w.device_no and t.wearer_no = w.wearer_no";
        return "select count(*), min(t.device_time) from " + persons + " where t.device_time < ? and t." + time
                + " < ?";
    }

    /** The greatest key in a part. */
    String newest(String part) {
        return "select max(" + key + ") from " + part;
    }

    /** Deletes the free rows up to a key: the key or, with items, the key twice and the item. */
    String delete() {
        return "delete from " + table + " where (" + key + (hasItems() ? " < ? or (" + key + " = ? and " + item : "")
                + " <= ?" + (hasItems() ? ")" : "") + ") and" + free();
    }

    /**
     * The greatest key that may go, before consumers are asked. The newest block and the newest sequence stay: the intake
     * counts on from them when it starts, and would otherwise give numbers a second time.
     */
    String last() {
        return switch (this) {
            case FRAMES -> "select max(block_no) - 1 from dev_frame_block";
            case POSITIONS, EVENTS ->
                "select max(m) - 1 from (select max(seq) as m from dev_position union all select max(seq) as m from"
                        + " dev_event) t";
            case BAD_FRAMES, QUARANTINE, VERIFICATIONS -> "select max(" + key + ") from " + table;
        };
    }

    /** Whether rows are read by consumers in the order of their keys. */
    boolean consumed() {
        return this == POSITIONS || this == EVENTS;
    }
}
