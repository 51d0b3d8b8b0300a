package org.anjiao.monitoring.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.anjiao.device.DeviceEvent;
import org.anjiao.device.Wearer;
import org.anjiao.monitoring.AlertKind;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.live.LiveEvents.LiveEvent;

/**
 * Opens alerts within the evaluator's transaction, each together with the notice that its wearer may be due, and sees to
 * it that of one crossing there is one alert, whether the server found it or the device said so.
 */
final class AlertBook {
    /** Topic of what is announced. */
    static final String ALERT = "alert";

    private final EvaluatorStore store;
    private final AckRule acknowledgement;
    private final FoldRule fold;
    private final IdGenerator ids;
    private final Clock clock;
    private final Consumer<LiveEvent> announcements;

    AlertBook(
            EvaluatorStore store,
            AckRule acknowledgement,
            FoldRule fold,
            IdGenerator ids,
            Clock clock,
            Consumer<LiveEvent> announcements) {
        this.store = store;
        this.acknowledgement = acknowledgement;
        this.fold = fold;
        this.ids = ids;
        this.clock = clock;
        this.announcements = announcements;
    }

    /** Raises an alert, or adds to the person's open one of that kind. */
    String raise(Finding finding) throws SQLException {
        String id = store.alerts().repeat(AlertRows.openKey(finding.wearer(), finding.cause()), finding.happenedAt());
        if (id == null) {
            id = takenOver(finding);
        }
        if (id == null) {
            id = open(finding, null);
        }
        announce(finding.wearer(), id);
        return id;
    }

    private String open(Finding finding, String terminalArea) throws SQLException {
        String id = ids.next();
        long now = clock.millis();
        long escalateAt = now + acknowledgement.millis(finding.wearer().unitId(), 1, now);
        store.alerts().insert(id, finding, now, escalateAt, terminalArea);
        return id;
    }

    /** Makes the alert that the device's word has raised that of the server's finding; null if there is none. */
    private String takenOver(Finding finding) throws SQLException {
        Crossing way = Crossing.found(finding.cause().kind());
        if (way == null) {
            return null;
        }
        OpenAlert reported = nearest(
                store.alerts().open(finding.wearer(), List.of(way.reported)), finding.wearer(), finding.happenedAt());
        return reported != null && store.alerts().takeOver(reported.id(), finding, clock.millis())
                ? reported.id()
                : null;
    }

    /** The device says that it crossed the border of an area. */
    void crossed(DeviceEvent event) throws SQLException {
        Crossing way = Crossing.of(event);
        if (isWayBack(way, event)) {
            return;
        }
        AlertRows alerts = store.alerts();
        Wearer wearer = event.wearer();
        List<OpenAlert> open = alerts.open(wearer, way.kinds());
        OpenAlert same = nearest(open, wearer, event.deviceTime());
        // The server would add a further crossing to its own open alert, so the device's word goes there, too.
        OpenAlert onto = same == null && !open.isEmpty() ? open.get(0) : same;
        if (onto == null || onto.kind() == way.reported) {
            Finding finding = Finding.of(Cause.of(way.reported, ""), event);
            String id = alerts.repeat(AlertRows.openKey(wearer, finding.cause()), event.deviceTime());
            announce(wearer, id == null ? open(finding, event.detail()) : id);
            return;
        }
        // The number would say where.
        String area = onto.kind() == AlertKind.PROTECTED_AREA ? null : event.detail();
        alerts.evidence(onto.id(), event.deviceTime(), area, same == null);
        announce(wearer, onto.id());
    }

    /**
     * Whether the device came back over a border of which it told the crossing: that raises nothing, and ends the alert if
     * only the device's word has raised it. A device that does not number its areas is taken to have one.
     */
    private boolean isWayBack(Crossing way, DeviceEvent event) throws SQLException {
        for (OpenAlert alert : store.alerts().open(event.wearer(), way.back().kinds())) {
            if (alert.lasts() && event.detail().equals(alert.terminalArea())) {
                if (alert.kind() == way.back().reported) {
                    store.alerts().end(alert.id(), event.deviceTime());
                    announce(event.wearer(), alert.id());
                }
                return true;
            }
        }
        return false;
    }

    /** The alert that is of the same crossing; null if there is none. */
    private OpenAlert nearest(List<OpenAlert> alerts, Wearer wearer, long at) {
        long window = fold.foldMillis(wearer.unitId(), at);
        OpenAlert nearest = null;
        for (OpenAlert alert : alerts) {
            if (alert.distance(at) <= window && (nearest == null || alert.distance(at) < nearest.distance(at))) {
                nearest = alert;
            }
        }
        return nearest;
    }

    void end(String alertId, long at) throws SQLException {
        store.alerts().end(alertId, at);
    }

    private void announce(Wearer wearer, String alertId) {
        announcements.accept(new LiveEvent(ALERT, wearer.unitId(), alertId));
    }
}
