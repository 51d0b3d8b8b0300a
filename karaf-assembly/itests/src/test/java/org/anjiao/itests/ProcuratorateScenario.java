package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Role;

/**
 * What the procuratorate of a county gets to see (brief 6.3): the documents served on it, and a track for the days and the
 * time that the county has granted. Each look is told to the person.
 */
final class ProcuratorateScenario extends Scenario {
    private static final String TERMINAL = "13800012012";
    private static final String PURPOSE = "核查警告所依据的行踪";
    private static final String FACTS = "未经批准离开居住区";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String LIANHU_HEAD = "lianhu.head";

    /** Of the county's head and its procuratorate at once. */
    private static final String BOTH = "beilin.both";

    private final LawSupport server;
    private String person;
    private String order;
    private RestClient prosecutor;

    ProcuratorateScenario(LawSupport server) {
        this.server = server;
    }

    @Override
    void run() throws IOException {
        Accounts accounts = server.service(Accounts.class);
        server.signUp(accounts, BOTH, server.unit("610103"), Role.COUNTY_JUSTICE_HEAD, Role.PROCURATORATE);
        server.signUp(accounts, LIANHU_HEAD, server.unit("610104"), Role.COUNTY_JUSTICE_HEAD);
        person = server.probationer(12);
        at("2026-11-09T09:00");
        JsonNode warning = server.warned(person, FACTS);
        positioned();
        itIsServedTheCopyAndNothingElse(warning);
        at("2026-11-10T09:00");
        nobodyGrantsTheOwnRequest();
        String request = theCountysHeadGrants();
        thoseDaysAreReadByTheRequesterAlone();
        thePersonIsToldOfIt();
        theTimeToReadEnds(request);
    }

    private void at(String time) throws IOException {
        server.at(time);
        prosecutor = server.signIn("beilin.jiancha");
    }

    private void positioned() throws IOException {
        RestClient county = server.signIn("beilin");
        RestClient.Answer proposed = county.post(
                "/supervisees/" + person + "/positioning-orders",
                object().put("groundCode", "LEFT_WITHOUT_APPROVAL")
                        .put("evidence", "谈话笔录")
                        .put("start", "2026-11-09")
                        .put("end", "2026-12-31"));
        String path = "/positioning-orders/" + text(ok(201, proposed), "id");
        JsonNode approved =
                ok(200, server.signIn("beilin.head").postIfMatch(path + "/approval", object(), proposed.etag()));
        order = text(approved, "documentId");
        ObjectNode device = object().put("vendor", "测试厂商")
                .put("driver", "jt808")
                .put("hardwareId", TERMINAL)
                .put("model", "AJ-W1");
        String id = text(ok(201, county.post("/devices", device.set("capabilities", array("POSITION")))), "id");
        RestClient.Answer assigned =
                county.post("/devices/" + id + "/assignment", object().put("superviseeId", person));
        assertEquals(assigned.toString(), 2, assigned.status() / 100);
        server.advanceTo(server.now().plusSeconds(1));
        try (Wristband band = new Wristband(
                Integer.parseInt(KarafTestSupport.DEVICE_PORT),
                TERMINAL,
                server.service(Clock.class),
                DeviceSupport.INSIDE_LATITUDE,
                DeviceSupport.LONGITUDE)) {
            band.awaitAcknowledged(2);
        }
    }

    private void itIsServedTheCopyAndNothingElse(JsonNode warning) throws IOException {
        JsonNode served = ok(200, prosecutor.get("/served-documents")).get("items");
        assertEquals(served.toString(), text(warning, "documentNumber"), text(served.get(0), "number"));
        assertEquals("D-14", text(served.get(0), "code"));
        assertTrue(served.toString(), served.get(0).get("copy").asBoolean());
        assertTrue("the text is read one by one", served.get(0).get("body").isNull());
        String document = text(served.get(0), "id");
        assertTrue(text(ok(200, prosecutor.get("/served-documents/" + document)), "body")
                .contains(FACTS));
        refused(404, "RECORD_NOT_FOUND", prosecutor.get("/served-documents/" + order));
        refused(403, "NOT_PERMITTED", server.signIn("lianhu").get("/served-documents"));
        for (String path : new String[] {
            "/documents/" + document,
            "/supervisees/" + person,
            "/measures?superviseeId=" + person,
            "/timeline?superviseeId=" + person,
            "/track-requests"
        }) {
            refused(403, "NOT_PERMITTED", prosecutor.get(path));
        }
    }

