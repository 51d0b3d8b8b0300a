package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.anjiao.organization.Unit;
import org.anjiao.platform.Shanghai;

/** A minor's way in over REST: documents, reporting in, registration, announcement, group, plan, class (T-04 to T-09). */
final class EntryScenario extends Scenario {
    private static final List<String> KINDS =
            List.of("REPORT_IN", "RECEIPT", "DOCUMENTS_COMPLETION", "REGISTRATION", "ANNOUNCEMENT", "GROUP", "PLAN");

    private final LawSupport server;

    EntryScenario(LawSupport server) {
        this.server = server;
    }

    @Override
    void run() throws IOException {
        RestClient county = server.signIn("beilin");
        RestClient officer = server.signIn("beilin.office");
        Unit office = server.office("610103");
        RestClient.Answer opened = county.post("/referrals", referral(office.id()));
        JsonNode referral = ok(201, opened);
        String path = "/referrals/" + text(referral, "id");
        String person = text(referral, "superviseeId");

        documentsComeAndAreAcknowledged(county, path, opened.etag());
        registered(county, path, office.id());
        assertEquals(1, dues(officer, person, "ANNOUNCEMENT").size());
        announced(county, person);
        grouped(officer, person);
        planned(officer, person);
        classed(officer, person);
        for (String kind : KINDS) {
            assertEquals(kind, 0, dues(officer, person, kind).size());
        }
    }

    private static JsonNode dues(RestClient officer, String person, String kind) throws IOException {
        return ok(200, officer.get("/dues?kind=" + kind + "&superviseeId=" + person))
                .get("items");
    }

    private static LocalDate today(LawSupport server) {
        return Shanghai.dayOf(server.now());
    }

    private ObjectNode referral(String office) {
        String today = today(server).toString();
        return object().put("authority", "COURT")
                .put("authorityName", "某区人民法院")
                .put("reference", "（2019）刑初1号")
                .put("effectiveOn", today)
                .put("unitId", office)
                .put("name", "测试对象05")
                .put("idNumber", "619900200211050065")
                .put("category", "PROBATION")
                .put("termFrom", today)
                .put("termTo", today(server).plusYears(1).toString());
    }

    private void documentsComeAndAreAcknowledged(RestClient county, String path, String etag) throws IOException {
        ObjectNode judgment = object().put("receivedOn", today(server).toString());
        judgment.set("documents", array("JUDGMENT"));
        JsonNode received = ok(200, county.postIfMatch(path + "/documents", judgment, etag));
        assertEquals(array("EXECUTION_NOTICE"), received.get("delivery").get("missing"));
        refused(412, "STALE_VERSION", county.postIfMatch(path + "/documents", judgment, etag));
        ok(200, county.post(path + "/receipt", null));
        refused(409, "RECEIPT_SENT", county.post(path + "/receipt", null));
        ok(200, county.post(path + "/documents-request", null));
        judgment.set("documents", array("EXECUTION_NOTICE"));
        assertEquals(
                0,
                ok(200, county.post(path + "/documents", judgment))
                        .get("delivery")
                        .get("missing")
                        .size());
    }

    private void registered(RestClient county, String path, String office) throws IOException {
        ObjectNode check = object().put("identityCheck", "与身份证一致");
        refused(409, "REFERRAL_STATE", county.post(path + "/registration", check));
        ok(
                200,
                county.post(
                        path + "/reporting",
                        object().put("reportedOn", today(server).toString())));
        JsonNode waiting = ok(200, county.get("/referrals/counts"));
        assertEquals(office, text(waiting.get(0), "unitId"));
        assertEquals(waiting.toString(), 1, waiting.get(0).get("reported").asInt());
        assertEquals(0, waiting.get(0).get("missed").asInt());
        assertEquals("REGISTERED", text(ok(200, county.post(path + "/registration", check)), "state"));
        assertEquals(0, ok(200, county.get("/referrals/counts")).size());
    }

    private void announced(RestClient county, String person) throws IOException {
        ObjectNode held = object().put("superviseeId", person)
                .put("heldOn", today(server).toString())
                .put("place", "宣告室")
                .put("open", true)
                .put("rightsTold", true)
                .put("letterSigned", true)
                .put("minutes", "宣读判决书，告知权利义务");
        ArrayNode present = array();
        present.add(object().put("kind", "OFFICER").put("name", "张某"));
        held.set("present", present);

        refused(422, "ANNOUNCEMENT_MINOR_PUBLIC", county.post("/announcements", held));
        JsonNode filed = ok(201, county.post("/announcements", held.put("open", false)));
        assertTrue(filed.toString(), text(filed, "basis").startsWith("CN-2012 "));
        refused(409, "ANNOUNCED_ALREADY", county.post("/announcements", held));
    }

    private static void grouped(RestClient officer, String person) throws IOException {
        ArrayNode members = array();
        members.add(member("OFFICE", "MALE", false));
        ObjectNode group = object().put("superviseeId", person);
        group.set("members", members);
        refused(422, "GROUP_NEEDS_WOMAN", officer.post("/correction-groups", group));
        members.add(member("VOLUNTEER", "FEMALE", false));
        RestClient.Answer noExpert = officer.post("/correction-groups", group);
        refused(422, "GROUP_NEEDS_MINOR_EXPERT", noExpert);
        assertFalse(noExpert.body().get("remedy").toString().isEmpty());
        members.add(member("SCHOOL", "MALE", true));
        assertEquals(
                1,
                ok(201, officer.postIfMatch("/correction-groups", group, "\"0\""))
                        .get("number")
                        .asInt());
        refused(412, "STALE_VERSION", officer.postIfMatch("/correction-groups", group, "\"0\""));
    }

    private static ObjectNode member(String kind, String sex, boolean knowsMinors) {
        return object().put("kind", kind)
                .put("name", "王某")
                .put("sex", sex)
                .put("knowsMinors", knowsMinors)
                .put("duties", "协助监督管理");
    }

    private void planned(RestClient officer, String person) throws IOException {
        ObjectNode plan = object().put("superviseeId", person)
                .put("content", "在校学生")
                .put("measures", "每周报告，学校帮教")
                .put("reason", "入矫");
        JsonNode proposed = ok(201, officer.post("/correction-plans", plan));
        refused(409, "PROPOSAL_PENDING", officer.post("/correction-plans", plan));
        String review = "/correction-plans/" + text(proposed, "id") + "/review";
        ObjectNode agreed = object().put("agreed", true);
        refused(403, "NOT_PERMITTED", officer.post(review, agreed));
        JsonNode inForce = ok(200, server.signIn("beilin.office.head").post(review, agreed));
        assertEquals("IN_FORCE", text(inForce.get("ruling"), "state"));
    }

    private void classed(RestClient officer, String person) throws IOException {
        ObjectNode wished =
                object().put("superviseeId", person).put("code", "STRICT").put("reason", "入矫初次定级");
        RestClient.Answer proposed = officer.post("/management-classes", wished);
        String decision = "/management-classes/" + text(ok(201, proposed), "id") + "/decision";
        ObjectNode agreed = object().put("agreed", true);
        refused(403, "DECISION_LEVEL", server.signIn("beilin.office.head").post(decision, agreed));
        ok(200, server.signIn("beilin.agency").postIfMatch(decision, agreed, proposed.etag()));
        JsonNode grading = ok(200, officer.get("/management-classes/standing?superviseeId=" + person));
        assertEquals("ENTRY", text(grading, "stage"));
        assertEquals(7, grading.get("frequency").get("reportEveryDays").asInt());
        assertEquals("STRICT", text(grading.get("classes").get(0), "code"));
    }
}
