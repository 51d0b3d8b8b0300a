package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;

/** S-02: a new entrant's interview needs a visit; what is not clear is listed; a minor is talked with apart from adults. */
final class NewEntrantScenario extends Scenario {
    private static final String CAMPAIGN = "SN-2019-YHPC";
    private static final String MINOR = "619900200707010163";
    private static final String HELD_AT = "2019-03-15T10:00:00+08:00";

    private final LawSupport server;

    NewEntrantScenario(LawSupport server) {
        this.server = server;
    }

    @Override
    void run() throws IOException {
        String office = server.office("610103").code();
        RestClient province = server.signIn("shengting");
        String people = "姓名,身份证号,矫正类别,矫正开始日期,矫正结束日期,入矫登记日期,执行单位代码\n"
                + row("测试对象02", "619900198512120127", "2019-02-20", office)
                + row("测试对象03", "619900199006151232", "2018-06-05", office)
                + row("测试对象04", MINOR, "2018-06-05", office);
        assertEquals(
                3,
                ok(200, province.post("/supervisees/import", "text/csv", people))
                        .get("accepted")
                        .asInt());
        ok(201, province.post("/campaigns", object().put("template", CAMPAIGN)));
        assertEquals(2, province.post("/campaigns/" + CAMPAIGN + "/issue", null).status() / 100);
        server.advanceTo(Instant.parse("2019-03-15T08:00:00Z"));

        RestClient officer = server.signIn("beilin.office");
        aVisitIsRequired(officer);
        whatIsNotClearIsListed(officer);
        aMinorIsTalkedWithAlone(officer);
    }

    private static String row(String name, String idNumber, String registeredOn, String office) {
        return "%s,%s,缓刑,2018-06-01,2020-05-31,%s,%s\n".formatted(name, idNumber, registeredOn, office);
    }

    private static void aVisitIsRequired(RestClient officer) throws IOException {
        JsonNode task = task(officer, "测试对象02");
        assertTrue(task.toString(), task.get("newEntrant").asBoolean());

        ObjectNode talk = interview(task, "FACE_TO_FACE");
        refused(422, "NEW_ENTRANT_VISIT_REQUIRED", file(officer, task, talk));

        assertEquals("OPEN", text(task(officer, "测试对象02"), "state"));
    }

    private static void whatIsNotClearIsListed(RestClient officer) throws IOException {
        JsonNode task = task(officer, "测试对象02");
        ObjectNode talk = interview(task, "FACE_TO_FACE", "HOME_VISIT");
        ((ObjectNode) talk.get("clarities")).put("whereabouts", false);

        JsonNode done = ok(200, file(officer, task, talk));

        assertEquals("DONE", text(done, "state"));
        assertEquals(array("whereabouts"), done.get("missing"));
        assertEquals(1, missing(officer, "whereabouts").size());
        assertEquals("测试对象02", text(missing(officer, "whereabouts").get(0).get("supervisee"), "name"));
        assertEquals(0, missing(officer, "crimeFacts").size());
        JsonNode node = ok(200, officer.get("/rollup?campaign=" + CAMPAIGN))
                .get("nodes")
                .get(0);
        assertEquals(node.toString(), 1, node.get("done").asInt());
        assertEquals("the person is not five-clear", 0, node.get("fiveClear").asInt());
    }

    private static void aMinorIsTalkedWithAlone(RestClient officer) throws IOException {
        JsonNode minor = minorsTask(officer);
        JsonNode adult = task(officer, "测试对象03");
        assertTrue(minor.toString(), minor.get("minor").asBoolean());
        assertFalse(adult.toString(), adult.get("minor").asBoolean());
        assertEquals("MINOR/1", text(minor.get("outline"), "key"));
        assertEquals("GENERAL/1", text(adult.get("outline"), "key"));

        ObjectNode withAdult = interview(minor, "FACE_TO_FACE");
        withAdult.set("jointWith", array(text(adult, "id")));
        refused(422, "MINOR_NOT_WITH_ADULTS", file(officer, minor, withAdult));
        ObjectNode withMinor = interview(adult, "FACE_TO_FACE");
        withMinor.set("jointWith", array(text(minor, "id")));
        refused(422, "MINOR_NOT_WITH_ADULTS", file(officer, adult, withMinor));

        assertEquals("DONE", text(ok(200, file(officer, minor, interview(minor, "FACE_TO_FACE"))), "state"));
    }

    private static JsonNode missing(RestClient officer, String clarity) throws IOException {
        return ok(200, officer.get("/interview-tasks?campaign=" + CAMPAIGN + "&state=DONE&missing=" + clarity))
                .get("items");
    }

    /** No list shows who the minor is: only who knows the identity number finds the file. */
    private static JsonNode minorsTask(RestClient officer) throws IOException {
        JsonNode found =
                ok(200, officer.get("/supervisees?q=" + MINOR)).get("items").get(0);
        assertEquals("测**", text(found, "name"));
        return task(officer, "id", text(found, "id"));
    }

    private static JsonNode task(RestClient officer, String name) throws IOException {
        return task(officer, "name", name);
    }

    private static JsonNode task(RestClient officer, String field, String value) throws IOException {
        JsonNode tasks = ok(200, officer.get("/interview-tasks?limit=200&campaign=" + CAMPAIGN))
                .get("items");
        for (JsonNode line : tasks) {
            if (text(line.get("supervisee"), field).equals(value)) {
                return ok(200, officer.get("/interview-tasks/" + text(line, "id")));
            }
        }
        throw new AssertionError("no task for " + value + " in " + tasks);
    }

    private static RestClient.Answer file(RestClient officer, JsonNode task, ObjectNode interview) throws IOException {
        return officer.post("/interview-tasks/" + text(task, "id") + "/interview", interview);
    }

    /** All five clear, every question answered. */
    private static ObjectNode interview(JsonNode task, String... methods) {
        ObjectNode interview = object().put("heldAt", HELD_AT).put("place", "司法所谈话室");
        interview.set("methods", array(methods));
        interview.set(
                "clarities",
                object().put("crimeFacts", true)
                        .put("behaviour", true)
                        .put("responsibility", true)
                        .put("stateOfMind", true)
                        .put("whereabouts", true));
        ObjectNode answers = object();
        task.get("outline").get("questions").forEach(question -> answers.put(text(question, "code"), "情况正常"));
        interview.set("answers", answers);
        return interview;
    }
}
