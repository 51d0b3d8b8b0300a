package org.anjiao.supervisee.internal.decision;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.decision.DecisionKind;
import org.anjiao.supervisee.decision.PendingDecision;

/** One thing that waits, as it is read; {@link WaitColumn} says what each column means. */
record Row(
        DecisionKind kind,
        String record,
        String person,
        String unit,
        Level level,
        String otherUnit,
        String proposer,
        List<String> barred,
        String named,
        Instant since,
        LocalDate due) {
    static Row read(ResultSet row) throws SQLException {
        String level = row.getString(WaitColumn.LEVEL.alias());
        String barred = row.getString(WaitColumn.BARRED.alias());
        return new Row(
                DecisionKind.valueOf(row.getString("kind")),
                row.getString(WaitColumn.RECORD.alias()),
                row.getString(WaitColumn.PERSON.alias()),
                row.getString(WaitColumn.UNIT.alias()),
                level == null ? null : Level.valueOf(level),
                row.getString(WaitColumn.OTHER_UNIT.alias()),
                row.getString(WaitColumn.PROPOSER.alias()),
                barred == null ? List.of() : List.of(barred.split(",")),
                row.getString(WaitColumn.NAMED.alias()),
                Instant.ofEpochMilli(row.getLong(WaitColumn.SINCE.alias())),
                day(row.getDate(WaitColumn.DUE.alias())));
    }

    private static LocalDate day(Date day) {
        return day == null ? null : day.toLocalDate();
    }

    /** Whether nothing in the record itself keeps that account from deciding. */
    boolean leaves(String account) {
        return !barred.contains(account) && (named == null || named.equals(account));
    }

    PendingDecision view(List<Level> levels, boolean mayDecide) {
        return new PendingDecision(kind, record, person, unit, levels, proposer, since, due, mayDecide);
    }
}
