package org.anjiao.monitoring.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.device.spi.Datum;
import org.anjiao.monitoring.PersonZone;
import org.anjiao.monitoring.ZoneBasis;
import org.anjiao.monitoring.ZoneKind;
import org.anjiao.monitoring.ZoneProposal;
import org.anjiao.monitoring.ZoneSchedule;
import org.anjiao.monitoring.ZoneShape;
import org.anjiao.monitoring.ZoneState;
import org.anjiao.platform.Shanghai;

/** Zones of persons' own, in a list instead of a database. */
final class Own implements OwnZones {
    static final LocalDate FIRST = LocalDate.parse("2019-03-01");
    static final LocalDate LAST = LocalDate.parse("2019-05-31");
    static final ZoneSchedule ALWAYS = new ZoneSchedule(Set.of(), null, null, FIRST, LAST, List.of());

    /** 20:00 to 06:00. */
    static final ZoneSchedule NIGHTS =
            new ZoneSchedule(Set.of(), LocalTime.of(20, 0), LocalTime.of(6, 0), FIRST, LAST, List.of());

    private final Map<String, List<OwnZone>> zones = new HashMap<>();
    private long revision = 1;

    Own give(String superviseeId, OwnZone... theirs) {
        zones.put(superviseeId, List.of(theirs));
        revision++;
        return this;
    }

    /** A circle of one kilometre round a place so many metres inside the square's eastern border. */
    static OwnZone circle(String id, ZoneKind kind, double metresInside, ZoneSchedule schedule, int dwell, int grace) {
        return zone(id, kind, false, metresInside, schedule, dwell, grace);
    }

    static OwnZone hidden(String id, double metresInside) {
        return hidden(id, metresInside, ALWAYS);
    }

    static OwnZone hidden(String id, double metresInside, ZoneSchedule schedule) {
        return zone(id, ZoneKind.EXCLUSION, true, metresInside, schedule, 0, 0);
    }

    private static OwnZone zone(
            String id,
            ZoneKind kind,
            boolean hidden,
            double metresInside,
            ZoneSchedule schedule,
            int dwell,
            int grace) {
        double[] centre = {Square.longitude(metresInside), Square.LATITUDE};
        ZoneShape shape = new ZoneShape(ZoneShape.Form.CIRCLE, Datum.WGS84, List.of(centre), 1000.0, null);
        ZoneProposal terms = new ZoneProposal(
                "P1", "区域" + id, kind, hidden, shape, schedule, dwell, grace, ZoneBasis.PROHIBITION_ORDER, "刑初1号");
        return new OwnZone(
                new PersonZone(
                        id,
                        terms,
                        ZoneState.APPROVED,
                        "officer",
                        Instant.EPOCH,
                        "head",
                        Instant.EPOCH,
                        Shanghai.startOf(FIRST),
                        Shanghai.endOf(LAST),
                        null,
                        1),
                Zone.circle(centre, 1000));
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public List<OwnZone> of(String superviseeId) {
        return zones.getOrDefault(superviseeId, List.of());
    }

    @Override
    public boolean refresh() {
        return false;
    }
}
