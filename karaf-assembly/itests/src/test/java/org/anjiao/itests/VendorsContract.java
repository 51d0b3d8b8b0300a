package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.anjiao.platform.Shanghai;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** S-10: two device vendors and bad data, over their own protocols and ports, seen over REST. */
public abstract class VendorsContract extends PluginContract {
    private static final String PURPOSE = "purpose=%E6%A0%B8%E6%9F%A5";
    private static final String DRIVER = "org.anjiao.driver.geojson-push";
    private static final double METRES_PER_DEGREE = 111_195;
    private static final int PUSH_PORT = 17811;
    private static final int NIGHT_PORT = 17812;
    private static final int STORED = 40;

    /** The same place as the first vendor measures it, WGS-84, and the second, GCJ-02. */
    private static final double HOME_LATITUDE = 34.2594;

    private static final double HOME_LONGITUDE = 108.9470;
    private static final double GCJ_LATITUDE = 34.25782;
    private static final double GCJ_LONGITUDE = 108.95167;

    /** 150 m outside a circle of 1,000 m round that place, to the south. */
    private static final double GCJ_OUTSIDE = GCJ_LATITUDE - 1_150 / METRES_PER_DEGREE;

    private Wearer first;
    private Wearer second;
    private VendorPlatform platform;

    @Test
    public void twoVendorsAndBadData() throws IOException, BundleException {
        Path port = port("org.anjiao.device.http-vendors.cfg", "vendors", "geojson-push", PUSH_PORT);
        try {
            first = equip(6031, "13800006031");
            second = equip(6032, "geojson-push", "V2-6032");
            platform = new VendorPlatform(PUSH_PORT, second.terminal(), secret(second.terminal()), clock);
            Instant evening = clock.instant();
            hands.advanceTo(evening.plus(Duration.ofHours(10)));
            officer = signIn("beilin");
            head = signIn("beilin.head");
            it = signIn("sheng.it");

            bothShowTheSamePlace();
            whatWasKeptAtNightCorrectsHistoryOnly(evening.plus(Duration.ofHours(3)));
            anInaccuratePointAlarmsNobodyAndAccurateOnesDo();
            aCutStrapThatNobodyAcknowledgesGoesToTheCounty();
            oneVendorGoesAndComesBack();
        } finally {
            Files.deleteIfExists(port);
        }
    }

    private void bothShowTheSamePlace() throws IOException {
        Await.until("the port for pushes listens", () -> pushed(clock.instant(), GCJ_LATITUDE, 10));
        try (Wristband band = firstVendors()) {
            band.awaitAcknowledged(1);
        }
        assertNear(shown(first), HOME_LATITUDE, HOME_LONGITUDE);
        JsonNode other = shown(second);
        assertNear(
                shown(first),
                other.get("latitude").asDouble(),
                other.get("longitude").asDouble());
    }

    private void whatWasKeptAtNightCorrectsHistoryOnly(Instant begin) throws IOException {
        assertTrue("nothing of the night yet", night(begin).isEmpty());
        Set<Instant> acknowledged;
        Path port = null;
        try (NightOut night = new NightOut(NIGHT_PORT, first.terminal(), begin, STORED, OUTSIDE_LATITUDE, LONGITUDE)) {
            Await.until("the night is over", night::over);
            assertTrue("out of reach", night.acknowledged().isEmpty());
            port = port("org.anjiao.device.tcp-night.cfg", "night", "jt808", NIGHT_PORT);
            Await.until("all of it is acknowledged", () -> night.acknowledged().size() == STORED);
            acknowledged = night.acknowledged();
        } finally {
            if (port != null) {
                Files.deleteIfExists(port);
            }
        }
        Await.until(
                "the note",
                () -> notes().size() == 1 && notes().get(0).get("reports").asInt() == STORED);
        assertEquals(acknowledged, night(begin));
        try (Wristband band = firstVendors()) {
            band.awaitAcknowledged(2);
        }
        assertEquals(1, notes().size());
        assertTrue(
                "outside at night, and no alarm by day",
                alerts(first.superviseeId()).isEmpty());
        assertNear(shown(first), HOME_LATITUDE, HOME_LONGITUDE);
    }

