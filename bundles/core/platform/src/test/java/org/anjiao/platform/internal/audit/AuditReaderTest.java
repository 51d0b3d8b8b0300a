package org.anjiao.platform.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.audit.AuditTrail.Line;
import org.anjiao.platform.internal.SetClock;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditReaderTest {
    private static final Instant NOW = Instant.parse("2019-03-31T01:00:00Z");
    private static final Caller OFFICER = new Caller("beilin", "测试工作人员01", "beilin", Set.of(Role.COUNTY_OFFICER));

    private TestStore store;
    private AuditReader reader;

    @BeforeEach
    void writeThree() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/platform.xml");
        AuditTable table = new AuditTable(store.dataSource());
        reader = new AuditReader(table);
        AuditChain chain = new AuditChain(table, store.transactions(), new SetClock(NOW));
        chain.record(OFFICER, AuditRecord.of("HAZARD_ASSIGN", "hazard", "h1", null));
        chain.record(
                OFFICER, new AuditRecord("TRACK_READ", "supervisee", "s1", null, "核实行踪", Map.of("day", "2019-03-31")));
        chain.record(OFFICER, AuditRecord.of("TRACK_READ", "supervisee", "s2", "lianhu"));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void tellsTheNewestFirstWithWhoDidWhatAndWhy() {
        List<Line> lines = reader.entries(null, null, 50, unit -> true).items();
        assertThat(lines).extracting(Line::number).containsExactly(3L, 2L, 1L);
        assertThat(lines.get(1))
                .isEqualTo(new Line(
                        2,
                        NOW,
                        "beilin",
                        "测试工作人员01",
                        "TRACK_READ",
                        "supervisee",
                        "s1",
                        "beilin",
                        "核实行踪",
                        "{\"day\":\"2019-03-31\"}"));
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        Page<Line> first = reader.entries(null, null, 2, unit -> true);
        assertThat(first.items()).extracting(Line::number).containsExactly(3L, 2L);
        Page<Line> second = reader.entries(null, first.next(), 2, unit -> true);
        assertThat(second.items()).extracting(Line::number).containsExactly(1L);
        assertThat(second.next()).isNull();
    }

    @Test
    void findsWhatConcernsOneRecord() {
        assertThat(reader.entries("s1", null, 50, unit -> true).items())
                .extracting(Line::number)
                .containsExactly(2L);
    }

    @Test
    void leavesOutTheEntriesOfOtherUnits() {
        assertThat(reader.entries(null, null, 50, "lianhu"::equals).items())
                .extracting(Line::recordId)
                .containsExactly("s2");
    }

    @Test
    void refusesACursorThatNoPageGave() {
        assertThatThrownBy(() -> reader.entries(null, "x", 50, unit -> true))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.field()).isEqualTo("cursor"));
    }
}
