package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** From a terminal's frames over TCP to a hazard on the ledger (S-08). */
public abstract class DeviceContract extends DeviceSupport {
    private static final Duration BEYOND_DWELL = Duration.ofMinutes(5);

    @Test
    public void whoWalksOutOfTheCountyCausesOneAlertThatBecomesAHazard() throws IOException {
        Wearer wearer = equip(6001, "13800006001");
        try (LiveFeed feed = officer.live();
                Wristband band = wristband(wearer.terminal())) {
            band.awaitAcknowledged(3);
            assertTrue("inside the county", alerts(wearer.superviseeId()).isEmpty());
            Instant left = clock.instant();
            band.stand(OUTSIDE_LATITUDE, LONGITUDE);
            band.awaitAcknowledged(2);
            assertTrue("before the dwell", alerts(wearer.superviseeId()).isEmpty());

            hands.advanceTo(clock.instant().plus(BEYOND_DWELL));
            Await.until("an alert", () -> !alerts(wearer.superviseeId()).isEmpty());
            band.awaitAcknowledged(3);
            List<JsonNode> alerts = alerts(wearer.superviseeId());
            assertEquals(alerts.toString(), 1, alerts.size());
            JsonNode alert = alerts.get(0);
            assertEquals("OUT_OF_BOUNDS", alert.get("kind").asText());
            assertEquals("NEW", alert.get("state").asText());
            assertEquals(wearer.orderId(), alert.get("orderId").asText());
            assertEquals(wearer.office().id(), alert.get("unit").get("id").asText());
            assertEquals(OUTSIDE_LATITUDE, alert.get("latitude").asDouble(), 0.0001);
            Instant happened = instant(alert, "happenedAt");
            assertTrue("the first report outside", !happened.isBefore(left.minusSeconds(1)));
            assertTrue("not that after the dwell", happened.isBefore(left.plus(BEYOND_DWELL)));
            String alertId = alert.get("id").asText();
            Await.until(
                    "the event reaches the console, and that its wearer cannot be told",
                    () -> feed.count("alert", alertId) >= 2);
            JsonNode notice = officer.get("/alerts/" + alertId).body().get("notice");
            assertEquals(notice.toString(), "NOT_POSSIBLE", notice.get("state").asText());
            assertEquals(
                    "the device shows no text",
                    "COMMAND_NOT_SUPPORTED",
                    notice.get("reason").asText());
            assertEquals(2, feed.count("alert", alertId));

            handle(wearer, alertId);
            Await.until("each step is told", () -> feed.count("alert", alertId) == 4);
        }
    }

    /** Acknowledged, genuine, on the ledger. */
    private void handle(Wearer wearer, String alertId) throws IOException {
        JsonNode body = object().put("outcome", "GENUINE").put("comment", "未经批准外出，已通知返回");
        assertRefused(409, "ALERT_STATE", officer.post("/alerts/" + alertId + "/resolution", body));
        RestClient.Answer acknowledged = officer.post("/alerts/" + alertId + "/acknowledgement", null);
        assertEquals(acknowledged.toString(), 200, acknowledged.status());
        assertEquals("ACKNOWLEDGED", acknowledged.body().get("state").asText());
        assertEquals("beilin", acknowledged.body().get("acknowledgedBy").asText());
        RestClient.Answer resolved = officer.post("/alerts/" + alertId + "/resolution", body);
        assertEquals(resolved.toString(), 200, resolved.status());
        String hazardId = resolved.body().get("hazardId").asText();

        JsonNode ledger = officer.get("/hazards?superviseeId=" + wearer.superviseeId())
                .body()
                .get("items");
        assertEquals(ledger.toString(), 1, ledger.size());
        JsonNode hazard = officer.get("/hazards/" + hazardId).body();
        assertEquals(hazardId, ledger.get(0).get("id").asText());
        assertEquals("ALERT", hazard.get("source").asText());
        assertEquals("ILLEGAL_ABSENCE", hazard.get("kind").asText());
        assertEquals(wearer.superviseeId(), hazard.get("supervisee").get("id").asText());
        assertEquals(wearer.office().id(), hazard.get("unit").get("id").asText());
        assertEquals("REGISTERED", hazard.get("state").asText());
    }

    @Test
    public void aPositionIsShownForAPurposeAndWhileTheOrderHolds() throws IOException {
        Wearer wearer = equip(6002, "13800006002");
        try (Wristband band = wristband(wearer.terminal())) {
            band.awaitAcknowledged(2);
            assertRefused(422, "PURPOSE_REQUIRED", officer.get("/positions"));
            List<JsonNode> shown = positions(wearer.deviceId());
            assertEquals(shown.toString(), 1, shown.size());
            assertEquals(wearer.superviseeId(), shown.get(0).get("superviseeId").asText());
            assertEquals(INSIDE_LATITUDE, shown.get(0).get("latitude").asDouble(), 0.0001);
            assertEquals(LONGITUDE, shown.get(0).get("longitude").asDouble(), 0.0001);

            assertStatus(
                    2,
                    officer.post(
                            "/positioning-orders/" + wearer.orderId() + "/release", object().put("reason", "风险降低")));
            Instant released = clock.instant();
            assertTrue("no order, no position", positions(wearer.deviceId()).isEmpty());
            band.awaitAcknowledged(3);
            assertTrue(positions(wearer.deviceId()).isEmpty());
            assertTrue(
                    "nothing of the time after is kept as a position",
                    stored(wearer.terminal()).stream().noneMatch(at -> at.isAfter(released)));
            assertTrue(quarantined(wearer.terminal()).stream().anyMatch(at -> at.isAfter(released)));
        }
    }

