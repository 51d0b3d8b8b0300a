package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import org.anjiao.store.testkit.TestStore;
import org.junit.jupiter.api.Test;

class EvaluatorCursorTest {
    @Test
    void itTellsWhatIsStoredAndNothingIsPassedBeforeThat() throws Exception {
        try (TestStore store = TestStore.withChangelogs("OSGI-INF/anjiao/monitoring.xml")) {
            EvaluatorCursor cursor = new EvaluatorCursor(store.dataSource());
            assertThat(cursor.passed()).isZero();
            try (Connection connection = store.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("insert into mon_cursor (name, seq) values ('zones', 7)");
            }
            assertThat(cursor.passed()).isEqualTo(7);
        }
    }
}