    private void anInaccuratePointAlarmsNobodyAndAccurateOnesDo() throws IOException {
        inclusionCircle();
        for (int i = 0; i < 3; i++) {
            push(GCJ_OUTSIDE, 400);
            hands.advanceTo(clock.instant().plusSeconds(61));
        }
        Instant accurate = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        push(GCJ_OUTSIDE, 10);
        hands.advanceTo(clock.instant().plusSeconds(61));
        push(GCJ_OUTSIDE, 10);
        hands.advanceTo(clock.instant().plusSeconds(61));
        push(GCJ_OUTSIDE, 10);
        Await.until("the exit", () -> !alerts(second.superviseeId()).isEmpty());
        List<JsonNode> alerts = alerts(second.superviseeId());
        assertEquals(alerts.toString(), 1, alerts.size());
        assertEquals("ZONE_LEFT", alerts.get(0).get("kind").asText());
        assertTrue(
                "not by the inaccurate ones",
                !instant(alerts.get(0), "happenedAt").isBefore(accurate));
    }

    private void inclusionCircle() throws IOException {
        String day = Shanghai.dayOf(clock.instant()).toString();
        JsonNode shape = object().put("form", "CIRCLE")
                .put("datum", "GCJ02")
                .put("metres", 1000)
                .set(
                        "points",
                        JSON.createArrayNode()
                                .add(JSON.createArrayNode().add(GCJ_LONGITUDE).add(GCJ_LATITUDE)));
        RestClient.Answer proposed = officer.post(
                "/zones",
                object().put("superviseeId", second.superviseeId())
                        .put("name", "住所周边")
                        .put("kind", "INCLUSION")
                        .put("hidden", false)
                        .put("graceSeconds", 0)
                        .put("basis", "EM_ORDER")
                        .put("basisDocument", "电子定位决定书1号")
                        .<ObjectNode>set("shape", shape)
                        .set("schedule", object().put("validFrom", day).put("validTo", day)));
        assertStatus(2, proposed);
        assertStatus(2, head.post("/zones/" + proposed.body().get("id").asText() + "/approval", null));
        hands.advanceTo(clock.instant().plusSeconds(1));
    }

    private void aCutStrapThatNobodyAcknowledgesGoesToTheCounty() throws IOException {
        assertEquals(200, platform.push(clock.instant(), GCJ_OUTSIDE, GCJ_LONGITUDE, 10, "strapCut"));
        Await.until("the alert", () -> strapCut() != null);
        assertEquals("NEW", strapCut().get("state").asText());
        assertEquals(1, strapCut().get("level").asInt());
        hands.advanceTo(clock.instant().plus(Duration.ofMinutes(10)));
        Await.until("it is escalated", () -> strapCut().get("escalated").asBoolean());
        JsonNode alert = strapCut();
        assertEquals("NEW", alert.get("state").asText());
        assertEquals(unit("610103").id(), alert.get("escalatedTo").asText());
        Duration waited = Duration.between(instant(alert, "alertedAt"), instant(alert, "escalatedAt"));
        assertTrue(waited.toString(), waited.compareTo(Duration.ofMinutes(10)) >= 0);
    }

    private JsonNode strapCut() throws IOException {
        return alerts(second.superviseeId()).stream()
                .filter(alert -> alert.get("kind").asText().equals("STRAP_CUT"))
                .findFirst()
                .orElse(null);
    }

