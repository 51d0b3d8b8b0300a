package org.anjiao.supervisee.internal.decision;

/** What the list tells of each thing that waits, in SQL on {@code r}, the record, and {@code p}, the person. */
enum WaitColumn {
    RECORD("record_id", "r.id"),
    PERSON("person_id", "r.supervisee_id"),
    /** Whose matter it is: as a rule the office that keeps the person. */
    UNIT("unit_id", "r.unit_id"),
    /** At which level it is decided; null if a rule says it, or if every unit with the right may. */
    LEVEL("at_level", "cast(null as varchar(12))"),
    /** A unit that has a say too: the lowest unit above both decides. */
    OTHER_UNIT("other_unit_id", "cast(null as varchar(36))"),
    PROPOSER("proposed_by", "r.proposed_by"),
    /** Who may not decide: one account, or several with commas between. */
    BARRED("barred", "r.proposed_by"),
    /** Who alone may decide. */
    NAMED("named", "cast(null as varchar(40))"),
    /** Milliseconds since the epoch. */
    SINCE("since_at", "r.proposed_at"),
    DUE("due_on", "cast(null as date)");

    static final String NOBODY = "cast(null as varchar(40))";

    private final String alias;
    private final String usual;

    WaitColumn(String alias, String usual) {
        this.alias = alias;
        this.usual = usual;
    }

    String alias() {
        return alias;
    }

    /** What most kinds of record call it. */
    String usual() {
        return usual;
    }
}
