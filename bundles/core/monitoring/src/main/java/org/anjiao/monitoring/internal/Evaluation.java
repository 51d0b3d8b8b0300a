package org.anjiao.monitoring.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.anjiao.device.DeviceEvent;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.PositionJournal;
import org.anjiao.device.Wearer;
import org.anjiao.monitoring.AlertKind;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.anjiao.platform.store.StoreException;

/**
 * Evaluates the journal behind a durable cursor. What an evaluation changes is committed together with the cursor; where
 * nothing changes, the cursor is stored only now and then, since reading a stretch again without changes changes nothing.
 * For one thread.
 */
final class Evaluation implements AutoCloseable {
    /** Positions after which the cursor is stored even if nothing has changed. */
    private static final int CURSOR_EVERY = 20_000;

    private final PositionJournal journal;
    private final EvaluatorStore store;
    private final TrackEvaluator evaluator;
    private final IdGenerator ids;
    private final Clock clock;
    private final LiveEvents live;
    private final PositionNews news;
    private final Map<Integer, Track> tracks = new HashMap<>();
    private final Map<Integer, EvaluatorStore.StoredTrack> stored = new HashMap<>();
    private final Set<Integer> storedDevices = new HashSet<>();
    private final Set<Track> changed = new LinkedHashSet<>();
    private final Map<String, LateTally> late = new LinkedHashMap<>();
    private final List<LiveEvent> announcements = new ArrayList<>();
    private final Findings findings = new Findings();
    private long cursor;
    private long storedCursor;

    Evaluation(
            DataSource database,
            PositionJournal journal,
            TrackEvaluator evaluator,
            IdGenerator ids,
            Clock clock,
            LiveEvents live,
            PositionNews news) {
        this.journal = journal;
        this.store = new EvaluatorStore(database);
        this.evaluator = evaluator;
        this.ids = ids;
        this.clock = clock;
        this.live = live;
        this.news = news;
    }

    /** Up to which number everything is evaluated; only valid while open. */
    long cursor() {
        return cursor;
    }

    /** Goes back to what is stored, unless it is open already. */
    void open() throws SQLException {
        if (store.isOpen()) {
            return;
        }
        forget();
        cursor = store.open(stored);
        storedCursor = cursor;
        storedDevices.addAll(stored.keySet());
    }

    private void forget() {
        tracks.clear();
        stored.clear();
        storedDevices.clear();
        changed.clear();
        late.clear();
        announcements.clear();
    }

    /** Evaluates what of the batch lies behind the cursor; the batch must join it. */
    void evaluate(PositionBatch batch) throws SQLException {
        try {
            judge(batch);
        } catch (FindingNotStored e) {
            throw e.failure;
        }
        cursor = batch.last();
        for (Track track : changed) {
            store.save(track, !storedDevices.add(track.device));
            track.changed = false;
        }
        changed.clear();
        store.late(late.values(), clock.millis());
        late.clear();
        if (store.isDirty() || cursor - storedCursor >= CURSOR_EVERY) {
            storeCursor();
        }
        announcements.forEach(live::publish);
        announcements.clear();
    }

    /** Stores the cursor if it has moved. */
    void storeCursor() throws SQLException {
        if (cursor > storedCursor) {
            store.commit(cursor);
            storedCursor = cursor;
        }
    }

    private void judge(PositionBatch batch) {
        List<DeviceEvent> events = batch.events();
        int event = 0;
        for (int i = 0; i < batch.size(); i++) {
            long sequence = batch.sequence(i);
            while (event < events.size() && events.get(event).sequence() < sequence) {
                judge(events.get(event++));
            }
            if (sequence > cursor) {
                judge(batch, i);
            }
        }
        while (event < events.size()) {
            judge(events.get(event++));
        }
    }

    private void judge(PositionBatch batch, int index) {
        Track track = track(batch.device(index), batch.sequence(index));
        evaluator.position(track, batch, index, findings);
        if (track.changed) {
            changed.add(track);
        }
        news.moved(batch, index, announcements);
    }

    private void judge(DeviceEvent event) {
        if (event.sequence() > cursor) {
            evaluator.event(event, findings);
        }
    }

    private Track track(int device, long sequence) {
        Track known = tracks.get(device);
        if (known != null) {
            return known;
        }
        Track track = new Track(device, journal.newestDeviceTime(device, sequence - 1));
        EvaluatorStore.StoredTrack row = stored.remove(device);
        if (row != null) {
            track.phase = row.phase();
            track.since = row.since();
            track.superviseeId = row.superviseeId();
            track.alertId = row.alertId();
            track.lateNoteId = row.lateNoteId();
        }
        tracks.put(device, track);
        return track;
    }

    /** Drops the connection and everything that is not committed. */
    @Override
    public void close() {
        store.close();
    }

    private final class Findings implements TrackEvaluator.Findings {
        @Override
        public String alert(
                AlertKind kind, String detail, Wearer wearer, long happenedAt, PositionBatch batch, int index) {
            String openKey = openKey(wearer, kind);
            return raise(
                    openKey,
                    happenedAt,
                    wearer,
                    id -> store.insert(id, kind, detail, wearer, openKey, happenedAt, batch, index, clock.millis()));
        }

        @Override
        public void alert(AlertKind kind, String detail, DeviceEvent event) {
            String openKey = openKey(event.wearer(), kind);
            raise(
                    openKey,
                    event.deviceTime(),
                    event.wearer(),
                    id -> store.insert(id, kind, detail, event, openKey, clock.millis()));
        }

        private String raise(String openKey, long happenedAt, Wearer wearer, Insert insert) {
            try {
                String id = store.repeat(openKey, happenedAt);
                if (id == null) {
                    id = ids.next();
                    insert.run(id);
                }
                announcements.add(new LiveEvent("alert", wearer.unitId(), id));
                return id;
            } catch (SQLException e) {
                throw new FindingNotStored(e);
            }
        }

        @Override
        public void ended(String alertId, long at) {
            try {
                store.end(alertId, at);
            } catch (SQLException e) {
                throw new FindingNotStored(e);
            }
        }

        @Override
        public String late(String noteId, Wearer wearer, long deviceTime, boolean outside) {
            String id = noteId == null ? ids.next() : noteId;
            late.computeIfAbsent(id, key -> new LateTally(key, wearer, noteId == null))
                    .add(deviceTime, outside);
            return id;
        }

        private static String openKey(Wearer wearer, AlertKind kind) {
            return wearer.superviseeId() + ' ' + kind;
        }
    }

    @FunctionalInterface
    private interface Insert {
        void run(String id) throws SQLException;
    }

    /** Carries an SQL failure through the evaluator, which knows no database. */
    private static final class FindingNotStored extends StoreException {
        private static final long serialVersionUID = 1L;

        private final transient SQLException failure;

        FindingNotStored(SQLException failure) {
            super("an alert could not be stored", failure);
            this.failure = failure;
        }
    }
}
