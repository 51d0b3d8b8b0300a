package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anjiao.campaign.Interviews;
import org.anjiao.campaign.TaskQuery;
import org.anjiao.campaign.TaskState;
import org.anjiao.organization.Unit;
import org.anjiao.platform.security.Role;
import org.junit.Test;

/** The campaign of 2019 in a real server, over REST and SOAP: S-01, S-03 and S-12 of the acceptance scenarios. */
public abstract class ProvinceContract extends ProvinceSupport {

    @Test
    public void theBoardGivesTheFixtureOnTheReportingAxis() throws IOException {
        Map<String, JsonNode> rows = rows("reporting", null);
        assertRow(rows.get(root()), "200 140 3 71.07 64.00 27 13 3 48.15 24");
        assertRow(rows.get(unit("6101").id()), "135 94 2 70.68 62.96 19 9 2 47.37 18");
        assertRow(rows.get(unit("6105").id()), "30 30 0 100.00 100.00 3 3 0 100.00 2");
        assertRow(rows.get(unit("610581").id()), "24 12 0 50.00 37.50 4 1 1 25.00 3");
        assertRow(rows.get(unit("XIXIAN").id()), "11 4 1 40.00 36.36 1 0 0 0.00 1");
        Map<String, JsonNode> xian = rows("reporting", unit("6101").id());
        assertRow(xian.get(unit("610103").id()), "80 61 0 76.25 68.75 11 6 0 54.55 9");
        assertRow(xian.get(unit("610104").id()), "55 33 2 62.26 54.55 8 3 2 37.50 9");
    }

    @Test
    public void theBoardGivesTheFixtureOnTheAdministrativeAxis() throws IOException {
        Map<String, JsonNode> rows = rows("administrative", null);
        assertRow(rows.get("6105"), "54 42 0 77.78 72.22 7 4 1 57.14 5");
        assertRow(rows.get("6104"), "11 4 1 40.00 36.36 1 0 0 0.00 1");
    }

    @Test
    public void theSameMomentGivesTheSameNumbersForEver() throws IOException {
        String before =
                province.get(board("reporting", null)).body().get("nodes").toString();
        hands.advanceTo(clock.instant().plusSeconds(600));
        Unit office = loader.office(FixtureOffice.ALL.get(1));
        String open = service(Interviews.class)
                .tasks(
                        FixtureLoader.caller(office, Role.OFFICE_HEAD),
                        TaskQuery.ofUnit(CAMPAIGN, null, TaskState.OPEN, 1))
                .items()
                .get(0)
                .id();
        loader.interview(office, open, true);
        assertEquals(
                before,
                province.get(board("reporting", null)).body().get("nodes").toString());
        int now = province.get("/rollup?campaign=" + CAMPAIGN)
                .body()
                .get("nodes")
                .get(0)
                .get("done")
                .asInt();
        assertTrue("the interview counts at once: " + now, now > 140);
    }

    @Test
    public void aFigureOpensTheRecordsBehindIt() throws IOException {
        RestClient.Answer list = province.get(
                "/rollup/records?campaign=" + CAMPAIGN + "&asOf=2019-03-31&axis=reporting&metric=HAZARD_OVERDUE&node="
                        + unit("6101").id());
        assertEquals(list.toString(), 2, list.body().get("items").size());
        for (JsonNode item : list.body().get("items")) {
            assertEquals("hazard", item.get("recordType").asText());
            RestClient.Answer hazard =
                    province.get("/hazards/" + item.get("recordId").asText());
            assertEquals(200, hazard.status());
        }
    }

    @Test
    public void aRepeatedRegistrationIsDoneOnceAndARefusedOneLeavesItsKeyFree() throws IOException {
        RestClient office = signIn("changanlu");
        ObjectNode hazard = object().put("kind", "OTHER").put("title", "测试隐患").put("source", "SELF_CHECK");
        ObjectNode untitled = hazard.deepCopy().put("title", " ");
        RestClient.Answer refused = office.postOnce("/hazards", untitled, "itest-1");
        assertEquals(refused.toString(), 422, refused.status());
        RestClient.Answer first = office.postOnce("/hazards", hazard, "itest-1");
        RestClient.Answer again = office.postOnce("/hazards", hazard, "itest-1");
        assertEquals(first.toString(), 201, first.status());
        assertEquals(first, again);
        assertEquals(
                "IDEMPOTENCY_KEY_REUSED",
                office.postOnce("/hazards", untitled, "itest-1").code());
        RestClient.Answer other = office.postOnce("/hazards", hazard, "itest-2");
        int number = Integer.parseInt(last4(first.body().get("number").asText()));
        assertEquals(
                "nothing was registered in between",
                "%04d".formatted(number + 1),
                last4(other.body().get("number").asText()));
    }

    private static String last4(String number) {
        return number.substring(number.length() - 4);
    }

    @Test
    public void aMomentInTheFutureIsRefused() throws IOException {
        RestClient.Answer answer = province.get("/rollup?campaign=" + CAMPAIGN + "&asOf=2019-12-31");
        assertEquals(422, answer.status());
        assertEquals("AS_OF_IN_FUTURE", answer.code());
    }

