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
import org.anjiao.device.PositionJournal.LastPosition;
import org.anjiao.device.Wearer;
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

    private static final long LOOK_MILLIS = 1_000;

    private final PositionJournal journal;
    private final EvaluatorStore store;
    private final TrackEvaluator evaluator;
    private final OwnZones ownZones;
    private final Watch watch;
    private final AlertBook alerts;
    private final IdGenerator ids;
    private final Clock clock;
    private final LiveEvents live;
    private final PositionNews news;
    private final Map<Integer, Track> tracks = new HashMap<>();
    private final Map<Integer, EvaluatorStore.StoredTrack> stored = new HashMap<>();
    private final Map<Integer, List<StandingRows.Stored>> storedStandings = new HashMap<>();
    private final Set<Integer> storedDevices = new HashSet<>();
    private final Set<Track> changed = new LinkedHashSet<>();
    private final Map<String, LateTally> late = new LinkedHashMap<>();
    private final List<LiveEvent> announcements = new ArrayList<>();
    private final Findings findings = new Findings();
    private long cursor;
    private long storedCursor;
    private long lookedAt = Long.MIN_VALUE / 2;
    private boolean zonesRead;
    private long zonesReadAt;

    Evaluation(
            DataSource database,
            PositionJournal journal,
            TrackEvaluator evaluator,
            OwnZones ownZones,
            Watch watch,
            AckRule acknowledgement,
            FoldRule fold,
            IdGenerator ids,
            Clock clock,
            LiveEvents live,
            PositionNews news) {
        this.journal = journal;
        this.store = new EvaluatorStore(database);
        this.evaluator = evaluator;
        this.ownZones = ownZones;
        this.watch = watch;
        this.alerts = new AlertBook(store, acknowledgement, fold, ids, clock, announcements::add);
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
        cursor = store.open(stored, storedStandings);
        storedCursor = cursor;
        storedDevices.addAll(stored.keySet());
        watch.open(store.clock());
        announcements.addAll(store.clock().untold());
        zonesRead = false;
        lookForZones();
        tell();
        // Ends what reading has begun, too.
        commit();
    }

    private void forget() {
        tracks.clear();
        stored.clear();
        storedStandings.clear();
        storedDevices.clear();
        changed.clear();
        late.clear();
        announcements.clear();
    }

    /** Evaluates what of the batch lies behind the cursor; the batch must join it. */
    void evaluate(PositionBatch batch) throws SQLException {
        lookForZones();
        try {
            judge(batch);
        } catch (FindingNotStored e) {
            throw e.failure;
        }
        cursor = batch.last();
        save();
        if (store.isDirty() || cursor - storedCursor >= CURSOR_EVERY) {
            commit();
        }
        tell();
    }

    /** Finds what the clock brings; at most once a second, and only when everything stored is evaluated. */
    void look() throws SQLException {
        long now = clock.millis();
        if (now - lookedAt < LOOK_MILLIS && now >= lookedAt) {
            return;
        }
        lookedAt = now;
        lookForZones();
        List.copyOf(storedStandings.keySet()).forEach(device -> track(device, cursor + 1));
        try {
            watch.look(now, tracks.values(), ownZones, store.clock(), findings);
        } catch (FindingNotStored e) {
            throw e.failure;
        }
        for (Track track : tracks.values()) {
            if (track.changed) {
                changed.add(track);
            }
        }
        save();
        if (store.isDirty()) {
            commit();
        }
        tell();
    }

    private void lookForZones() {
        long now = clock.millis();
        if (!zonesRead || now - zonesReadAt >= LOOK_MILLIS || now < zonesReadAt) {
            ownZones.refresh();
            zonesRead = true;
            zonesReadAt = now;
        }
    }

    private void save() throws SQLException {
        for (Track track : changed) {
            store.save(track, !storedDevices.add(track.device));
            store.saveOwn(track);
            track.changed = false;
            track.county.changed = false;
        }
        changed.clear();
        store.late(late.values(), clock.millis());
        late.clear();
    }

    /** Tells those signed in, and keeps when they were told; a notice is rather given twice than never. */
    private void tell() throws SQLException {
        if (announcements.isEmpty()) {
            return;
        }
        announcements.forEach(live::publish);
        long now = clock.millis();
        boolean alerted = false;
        for (LiveEvent event : announcements) {
            if (event.topic().equals(AlertBook.ALERT)) {
                store.clock().told(event.recordId(), now);
                alerted = true;
            }
        }
        announcements.clear();
        if (alerted) {
            commit();
        }
    }

    private void commit() throws SQLException {
        store.commit(cursor);
        storedCursor = cursor;
    }

    /** Stores the cursor if it has moved. */
    void storeCursor() throws SQLException {
        if (cursor > storedCursor) {
            commit();
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
        heard(batch.wearer(index), batch.receivedAt(index));
        news.moved(batch, index, announcements);
    }

    private void judge(DeviceEvent event) {
        if (event.sequence() > cursor) {
            evaluator.event(event, findings);
            heard(event.wearer(), event.receivedAt());
        }
    }

    private void heard(Wearer wearer, long receivedAt) {
        try {
            watch.heard(wearer, receivedAt, store.clock(), findings);
        } catch (SQLException e) {
            throw new FindingNotStored(e);
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
            track.county.phase = row.phase();
            track.county.since = row.since();
            track.county.alertId = row.alertId();
            track.superviseeId = row.superviseeId();
            track.lateNoteId = row.lateNoteId();
        }
        List<StandingRows.Stored> own = storedStandings.remove(device);
        if (own != null) {
            track.restore(own, ownZones);
        }
        tracks.put(device, track);
        return track;
    }

    /** Drops the connection and everything that is not committed. */
    @Override
    public void close() {
        store.close();
    }

    private final class Findings implements TrackEvaluator.Findings, Watch.Findings {
        @Override
        public String alert(Cause cause, Wearer wearer, long happenedAt, PositionBatch batch, int index) {
            return raise(Finding.of(cause, wearer, happenedAt, batch, index));
        }

        @Override
        public void alert(Cause cause, DeviceEvent event) {
            raise(Finding.of(cause, event));
        }

        @Override
        public String alert(Cause cause, Wearer wearer, long happenedAt, long receivedAt, LastPosition place) {
            return raise(Finding.of(cause, wearer, happenedAt, receivedAt, place));
        }

        private String raise(Finding finding) {
            try {
                return alerts.raise(finding);
            } catch (SQLException e) {
                throw new FindingNotStored(e);
            }
        }

        @Override
        public void crossed(DeviceEvent event) {
            try {
                alerts.crossed(event);
            } catch (SQLException e) {
                throw new FindingNotStored(e);
            }
        }

        @Override
        public void ended(String alertId, long at) {
            try {
                alerts.end(alertId, at);
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
