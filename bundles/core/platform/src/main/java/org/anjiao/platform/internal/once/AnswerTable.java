package org.anjiao.platform.internal.once;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.anjiao.platform.internal.Micros;
import org.anjiao.platform.once.FirstAnswers.Request;
import org.anjiao.platform.store.StoreException;

/** The table {@code plt_first_answer}. */
final class AnswerTable {
    private static final String DUPLICATE_CLASS = "23";
    /** Waited too long or would wait for ever, in Derby and in PostgreSQL. */
    private static final Set<String> LOCKED = Set.of("40XL1", "40XL2", "40001", "40P01", "55P03");

    private final DataSource dataSource;

    AnswerTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A request that was answered. */
    record Row(String fingerprint, Instant at, String answer) {}

    /** Waits for a transaction that is about to write the row, where the database lets readers wait. */
    Optional<Row> find(Request request) {
        String sql = "select fingerprint, at_micros, answer from plt_first_answer where account = ? and answer_key = ?";
        return with(sql, request, select -> {
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Row(row.getString(1), Micros.instant(row.getLong(2)), row.getString(3)))
                        : Optional.empty();
            }
        });
    }

    /**
     * Takes the key; waits for another transaction that has taken it and has not ended.
     *
     * @throws KeyTaken if the other one was committed
     */
    void reserve(Request request, Instant now) {
        String sql = "insert into plt_first_answer (account, answer_key, fingerprint, at_micros) values (?, ?, ?, ?)";
        with(sql, request, insert -> {
            insert.setString(3, request.fingerprint());
            insert.setLong(4, Micros.of(now));
            return insert.executeUpdate();
        });
    }

    void answer(Request request, String answer) {
        String sql = "update plt_first_answer set answer = ? where account = ? and answer_key = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, answer);
            update.setString(2, request.account());
            update.setString(3, request.key());
            update.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    void remove(Request request) {
        with(
                "delete from plt_first_answer where account = ? and answer_key = ?",
                request,
                PreparedStatement::executeUpdate);
    }

    void removeBefore(Instant end) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from plt_first_answer where at_micros < ?")) {
            delete.setLong(1, Micros.of(end));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private <T> T with(String sql, Request request, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, request.account());
            statement.setString(2, request.key());
            return work.on(statement);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static StoreException failure(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith(DUPLICATE_CLASS)) {
            return new KeyTaken(e);
        }
        return LOCKED.contains(state)
                ? new KeyBusy(e)
                : new StoreException("the table of first answers does not answer", e);
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** Another request with the key was committed first. */
    static final class KeyTaken extends StoreException {
        private static final long serialVersionUID = 1L;

        KeyTaken(SQLException cause) {
            super("the key was taken at the same moment", cause);
        }
    }

    /** Another request with the key goes on for longer than the database lets one wait. */
    static final class KeyBusy extends StoreException {
        private static final long serialVersionUID = 1L;

        KeyBusy(SQLException cause) {
            super("the key is being worked with", cause);
        }
    }
}
