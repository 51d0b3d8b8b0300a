package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.Test;

/** Risk, key persons, support and files over REST, with the instrument that is shipped. */
public abstract class RiskContract extends LawChangeContract {
    @Test
    public void anInstrumentSuggestsAnOfficerConcludesAndASecondPersonConfirms() throws IOException {
        RestClient officer = signIn("beilin");
        String person = importPerson(quietOffice("610103"), 7101);
        JsonNode instrument =
                officer.get("/risk-assessments/instruments").body().get(0);
        assertEquals("baseline", instrument.get("identity").get("id").asText());
        ObjectNode answers = object();
        for (JsonNode question : instrument.get("questions")) {
            answers.put(
                    question.get("code").asText(),
                    question.get("answers").get(0).get("code").asText());
        }
        ObjectNode sheet = object().put("superviseeId", person).put("instrumentId", "baseline");
        sheet.set("answers", answers);

        assertRefused(422, "FIELD_REQUIRED", officer.post("/risk-assessments", sheet));
        sheet.put("conclusion", "HIGH").put("reason", "曾扬言报复");
        RestClient.Answer assessed = officer.post("/risk-assessments", sheet);
        assertEquals(assessed.toString(), 201, assessed.status());
        assertEquals("LOW", assessed.body().get("computed").get("band").asText());
        assertTrue("nothing holds yet", assessed.body().get("band").isNull());

        String decision = "/risk-assessments/" + assessed.body().get("id").asText() + "/override-decision";
        JsonNode granted = object().put("granted", true);
        assertRefused(403, "NOT_PERMITTED", officer.post(decision, granted));
        RestClient.Answer held = signIn("beilin.agency").postIfMatch(decision, granted, assessed.etag());
        assertEquals(held.toString(), "HIGH", held.body().get("band").asText());
        assertEquals(1, due(officer, "REASSESSMENT", person).size());
    }

    @Test
    public void aKeyPersonIsListedByASecondPersonAndNeedsAPlan() throws IOException {
        RestClient officer = signIn("beilin");
        String person = importPerson(quietOffice("610103"), 7102);
        RestClient.Answer proposed = officer.post(
                "/key-persons/listings",
                object().put("superviseeId", person)
                        .put("category", "GANG")
                        .put("reason", "与原同案人员往来")
                        .put("evidence", "走访记录")
                        .put("basis", "重点对象管理规定"));
        assertEquals(proposed.toString(), 201, proposed.status());
        RestClient.Answer listed = signIn("beilin.agency")
                .post(
                        "/key-persons/listings/" + proposed.body().get("id").asText() + "/decision",
                        object().put("granted", true));
        assertEquals(listed.toString(), "LISTED", listed.body().get("state").asText());
        assertTrue(officer.get("/key-persons/" + person).body().get("key").asBoolean());
        assertEquals(1, due(officer, "KEY_PLAN", person).size());
    }

    @Test
    public void supportIsSeenAndNotReadAndAFileTellsWhatItLacks() throws IOException {
        RestClient officer = signIn("beilin");
        String person = importPerson(quietOffice("610103"), 7103);
        RestClient.Answer referred = officer.post(
                "/psychological-support/referrals",
                object().put("superviseeId", person).put("reason", "近来情绪低落"));
        assertEquals(referred.toString(), 201, referred.status());
        String reading = "/psychological-support/" + referred.body().get("id").asText() + "/reading";
        assertRefused(403, "NOT_PERMITTED", signIn("beilin.agency").post(reading, object().put("purpose", "了解情况")));
        assertEquals(
                "近来情绪低落",
                officer.post(reading, object().put("purpose", "核对"))
                        .body()
                        .get("notes")
                        .get(0)
                        .get("content")
                        .asText());

        int before =
                officer.get("/completeness/" + person).body().get("present").asInt();
        RestClient.Answer filed = officer.put(
                "/completeness/" + person + "/documents/JUDGMENT",
                object().put("reference", "卷宗第3页").put("dated", "2019-01-10"));
        assertEquals(filed.toString(), 200, filed.status());
        assertEquals(before + 1, filed.body().get("present").asInt());
        assertTrue(officer.get("/completeness").body().get("own").get("persons").asInt() > 0);
    }

    private static JsonNode due(RestClient officer, String kind, String person) throws IOException {
        return officer.get("/dues?kind=" + kind + "&superviseeId=" + person)
                .body()
                .get("items");
    }
}
