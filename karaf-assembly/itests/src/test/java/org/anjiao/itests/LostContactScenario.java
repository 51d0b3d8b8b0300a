package org.anjiao.itests;

import static org.anjiao.itests.ProvinceSupport.assertRefused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anjiao.platform.Shanghai;

/** S-09: lost contact, admonition, warning, revocation; the court rules over SOAP. */
final class LostContactScenario {
    private static final String HEADING = "矫正类别,矫正开始日期,矫正结束日期,入矫登记日期,执行单位代码";
    private static final Pattern MESSAGE = Pattern.compile("<messageId>([^<]+)</messageId>");
    private static final String RULING = "（2026）陕0103刑更1号";

    private final LawSupport server;
    private RestClient officer;
    private String person;
    private String measure;

    LostContactScenario(LawSupport server) {
        this.server = server;
    }

    void run() throws Exception {
        at("2026-05-02T09:00");
        person = server.register(
                9,
                HEADING,
                "缓刑,2026-01-05,2029-01-04,2026-01-10," + server.office("610103").code());
        eightDaysAreAnsweredByAnAdmonition();
        twelveDaysAreAnsweredByAWarning();
        try (TestCourt court = TestCourt.open(Integer.parseInt(KarafTestSupport.COURT_PORT))) {
            court.receivesAt(zoned("2026-07-12T15:00"));
            thirtyTwoDaysGoToTheCourt();
            String message = theCourtHasIt(court);
            unansweredOnTheThirtyFirstDay();
            theCourtRules(message);
        }
    }

    private void eightDaysAreAnsweredByAnAdmonition() throws IOException {
        String absence = lost("2026-05-01");
        JsonNode search = officer.get("/absences/" + absence).body();
        assertEquals("SEARCHING", search.get("state").asText());
        assertFalse("drafted", search.get("letter").asText().isEmpty());
        assertTrue("not sent by itself", search.get("letterId").isNull());
        RestClient.Answer asked = officer.post("/absences/" + absence + "/police-letter", null);
        assertEquals(asked.toString(), 200, asked.status());
        JsonNode letter = server.signIn("beilin")
                .get("/documents/" + asked.body().get("letterId").asText())
                .body();
        assertEquals("D-12", letter.get("code").asText());
        assertEquals("procuratorate", letter.get("copies").get(0).get("agency").asText());

        answered(absence, "2026-05-09", "ADMONITION", "脱离监管8天");
        issued("D-13");
    }

    private void twelveDaysAreAnsweredByAWarning() throws IOException {
        at("2026-05-21T09:00");
        answered(lost("2026-05-20"), "2026-06-01", "WARNING", "脱离监管12天");
        issued("D-14");
        assertEquals(0, cases("open").size());
    }

    private void thirtyTwoDaysGoToTheCourt() throws IOException {
        at("2026-06-11T09:00");
        answered(lost("2026-06-10"), "2026-07-12", "REVOKE_PROBATION", "脱离监管超过一个月");
        assertEquals("the law obliges to propose", 1, cases("open").size());
        assertRefused(403, "NOT_PERMITTED", officer.post(measure + "/decision", granted()));
        assertEquals("AGREED", step("beilin.agency", "decision").get("state").asText());
        assertEquals("ISSUED", step("beilin.head", "signature").get("state").asText());
        assertEquals(1, cases("proposed").size());
    }

    private String theCourtHasIt(TestCourt court) throws IOException {
        JsonNode open = proceeding(officer);
        RestClient county = server.signIn("beilin");
        String document = "/documents/" + open.get("documentId").asText();
        Await.until(
                "the court has taken it",
                () -> county.get(document).body().get("state").asText().equals("DELIVERED"));
        JsonNode proposal = county.get(document).body();
        assertEquals("D-17", proposal.get("code").asText());
        assertEquals("court", proposal.get("agency").asText());
        assertEquals(
                "procuratorate", proposal.get("copies").get(0).get("agency").asText());
        assertTrue(proposal.get("body").asText(), proposal.get("body").asText().contains("脱离监管超过一个月"));
        Await.until(
                "the limit runs from the receipt",
                () -> !proceeding(officer).get("deliveredAt").isNull());
        assertEquals(
                "30 days", "2026-08-11", proceeding(officer).get("replyDueOn").asText());
        assertEquals("2026-08-11", proposal.get("replyDueOn").asText());
        Matcher message = MESSAGE.matcher(court.posts().get(0));
        assertTrue(court.posts().get(0), message.find());
        return message.group(1);
    }

    private void unansweredOnTheThirtyFirstDay() throws IOException {
        at("2026-08-11T23:50");
        assertEquals("PENDING", proceeding(officer).get("state").asText());
        at("2026-08-12T00:00");
        for (String lookingOn : new String[] {"beilin", "xian"}) {
            RestClient unit = server.signIn(lookingOn);
            Await.until("overdue for " + lookingOn, () -> {
                JsonNode overdue = unit.get("/proceedings?state=reply_overdue").body();
                return overdue.get("items").size() == 1
                        && overdue.get("items")
                                .get(0)
                                .get("superviseeId")
                                .asText()
                                .equals(person);
            });
            JsonNode dues = unit.get("/dues?kind=REVOCATION_RULING&superviseeId=" + person)
                    .body();
            assertEquals("2026-08-11", dues.get("items").get(0).get("lastDay").asText());
        }
        assertEquals(
                "REVOKE_PROBATION",
                stepOf("REPLY_OVERDUE").get("facts").get("kind").asText());
    }

