package org.anjiao.device.internal.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.anjiao.device.RetentionHolds;
import org.anjiao.device.internal.Jdbc;
import org.anjiao.supervisee.hold.LegalHolds;

/** Table {@code dev_held}: whose rows stay, so that deletions can leave them out in the database itself. */
final class HeldPersons {
    /** Rows of a wearer under a hold. */
    static final String WEARER = "wearer_no in (select w.wearer_no from dev_held h join dev_wearer w on"
            + " w.supervisee_id = h.supervisee_id)";

    /** Rows of a person under a hold; not null, so that its opposite holds for rows of nobody. */
    static final String PERSON =
            "supervisee_id is not null and supervisee_id in (select h.supervisee_id from dev_held h)";

    private final Jdbc jdbc;
    private final LegalHolds holds;

    HeldPersons(DataSource database, LegalHolds holds) {
        this.jdbc = new Jdbc(database);
        this.holds = holds;
    }

    /** How many persons are held now. */
    int count() {
        return holds.held().size();
    }

    /** Brings the table up to date; within the transaction of a deletion. */
    void refresh() {
        Set<String> now = holds.held();
        jdbc.call(connection -> {
            if (!stored(connection).equals(now)) {
                store(connection, now);
            }
            return null;
        });
    }

    private static Set<String> stored(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select supervisee_id from dev_held")) {
            Set<String> stored = new TreeSet<>();
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
            return stored;
        }
    }

    private static void store(Connection connection, Set<String> held) throws SQLException {
        try (Statement delete = connection.createStatement();
                PreparedStatement insert =
                        connection.prepareStatement("insert into dev_held (supervisee_id) values (?)")) {
            delete.executeUpdate("delete from dev_held");
            for (String person : held) {
                insert.setString(1, person);
                insert.addBatch();
            }
            if (!held.isEmpty()) {
                insert.executeBatch();
            }
        }
    }

    /**
     * What the holds of the last run keep in a table beyond its term.
     *
     * @param before what was stored before this instant is due; null if nothing ever is
     */
    RetentionHolds.Held beyondTerm(KeptTable table, Instant before) {
        if (before == null) {
            return new RetentionHolds.Held(table.table(), 0, null);
        }
        return jdbc.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(table.beyondTerm())) {
                select.setLong(1, before.toEpochMilli());
                select.setLong(2, before.toEpochMilli());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    long rows = row.getLong(1);
                    Instant oldest = rows == 0 ? null : Instant.ofEpochMilli(row.getLong(2));
                    return new RetentionHolds.Held(table.table(), rows, oldest);
                }
            }
        });
    }
}
