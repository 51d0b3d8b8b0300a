package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Frequent trips to one other county under a permit (T-18, measures of 2020, art. 29): each is reported, none decided on. */
final class TripScenario extends Scenario {
    private static final String BAOJI = "610302";

    private final LawSupport server;
    private String person;
    private String permit;
    private RestClient officer;

    TripScenario(LawSupport server) {
        this.server = server;
    }

    @Override
    void run() throws IOException {
        person = server.probationer(2);
        at("2026-05-11T09:00");
        thePermitIsGrantedForSixMonthsAtMost();
        noLeaveIsNeededThereAnyMore();
        noTripGoesBeyondThePermit();
        whoIsNotBackInTimeIsAskedFor();
        whoIsAwayWhenThePermitEndsIsAwayWithoutPermission();
    }

    private void at(String time) throws IOException {
        server.at(time);
        officer = server.signIn("beilin.office");
    }

    private void thePermitIsGrantedForSixMonthsAtMost() throws IOException {
        refused(422, "PERMIT_TERM", officer.post("/permits", application("2026-11-13")));
        RestClient.Answer applied = officer.post("/permits", application("2026-11-12"));
        permit = text(ok(201, applied), "id");
        assertEquals("COUNTY", text(applied.body(), "level"));
        assertTrue(applied.toString(), text(applied.body(), "basis").startsWith("CN-2020 "));
        refused(409, "TRIP_PERMIT", officer.post("/trips", trip(BAOJI, "2026-05-13", "2026-05-15")));
        String path = "/permits/" + permit;
        JsonNode granted = object().put("granted", true);
        RestClient agency = server.signIn("beilin.agency");
        refused(409, "PERMIT_OPINION_MISSING", agency.post(path + "/decision", granted));
        RestClient.Answer opinion =
                server.signIn("beilin.office.head").post(path + "/opinion", object().put("text", "情况属实"));
        ok(200, opinion);
        refused(403, "NOT_PERMITTED", server.signIn("beilin").post(path + "/decision", granted));
        refused(412, "STALE_VERSION", agency.postIfMatch(path + "/decision", granted, applied.etag()));
        assertEquals(
                "GRANTED", text(ok(200, agency.postIfMatch(path + "/decision", granted, opinion.etag())), "state"));
    }

    private void noLeaveIsNeededThereAnyMore() throws IOException {
        ObjectNode leave = asked("2026-05-13", "2026-05-15");
        assertFalse(
                ok(200, officer.post("/leaves/assessment", leave)).get("needed").asBoolean());
        refused(409, "LEAVE_NOT_NEEDED", officer.post("/leaves", leave));
    }

    private void noTripGoesBeyondThePermit() throws IOException {
        refused(422, "TRIP_PLACE", officer.post("/trips", trip("610303", "2026-05-13", "2026-05-15")));
        refused(422, "TRIP_DAYS", officer.post("/trips", trip(BAOJI, "2026-05-11", "2026-05-13")));
        refused(422, "TRIP_DAYS", officer.post("/trips", trip(BAOJI, "2026-11-11", "2026-11-13")));
        refused(422, "TRIP_IN_PAST", officer.post("/trips", trip(BAOJI, "2026-05-10", "2026-05-13")));
        ok(201, officer.post("/trips", trip(BAOJI, "2026-05-13", "2026-05-15")));
        refused(409, "TRIP_OVERLAPS", officer.post("/trips", trip(BAOJI, "2026-05-15", "2026-05-16")));
        refused(
                403,
                "OUTSIDE_OWN_UNIT",
                server.signIn("lianhu.office").post("/trips", trip(BAOJI, "2026-05-18", "2026-05-18")));
    }

    private void whoIsNotBackInTimeIsAskedFor() throws IOException {
        at("2026-05-13T00:00:01");
        awaitState("AWAY");
        assertEquals(array("ON_LEAVE"), flags());
        assertEquals("2026-05-15", text(returns("").get(0), "lastDay"));
        at("2026-05-15T23:59");
        assertEquals("in time to the last minute", "AWAY", text(latest(), "state"));
        assertEquals(0, returns("&overdue=true").size());
        at("2026-05-16T00:00:01");
        awaitState("OVERDUE");
        assertEquals("the report is due", 1, returns("&overdue=true").size());
        assertEquals("the permit still holds", array("ON_LEAVE"), flags());

        String trip = "/trips/" + text(latest(), "id");
        refused(422, "TRIP_BACK_DAY", officer.post(trip + "/return", object().put("backOn", "2026-05-17")));
        assertEquals(
                "BACK", text(ok(200, officer.post(trip + "/return", object().put("backOn", "2026-05-16"))), "state"));
        assertEquals(array(), flags());
        assertEquals(0, returns("").size());
    }

    private void whoIsAwayWhenThePermitEndsIsAwayWithoutPermission() throws IOException {
        ok(201, officer.post("/trips", trip(BAOJI, "2026-11-11", "2026-11-12")));
        at("2026-11-11T08:00");
        awaitState("AWAY");
        at("2026-11-12T23:59");
        assertEquals("AWAY", text(latest(), "state"));
        at("2026-11-13T00:00:01");
        awaitState("OVERSTAYED");
        assertEquals(array("OVERDUE_RETURN"), flags());
        assertEquals("one alert", 1, overdueReturns("/alerts?limit=50"));
        assertEquals("one hazard 逾期未归", 1, overdueReturns("/hazards?limit=50"));
        Await.until(
                "the permit is over",
                () -> text(officer.get("/permits/" + permit).body(), "state").equals("ENDED"));
        refused(409, "TRIP_PERMIT", officer.post("/trips", trip(BAOJI, "2026-11-13", "2026-11-13")));
    }

    private int overdueReturns(String list) throws IOException {
        int found = 0;
        for (JsonNode item : ok(200, officer.get(list)).get("items")) {
            boolean ofPerson = item.at("/supervisee/id").asText().equals(person);
            found += ofPerson && text(item, "kind").equals("OVERDUE_RETURN") ? 1 : 0;
        }
        return found;
    }

    private void awaitState(String state) {
        Await.until("the trip is " + state, () -> text(latest(), "state").equals(state));
    }

    private JsonNode latest() throws IOException {
        return ok(200, officer.get("/trips?superviseeId=" + person))
                .get("items")
                .get(0);
    }

    private JsonNode returns(String filter) throws IOException {
        return ok(200, officer.get("/dues?kind=TRIP_RETURN&superviseeId=" + person + filter))
                .get("items");
    }

    private JsonNode flags() throws IOException {
        return ok(200, officer.get("/supervisees/" + person)).get("flags");
    }

    private ObjectNode application(String to) {
        return asked("2026-05-12", to).put("kind", "TRIP");
    }

    private ObjectNode asked(String from, String to) {
        return object().put("superviseeId", person)
                .put("destinationCode", BAOJI)
                .put("destination", "宝鸡市渭滨区某市场")
                .put("reason", "送货")
                .put("evidence", "劳动合同")
                .put("from", from)
                .put("to", to);
    }

    private ObjectNode trip(String destination, String from, String to) {
        return object().put("permitId", permit)
                .put("destinationCode", destination)
                .put("place", "渭滨区某市场")
                .put("from", from)
                .put("to", to);
    }
}
