package org.anjiao.monitoring.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the evaluation must come to, worked out from the whole list of reports at once, without a database, cursors,
 * geometry or short cuts.
 */
final class Reference {
    /**
     * One report in the order of its storing.
     *
     * @param metresInside from the border
     * @param late by the device's own word
     */
    record Report(int device, long deviceTime, int metresInside, double accuracy, boolean late) {}

    private Reference() {}

    /** Alerts as "person happenedAt repeats lastRepeatAt endedAt". */
    static List<String> alerts(List<Report> stored) {
        Map<Integer, List<Report>> byDevice = new TreeMap<>();
        Set<Report> seen = new HashSet<>();
        for (Report report : stored) {
            Report place = new Report(report.device(), report.deviceTime(), report.metresInside(), 0, false);
            if (seen.add(place)) {
                byDevice.computeIfAbsent(report.device(), device -> new ArrayList<>())
                        .add(report);
            }
        }
        List<String> alerts = new ArrayList<>();
        byDevice.forEach((device, reports) -> {
            String alert = alert(device, front(reports));
            if (alert != null) {
                alerts.add(alert);
            }
        });
        return alerts;
    }

    /** The reports that were newer than all before them. */
    private static List<Report> front(List<Report> reports) {
        List<Report> front = new ArrayList<>();
        for (Report report : reports) {
            if (front.isEmpty()
                    || report.deviceTime() > front.get(front.size() - 1).deviceTime()) {
                front.add(report);
            }
        }
        return front;
    }

    private static String alert(int device, List<Report> front) {
        List<Long> alarms = new ArrayList<>();
        String ended = "null";
        Long outSince = null;
        Long backSince = null;
        boolean alarmed = false;
        for (Report report : front) {
            boolean outside = -report.metresInside() > report.accuracy();
            boolean inside = report.metresInside() > report.accuracy();
            boolean well = report.metresInside() > report.accuracy() + 50;
            long at = report.deviceTime();
            if (!alarmed) {
                outSince = outside ? (outSince == null ? (Long) at : outSince) : inside ? null : outSince;
                if (outside && !report.late() && at - outSince >= Chain.DWELL_MILLIS) {
                    alarms.add(outSince);
                    alarmed = true;
                    ended = "null";
                    backSince = null;
                    outSince = null;
                }
            } else if (outside) {
                backSince = null;
            } else if (well && backSince == null) {
                backSince = at;
            } else if (well && at - backSince >= 60_000) {
                ended = Long.toString(backSince);
                alarmed = false;
            }
        }
        if (alarms.isEmpty()) {
            return null;
        }
        int repeats = alarms.size() - 1;
        return "P" + device + " " + alarms.get(0) + " " + repeats + " "
                + (repeats == 0 ? "null" : alarms.get(repeats).toString()) + " " + ended;
    }
}
