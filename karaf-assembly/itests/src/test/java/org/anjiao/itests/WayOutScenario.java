package org.anjiao.itests;

import static org.anjiao.itests.ProvinceSupport.assertRefused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDateTime;
import org.anjiao.platform.Shanghai;

/**
 * A person moves from 碑林 to 莲湖, is detained there when the term ends, and is released by the new county once free: T-19 to
 * T-23, T-29, T-40 and the end of S-09.
 */
final class WayOutScenario {
    private static final String HEADING = "矫正类别,矫正开始日期,矫正结束日期,入矫登记日期,执行单位代码,重点类别";

    private final LawSupport server;
    private String person;
    private String transfer;

    WayOutScenario(LawSupport server) {
        this.server = server;
    }

    void run() throws IOException {
        at("2026-10-08T09:00");
        person = server.register(
                11,
                HEADING,
                "缓刑,2025-11-01,2026-10-31,2025-11-05," + server.office("610103").code() + ",");
        bothCountiesAgree();
        theNewCountySupervisesFromTheReportOn();
        theTermEndsAndNobodyIsReleasedByTheClock();
        thePersonIsReleasedByTheNewCounty();
    }

    private void at(String time) {
        server.advanceTo(LocalDateTime.parse(time).atZone(Shanghai.ZONE).toInstant());
    }

    private void bothCountiesAgree() throws IOException {
        RestClient office = server.signIn("beilin.office");
        ObjectNode application = object().put("superviseeId", person)
                .put("toUnitId", server.unit("610103").id())
                .put("movingOn", "2026-11-10")
                .put("reason", "就业")
                .put("evidence", "劳动合同");
        assertRefused(409, "TRANSFER_SAME_COUNTY", office.post("/transfers", application));
        application.put("toUnitId", server.unit("610104").id());
        RestClient.Answer applied = office.post("/transfers", application);
        assertEquals(applied.toString(), 201, applied.status());
        transfer = "/transfers/" + text(applied.body(), "id");

        RestClient county = server.signIn("beilin");
        assertEquals("2026-10-13", text(due(county, "TRANSFER_ASK"), "lastDay"));
        assertRefused(409, "TRANSFER_OPINION_MISSING", county.post(transfer + "/request", null));
        ok(office.postIfMatch(transfer + "/opinion", object().put("text", "情况属实"), applied.etag()));
        assertRefused(412, "STALE_VERSION", county.postIfMatch(transfer + "/request", object(), applied.etag()));
        ok(county.post(transfer + "/request", null));

        RestClient other = server.signIn("lianhu");
        JsonNode incoming = ok(other.get("/transfers?incoming=true&open=true")).get("items");
        assertEquals(incoming.toString(), person, text(incoming.get(0), "superviseeId"));
        assertEquals("2026-10-13", text(due(other, "TRANSFER_ANSWER"), "lastDay"));
        assertRefused(403, "OUTSIDE_OWN_UNIT", other.get("/supervisees/" + person));
        ObjectNode answer = object().put("agreed", true)
                .put("officeId", server.office("610104").id());
        assertRefused(403, "OUTSIDE_OWN_UNIT", county.post(transfer + "/answer", answer));
        ok(other.post(transfer + "/answer", answer));
    }

    private void theNewCountySupervisesFromTheReportOn() throws IOException {
        at("2026-10-12T09:00");
        ObjectNode granted = object().put("granted", true);
        assertRefused(403, "NOT_PERMITTED", server.signIn("beilin").post(transfer + "/decision", granted));
        JsonNode decided = ok(server.signIn("beilin.agency").post(transfer + "/decision", granted));
        assertEquals("2026-10-19", text(decided, "reportBy"));
        assertTrue(decided.toString(), text(decided, "basis").startsWith("CN-2020 1.0.0 第三十一条"));
        RestClient county = server.signIn("beilin");
        assertEquals("D-09", text(ok(county.get("/documents/" + text(decided, "documentId"))), "code"));
        ok(county.post(transfer + "/file", object().put("text", "判决书、方案、档案 3 卷")));
        assertEquals(
                server.office("610103").id(),
                ok(county.get("/supervisees/" + person)).at("/unit/id").asText());

        at("2026-10-15T09:00");
        RestClient other = server.signIn("lianhu");
        ok(other.post(transfer + "/receipt", null));
        JsonNode done = ok(other.post(transfer + "/report", object().put("on", "2026-10-15")));
        assertEquals("DONE", text(done, "state"));
        assertEquals(
                server.office("610104").id(),
                ok(other.get("/supervisees/" + person)).at("/unit/id").asText());
        assertRefused(403, "OUTSIDE_OWN_UNIT", server.signIn("beilin").get("/supervisees/" + person));
        JsonNode stays = ok(other.get("/stays/standing?superviseeId=" + person));
        assertEquals(stays.toString(), 2, stays.size());
        assertTrue(stays.toString(), text(stays.get(1), "from").startsWith("2026-10-15T09:"));
        assertEquals("TRANSFER", text(stays.get(1), "cause"));
    }