    @Test
    public void aDeviceWithoutAnOrderIsAcknowledgedButNeverShown() throws IOException {
        String terminal = "13800006003";
        String superviseeId = importPerson(quietOffice("610103"), 6003);
        String orderId = order(superviseeId);
        String deviceId = register(terminal);
        assertRefused(422, "DEVICE_NEEDS_POSITIONING_ORDER", assign(deviceId, superviseeId));
        assertRefused(403, "NOT_PERMITTED", officer.post("/positioning-orders/" + orderId + "/approval", null));
        try (Wristband band = wristband(terminal)) {
            band.awaitAcknowledged(3);
            Set<Instant> acknowledged = band.acknowledged();
            assertTrue("each is on record", quarantined(terminal).containsAll(acknowledged));
            assertTrue("none as a position", stored(terminal).isEmpty());
            assertTrue("none is shown", positions(deviceId).isEmpty());
        }
    }

    @Test
    public void commandsWaitForTheWristbandAndItsAnswersReachTheOfficer() throws IOException {
        Wearer wearer = equip(6004, "13800006004");
        String text =
                command(wearer.deviceId(), object().put("kind", "SHOW_TEXT").put("text", "请速回电"));
        String locate = command(wearer.deviceId(), object().put("kind", "LOCATE_NOW"));
        assertEquals("QUEUED", stateOf(wearer.deviceId(), text));
        JsonNode worn = officer.get("/devices?supervisee=" + wearer.superviseeId())
                .body()
                .get("items");
        assertEquals(wearer.deviceId(), worn.get(0).get("id").asText());
        try (Wristband band = wristband(wearer.terminal())) {
            Await.until(
                    "the text is shown", () -> stateOf(wearer.deviceId(), text).equals("DONE"));
            Await.until(
                    "it is located", () -> stateOf(wearer.deviceId(), locate).equals("DONE"));
            assertTrue(band.lastFailure(), band.lastFailure() == null);
        }
        assertRefused(
                409, "COMMAND_STATE", officer.post(commands(wearer.deviceId()) + "/" + text + "/cancellation", null));
        String spare = register("13800006005");
        assertRefused(
                409, "DEVICE_NOT_ASSIGNED", officer.post(commands(spare), issue(object().put("kind", "LOCATE_NOW"))));
    }

    private static String commands(String deviceId) {
        return "/devices/" + deviceId + "/commands";
    }

    private static ObjectNode issue(ObjectNode content) {
        return object().put("purpose", "日常核查").set("content", content);
    }

    private String command(String deviceId, ObjectNode content) throws IOException {
        RestClient.Answer issued = officer.post(commands(deviceId), issue(content));
        assertEquals(issued.toString(), 201, issued.status());
        return issued.body().get("id").asText();
    }

    private String stateOf(String deviceId, String commandId) throws IOException {
        return officer.get(commands(deviceId) + "/" + commandId)
                .body()
                .get("state")
                .asText();
    }

    /** what a wristband tells of itself, and that a stopped driver is its devices' trouble and nobody else's. */
    @Test
    public void aStoppedDriverIsSeenAtItsDevicesWhileTheServerStaysUp() throws IOException, BundleException {
        Wearer wearer = equip(6006, "13800006006");
        assertEquals("NEVER_SEEN", condition(wearer.deviceId()));
        try (Wristband band = wristband(wearer.terminal())) {
            band.awaitAcknowledged(2);
            Await.until(
                    "what it told is on the board",
                    () -> health(wearer.deviceId())
                            .at("/contact/attributes/firmware")
                            .asText()
                            .equals("1.0.0"));
            assertEquals("ONLINE", condition(wearer.deviceId()));
            assertNotNull(instant(health(wearer.deviceId()).get("contact"), "fixAt"));
            Bundle driver = bundle("org.anjiao.driver.jt808");
            driver.stop();
            try {
                Await.until(
                        "its driver is missing",
                        () -> condition(wearer.deviceId()).equals("HANDLER_MISSING"));
                assertTrue(officer.get("/devices/health/summary")
                                .body()
                                .at("/whole/byCondition/HANDLER_MISSING")
                                .asInt()
                        > 0);
                assertEquals("UP", officer.get("/health").body().get("status").asText());
            } finally {
                driver.start();
            }
            Await.until("it is back", () -> condition(wearer.deviceId()).equals("ONLINE"));
        }
    }

    private JsonNode health(String deviceId) throws IOException {
        return officer.get("/devices/health/" + deviceId).body();
    }

    private String condition(String deviceId) throws IOException {
        return health(deviceId).at("/conditions/0").asText();
    }

    @Test
    public void aTerminalThatIsNotInTheInventoryIsRefused() {
        try (Wristband band = wristband("13899999999")) {
            Await.until("it is refused", () -> band.lastFailure() != null);
            assertTrue(band.lastFailure(), band.lastFailure().startsWith("registration refused"));
            Await.until("it has something to report", () -> band.made() > 0);
            assertTrue("and nothing of it is taken", band.acknowledged().isEmpty());
        }
    }

    static Instant instant(JsonNode body, String field) {
        assertNotNull(field + " in " + body, body.get(field));
        return java.time.OffsetDateTime.parse(body.get(field).asText()).toInstant();
    }
}
