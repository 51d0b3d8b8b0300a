package org.anjiao.itests;

import static org.anjiao.itests.ProvinceSupport.assertRefused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.anjiao.platform.Shanghai;

/** S-07: electronic positioning under the rules of 2019 and under the Law, with a wristband's frames over TCP. */
final class PositioningScenario {
    private static final String HEADING = "矫正类别,矫正开始日期,矫正结束日期,入矫登记日期,执行单位代码,重点类别";
    private static final String TERMINAL = "13800007007";

    private final LawSupport server;
    private RestClient officer;
    private RestClient head;
    private String key;
    private String other;
    private String extended;

    PositioningScenario(LawSupport server) {
        this.server = server;
    }

    void run() throws Exception {
        theRulesOf2019DemandADevice();
        fromTheLastOfNovemberToTheLastOfFebruary();
        theLawAsksForAGround();
        String order = noLongerThanThreeMonths();
        notLongerThanTheOrderUnlessItIsExtended(order);
    }

    private void at(String time) throws IOException {
        server.advanceTo(instant(time));
        officer = server.signIn("beilin");
        head = server.signIn("beilin.head");
    }

    private static Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(Shanghai.ZONE).toInstant();
    }

    private void theRulesOf2019DemandADevice() throws IOException {
        String row =
                "缓刑,2019-01-05,2027-01-04,2019-01-10," + server.office("610103").code() + ",涉黑涉恶";
        key = server.register(5, HEADING, row);
        other = server.register(6, HEADING, row);
        at("2019-03-20T09:00");

        JsonNode duty = evaluated();
        assertTrue(duty.toString(), duty.get("mandatory").asBoolean());
        assertTrue(duty.toString(), duty.get("basis").asText().startsWith("CN-2012 "));
        JsonNode tasks = dues(key, "EM_FIT");
        assertEquals(tasks.toString(), 1, tasks.size());
        assertEquals("2019-03-23", tasks.get(0).get("lastDay").asText());
        assertEquals(
                "EM_FIT_REQUIRED",
                officer.get("/timeline?superviseeId=" + key)
                        .body()
                        .get("items")
                        .get(0)
                        .get("action")
                        .asText());
    }

    private JsonNode evaluated() throws IOException {
        RestClient.Answer answer = officer.post("/supervisees/" + key + "/positioning-evaluation", null);
        assertEquals(answer.toString(), 200, answer.status());
        return answer.body();
    }

    private JsonNode dues(String person, String kind) throws IOException {
        return officer.get("/dues?kind=" + kind + "&superviseeId=" + person)
                .body()
                .get("items");
    }

    private void fromTheLastOfNovemberToTheLastOfFebruary() throws IOException {
        at("2025-11-30T09:00");
        ObjectNode proposal = proposal("LEFT_WITHOUT_APPROVAL", "2025-11-30", "2026-03-01");
        assertRefused(422, "EM_TERM_TOO_LONG", propose(other, proposal));
        RestClient.Answer proposed = propose(other, proposal.put("end", "2026-02-28"));
        assertEquals(proposed.toString(), 201, proposed.status());
        approve(proposed);
    }

    private void theLawAsksForAGround() throws IOException {
        at("2026-01-10T09:00");
        JsonNode duty = evaluated();
        assertFalse(duty.toString(), duty.get("mandatory").asBoolean());
        assertEquals("nobody must be fitted any more", 0, dues(key, "EM_FIT").size());
        ObjectNode proposal = proposal("KEY_PERSON", "2026-01-10", "2026-04-10");
        assertRefused(422, "EM_GROUND_REQUIRED", propose(key, proposal));
        proposal.remove("groundCode");
        assertRefused(422, "EM_GROUND_REQUIRED", propose(key, proposal));
    }

    private String noLongerThanThreeMonths() throws IOException {
        ObjectNode proposal = proposal("REFUSES_REPORT_WARNED", "2026-01-10", "2026-04-11");
        assertRefused(422, "EM_DECISION_REQUIRED", propose(key, proposal));
        String warning = server.warned(key, "两次拒不报告活动情况").get("documentNumber").asText();
        proposal.put("decisionRef", warning).put("approver", "beilin.head");
        assertRefused(422, "EM_TERM_TOO_LONG", propose(key, proposal));
        proposal.put("end", "2026-04-10");
        assertRefused(422, "EM_DECISION_UNKNOWN", propose(other, proposal));
        RestClient.Answer proposed = propose(key, proposal);
        assertEquals(proposed.toString(), 201, proposed.status());
        String order = "/positioning-orders/" + proposed.body().get("id").asText();
        assertRefused(403, "NOT_PERMITTED", officer.post(order + "/approval", null));
        JsonNode approved = approve(proposed);
        assertEquals(warning, approved.get("decisionRef").asText());
        assertEquals("CN-2020 1.0.0 第二十九条", approved.get("basis").asText());
        assertRefused(412, "STALE_VERSION", head.postIfMatch(order + "/rejection", reason(), proposed.etag()));
        assertRefused(409, "EM_ORDER_STATE", head.post(order + "/rejection", reason()));
        RestClient.Answer signed = officer.post(order + "/notice", object().put("signedOn", "2026-01-10"));
        assertEquals(
                signed.toString(),
                "2026-01-10",
                signed.body().path("noticeSignedOn").asText());
        return order;
    }

    private JsonNode approve(RestClient.Answer proposed) throws IOException {
        String order = "/positioning-orders/" + proposed.body().get("id").asText();
        RestClient.Answer approved = head.postIfMatch(order + "/approval", object(), proposed.etag());
        assertEquals(approved.toString(), 200, approved.status());
        assertEquals("APPROVED", approved.body().get("state").asText());
        RestClient.Answer document =
                officer.get("/documents/" + approved.body().get("documentId").asText());
        assertEquals(document.toString(), "D-11", document.body().path("code").asText());
        return approved.body();
    }

    private void notLongerThanTheOrderUnlessItIsExtended(String order) throws Exception {
        extendTheOther();
        server.installTheSimulator();
        String device = wear();
        server.advanceTo(server.now().plusSeconds(1));
        try (Wristband band = band()) {
            band.awaitAcknowledged(2);
            assertEquals("shown while the order holds", 1, shown(device));
        }
        at("2026-04-10T23:59:00");
        assertEquals("APPROVED", state(order));
        at("2026-04-11T00:00:00");
        assertEquals("EXPIRED", state(order));
        Instant end = instant("2026-04-11T00:00");
        try (Wristband band = band()) {
            band.awaitAcknowledged(3);
        }
        assertEquals("nothing is kept as a position", 0, count("dev_position", end));
        assertTrue("it is shut away", count("dev_quarantine", end) >= 3);
        assertEquals("and not shown", 0, shown(device));
        Await.until("the device is due back", () -> dues(key, "EM_RETURN").size() == 1);
        assertEquals("2026-04-14", dues(key, "EM_RETURN").get(0).get("lastDay").asText());
        assertEquals("the other was extended", "APPROVED", state(extended));
    }

    private void extendTheOther() throws IOException {
        extended = "/positioning-orders/"
                + officer.get("/supervisees/" + other + "/positioning-orders")
                        .body()
                        .get(0)
                        .get("id")
                        .asText();
        ObjectNode wish = object().put("to", "2026-05-28");
        assertRefused(422, "EM_EVALUATION_REQUIRED", officer.post(extended + "/extension", wish));
        wish.put("evaluation", "仍多次擅自离开");
        assertRefused(422, "EM_TERM_TOO_LONG", officer.post(extended + "/extension", wish.put("to", "2026-05-29")));
        RestClient.Answer asked = officer.post(extended + "/extension", wish.put("to", "2026-05-28"));
        assertEquals(asked.toString(), 200, asked.status());
        JsonNode granted = object().put("granted", true);
        assertRefused(403, "NOT_PERMITTED", officer.post(extended + "/extension-decision", granted));
        RestClient.Answer decided = head.postIfMatch(extended + "/extension-decision", granted, asked.etag());
        assertEquals(
                decided.toString(), "2026-05-28", decided.body().path("end").asText());
    }

    private String wear() throws IOException {
        RestClient.Answer registered = officer.post(
                "/devices",
                object().put("vendor", "测试厂商")
                        .put("driver", "jt808")
                        .put("hardwareId", TERMINAL)
                        .put("model", "AJ-W1")
                        .set("capabilities", new ArrayNode(JsonNodeFactory.instance).add("POSITION")));
        assertEquals(registered.toString(), 201, registered.status());
        String device = registered.body().get("id").asText();
        RestClient.Answer assigned =
                officer.post("/devices/" + device + "/assignment", object().put("superviseeId", key));
        assertEquals(assigned.toString(), 2, assigned.status() / 100);
        return device;
    }

    private Wristband band() {
        return new Wristband(
                Integer.parseInt(KarafTestSupport.DEVICE_PORT),
                TERMINAL,
                server.service(Clock.class),
                DeviceSupport.INSIDE_LATITUDE,
                DeviceSupport.LONGITUDE);
    }

    /** How many positions of the device the officer sees. */
    private int shown(String device) throws IOException {
        RestClient.Answer listed = officer.get("/positions?purpose=%E6%A0%B8%E6%9F%A5");
        assertEquals(listed.toString(), 200, listed.status());
        int shown = 0;
        for (JsonNode item : listed.body().get("items")) {
            shown += item.get("deviceId").asText().equals(device) ? 1 : 0;
        }
        return shown;
    }

    private int count(String table, Instant from) throws SQLException {
        DataSource database = server.service(DataSource.class, "(osgi.jndi.service.name=anjiao)");
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from " + table
                                + " t, dev_device d where d.device_no = t.device_no and d.hardware_id = ? and t.device_time >= ?")) {
            select.setString(1, TERMINAL);
            select.setLong(2, from.toEpochMilli());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private String state(String order) throws IOException {
        return officer.get(order).body().get("state").asText();
    }

    private RestClient.Answer propose(String person, ObjectNode proposal) throws IOException {
        return officer.post("/supervisees/" + person + "/positioning-orders", proposal);
    }

    private static ObjectNode proposal(String ground, String start, String end) {
        return object().put("groundCode", ground)
                .put("evidence", "谈话笔录")
                .put("start", start)
                .put("end", end);
    }

    private static ObjectNode reason() {
        return object().put("reason", "重复");
    }

    private static ObjectNode object() {
        return ProvinceSupport.object();
    }
}
