package org.anjiao.monitoring.internal;

import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.Wearer;

/**
 * Where the evaluation of one device stands: to the county limit, and to the zones of its wearer's own, which few have.
 * The newest device time is taken from the journal.
 */
final class Track {
    private static final List<OwnStanding> NONE = List.of();

    final int device;
    final Standing county = new Standing();

    /** Whose phase {@link #county} is; null while nothing but "inside" is known. */
    String superviseeId;

    String lateNoteId;
    long newest;
    boolean changed;

    /** Who wore it at the newest report; null before the first one since the start. */
    Wearer wearer;

    List<OwnStanding> own = NONE;
    private long ownRevision = Long.MIN_VALUE;
    private String ownOf;

    Track(int device, long newest) {
        this.device = device;
        this.newest = newest;
    }

    /** The standings to the wearer's own zones. */
    List<OwnStanding> own(OwnZones zones, String wearerId) {
        if (ownRevision != zones.revision() || !wearerId.equals(ownOf)) {
            adopt(zones.of(wearerId), zones.revision(), wearerId);
        }
        return own;
    }

    private void adopt(List<OwnZone> current, long revision, String wearerId) {
        List<OwnStanding> next = new ArrayList<>();
        for (OwnZone zone : current) {
            OwnStanding known = standing(zone.id);
            if (known == null || ownOf != null && !wearerId.equals(ownOf)) {
                known = new OwnStanding(zone);
            }
            known.adopt(zone);
            next.add(known);
        }
        own = next.isEmpty() ? NONE : next;
        ownRevision = revision;
        ownOf = wearerId;
    }

    /** Goes on where the stored standings stood; those to zones that are over are left behind. */
    void restore(List<StandingRows.Stored> rows, OwnZones zones) {
        wearer = rows.get(rows.size() - 1).wearer();
        for (OwnStanding standing : own(zones, wearer.superviseeId())) {
            for (StandingRows.Stored row : rows) {
                if (row.zoneId().equals(standing.zone.id)) {
                    row.into(standing);
                }
            }
        }
    }

    private OwnStanding standing(String zoneId) {
        for (OwnStanding standing : own) {
            if (standing.zone.id.equals(zoneId)) {
                return standing;
            }
        }
        return null;
    }

    /** Whether an alert still lasts because of another standing that was folded into it. */
    boolean lasts(String alertId, Standing but) {
        for (OwnStanding standing : own) {
            if (standing != but && alertId.equals(standing.alertId)) {
                return true;
            }
        }
        return false;
    }
}
