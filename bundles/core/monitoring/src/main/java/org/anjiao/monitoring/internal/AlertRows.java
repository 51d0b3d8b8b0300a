package org.anjiao.monitoring.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.Wearer;
import org.anjiao.monitoring.AlertKind;

/** The evaluator's writing of alerts, within its transaction. */
final class AlertRows {
    private final PreparedStatement repeat;
    private final PreparedStatement openAlert;
    private final PreparedStatement insert;
    private final PreparedStatement notice;
    private final PreparedStatement takeOver;
    private final PreparedStatement noticeAgain;
    private final PreparedStatement evidence;
    private final PreparedStatement end;

    AlertRows(Connection connection) throws SQLException {
        openAlert = connection.prepareStatement(
                "select id, happened_at, last_repeat_at, ended_at, terminal_area from mon_alert where open_key = ?");
        repeat = connection.prepareStatement("update mon_alert set repeats = repeats + 1, last_repeat_at = ?,"
                + " ended_at = null where open_key = ?");
        insert = connection.prepareStatement("insert into mon_alert (id, kind, detail, supervisee_id, device_id,"
                + " unit_id, order_id, state, open_key, happened_at, received_at, stored_at, alerted_at, repeats,"
                + " level, escalate_at, zone_id, lat, lon, accuracy, terminal_at, terminal_area, version)"
                + " values (?, ?, ?, ?, ?, ?, ?, 'NEW', ?, ?, ?, ?, ?, 0, 1, ?, ?, ?, ?, ?, ?, ?, 0)");
        notice = connection.prepareStatement("insert into mon_notice (alert_id, kind, supervisee_id, device_id,"
                + " unit_id, alerted_at, state, look_at) values (?, ?, ?, ?, ?, ?, 'DUE', ?)");
        takeOver = connection.prepareStatement("update mon_alert set kind = ?, detail = ?, open_key = ?, zone_id = ?,"
                + " lat = ?, lon = ?, accuracy = ?, terminal_area = case when ? = 1 then terminal_area else null end,"
                + " ended_at = null, version = version + 1 where id = ? and open_key is not null");
        noticeAgain = connection.prepareStatement("update mon_notice set kind = ?, state = 'DUE', reason = null,"
                + " decided_at = null, look_at = ? where alert_id = ? and command_id is null");
        evidence = connection.prepareStatement("update mon_alert set terminal_area = coalesce(terminal_area, ?),"
                + " terminal_at = coalesce(terminal_at, ?), repeats = repeats + ?,"
                + " last_repeat_at = case when ? = 1 then ? else last_repeat_at end where id = ?");
        end = connection.prepareStatement("update mon_alert set ended_at = ? where id = ?");
    }

    /** Of a person and kind at most one alert is open. */
    static String openKey(Wearer wearer, Cause cause) {
        return openKey(wearer, cause.kind());
    }

    private static String openKey(Wearer wearer, AlertKind kind) {
        return wearer.superviseeId() + ' ' + kind;
    }

    /**
     * Adds to the open alert of that person and kind.
     *
     * @return its identifier, or null if there is none
     */
    String repeat(String openKey, long happenedAt) throws SQLException {
        repeat.setLong(1, happenedAt);
        repeat.setString(2, openKey);
        if (repeat.executeUpdate() == 0) {
            return null;
        }
        openAlert.setString(1, openKey);
        try (ResultSet rows = openAlert.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The open alerts of a person of those kinds, in their order. */
    List<OpenAlert> open(Wearer wearer, List<AlertKind> kinds) throws SQLException {
        List<OpenAlert> found = new ArrayList<>();
        for (AlertKind kind : kinds) {
            openAlert.setString(1, openKey(wearer, kind));
            try (ResultSet rows = openAlert.executeQuery()) {
                if (rows.next()) {
                    long happenedAt = rows.getLong(2);
                    long repeatedAt = rows.getLong(3);
                    boolean repeated = !rows.wasNull();
                    rows.getLong(4);
                    boolean lasts = rows.wasNull();
                    found.add(new OpenAlert(
                            rows.getString(1),
                            kind,
                            happenedAt,
                            repeated ? repeatedAt : happenedAt,
                            lasts,
                            rows.getString(5)));
                }
            }
        }
        return found;
    }

    /**
     * Inserts an alert, and that its wearer may be due a notice of it.
     *
     * @param terminalArea null if it is not the device that says so
     */
    void insert(String id, Finding finding, long alertedAt, long escalateAt, String terminalArea) throws SQLException {
        Wearer wearer = finding.wearer();
        insert.setString(1, id);
        insert.setString(2, finding.cause().kind().name());
        insert.setString(3, finding.cause().detail());
        insert.setString(4, wearer.superviseeId());
        insert.setString(5, wearer.deviceId());
        insert.setString(6, wearer.unitId());
        insert.setString(7, wearer.orderId());
        insert.setString(8, openKey(wearer, finding.cause()));
        insert.setLong(9, finding.happenedAt());
        insert.setLong(10, finding.receivedAt());
        insert.setLong(11, finding.storedAt());
        insert.setLong(12, alertedAt);
        insert.setLong(13, escalateAt);
        insert.setString(14, finding.cause().zoneId());
        Rows.set(insert, 15, finding.latitude());
        Rows.set(insert, 16, finding.longitude());
        Rows.set(insert, 17, finding.accuracy());
        insert.setObject(18, terminalArea == null ? null : finding.happenedAt(), Types.BIGINT);
        insert.setString(19, terminalArea);
        insert.executeUpdate();
        Rows.set(
                notice,
                id,
                finding.cause().kind().name(),
                wearer.superviseeId(),
                wearer.deviceId(),
                wearer.unitId(),
                alertedAt,
                alertedAt);
        notice.executeUpdate();
    }

    /**
     * Makes an open alert that of a finding, of which its wearer may now be due a notice. Its times stay.
     *
     * @return whether it was still open
     */
    boolean takeOver(String id, Finding finding, long now) throws SQLException {
        takeOver.setString(1, finding.cause().kind().name());
        takeOver.setString(2, finding.cause().detail());
        takeOver.setString(3, openKey(finding.wearer(), finding.cause()));
        takeOver.setString(4, finding.cause().zoneId());
        Rows.set(takeOver, 5, finding.latitude());
        Rows.set(takeOver, 6, finding.longitude());
        Rows.set(takeOver, 7, finding.accuracy());
        takeOver.setInt(8, finding.cause().placed() ? 1 : 0);
        takeOver.setString(9, id);
        if (takeOver.executeUpdate() == 0) {
            return false;
        }
        Rows.set(noticeAgain, finding.cause().kind().name(), now, id);
        noticeAgain.executeUpdate();
        return true;
    }

    /**
     * Notes that the device itself says so.
     *
     * @param area null if it is not to be said
     * @param further whether it is a crossing of its own rather than the one that raised the alert
     */
    void evidence(String id, long deviceTime, String area, boolean further) throws SQLException {
        int one = further ? 1 : 0;
        evidence.setString(1, area);
        evidence.setLong(2, deviceTime);
        evidence.setInt(3, one);
        evidence.setInt(4, one);
        evidence.setLong(5, deviceTime);
        evidence.setString(6, id);
        evidence.executeUpdate();
    }

    void end(String alertId, long at) throws SQLException {
        end.setLong(1, at);
        end.setString(2, alertId);
        end.executeUpdate();
    }
}
