package org.anjiao.plugin.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.anjiao.platform.plugin.PluginKind;
import org.anjiao.platform.plugin.PluginRecord;
import org.anjiao.platform.plugin.PluginState;
import org.anjiao.platform.store.StoreException;

/** The table {@code plg_plugin}: one row for each version that was ever uploaded. */
final class PluginTable {
    private static final String SELECT =
            "select id, module_id, kind, symbolic_name, version, vendor, signer, fingerprint,"
                    + " file_name, changed_by, changed_micros, state, findings from plg_plugin order by changed_micros desc, id desc";
    private static final String INSERT = "insert into plg_plugin (id, module_id, kind, symbolic_name, version, vendor,"
            + " signer, fingerprint, file_name, changed_by, changed_micros, state, findings)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "update plg_plugin set changed_by = ?, changed_micros = ?, state = ?, findings = ? where id = ?";

    private final DataSource dataSource;

    PluginTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All records, latest first. */
    List<PluginRecord> all() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet row = select.executeQuery()) {
            List<PluginRecord> records = new ArrayList<>();
            while (row.next()) {
                records.add(read(row));
            }
            return records;
        } catch (SQLException e) {
            throw new StoreException("plugin records cannot be read", e);
        }
    }

    void insert(PluginRecord record) {
        write(INSERT, insert -> {
            insert.setString(1, record.id());
            insert.setString(2, record.moduleId());
            insert.setString(3, record.kind() == null ? null : record.kind().name());
            insert.setString(4, record.symbolicName());
            insert.setString(5, cut(record.version(), 60));
            insert.setString(6, cut(record.vendor(), 200));
            insert.setString(7, cut(record.signer(), 400));
            insert.setString(8, record.fingerprint());
            insert.setString(9, cut(record.fileName(), 200));
            insert.setString(10, record.by());
            insert.setLong(11, micros(record.at()));
            insert.setString(12, record.state().name());
            insert.setString(13, Findings.text(record.findings()));
        });
    }

    /** Writes state, findings, who and when. */
    void update(PluginRecord record) {
        write(UPDATE, update -> {
            update.setString(1, record.by());
            update.setLong(2, micros(record.at()));
            update.setString(3, record.state().name());
            update.setString(4, Findings.text(record.findings()));
            update.setString(5, record.id());
        });
    }

    private static PluginRecord read(ResultSet row) throws SQLException {
        String kind = row.getString(3);
        return new PluginRecord(
                row.getString(1),
                row.getString(2),
                kind == null ? null : PluginKind.valueOf(kind),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                Instant.EPOCH.plus(row.getLong(11), ChronoUnit.MICROS),
                PluginState.valueOf(row.getString(12)),
                Findings.parse(row.getString(13)));
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static String cut(String text, int length) {
        if (text == null) {
            return null;
        }
        String plain = Findings.plain(text);
        return plain.length() > length ? plain.substring(0, length) : plain;
    }

    private void write(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("a plugin record cannot be written", e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
