package org.anjiao.campaign.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.anjiao.campaign.TaskState;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.FactLedger;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.store.StoreException;
import org.anjiao.supervisee.PopulationMember;

/** Writes the interview tasks of a population with their facts, a thousand at a time, in the caller's transaction. */
final class TaskInsert implements Consumer<PopulationMember>, AutoCloseable {
    private static final int BATCH = 1000;

    private final Connection connection;
    private final PreparedStatement insert;
    private final FactLedger ledger;
    private final IdGenerator ids;
    private final CampaignEntity campaign;
    private final Template template;
    private final Instant now;
    private final List<Fact> facts = new ArrayList<>();
    private int waiting;
    private int total;

    TaskInsert(
            DataSource dataSource,
            FactLedger ledger,
            IdGenerator ids,
            CampaignEntity campaign,
            Template template,
            Instant now)
            throws SQLException {
        this.ledger = ledger;
        this.ids = ids;
        this.campaign = campaign;
        this.template = template;
        this.now = now;
        this.connection = dataSource.getConnection();
        this.insert = connection.prepareStatement(
                "insert into cmp_task (id, campaign, supervisee_id, unit_id, is_key, is_minor, is_new_entrant,"
                        + " outline_key, task_state, revision_no, version) values (?, ?, ?, ?, ?, ?, ?, ?, '"
                        + TaskState.OPEN + "', 0, 1)");
    }

    @Override
    public void accept(PopulationMember person) {
        String id = ids.next();
        try {
            insert.setString(1, id);
            insert.setString(2, campaign.code());
            insert.setString(3, person.id());
            insert.setString(4, person.unitId());
            insert.setBoolean(5, person.key());
            insert.setBoolean(6, person.minorRegime());
            insert.setBoolean(7, isNewEntrant(person));
            insert.setString(
                    8,
                    template.outlineFor(person.category(), person.key(), person.minorRegime())
                            .key());
            insert.addBatch();
        } catch (SQLException e) {
            throw failure(e);
        }
        facts.add(fact(person, id, Metric.BASE));
        if (person.key()) {
            facts.add(fact(person, id, Metric.KEY_PERSON));
        }
        total++;
        if (++waiting == BATCH) {
            write();
        }
    }

    /** Registered at most that many days before the snapshot. */
    private boolean isNewEntrant(PopulationMember person) {
        return !person.registeredOn().plusDays(campaign.newEntrantDays()).isBefore(campaign.snapshotOn());
    }

    private Fact fact(PopulationMember person, String taskId, Metric metric) {
        return new Fact(campaign.code(), person.unitId(), metric, 1, now, InterviewService.TASK, taskId);
    }

    private void write() {
        try {
            insert.executeBatch();
        } catch (SQLException e) {
            throw failure(e);
        }
        ledger.append(facts);
        facts.clear();
        waiting = 0;
    }

    /** Writes what is left. */
    int finish() {
        if (waiting > 0) {
            write();
        }
        return total;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            insert.close();
        }
    }

    private static StoreException failure(SQLException e) {
        return new StoreException("Interview tasks cannot be written", e);
    }
}