    private void oneVendorGoesAndComesBack() throws IOException, BundleException {
        Set<Instant> before = stored(second.terminal());
        Bundle shipped = bundle(DRIVER);
        shipped.stop();
        try {
            Await.until("the driver is missed", () -> health("vendors").startsWith("HANDLER_MISSING"));
            Instant meanwhile = clock.instant();
            assertEquals("not acknowledged", 503, platform.push(meanwhile, GCJ_LATITUDE, GCJ_LONGITUDE, 10));
            try (Wristband band = firstVendors()) {
                band.awaitAcknowledged(2);
            }
            assertEquals("UP", officer.get("/health").body().get("status").asText());
            assertTrue(health("jt808").startsWith("RUNNING"));
            assertEquals("what was stored stays", before, stored(second.terminal()));

            shipped.uninstall();
            RestClient.Answer installed = install("geojson-push.kar");
            assertEquals(installed.toString(), 201, installed.status());
            Await.until("it is back", () -> health("vendors").startsWith("RUNNING"));
            assertEquals(200, platform.push(meanwhile, GCJ_LATITUDE, GCJ_LONGITUDE, 10));
            Set<Instant> all = new TreeSet<>(before);
            all.add(Instant.ofEpochMilli(meanwhile.toEpochMilli()));
            assertEquals("nothing is lost", all, stored(second.terminal()));
        } finally {
            it.delete("/plugins/driver.geojson-push");
            if (shipped.getState() == Bundle.UNINSTALLED) {
                context.installBundle(shipped.getLocation()).start();
            } else {
                shipped.start();
            }
        }
    }

    private Wristband firstVendors() {
        return new Wristband(Integer.parseInt(DEVICE_PORT), first.terminal(), clock, HOME_LATITUDE, HOME_LONGITUDE);
    }

    private void push(double latitude, int accuracy) throws IOException {
        assertEquals(200, platform.push(clock.instant(), latitude, GCJ_LONGITUDE, accuracy));
    }

    private boolean pushed(Instant at, double latitude, int accuracy) throws IOException {
        try {
            return platform.push(at, latitude, GCJ_LONGITUDE, accuracy) == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private JsonNode shown(Wearer wearer) throws IOException {
        List<JsonNode> shown = positions(wearer.deviceId());
        assertEquals(shown.toString(), 1, shown.size());
        return shown.get(0);
    }

    /** Less than five metres away. */
    private static void assertNear(JsonNode shown, double latitude, double longitude) {
        double north = METRES_PER_DEGREE * (shown.get("latitude").asDouble() - latitude);
        double east = METRES_PER_DEGREE
                * Math.cos(Math.toRadians(latitude))
                * (shown.get("longitude").asDouble() - longitude);
        assertTrue(shown + " is " + Math.hypot(north, east) + " m away", Math.hypot(north, east) < 5);
    }

    /** What the first wearer's track shows of that hour. */
    private Set<Instant> night(Instant begin) throws IOException {
        Set<Instant> times = new TreeSet<>();
        String track = "/tracks/" + first.superviseeId() + "/" + Shanghai.dayOf(begin) + "/points?limit=200&" + PURPOSE;
        RestClient.Answer points = officer.get(track);
        assertStatus(2, points);
        for (JsonNode point : points.body().get("items")) {
            Instant at = instant(point, "at");
            if (at.isBefore(begin.plus(Duration.ofHours(1)))) {
                times.add(at);
            }
        }
        return times;
    }

    private List<JsonNode> notes() throws IOException {
        RestClient.Answer notes = officer.get("/positions/late-notes?limit=200");
        assertStatus(2, notes);
        return StreamSupport.stream(notes.body().get("items").spliterator(), false)
                .filter(note -> note.get("deviceId").asText().equals(first.deviceId()))
                .toList();
    }

    /** What the department hands to the vendor. */
    private String secret(String hardwareId) {
        DataSource database = service(DataSource.class, "(osgi.jndi.service.name=anjiao)");
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select credential from dev_device where hardware_id = ?")) {
            select.setString(1, hardwareId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path port(String file, String name, String driver, int number) throws IOException {
        return Files.writeString(
                Path.of(System.getProperty("karaf.etc"), file),
                "name = %s\ndriver = %s\nhost = 127.0.0.1\nport = %d\n".formatted(name, driver, number));
    }
}
