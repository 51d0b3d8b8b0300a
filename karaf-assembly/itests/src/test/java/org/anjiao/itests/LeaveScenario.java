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

/** S-08: which level decides on a leave, who is told, and what follows when nobody comes back. */
final class LeaveScenario {
    private static final String LIANHU = "610104";
    private static final String BAOJI = "610302";

    private final LawSupport server;
    private String person;

    LeaveScenario(LawSupport server) {
        this.server = server;
    }

    void run() throws IOException {
        person = server.probationer(1);
        in2019FortyDaysAreRefused();
        theLengthNamesTheLevel();
        withinOneCityNoLeaveIsNeeded();
        twentyDaysAreSpent();
        String leave = twelveMoreDaysAreForTheCity();
        whoeverHasNotComeBackIsOverdue(leave);
        theReturnEndsIt(leave);
    }

    private void in2019FortyDaysAreRefused() throws IOException {
        server.at("2019-03-05T09:00");
        JsonNode month = assessed("2019-03-05", "2019-04-03");
        assertEquals("COUNTY", month.get("level").asText());
        assertTrue(month.toString(), month.get("basis").asText().startsWith("CN-2012 "));
        RestClient officer = server.signIn("beilin.office");
        assertRefused(422, "LEAVE_TOO_LONG", officer.post("/leaves", leave(BAOJI, "2019-03-05", "2019-04-13")));
        assertRefused(422, "LEAVE_TOO_LONG", officer.post("/leaves", leave(BAOJI, "2019-03-05", "2019-04-05")));
    }

    private void theLengthNamesTheLevel() throws IOException {
        server.at("2026-03-02T09:00");
        JsonNode five = assessed("2026-03-05", "2026-03-09");
        assertEquals("OFFICE", five.get("level").asText());
        assertTrue("filing to the county", five.get("filedWithCounty").asBoolean());
        assertTrue(five.toString(), five.get("basis").asText().startsWith("CN-2020 "));
        JsonNode twelve = assessed("2026-03-05", "2026-03-16");
        assertEquals("COUNTY", twelve.get("level").asText());
        assertFalse(twelve.toString(), twelve.get("procuratorateNotified").asBoolean());
        JsonNode long31 = assessed("2026-03-05", "2026-04-04");
        assertEquals(31, long31.get("days").asInt());
        assertEquals("CITY", long31.get("level").asText());
        assertTrue(long31.toString(), long31.get("procuratorateNotified").asBoolean());
    }

    private void withinOneCityNoLeaveIsNeeded() throws IOException {
        RestClient officer = server.signIn("beilin.office");
        ObjectNode move = leave(LIANHU, "2026-03-05", "2026-03-09");
        assertFalse(
                officer.post("/leaves/assessment", move).body().get("needed").asBoolean());
        assertRefused(409, "LEAVE_NOT_NEEDED", officer.post("/leaves", move));
    }

    private void twentyDaysAreSpent() throws IOException {
        RestClient.Answer applied = applied("2026-03-05", "2026-03-24");
        assertEquals("COUNTY", applied.body().at("/verdict/level").asText());
        String leave = path(applied);
        assertRefused(
                409, "LEAVE_OPINION_MISSING", server.signIn("beilin.agency").post(leave + "/decision", granted()));
        opinion(leave, "beilin.office.head");
        assertRefused(403, "NOT_PERMITTED", server.signIn("beilin").post(leave + "/decision", granted()));
        assertRefused(
                412,
                "STALE_VERSION",
                server.signIn("beilin.agency").postIfMatch(leave + "/decision", granted(), applied.etag()));
        JsonNode decided = done(server.signIn("beilin.agency").post(leave + "/decision", granted()));
        assertEquals("APPROVED", decided.get("state").asText());
        assertEquals(
                "the procuratorate is told of long ones only",
                0,
                notice(decided).get("copies").size());

        server.at("2026-03-05T00:00:01");
        awaitState(leave, "STARTED");
        assertEquals(flags("ON_LEAVE"), held());
        server.at("2026-03-24T20:00");
        done(server.signIn("beilin.office")
                .post(
                        leave + "/return",
                        object().put("returnedOn", "2026-03-24").put("evidence", "车票")));
        assertEquals(flags(), held());
    }

    private String twelveMoreDaysAreForTheCity() throws IOException {
        server.at("2026-04-07T09:00");
        RestClient.Answer applied = applied("2026-04-10", "2026-04-21");
        JsonNode verdict = applied.body().get("verdict");
        assertEquals(12, verdict.get("days").asInt());
        assertEquals(
                "with the twenty days since 2026-03-05",
                32,
                verdict.get("totalDays").asInt());
        assertEquals("CITY", verdict.get("level").asText());
        assertTrue(verdict.toString(), verdict.get("procuratorateNotified").asBoolean());
        String leave = path(applied);
        opinion(leave, "beilin.office.head");
        assertRefused(409, "LEAVE_OPINION_MISSING", server.signIn("xian").post(leave + "/decision", granted()));
        opinion(leave, "beilin");
        assertRefused(403, "DECISION_LEVEL", server.signIn("beilin.office.head").post(leave + "/decision", granted()));
        assertRefused(403, "DECISION_LEVEL", server.signIn("beilin.agency").post(leave + "/decision", granted()));
        JsonNode decided = done(server.signIn("xian").post(leave + "/decision", granted()));
        theProcuratorateOfTheCountyIsTold(notice(decided));
        return leave;
    }

