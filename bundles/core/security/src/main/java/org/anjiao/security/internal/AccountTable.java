package org.anjiao.security.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.store.StoreException;

/** The table {@code sec_account}. */
final class AccountTable {
    private static final String SELECT =
            "select full_name, unit_id, roles, password_hash, password_given from sec_account where account = ?";
    private static final String UPDATE =
            "update sec_account set full_name = ?, unit_id = ?, roles = ?, password_hash = ?, password_given = ?"
                    + " where account = ?";
    private static final String INSERT =
            "insert into sec_account (full_name, unit_id, roles, password_hash, password_given, account)"
                    + " values (?, ?, ?, ?, ?, ?)";
    private static final String CHANGE =
            "update sec_account set password_hash = ?, password_given = false where account = ?";

    private final DataSource dataSource;

    AccountTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * An account with the hash of its password.
     *
     * @param passwordGiven whether somebody else than the holder has set it
     */
    record StoredAccount(Caller caller, String passwordHash, boolean passwordGiven) {
        private static final Set<Role> PROGRAMS = Set.of(Role.AGENCY, Role.SYSTEM);

        /** Whether the holder does nothing before changing the password; nobody asks a program for another one. */
        boolean mustChangePassword() {
            return passwordGiven && caller.roles().stream().noneMatch(PROGRAMS::contains);
        }
    }

    Optional<StoredAccount> find(String account) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, account);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(account, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StoreException("accounts cannot be read", e);
        }
    }

    /** In the order of their names. */
    List<Caller> ofUnits(Collection<String> unitIds) {
        return page(unitIds, "", 0);
    }

    /**
     * Those behind an account in the order of their names.
     *
     * @param most 0 means all
     */
    List<Caller> page(Collection<String> unitIds, String after, int most) {
        String sql = "select account, full_name, unit_id, roles from sec_account where account > ? and unit_id in ("
                + String.join(", ", Collections.nCopies(unitIds.size(), "?")) + ") order by account";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setMaxRows(most);
            int at = 1;
            select.setString(at, after);
            for (String unitId : unitIds) {
                select.setString(++at, unitId);
            }
            List<Caller> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new Caller(row.getString(1), row.getString(2), row.getString(3), roles(row.getString(4))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StoreException("accounts cannot be read", e);
        }
    }

    boolean isEmpty() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement("select count(*) from sec_account");
                ResultSet row = count.executeQuery()) {
            return !row.next() || row.getLong(1) == 0;
        } catch (SQLException e) {
            throw new StoreException("accounts cannot be read", e);
        }
    }

    void put(StoredAccount stored) {
        try (Connection connection = dataSource.getConnection()) {
            if (write(connection, UPDATE, stored) == 0) {
                write(connection, INSERT, stored);
            }
        } catch (SQLException e) {
            throw new StoreException("an account cannot be written", e);
        }
    }

    /** The holder's own from now on. */
    void changePassword(String account, String hash) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement change = connection.prepareStatement(CHANGE)) {
            change.setString(1, hash);
            change.setString(2, account);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("a password cannot be written", e);
        }
    }

    private static int write(Connection connection, String sql, StoredAccount stored) throws SQLException {
        Caller caller = stored.caller();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, caller.name());
            statement.setString(2, caller.unitId());
            statement.setString(
                    3, caller.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")));
            statement.setString(4, stored.passwordHash());
            statement.setBoolean(5, stored.passwordGiven());
            statement.setString(6, caller.account());
            return statement.executeUpdate();
        }
    }

    private static StoredAccount read(String account, ResultSet row) throws SQLException {
        Caller caller = new Caller(account, row.getString(1), row.getString(2), roles(row.getString(3)));
        return new StoredAccount(caller, row.getString(4), row.getBoolean(5));
    }

    private static Set<Role> roles(String stored) {
        return Arrays.stream(stored.split(",", -1)).map(Role::valueOf).collect(Collectors.toSet());
    }
}
