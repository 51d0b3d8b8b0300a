package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import org.anjiao.platform.Shanghai;
import org.junit.Test;

/** Leaves over REST under the measures of 2012, which are in force on the server's day (S-08). */
public abstract class LeaveContract extends VendorsContract {
    private static final String LIANHU = "610104";
    private static final String BAOJI = "610302";

    @Test
    public void theRulesNameTheLevelOfALeaveBeforeItIsAppliedFor() throws IOException {
        RestClient officer = signIn("changanlu.officer");
        String person = person(officer);

        JsonNode five = assessed(officer, leave(person, BAOJI, 5));
        assertEquals("OFFICE", five.get("level").asText());
        assertTrue(five.toString(), five.get("filedWithCounty").asBoolean());
        assertTrue(five.toString(), five.get("basis").asText().startsWith("CN-2012 "));
        assertEquals(
                "COUNTY",
                assessed(officer, leave(person, BAOJI, 12)).get("level").asText());
        assertFalse(assessed(officer, leave(person, LIANHU, 5)).get("needed").asBoolean());
        assertRefused(422, "LEAVE_TOO_LONG", officer.post("/leaves/assessment", leave(person, BAOJI, 40)));
        assertRefused(409, "LEAVE_NOT_NEEDED", officer.post("/leaves", leave(person, LIANHU, 5)));
    }

    @Test
    public void aLeaveIsGrantedByItsLevelAloneAndItsEndIsDue() throws IOException {
        RestClient officer = signIn("changanlu.officer");
        String person = person(officer);
        RestClient.Answer applied = officer.post("/leaves", leave(person, BAOJI, 5));
        assertEquals(applied.toString(), 201, applied.status());
        String leave = "/leaves/" + applied.body().get("id").asText();
        JsonNode granted = object().put("granted", true);

        assertRefused(403, "NOT_PERMITTED", officer.post(leave + "/decision", granted));
        assertRefused(403, "DECISION_LEVEL", signIn("beilin.agency").post(leave + "/decision", granted));
        RestClient head = signIn("changanlu");
        RestClient.Answer decided = head.postIfMatch(leave + "/decision", granted, applied.etag());
        assertEquals(decided.toString(), 200, decided.status());
        assertEquals("it begins today", "STARTED", decided.body().get("state").asText());

        JsonNode due = officer.get("/dues?kind=LEAVE_RETURN&superviseeId=" + person)
                .body()
                .get("items")
                .get(0);
        assertEquals(today().plusDays(4).toString(), due.get("lastDay").asText());
        JsonNode step = officer.get("/timeline?superviseeId=" + person)
                .body()
                .get("items")
                .get(0);
        assertEquals("LEAVE_APPROVED", step.get("action").asText());

        RestClient.Answer back = officer.post(
                leave + "/return",
                object().put("returnedOn", today().toString()).put("evidence", "车票"));
        assertEquals(back.toString(), 200, back.status());
        assertEquals("RETURNED", back.body().get("state").asText());
        assertEquals(
                0,
                officer.get("/dues?kind=LEAVE_RETURN&superviseeId=" + person)
                        .body()
                        .get("items")
                        .size());
    }

    private JsonNode assessed(RestClient caller, ObjectNode leave) throws IOException {
        RestClient.Answer answer = caller.post("/leaves/assessment", leave);
        assertEquals(answer.toString(), 200, answer.status());
        return answer.body();
    }

    private ObjectNode leave(String person, String destination, int days) {
        return object().put("superviseeId", person)
                .put("destinationCode", destination)
                .put("destination", "宝鸡市渭滨区")
                .put("reason", "探望父母")
                .put("evidence", "车票")
                .put("from", today().toString())
                .put("to", today().plusDays(days - 1L).toString());
    }

    private LocalDate today() {
        return Shanghai.dayOf(clock.instant());
    }

    private static String person(RestClient officer) throws IOException {
        return officer.get("/supervisees?limit=1")
                .body()
                .get("items")
                .get(0)
                .get("id")
                .asText();
    }
}
