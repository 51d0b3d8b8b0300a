package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.anjiao.platform.Shanghai;
import org.junit.Test;

/** What the ledger of hazards refuses over REST, and that a refusal changes nothing (S-05). */
public abstract class RightsContract extends ProvinceContract {

    @Test
    public void anAssignmentWithoutADueDateIsRefused() throws IOException {
        RestClient office = signIn("changanlu");
        String hazard = assessed(office);
        ObjectNode assignment = assignment("changanlu");
        assignment.remove("dueOn");
        RestClient.Answer refused = office.post(hazard + "/assignment", assignment);
        assertRefused(422, "HAZARD_NEEDS_MEASURE_OWNER_DUE", refused);
        assertEquals("dueOn", refused.body().get("field").asText());
        assertEquals("ASSESSED", state(office, hazard));
        assertRefused(
                422,
                "HAZARD_NEEDS_MEASURE_OWNER_DUE",
                office.post(hazard + "/assignment", assignment("changanlu").put("measure", " ")));
        assertRefused(
                422,
                "HAZARD_NEEDS_MEASURE_OWNER_DUE",
                office.post(hazard + "/assignment", assignment("changanlu").putNull("owner")));
        assertEquals("ASSESSED", state(office, hazard));
        assertStatus(2, office.post(hazard + "/assignment", assignment("changanlu")));
    }

    @Test
    public void whoRectifiedMayNotVerify() throws IOException {
        RestClient office = signIn("changanlu");
        String hazard = assessed(office);
        assertStatus(2, office.post(hazard + "/assignment", assignment("changanlu")));
        assertStatus(2, office.post(hazard + "/submission", object().put("effect", "已整改")));
        JsonNode verification = object().put("accepted", true);
        assertRefused(403, "VERIFIER_IS_RECTIFIER", office.post(hazard + "/verification", verification));
        assertEquals("SUBMITTED", state(office, hazard));
        assertStatus(2, signIn("beilin").post(hazard + "/verification", verification));
        assertEquals("CLOSED", state(office, hazard));
    }

    @Test
    public void aStepOnAStaleVersionIsRefused() throws IOException {
        RestClient office = signIn("changanlu");
        String hazard = assessed(office);
        String read = office.get(hazard).etag();
        RestClient.Answer assigned = office.postIfMatch(hazard + "/assignment", assignment("changanlu"), read);
        assertEquals(assigned.toString(), 200, assigned.status());
        assertNotEquals(read, assigned.etag());
        JsonNode effect = object().put("effect", "已整改");
        assertRefused(412, "STALE_VERSION", office.postIfMatch(hazard + "/submission", effect, read));
        assertEquals("ASSIGNED", state(office, hazard));
        RestClient.Answer submitted = office.postIfMatch(hazard + "/submission", effect, assigned.etag());
        assertEquals(submitted.toString(), 200, submitted.status());
    }

    @Test
    public void theHolderOfAnAccountChangesItsPassword() throws IOException {
        String address = "http://127.0.0.1:" + HTTP_PORT;
        RestClient weinan = signIn("weinan");
        assertRefused(
                422,
                "OLD_PASSWORD_WRONG",
                weinan.put("/me/password", object().put("oldPassword", "x").put("newPassword", "another-one")));
        assertStatus(
                2,
                weinan.put("/me/password", object().put("oldPassword", PASSWORD).put("newPassword", "another-one")));
        assertRefused(401, "SESSION_REQUIRED", weinan.get("/session"));
        RestClient again = RestClient.signIn(address, "weinan", "another-one");
        assertStatus(
                2,
                again.put(
                        "/me/password",
                        object().put("oldPassword", "another-one").put("newPassword", PASSWORD)));
        assertStatus(2, signIn("weinan").get("/session"));
    }

    @Test
    public void whatIsNotThereIsNotFoundAndAWrongMethodIsNotAllowed() throws IOException {
        RestClient office = signIn("changanlu");
        assertRefused(404, "NO_SUCH_RESOURCE", office.get("/nowhere"));
        assertRefused(404, "NO_SUCH_RESOURCE", office.get("/visits/nowhere/1"));
        assertRefused(405, "REQUEST_NOT_SUPPORTED", office.delete("/visits"));
    }

    @Test
    public void anAuditorSeesForHowLongReportsAreKeptAndAnOfficerDoesNot() throws IOException {
        RestClient auditor = signIn("shenji");
        RestClient.Answer terms = auditor.get("/retention/terms");
        assertEquals(terms.toString(), 200, terms.status());
        assertEquals(terms.toString(), 4, terms.body().size());
        assertEquals(
                terms.toString(),
                "RETENTION_EXPORTS",
                terms.body().get(3).get("rule").asText());
        JsonNode track = terms.body().get(1);
        assertEquals("RETENTION_TRACK", track.get("rule").asText());
        assertEquals(24, track.get("number").asInt());
        assertTrue(track.toString(), track.get("basis").asText().startsWith("CN-2012 "));
        RestClient.Answer deletions = auditor.get("/retention/deletions");
        assertEquals(deletions.toString(), 200, deletions.status());
        assertEquals("nothing is old here", 0, deletions.body().get("items").size());
        assertRefused(403, "NOT_PERMITTED", signIn("beilin").get("/retention/terms"));
    }

    /** The path of a hazard that has been found real. */
    private String assessed(RestClient office) throws IOException {
        RestClient.Answer registered = office.post(
                "/hazards", object().put("kind", "OTHER").put("title", "测试隐患").put("source", "SELF_CHECK"));
        assertEquals(registered.toString(), 201, registered.status());
        String hazard = "/hazards/" + registered.body().get("id").asText();
        assertStatus(
                2,
                office.post(
                        hazard + "/assessment",
                        object().put("verdict", "REAL").put("level", "GENERAL").put("cause", "测试")));
        return hazard;
    }

    private ObjectNode assignment(String owner) {
        return object().put("measure", "约谈并整改")
                .put("owner", owner)
                .put("dueOn", Shanghai.dayOf(clock.instant()).plusDays(7).toString());
    }

    private static String state(RestClient caller, String hazard) throws IOException {
        return caller.get(hazard).body().get("state").asText();
    }
}