    @Test
    public void hanchengAcknowledgesBySoapAndWeinanByRest() throws IOException, InterruptedException {
        assertEquals("NOTIFIED", participation("610581"));
        assertEquals("NOTIFIED", participation("6105"));
        HttpResponse<String> soap = acknowledgeBySoap("hancheng");
        assertEquals(soap.body(), 200, soap.statusCode());
        assertEquals("ACKNOWLEDGED", participation("610581"));
        assertEquals("a part of its own, not Weinan's", "NOTIFIED", participation("6105"));
        assertStatus(2, signIn("weinan").post("/campaigns/" + CAMPAIGN + "/acknowledgement", null));
        assertEquals("ACKNOWLEDGED", participation("6105"));
    }

    @Test
    public void soapRefusesWithTheSameCodeAsRest() throws IOException, InterruptedException {
        RestClient.Answer rest = signIn("changanlu").post("/campaigns/" + CAMPAIGN + "/acknowledgement", null);
        HttpResponse<String> soap = acknowledgeBySoap("changanlu");
        assertEquals(500, soap.statusCode());
        assertNotNull(rest.code());
        assertTrue(rest.code() + " in " + soap.body(), soap.body().contains(rest.code()));
    }

    @Test
    public void exactlyThirteenUnitsAreNotified() throws IOException {
        JsonNode participations =
                province.get("/campaigns/" + CAMPAIGN + "/participations").body();
        JsonNode items = participations.has("items") ? participations.get("items") : participations;
        assertEquals(13, items.size());
    }

    @Test
    public void anOfficerSeesTheOwnSubtreeOnly() throws IOException {
        RestClient officer = signIn("changanlu");
        Unit other = loader.office(FixtureOffice.ALL.get(0));
        RestClient.Answer refused = officer.get("/supervisees?unit=" + other.id());
        assertEquals(403, refused.status());
        assertEquals("OUTSIDE_OWN_UNIT", refused.code());
        assertEquals(
                38, officer.get("/supervisees?limit=100").body().get("items").size());
        String idNumber = officer.get("/supervisees?limit=1")
                .body()
                .get("items")
                .get(0)
                .get("idNumber")
                .asText();
        assertTrue(idNumber, idNumber.matches("6199\\*+.{4}"));
    }

    @Test
    public void theMapHasEveryCounty() throws IOException {
        RestClient.Answer map = province.get("/maps/counties");
        assertEquals(map.toString(), 200, map.status());
        assertEquals(107, map.body().get("features").size());
        JsonNode rows = province.get("/rollup/counties?campaign=" + CAMPAIGN + "&asOf=2019-03-31")
                .body()
                .get("nodes");
        assertEquals(107, rows.size());
    }

    @Test
    public void theAuditChainIsWhole() throws IOException {
        RestClient.Answer verified = signIn("shenji").get("/audit/verification");
        assertTrue(verified.toString(), verified.body().get("ok").asBoolean());
        assertTrue(verified.body().get("entries").asLong() > 100);
    }

    @Test
    public void bothInterfacesDescribeThemselves() throws IOException, InterruptedException {
        assertTrue(province.get("/openapi.json").body().get("paths").has("/rollup"));
        HttpResponse<String> wsdl = http("/soap/campaigns?wsdl", request -> request);
        assertEquals(200, wsdl.statusCode());
        assertTrue(wsdl.body().contains("acknowledge"));
    }

    private Map<String, JsonNode> rows(String axis, String node) throws IOException {
        RestClient.Answer answer = province.get(board(axis, node));
        assertEquals(answer.toString(), 200, answer.status());
        Map<String, JsonNode> rows = new HashMap<>();
        answer.body().get("nodes").forEach(row -> rows.put(row.get("key").asText(), row));
        return rows;
    }

    private static String board(String axis, String node) {
        return "/rollup?campaign=" + CAMPAIGN + "&asOf=2019-03-31&axis=" + axis + (node == null ? "" : "&node=" + node);
    }

    private static void assertRow(JsonNode row, String expected) {
        assertNotNull("no row for " + expected, row);
        List<String> columns = List.of(
                "base",
                "done",
                "exempt",
                "coverage",
                "fiveClearRate",
                "hazards",
                "closed",
                "overdue",
                "closing",
                "keyPersons");
        StringBuilder actual = new StringBuilder();
        columns.forEach(column -> actual.append(row.get(column).asText()).append(' '));
        assertEquals(row.get("name").asText(), expected, actual.toString().strip());
    }

    private String participation(String code) throws IOException {
        JsonNode participations =
                province.get("/campaigns/" + CAMPAIGN + "/participations").body();
        JsonNode items = participations.has("items") ? participations.get("items") : participations;
        String unitId = unit(code).id();
        for (JsonNode item : items) {
            String id = item.has("unitId")
                    ? item.get("unitId").asText()
                    : item.get("unit").get("id").asText();
            if (id.equals(unitId)) {
                return item.get("state").asText();
            }
        }
        throw new AssertionError("no part of " + code + " in " + items);
    }

    private HttpResponse<String> acknowledgeBySoap(String account) throws IOException, InterruptedException {
        String credentials = account + ":" + PASSWORD;
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        String envelope = """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
                  <s:Body>
                    <acknowledge xmlns="http://anjiao.org/ws/campaign/v1"><campaign>%s</campaign></acknowledge>
                  </s:Body>
                </s:Envelope>
                """.formatted(CAMPAIGN);
        return http(
                "/soap/campaigns",
                request -> request.header("Authorization", "Basic " + basic)
                        .header("Content-Type", "text/xml; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(envelope)));
    }
}
