package org.anjiao.monitoring.internal;

import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.DeviceEvent;
import org.anjiao.monitoring.AlertKind;

/** A way over a border, and the alerts that are about it. */
enum Crossing {
    LEFT(AlertKind.AREA_LEFT, AlertKind.OUT_OF_BOUNDS, AlertKind.ZONE_LEFT),
    ENTERED(AlertKind.AREA_ENTERED, AlertKind.ZONE_ENTERED, AlertKind.ZONE_STAYED, AlertKind.PROTECTED_AREA);

    /** Raised by the device's word alone. */
    final AlertKind reported;

    /** Raised by the server's own finding. */
    private final List<AlertKind> found;

    Crossing(AlertKind reported, AlertKind... found) {
        this.reported = reported;
        this.found = List.of(found);
    }

    /** What the device says it did. */
    static Crossing of(DeviceEvent event) {
        return event.kind() == DeviceEvent.Kind.AREA_ENTER ? ENTERED : LEFT;
    }

    /** The crossing of which the server's finding is; null if it is of none. */
    static Crossing found(AlertKind kind) {
        for (Crossing way : values()) {
            if (way.found.contains(kind)) {
                return way;
            }
        }
        return null;
    }

    Crossing back() {
        return this == LEFT ? ENTERED : LEFT;
    }

    /** All kinds of alert about it, the server's findings first. */
    List<AlertKind> kinds() {
        List<AlertKind> kinds = new ArrayList<>(found);
        kinds.add(reported);
        return kinds;
    }
}
