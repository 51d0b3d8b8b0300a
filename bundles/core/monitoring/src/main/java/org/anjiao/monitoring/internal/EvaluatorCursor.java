package org.anjiao.monitoring.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;
import org.anjiao.device.JournalConsumer;

/** How far the evaluator has durably come: what lies behind it may be deleted when its time is over. */
class EvaluatorCursor implements JournalConsumer {
    private final DataSource database;

    EvaluatorCursor(DataSource database) {
        this.database = database;
    }

    @Override
    public long passed() {
        return Rows.call(database, "the evaluator's cursor", connection -> {
            try (PreparedStatement select = connection.prepareStatement("select seq from mon_cursor where name = ?")) {
                select.setString(1, EvaluatorStore.CURSOR);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? rows.getLong(1) : 0L;
                }
            }
        });
    }
}
