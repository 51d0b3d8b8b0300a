package org.anjiao.campaign.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.anjiao.store.testkit.TestStore;

/** Lets the tests of a class share one database, each with tables of its own making. */
final class Tables {
    private static final List<String> CHILDREN_FIRST = List.of(
            "haz_event",
            "haz_hazard",
            "cmp_answer",
            "cmp_clarity",
            "cmp_interview",
            "cmp_amendment",
            "cmp_task",
            "cmp_participation",
            "cmp_campaign");

    private Tables() {}

    static TestStore create() {
        return TestStore.withChangelogs("OSGI-INF/anjiao/hazard.xml", "OSGI-INF/anjiao/campaign.xml");
    }

    static void empty(TestStore store) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : CHILDREN_FIRST) {
                statement.executeUpdate("delete from " + table);
            }
        }
    }
}
