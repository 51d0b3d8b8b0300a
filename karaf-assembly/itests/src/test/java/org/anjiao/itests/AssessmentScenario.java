package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** A court's commission until its opinion is there (R-66, T-01, D-02): on somebody who has no file yet. */
final class AssessmentScenario extends Scenario {
    private final LawSupport server;

    AssessmentScenario(LawSupport server) {
        this.server = server;
    }

    @Override
    void run() throws IOException {
        RestClient county = server.signIn("beilin");
        JsonNode received = ok(201, county.post("/assessments", commission()));
        assertEquals("10 working days", "2019-03-18", text(received, "lastDay"));
        String path = "/assessments/" + text(received, "id");

        refused(
                422,
                "ASSESSMENT_ASSIGNEES",
                county.post(path + "/assignment", object().set("accounts", array("beilin.office"))));
        ok(
                200,
                county.post(
                        path + "/assignment", object().set("accounts", array("beilin.office", "beilin.office.head"))));
        RestClient officer = server.signIn("beilin.office");
        ObjectNode opinion = object().put("suitable", true).put("opinion", "家庭和所在社区愿意协助监管");
        refused(409, "ASSESSMENT_NO_VISIT", officer.post(path + "/proposal", opinion));
        ok(200, officer.post(path + "/visits", visit()));
        ok(200, officer.post(path + "/proposal", opinion));
        try (TestCourt court = TestCourt.open(Integer.parseInt(KarafTestSupport.COURT_PORT), "D-02")) {
            theOpinionReachesTheCourt(path, court);
        }
        ObjectNode adopted = object().put("adopted", true).put("note", "判处缓刑");
        assertEquals("ADOPTED", text(ok(200, county.post(path + "/adoption", adopted)), "state"));
    }

    private void theOpinionReachesTheCourt(String path, TestCourt court) throws IOException {
        RestClient head = server.signIn("beilin.agency");
        JsonNode sent = ok(200, head.post(path + "/decision", object().put("agreed", true)));
        String document = "/documents/" + text(sent, "documentId");
        Await.until(
                "the court has the opinion",
                () -> text(ok(200, head.get(document)), "state").equals("DELIVERED"));
        JsonNode opinion = ok(200, head.get(document));
        assertEquals("D-02", text(opinion, "code"));
        assertEquals("procuratorate", opinion.get("copies").get(0).get("agency").asText());
        assertTrue(opinion.toString(), opinion.get("superviseeId").isNull());
        assertTrue(court.posts().get(0), court.posts().get(0).contains("适宜社区矫正"));
    }

    private ObjectNode commission() {
        return object().put("unitId", server.unit("610103").id())
                .put("commissioner", "COURT")
                .put("commissionerName", "某区人民法院")
                .put("reference", "（2019）委评1号")
                .put("subjectName", "测试对象06")
                .put("idNumber", "619900199001010027")
                .put("residence", "碑林区某社区")
                .put("receivedOn", "2019-03-04")
                .put("fastTrack", false);
    }

    private static ObjectNode visit() {
        return object().put("visitedOn", "2019-03-04")
                .put("place", "居委会")
                .put("talkedWith", "居委会主任")
                .put("finding", "平时表现良好");
    }
}
