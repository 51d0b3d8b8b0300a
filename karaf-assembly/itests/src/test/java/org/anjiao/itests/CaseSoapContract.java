package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.anjiao.platform.Shanghai;
import org.junit.Test;

/** The registry's main steps over SOAP: the records and the codes are those of REST. */
public abstract class CaseSoapContract extends LeaveContract {
    private static final String NAMESPACE = "http://anjiao.org/ws/case/v1";
    private static final int REFERRED = 6101;

    @Test
    public void aLeaveFiledBySoapIsDecidedBySoapAndReadOverRest() throws Exception {
        JsonNode persons =
                signIn("changanlu").get("/supervisees?limit=100").body().get("items");
        String person = persons.get(persons.size() - 1).get("id").asText();
        LocalDate today = Shanghai.dayOf(clock.instant());
        String applied = soap(
                "changanlu.officer",
                "<applyForLeave xmlns='%s'><superviseeId>%s</superviseeId><destinationCode>610302</destinationCode>"
                                .formatted(NAMESPACE, person)
                        + "<destination>宝鸡市渭滨区</destination><reason>探望父母</reason><evidence>车票</evidence>"
                        + "<from>%s</from><to>%s</to></applyForLeave>".formatted(today, today.plusDays(4)));
        assertTrue(applied, applied.contains("<level>OFFICE</level>"));
        String leave = between(applied, "<leaveId>", "</leaveId>");

        String decide = "<decideLeave xmlns='%s'><leaveId>%s</leaveId><granted>true</granted></decideLeave>"
                .formatted(NAMESPACE, leave);
        RestClient.Answer rest =
                signIn("beilin.agency").post("/leaves/" + leave + "/decision", object().put("granted", true));
        assertEquals(rest.toString(), 403, rest.status());
        assertFault(rest.code(), soap("beilin.agency", decide));
        String decided = soap("changanlu", decide);
        assertTrue(decided, decided.contains("<state>STARTED</state>"));

        JsonNode read = signIn("changanlu").get("/leaves/" + leave).body();
        assertEquals("STARTED", read.get("state").asText());
        String stands = soap(
                "changanlu",
                "<personOf xmlns='%s'><superviseeId>%s</superviseeId></personOf>".formatted(NAMESPACE, person));
        assertTrue(stands, stands.contains("<flag>ON_LEAVE</flag>"));
        assertTrue(stands, stands.contains("<lastDay>" + today.plusDays(4) + "</lastDay>"));
    }

    @Test
    public void aCourtsDocumentsOpenTheFileOfAPersonWhoIsToCome() throws Exception {
        LocalDate today = Shanghai.dayOf(clock.instant());
        String refer = ("<refer xmlns='%s'><authority>COURT</authority><authorityName>测试法院</authorityName>"
                        + "<reference>（2019）陕0103刑初61号</reference><effectiveOn>%s</effectiveOn><unitCode>%s</unitCode>"
                        + "<name>测试对象%d</name><idNumber>%s</idNumber><category>PROBATION</category>"
                        + "<termFrom>%s</termFrom><termTo>%s</termTo></refer>")
                .formatted(
                        NAMESPACE,
                        today,
                        quietOffice("610103").code(),
                        REFERRED,
                        TestIdNumbers.of(REFERRED),
                        today,
                        today.plusYears(1));
        assertFault("NOT_PERMITTED", soap("changanlu", refer));
        String taken = soap("beilin", refer);
        assertTrue(taken, taken.contains("<state>EXPECTED</state>"));
        assertFault("DUPLICATE_PERSON", soap("beilin", refer));

        String person = between(taken, "<superviseeId>", "</superviseeId>");
        RestClient.Answer file = signIn("beilin").get("/supervisees/" + person);
        assertEquals(file.toString(), "REFERRED", file.body().get("status").asText());
        RestClient.Answer dues = signIn("beilin").get("/dues?superviseeId=" + person);
        assertEquals(
                between(taken, "<lastDay>", "</lastDay>"),
                dues.body().get("items").get(0).get("lastDay").asText());
    }

    private static void assertFault(String code, String answer) {
        assertTrue(code + " in " + answer, answer.contains("Fault") && answer.contains(code));
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }

    private String soap(String account, String body) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = http(
                "/soap/cases",
                request -> request.header("Authorization", "Basic " + basic)
                        .header("Content-Type", "text/xml; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>" + body
                                        + "</s:Body></s:Envelope>")));
        return answer.body();
    }
}