    private void theCourtRules(String message) throws Exception {
        at("2026-08-20T10:00");
        String envelope = """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>\
                <rule xmlns="http://anjiao.org/ws/exchange/v1"><messageId>%s</messageId>\
                <answeredAt>2026-08-20T09:30:00+08:00</answeredAt><granted>true</granted>\
                <reference>%s</reference><decidedOn>2026-08-19</decidedOn></rule></s:Body></s:Envelope>""".formatted(message, RULING);
        String credentials = "agency.court:Anjiao-2019";
        HttpResponse<String> ruled = server.http(
                "/soap/exchange",
                request -> request.header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "text/xml; charset=utf-8")
                        .header("SOAPAction", "\"\"")
                        .POST(BodyPublishers.ofString(envelope)));
        assertTrue(ruled.body(), ruled.body().contains("<state>ANSWERED</state>"));

        assertEquals(
                "TERMINATED",
                officer.get("/supervisees/" + person).body().get("status").asText());
        JsonNode granted = proceeding(officer);
        assertEquals("GRANTED", granted.get("state").asText());
        assertEquals(RULING, granted.get("ruling").get("reference").asText());
        assertEquals("撤销缓刑", stepOf("TERMINATED").get("facts").get("reason").asText());
        JsonNode notice = server.signIn("beilin")
                .get("/documents/" + granted.get("noticeId").asText())
                .body();
        assertEquals("D-23", notice.get("code").asText());
        assertEquals("court", notice.get("agency").asText());
        assertEquals(2, notice.get("copies").size());
        assertEquals("procuratorate", notice.get("copies").get(0).get("agency").asText());
        assertEquals("police", notice.get("copies").get(1).get("agency").asText());
        assertEquals(
                0,
                officer.get("/dues?kind=REVOCATION_RULING&superviseeId=" + person)
                        .body()
                        .get("items")
                        .size());
    }

    private JsonNode stepOf(String action) throws IOException {
        for (JsonNode step :
                officer.get("/timeline?superviseeId=" + person).body().get("items")) {
            if (step.get("action").asText().equals(action)) {
                return step;
            }
        }
        throw new AssertionError("no step " + action);
    }

    private String lost(String lastContact) throws IOException {
        RestClient.Answer opened = officer.post(
                "/absences",
                object().put("superviseeId", person)
                        .put("cause", "CHECK_IN_FAILED")
                        .put("lastContactOn", lastContact)
                        .put("circumstances", "电话关机，住处无人"));
        assertEquals(opened.toString(), 201, opened.status());
        return opened.body().get("id").asText();
    }

    /** The person is found; the officer proposes what the pack suggests. */
    private void answered(String absence, String foundOn, String kind, String reason) throws IOException {
        at(foundOn + "T15:00");
        RestClient.Answer found = officer.post(
                "/absences/" + absence + "/finding",
                object().put("foundOn", foundOn).put("how", "走访亲属后找到"));
        assertEquals(found.toString(), 200, found.status());
        ObjectNode conduct =
                object().put("superviseeId", person).put("event", "ABSENCE").put("absenceId", absence);
        JsonNode suggestion =
                officer.post("/measures/suggestion", conduct).body().get("suggestion");
        assertEquals(kind, suggestion.get("kind").asText());
        assertEquals(reason, suggestion.get("reason").asText());
        assertTrue(suggestion.toString(), suggestion.get("basis").asText().startsWith("CN-2020 "));
        ObjectNode wished = object();
        wished.set("conduct", conduct);
        wished.put("kind", kind)
                .put("groundCode", suggestion.get("groundCode").asText())
                .put("facts", "自" + LocalDate.parse(foundOn) + "前脱离监管")
                .put("evidence", "走访记录");
        RestClient.Answer proposed = officer.post("/measures", wished);
        assertEquals(proposed.toString(), 201, proposed.status());
        measure = "/measures/" + proposed.body().get("id").asText();
    }

    private void issued(String document) throws IOException {
        assertEquals(
                "VERIFIED",
                step("beilin.office.head", "verification").get("state").asText());
        JsonNode decided = step("beilin.agency", "decision");
        assertEquals("ISSUED", decided.get("state").asText());
        assertTrue(
                decided.toString(),
                decided.get("documentNumber").asText().matches("610103-" + document.replace("-", "") + "-2026-\\d{4}"));
    }

    private JsonNode step(String account, String step) throws IOException {
        RestClient caller = server.signIn(account);
        RestClient.Answer taken = caller.postIfMatch(
                measure + "/" + step, granted(), caller.get(measure).etag());
        assertEquals(taken.toString(), 200, taken.status());
        return taken.body();
    }

    private JsonNode proceeding(RestClient caller) throws IOException {
        return caller.get("/proceedings?superviseeId=" + person)
                .body()
                .get("items")
                .get(0);
    }

    private JsonNode cases(String state) throws IOException {
        return officer.get("/recommitment-cases?superviseeId=" + person + "&state=" + state)
                .body()
                .get("items");
    }

    private void at(String time) throws IOException {
        server.advanceTo(instant(time));
        officer = server.signIn("beilin.office");
    }

    private static Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(Shanghai.ZONE).toInstant();
    }

    private static String zoned(String time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                LocalDateTime.parse(time).atZone(Shanghai.ZONE));
    }

    private static ObjectNode granted() {
        return object().put("granted", true);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
