package org.anjiao.monitoring.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.DeviceEvent;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.Wearer;
import org.anjiao.supervisee.PermittedAbsence;

/** A device walking to and fro across the border, judged report by report; alerts and notes as lists. */
final class Walk implements PositionBatch, TrackEvaluator.Findings {
    static final String NEIGHBOUR = "610322";
    static final long START = Instant.parse("2019-03-31T01:00:00Z").toEpochMilli();

    final List<String> alerts = new ArrayList<>();
    final List<String> ended = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final Track track = new Track(1, Long.MIN_VALUE);
    private final TrackEvaluator evaluator;
    private Wearer wearer = new Wearer(1, 1, "D1", "P1", "U1", "O1");
    private List<PermittedAbsence> permitted = List.of();
    private long second;
    private double inside;
    private double accuracy = 10;
    private boolean kept;
    private long delaySeconds = 1;

    Walk() {
        this(OwnZones.NONE);
    }

    Walk(OwnZones own) {
        evaluator = new TrackEvaluator(
                new Places(),
                own,
                (person, at) -> permitted,
                (unit, at) -> 120_000,
                new FixedDeviceRule(0),
                TrackRules.STANDARD);
    }

    /** A live report at a second of the device's clock. */
    Walk at(long atSecond, double metresInside) {
        second = atSecond;
        inside = metresInside;
        evaluator.position(track, this, 0, this);
        return this;
    }

    /** The person's latest leave ends at that second of the device's clock. */
    Walk onLeaveUntil(long atSecond) {
        permitted = List.of(new PermittedAbsence(null, Instant.ofEpochMilli(START + atSecond * 1000)));
        return this;
    }

    /** The person's latest trip to that place ends then. */
    Walk onTripUntil(String adminCode, long atSecond) {
        permitted = List.of(new PermittedAbsence(adminCode, Instant.ofEpochMilli(START + atSecond * 1000)));
        return this;
    }

    /** Home is the square; the neighbour lies two to four kilometres outside of it; of others nothing is known. */
    private static final class Places implements ZoneBook {
        @Override
        public Zone of(String unitId, long at) {
            return Square.ZONE;
        }

        @Override
        public Zone place(String unitId, String adminCode, long at) {
            return adminCode.equals(NEIGHBOUR)
                    ? Zone.circle(new double[] {Square.longitude(-3000), Square.LATITUDE}, 1000.0)
                    : null;
        }
    }

    Walk radius(double metres) {
        accuracy = metres;
        return this;
    }

    Walk kept(boolean now) {
        kept = now;
        return this;
    }

    Walk delayed(long seconds) {
        delaySeconds = seconds;
        return this;
    }

    Walk wornBy(String superviseeId) {
        wearer = new Wearer(2, 1, "D1", superviseeId, "U1", "O2");
        return this;
    }

    Walk event(DeviceEvent.Kind kind, int value, String detail, boolean late) {
        evaluator.event(new DeviceEvent(1, wearer, kind, START, START + 1, START + 2, value, detail, late), this);
        return this;
    }

    @Override
    public String alert(Cause cause, Wearer of, long happenedAt, PositionBatch batch, int index) {
        alerts.add(cause.kind() + " " + of.superviseeId() + " " + (happenedAt - START) / 1000);
        return "alert-" + alerts.size();
    }

    @Override
    public void alert(Cause cause, DeviceEvent event) {
        alerts.add(cause.kind() + " " + cause.detail());
    }

    @Override
    public void crossed(DeviceEvent event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void ended(String alertId, long at) {
        ended.add(alertId + " " + (at - START) / 1000);
    }

    @Override
    public String late(String noteId, Wearer of, long deviceTime, boolean outside) {
        String id = noteId == null ? "note-" + (notes.size() + 1) : noteId;
        notes.add(id + (outside ? " outside" : " inside"));
        return id;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public long after() {
        return 0;
    }

    @Override
    public long last() {
        return 1;
    }

    @Override
    public long sequence(int index) {
        return 1;
    }

    @Override
    public int device(int index) {
        return 1;
    }

    @Override
    public Wearer wearer(int index) {
        return wearer;
    }

    @Override
    public long deviceTime(int index) {
        return START + second * 1000;
    }

    @Override
    public long receivedAt(int index) {
        return deviceTime(0) + delaySeconds * 1000;
    }

    @Override
    public long storedAt(int index) {
        return receivedAt(0);
    }

    @Override
    public double latitude(int index) {
        return Square.LATITUDE;
    }

    @Override
    public double longitude(int index) {
        return Square.longitude(inside);
    }

    @Override
    public double accuracy(int index) {
        return accuracy;
    }

    @Override
    public double speed(int index) {
        return Double.NaN;
    }

    @Override
    public boolean kept(int index) {
        return kept;
    }

    @Override
    public List<DeviceEvent> events() {
        return List.of();
    }
}
