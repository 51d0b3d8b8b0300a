package org.anjiao.monitoring.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.PositionJournal.TrackPosition;
import org.anjiao.monitoring.Tracks.Stop;
import org.anjiao.monitoring.Tracks.Stretch;

/** Gaps and stops of a track whose positions stand in the order of time. */
final class DayShape {
    private static final double METRES_NORTH = 111_195;

    private final long gapMillis;
    private final double stopMetres;
    private final long stopMillis;

    /**
     * @param gapMillis how long nothing must be heard for a gap
     * @param stopMetres how far positions may lie from the first one of a stop
     * @param stopMillis how long a stop lasts at least
     */
    DayShape(long gapMillis, double stopMetres, long stopMillis) {
        this.gapMillis = gapMillis;
        this.stopMetres = stopMetres;
        this.stopMillis = stopMillis;
    }

    /** The stretches of what was covered in which nothing was heard for long. */
    List<Stretch> gaps(List<Stretch> covered, List<TrackPosition> positions) {
        List<Stretch> gaps = new ArrayList<>();
        for (Stretch stretch : covered) {
            long last = stretch.from().toEpochMilli();
            long end = stretch.until().toEpochMilli();
            for (TrackPosition position : positions) {
                if (position.deviceTime() >= last && position.deviceTime() < end) {
                    addGap(gaps, last, position.deviceTime());
                    last = position.deviceTime();
                }
            }
            addGap(gaps, last, end);
        }
        return gaps;
    }

    private void addGap(List<Stretch> gaps, long from, long until) {
        if (until - from >= gapMillis) {
            gaps.add(new Stretch(Instant.ofEpochMilli(from), Instant.ofEpochMilli(until)));
        }
    }

    /** The places at which the person stayed; a gap ends a stop, since nobody knows where the person was in it. */
    List<Stop> stops(List<TrackPosition> positions) {
        List<Stop> stops = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= positions.size(); i++) {
            if (i == positions.size() || !together(positions, first, i)) {
                TrackPosition begin = positions.get(first);
                long until = positions.get(i - 1).deviceTime();
                if (until - begin.deviceTime() >= stopMillis) {
                    stops.add(new Stop(
                            Instant.ofEpochMilli(begin.deviceTime()),
                            Instant.ofEpochMilli(until),
                            begin.latitude(),
                            begin.longitude()));
                }
                first = i;
            }
        }
        return stops;
    }

    private boolean together(List<TrackPosition> positions, int first, int next) {
        TrackPosition begin = positions.get(first);
        TrackPosition position = positions.get(next);
        boolean heard = position.deviceTime() - positions.get(next - 1).deviceTime() < gapMillis;
        double uncertain = Double.isNaN(position.accuracy()) ? 0 : position.accuracy();
        return heard && metres(begin, position) <= stopMetres + uncertain;
    }

    private static double metres(TrackPosition one, TrackPosition other) {
        double north = (other.latitude() - one.latitude()) * METRES_NORTH;
        double east = (other.longitude() - one.longitude()) * METRES_NORTH * Math.cos(Math.toRadians(one.latitude()));
        return Math.hypot(north, east);
    }
}