    private void theTermEndsAndNobodyIsReleasedByTheClock() throws IOException {
        RestClient office = server.signIn("lianhu.office");
        Await.until(
                "the end of the term is watched", () -> dues(office, "RELEASE").size() == 1);
        assertEquals("2026-10-31", text(due(office, "RELEASE"), "lastDay"));
        assertEquals("2026-10-01", text(due(office, "RELEASE_SUMMARY"), "lastDay"));
        ok(office.post(
                "/releases/" + person + "/summary",
                object().put("summary", "个人总结").put("handedInOn", "2026-10-15")));
        ok(office.post("/releases/" + person + "/appraisal", object().put("text", "遵守规定，按时报告")));
        RestClient.Answer detained = office.post(
                "/detentions",
                object().put("superviseeId", person)
                        .put("kind", "CRIMINAL_DETENTION")
                        .put("organ", "莲湖公安分局")
                        .put("since", "2026-10-14")
                        .put("reason", "涉嫌盗窃"));
        assertEquals(detained.toString(), 201, detained.status());
        assertEquals("2026-10-17", text(detained.body(), "noticeBy"));

        at("2026-11-01T00:00");
        RestClient county = server.signIn("lianhu");
        Await.until(
                "the end of the term is marked",
                () -> text(county.get("/releases/" + person).body(), "state").equals("TERM_ENDED"));
        JsonNode held = ok(county.get("/releases/" + person));
        assertEquals("[\"DETAINED\"]", held.get("obstacles").toString());
        assertEquals("ACTIVE", text(ok(county.get("/supervisees/" + person)), "status"));
        JsonNode listed = ok(county.get("/releases")).get("items");
        assertEquals(listed.toString(), person, text(listed.get(0), "superviseeId"));
        assertEquals("it stays due", 1, dues(county, "RELEASE").size());
        assertRefused(409, "RELEASE_HELD", county.post("/releases/" + person + "/release", announcement()));
        ok(county.post(
                "/detentions/" + text(detained.body(), "id") + "/end",
                object().put("endedOn", "2026-11-01").put("outcome", "不予追究，释放")));
    }

    private void thePersonIsReleasedByTheNewCounty() throws IOException {
        RestClient county = server.signIn("lianhu");
        assertRefused(
                403,
                "NOT_PERMITTED",
                server.signIn("lianhu.office").post("/releases/" + person + "/release", announcement()));
        JsonNode released = ok(county.post("/releases/" + person + "/release", announcement()));
        assertEquals("RELEASED", text(released, "state"));
        assertTrue(released.toString(), text(released, "basis").startsWith("CN-2020 1.0.0 第五十三条"));
        JsonNode document = ok(county.get("/documents/" + text(released, "documentId")));
        assertEquals("D-22", text(document, "code"));
        assertEquals(document.toString(), 3, document.get("copies").size());
        assertEquals("RELEASED", text(ok(county.get("/supervisees/" + person)), "status"));
        assertEquals(0, dues(county, "RELEASE").size());
        assertRefused(409, "RELEASE_STATE", county.post("/releases/" + person + "/release", announcement()));
        assertEquals(
                "RELEASED",
                text(
                        ok(county.get("/timeline?superviseeId=" + person))
                                .get("items")
                                .get(0),
                        "action"));
    }

    private static ObjectNode announcement() {
        return object().put("announcedOn", "2026-11-01")
                .put("participants", "司法所、社区、家属")
                .put("aftercare", "莲湖区安置帮教机构");
    }

    private JsonNode due(RestClient caller, String kind) throws IOException {
        JsonNode found = dues(caller, kind);
        assertEquals(kind + " " + found, 1, found.size());
        return found.get(0);
    }

    private JsonNode dues(RestClient caller, String kind) throws IOException {
        return ok(caller.get("/dues?kind=" + kind + "&superviseeId=" + person)).get("items");
    }

    private static JsonNode ok(RestClient.Answer answer) {
        assertEquals(answer.toString(), 200, answer.status());
        return answer.body();
    }

    private static String text(JsonNode body, String field) {
        return body.get(field).asText();
    }

    private static ObjectNode object() {
        return ProvinceSupport.object();
    }
}
