package org.anjiao.smoke;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anjiao.smoke.StoredState.Alert;
import org.anjiao.smoke.StoredState.Position;

/**
 * The alerts that stored positions must have raised, worked out from all of them at once, without cursors and without
 * the server's code. Every position lies far within the county or far outside of it.
 */
final class ExpectedAlerts {
    private static final long DWELL_MILLIS = 120_000;
    private static final long BACK_MILLIS = 60_000;
    private static final long LIVE_MILLIS = 600_000;

    private final List<Long> alarms = new ArrayList<>();
    private Long outSince;
    private Long backSince;
    private Long ended;
    private boolean alarmed;

    private ExpectedAlerts() {}

    /** @param stored in the order of their storing */
    static List<Alert> of(List<Position> stored) {
        Map<String, List<Position>> tracks = new LinkedHashMap<>();
        for (Position position : stored) {
            List<Position> track = tracks.computeIfAbsent(position.terminal(), terminal -> new ArrayList<>());
            // One that is not newer than all before it corrects history only.
            if (track.isEmpty()
                    || position.deviceTime() > track.get(track.size() - 1).deviceTime()) {
                track.add(position);
            }
        }
        List<Alert> alerts = new ArrayList<>();
        tracks.forEach((terminal, track) -> {
            ExpectedAlerts expected = new ExpectedAlerts();
            track.forEach(expected::judge);
            expected.alert(terminal, alerts);
        });
        return alerts;
    }

    private void judge(Position position) {
        boolean outside = CountyUnderLoad.outside(position.latitude());
        boolean late = position.kept() || position.receivedAt() - position.deviceTime() > LIVE_MILLIS;
        long at = position.deviceTime();
        if (!alarmed) {
            outSince = !outside ? null : outSince == null ? (Long) at : outSince;
            if (outside && !late && at - outSince >= DWELL_MILLIS) {
                alarms.add(outSince);
                alarmed = true;
                ended = null;
                backSince = null;
                outSince = null;
            }
        } else if (outside) {
            backSince = null;
        } else if (backSince == null) {
            backSince = at;
        } else if (at - backSince >= BACK_MILLIS) {
            ended = backSince;
            alarmed = false;
        }
    }

    /** An open alert takes up further ones, and nobody closes any here. */
    private void alert(String terminal, List<Alert> alerts) {
        if (!alarms.isEmpty()) {
            int repeats = alarms.size() - 1;
            alerts.add(new Alert(terminal, alarms.get(0), repeats, repeats == 0 ? null : alarms.get(repeats), ended));
        }
    }
}
