package org.anjiao.monitoring.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anjiao.device.PositionJournal;
import org.anjiao.device.PositionJournal.TrackPosition;
import org.anjiao.monitoring.Tracks;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.PositioningWindow;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.supervisee.track.TrackReads;
import org.anjiao.supervisee.track.TrackRequest;

/** Reads of tracks by persons: purpose, rights or a granted request, lawful order, audit. */
class TrackDesk implements Tracks {
    /** More than one position a second for a day. */
    private static final int MOST_POINTS = 100_000;

    /** What the reads of tracks need of others. */
    record Surroundings(
            PositionJournal journal,
            LawfulPositioning orders,
            SuperviseeDirectory supervisees,
            TrackReads reads,
            ZoneBook zones,
            AuditLog audit,
            Clock clock) {}

    private final Surroundings around;
    private final DayShape shape;
    private final double assumedAccuracy;

    /** @param assumedAccuracy metres, for devices that do not say */
    TrackDesk(Surroundings around, DayShape shape, double assumedAccuracy) {
        this.around = around;
        this.shape = shape;
        this.assumedAccuracy = assumedAccuracy;
    }

    @Override
    public DayTrack day(Caller caller, String superviseeId, LocalDate day, String purpose) {
        Look look = authorized(caller, superviseeId, day, purpose);
        List<Stretch> covered = covered(superviseeId, day);
        List<TrackPosition> positions = new ArrayList<>();
        for (Stretch stretch : covered) {
            positions.addAll(around.journal()
                    .track(
                            superviseeId,
                            stretch.from().toEpochMilli(),
                            stretch.until().toEpochMilli(),
                            MOST_POINTS));
        }
        record(look, positions.size());
        return new DayTrack(positions.size(), covered, shape.gaps(covered, positions), shape.stops(positions));
    }

    @Override
    public Page<TrackPoint> points(
            Caller caller, String superviseeId, LocalDate day, String purpose, String cursor, int limit) {
        Look look = authorized(caller, superviseeId, day, purpose);
        Place after = Place.of(cursor);
        int wish = Page.limit(limit);
        List<TrackPosition> found = new ArrayList<>();
        for (Stretch stretch : covered(superviseeId, day)) {
            long from = Math.max(stretch.from().toEpochMilli(), after.time());
            long until = stretch.until().toEpochMilli();
            if (from < until && found.size() <= wish) {
                // Positions of the cursor's own moment are read again and left out.
                int most = wish + 1 - found.size() + after.ofMoment();
                around.journal().track(superviseeId, from, until, most).stream()
                        .filter(after::isBefore)
                        .forEach(found::add);
            }
        }
        List<TrackPosition> page = found.size() > wish ? found.subList(0, wish + 1) : found;
        record(look, Math.min(page.size(), wish));
        Zone zone = around.zones().of(look.unitId(), Shanghai.startOf(day).toEpochMilli());
        Page<TrackPosition> cut = Page.of(page, wish, position -> null);
        String next = page.size() > wish ? Place.text(page, wish, after) : null;
        return new Page<>(
                cut.items().stream().map(position -> point(position, zone)).toList(), next);
    }

    /**
     * Where a page ended.
     *
     * @param time of its last position, milliseconds since 1970
     * @param sequence of its last position
     * @param ofMoment how many positions of that moment the pages have shown
     */
    private record Place(long time, long sequence, int ofMoment) {
        static Place of(String cursor) {
            if (cursor == null) {
                return new Place(Long.MIN_VALUE, Long.MIN_VALUE, 0);
            }
            if (!cursor.matches("\\d{1,18}-\\d{1,18}-\\d{1,6}")) {
                throw new ProblemException(CommonProblem.FIELD_INVALID, "cursor", "cursor", "next");
            }
            String[] parts = cursor.split("-");
            return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
        }

        static String text(List<TrackPosition> page, int size, Place before) {
            TrackPosition last = page.get(size - 1);
            long same = page.subList(0, size).stream()
                    .filter(position -> position.deviceTime() == last.deviceTime())
                    .count();
            long shown = same + (before.time() == last.deviceTime() ? before.ofMoment() : 0);
            return last.deviceTime() + "-" + last.sequence() + "-" + shown;
        }

        boolean isBefore(TrackPosition position) {
            return position.deviceTime() > time || position.deviceTime() == time && position.sequence() > sequence;
        }
    }

    /**
     * A look that may be taken.
     *
     * @param unitId that keeps the person
     * @param purpose that goes on record: the caller's, or that of the request by which the caller reads
     * @param request its number; null where the caller reads by own right
     */
    private record Look(
            Caller caller, String superviseeId, String unitId, LocalDate day, String purpose, String request) {}

    private Look authorized(Caller caller, String superviseeId, LocalDate day, String purpose) {
        if (day == null) {
            throw CommonProblem.required("day");
        }
        Optional<TrackRequest> request = around.reads().require(caller, superviseeId, day);
        if (request.isEmpty()) {
            PositionService.requirePurpose(purpose);
        }
        String unitId = around.supervisees()
                .label(superviseeId)
                .map(SuperviseeLabel::unitId)
                .orElseThrow(() -> CommonProblem.notFound(superviseeId));
        return new Look(
                caller,
                superviseeId,
                unitId,
                day,
                request.map(TrackRequest::purpose).orElse(purpose),
                request.map(TrackRequest::number).orElse(null));
    }

    /** The stretches of the day, up to now, in which an order was in force. */
    private List<Stretch> covered(String superviseeId, LocalDate day) {
        List<Stretch> covered = new ArrayList<>();
        Instant end = Shanghai.endOf(day);
        Instant now = around.clock().instant();
        Instant until = now.isBefore(end) ? now : end;
        for (Instant at = Shanghai.startOf(day); at.isBefore(until); ) {
            PositioningWindow window = around.orders().positioningOrderAt(superviseeId, at);
            Instant windowEnd = window.until().isBefore(until) ? window.until() : until;
            if (window.lawful()) {
                covered.add(new Stretch(at, windowEnd));
            }
            at = windowEnd;
        }
        return covered;
    }

    private TrackPoint point(TrackPosition position, Zone zone) {
        return new TrackPoint(
                Instant.ofEpochMilli(position.deviceTime()),
                Instant.ofEpochMilli(position.receivedAt()),
                position.latitude(),
                position.longitude(),
                known(position.accuracy()),
                known(position.speed()),
                position.kept(),
                zone == null ? null : outside(position, zone));
    }

    private Boolean outside(TrackPosition position, Zone zone) {
        double radius = Double.isNaN(position.accuracy()) ? assumedAccuracy : position.accuracy();
        double clearance = zone.clearance(zone.x(position.longitude()), zone.y(position.latitude()));
        if (Math.abs(clearance) <= radius) {
            return null;
        }
        return clearance < 0;
    }

    private static Double known(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    private void record(Look look, int positions) {
        Map<String, String> details = new TreeMap<>();
        details.put("day", look.day().toString());
        details.put("positions", Integer.toString(positions));
        if (look.request() != null) {
            details.put("request", look.request());
        }
        around.audit()
                .record(
                        look.caller(),
                        new AuditRecord(
                                "TRACK_READ",
                                "supervisee",
                                look.superviseeId(),
                                look.unitId(),
                                look.purpose(),
                                details));
    }
}
