package org.anjiao.device.internal.health;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.anjiao.device.internal.Jdbc;

/** Table {@code dev_contact}. */
public final class ContactStore {
    private final Jdbc jdbc;

    public ContactStore(DataSource database) {
        this.jdbc = new Jdbc(database);
    }

    List<Contact> all() {
        return jdbc.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "select c.device_no, " + Contact.columns("c") + " from dev_contact c");
                    ResultSet rows = select.executeQuery()) {
                List<Contact> contacts = new ArrayList<>();
                while (rows.next()) {
                    contacts.add(Contact.read(rows, rows.getInt(1), 2));
                }
                return contacts;
            }
        });
    }

    /** Stores all of them or none, in a transaction of its own as the intake does: no other domain takes part. */
    void write(List<Contact> contacts) {
        jdbc.call(connection -> {
            connection.setAutoCommit(false);
            try {
                List<Contact> fresh = update(connection, contacts);
                if (!fresh.isEmpty()) {
                    run(connection, Contact.INSERT, fresh);
                }
                connection.commit();
                return null;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    /** @return those that have no row yet */
    private static List<Contact> update(Connection connection, List<Contact> contacts) throws SQLException {
        int[] counts = run(connection, Contact.UPDATE, contacts);
        List<Contact> fresh = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                fresh.add(contacts.get(i));
            }
        }
        return fresh;
    }

    private static int[] run(Connection connection, String sql, List<Contact> contacts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Contact contact : contacts) {
                contact.write(statement);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