    private void nobodyGrantsTheOwnRequest() throws IOException {
        refused(403, "TRACK_REQUEST_NEEDED", prosecutor.get(track("2026-11-09")));
        refused(422, "TRACK_REQUEST_PERIOD", prosecutor.post("/track-requests", wish("2026-11-09", "2026-11-11")));
        refused(422, "TRACK_REQUEST_PERIOD", prosecutor.post("/track-requests", wish("2026-10-10", "2026-11-10")));
        RestClient both = server.signIn(BOTH);
        String own = path(ok(201, both.post("/track-requests", wish("2026-11-09", "2026-11-09"))));
        refused(403, "DECIDER_IS_PROPOSER", both.post(own + "/decision", granted()));
        ok(200, both.post(own + "/withdrawal", object().put("reason", "重复")));
    }

    private String theCountysHeadGrants() throws IOException {
        RestClient.Answer filed = prosecutor.post("/track-requests", wish("2026-11-09", "2026-11-09"));
        String request = path(ok(201, filed));
        assertEquals("COUNTY", text(filed.body(), "level"));
        assertTrue(filed.toString(), text(filed.body(), "number").matches("GJ-2026-\\d{6}"));
        refused(403, "NOT_PERMITTED", prosecutor.post(request + "/decision", granted()));
        refused(403, "DECISION_LEVEL", server.signIn("xian").post(request + "/decision", granted()));
        refused(403, "OUTSIDE_OWN_UNIT", server.signIn(LIANHU_HEAD).post(request + "/decision", granted()));
        refused(403, "TRACK_REQUEST_NEEDED", prosecutor.get(track("2026-11-09")));

        RestClient head = server.signIn("beilin.head");
        JsonNode waiting = ok(200, head.get("/track-requests?state=SUBMITTED")).get("items");
        assertEquals(waiting.toString(), 1, waiting.size());
        RestClient.Answer decided = head.postIfMatch(request + "/decision", granted(), filed.etag());
        assertEquals("2026-11-18T00:00:00+08:00", text(ok(200, decided), "readableUntil"));
        refused(412, "STALE_VERSION", head.postIfMatch(request + "/revocation", reason(), filed.etag()));
        return request;
    }

    private void thoseDaysAreReadByTheRequesterAlone() throws IOException {
        JsonNode day = ok(200, prosecutor.get(track("2026-11-09")));
        assertEquals(day.toString(), 1, day.get("covered").size());
        assertTrue(day.toString(), day.get("points").asInt() >= 2);
        JsonNode points = ok(200, prosecutor.get(track("2026-11-09") + "/points"));
        assertTrue(points.toString(), points.get("items").size() >= 2);
        refused(403, "TRACK_REQUEST_NEEDED", prosecutor.get(track("2026-11-08")));
        refused(403, "TRACK_REQUEST_NEEDED", prosecutor.get(track("2026-11-10")));
        refused(403, "TRACK_REQUEST_NEEDED", server.signIn("xian").get(track("2026-11-09")));
    }

    private void thePersonIsToldOfIt() throws IOException {
        ObjectNode asked = object().put("superviseeId", person).put("reason", "本人申请");
        byte[] sheet = server.signIn("beilin.office").made("/disclosures", asked, DOCX);
        String text = words(sheet);
        assertTrue(text, text.contains("查看轨迹"));
        assertTrue(text, text.contains(PURPOSE));
    }

    private static String words(byte[] docx) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals("word/document.xml")) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
                }
            }
        }
        throw new AssertionError("no text in the document");
    }

    private void theTimeToReadEnds(String request) throws IOException {
        at("2026-11-17T23:59");
        ok(200, prosecutor.get(track("2026-11-09")));
        at("2026-11-18T00:00");
        refused(403, "TRACK_REQUEST_NEEDED", prosecutor.get(track("2026-11-09")));
        ArrayNode own =
                (ArrayNode) ok(200, prosecutor.get("/track-requests/own")).get("items");
        assertEquals(own.toString(), 1, own.size());
        assertEquals(request, path(own.get(0)));
        assertEquals("GRANTED", text(own.get(0), "state"));
        assertFalse(own.toString(), own.get(0).get("readable").asBoolean());
    }

    private String track(String day) {
        return "/tracks/" + person + "/" + day;
    }

    private static String path(JsonNode request) {
        return "/track-requests/" + text(request, "id");
    }

    private ObjectNode wish(String from, String to) {
        return object().put("superviseeId", person)
                .put("from", from)
                .put("to", to)
                .put("purpose", PURPOSE)
                .put("legalBasis", "《人民检察院刑事诉讼规则》第六百五十四条");
    }

    private static ObjectNode granted() {
        return object().put("granted", true);
    }

    private static ObjectNode reason() {
        return object().put("reason", "不再需要");
    }
}