    private JsonNode notice(JsonNode decided) throws IOException {
        return server.signIn("beilin")
                .get("/documents/" + decided.get("documentId").asText())
                .body();
    }

    private void theProcuratorateOfTheCountyIsTold(JsonNode notice) {
        assertEquals("D-07", notice.get("code").asText());
        assertTrue("to the person", notice.get("agency").isNull());
        assertEquals("procuratorate", notice.get("copies").get(0).get("agency").asText());
        assertEquals(
                "the county writes to that of its own level",
                server.unit("610103").id(),
                notice.get("unitId").asText());
        assertEquals(person, notice.get("superviseeId").asText());
        assertEquals("QUEUED", notice.get("copies").get(0).get("state").asText());
    }

    private void whoeverHasNotComeBackIsOverdue(String leave) throws IOException {
        server.at("2026-04-10T00:00:01");
        awaitState(leave, "STARTED");
        server.at("2026-04-21T23:59");
        assertEquals("in time to the last minute", "STARTED", state(leave));
        server.at("2026-04-22T00:00:01");
        awaitState(leave, "OVERDUE");
        assertEquals(flags("OVERDUE_RETURN"), held());
        assertEquals(
                "one alert", 1, ofPerson("/alerts?limit=50", "OVERDUE_RETURN").size());
        ArrayNode hazards = ofPerson("/hazards?limit=50", "OVERDUE_RETURN");
        assertEquals("one hazard 逾期未归", 1, hazards.size());
        assertEquals(
                "on the office's ledger",
                server.office("610103").id(),
                hazards.get(0).at("/unit/id").asText());
        JsonNode due = server.signIn("beilin.office")
                .get("/dues?overdue=true&kind=LEAVE_RETURN&superviseeId=" + person)
                .body()
                .get("items")
                .get(0);
        assertEquals("2026-04-21", due.get("lastDay").asText());
        assertTrue(due.toString(), due.get("overdue").asBoolean());
    }

    private void theReturnEndsIt(String leave) throws IOException {
        JsonNode back = done(server.signIn("beilin.office")
                .post(
                        leave + "/return",
                        object().put("returnedOn", "2026-04-22").put("evidence", "本人到所报告")));
        assertEquals("RETURNED", back.get("state").asText());
        assertEquals(flags(), held());
        JsonNode step = server.signIn("beilin.office")
                .get("/timeline?superviseeId=" + person)
                .body()
                .get("items")
                .get(0);
        assertEquals("LEAVE_RETURNED", step.get("action").asText());
    }

    private JsonNode assessed(String from, String to) throws IOException {
        return done(server.signIn("beilin.office").post("/leaves/assessment", leave(BAOJI, from, to)));
    }

    private RestClient.Answer applied(String from, String to) throws IOException {
        RestClient.Answer answer = server.signIn("beilin.office").post("/leaves", leave(BAOJI, from, to));
        assertEquals(answer.toString(), 201, answer.status());
        return answer;
    }

    private static String path(RestClient.Answer leave) {
        return "/leaves/" + leave.body().get("id").asText();
    }

    private void opinion(String leave, String account) throws IOException {
        done(server.signIn(account).post(leave + "/opinion", object().put("text", "同意")));
    }

    private static JsonNode done(RestClient.Answer answer) {
        assertEquals(answer.toString(), 200, answer.status());
        return answer.body();
    }

    private String state(String leave) throws IOException {
        return server.signIn("beilin.office").get(leave).body().get("state").asText();
    }

    private void awaitState(String leave, String state) {
        Await.until("the leave is " + state, () -> state(leave).equals(state));
    }

    /** The flags of the person. */
    private JsonNode held() throws IOException {
        return server.signIn("beilin.office")
                .get("/supervisees/" + person)
                .body()
                .get("flags");
    }

    private static JsonNode flags(String... names) {
        ArrayNode flags = JsonNodeFactory.instance.arrayNode();
        for (String name : names) {
            flags.add(name);
        }
        return flags;
    }

    private ArrayNode ofPerson(String list, String kind) throws IOException {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : server.signIn("beilin.office").get(list).body().get("items")) {
            if (item.get("kind").asText().equals(kind)
                    && item.at("/supervisee/id").asText().equals(person)) {
                found.add(item);
            }
        }
        return found;
    }

    private ObjectNode leave(String destination, String from, String to) {
        return object().put("superviseeId", person)
                .put("destinationCode", destination)
                .put("destination", "测试地点")
                .put("reason", "探望父母")
                .put("evidence", "车票")
                .put("from", from)
                .put("to", to);
    }

    private static ObjectNode granted() {
        return object().put("granted", true);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
