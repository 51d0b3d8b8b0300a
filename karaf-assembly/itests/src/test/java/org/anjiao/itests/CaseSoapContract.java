package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.anjiao.platform.Shanghai;
import org.junit.Test;

/** The registry over SOAP: the records and the codes are those of REST. */
public abstract class CaseSoapContract extends LeaveContract {
    private static final String NAMESPACE = "http://anjiao.org/ws/case/v1";
    private static final int REFERRED = 6101;

    @Test
    public void aLeaveFiledBySoapIsDecidedBySoapAndReadOverRest() throws Exception {
        JsonNode persons =
                signIn("changanlu").get("/supervisees?limit=100").body().get("items");
        String person = persons.get(persons.size() - 1).get("id").asText();
        LocalDate today = Shanghai.dayOf(clock.instant());
        String application = ("<application><superviseeId>%s</superviseeId><destinationCode>610302</destinationCode>"
                        + "<destination>宝鸡市渭滨区</destination><reason>探望父母</reason><evidence>车票</evidence>"
                        + "<from>%s</from><to>%s</to></application>")
                .formatted(person, today, today.plusDays(4));
        assertFault("FIELD_REQUIRED", registry("leaves", "changanlu.officer", "apply", "<application/>"));
        String applied = registry("leaves", "changanlu.officer", "apply", application);
        assertTrue(applied, applied.contains("<level>OFFICE</level>"));
        String leave = between(applied, "<return><id>", "</id>");

        String decide = "<id>%s</id><version>%s</version><granted>true</granted>";
        String current = decide.formatted(leave, between(applied, "<version>", "</version>"));
        RestClient.Answer rest =
                signIn("beilin.agency").post("/leaves/" + leave + "/decision", object().put("granted", true));
        assertEquals(rest.toString(), 403, rest.status());
        assertFault(rest.code(), registry("leaves", "beilin.agency", "decide", current));
        assertFault("STALE_VERSION", registry("leaves", "changanlu", "decide", decide.formatted(leave, 99)));
        String decided = registry("leaves", "changanlu", "decide", current);
        assertTrue(decided, decided.contains("<state>STARTED</state>"));

        JsonNode read = signIn("changanlu").get("/leaves/" + leave).body();
        assertEquals("STARTED", read.get("state").asText());
        String stands = soap(
                "changanlu",
                "<personOf xmlns='%s'><superviseeId>%s</superviseeId></personOf>".formatted(NAMESPACE, person));
        assertTrue(stands, stands.contains("<flag>ON_LEAVE</flag>"));
        assertTrue(stands, stands.contains("<lastDay>" + today.plusDays(4) + "</lastDay>"));
        String dues = registry(
                "due-list",
                "changanlu",
                "list",
                "<query><of><superviseeId>%s</superviseeId><limit>200</limit></of></query>".formatted(person));
        assertTrue(dues, dues.contains("<kind>LEAVE_RETURN</kind>"));
        String steps = registry(
                "timeline", "changanlu", "of", "<superviseeId>%s</superviseeId><limit>5</limit>".formatted(person));
        assertTrue(steps, steps.contains("<recordId>" + leave + "</recordId>"));
    }

    @Test
    public void theRegistryDescribesItsServices() throws Exception {
        String list = http("/soap", request -> request).body();
        for (String service : List.of("leaves", "measures", "transfers", "complaints", "supervisees", "unit-merges")) {
            assertTrue(list, list.contains("/soap/" + service + "?wsdl"));
            String wsdl = http("/soap/" + service + "?wsdl", request -> request).body();
            assertTrue(wsdl, wsdl.contains("targetNamespace=\"http://anjiao.org/ws/" + service + "/v1\""));
        }
        assertFalse(list, list.contains("case-replies"));
        assertFault("SIGN_IN_REFUSED", registry("measures", "nobody", "find", "<id>m1</id>"));
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

    /** Calls an operation of one of the registry's services. */
    private String registry(String service, String account, String operation, String parameters)
            throws IOException, InterruptedException {
        String body = "<%s xmlns='http://anjiao.org/ws/%s/v1'>%s</%1$s>".formatted(operation, service, parameters);
        return soap(service, account, body);
    }

    private String soap(String account, String body) throws IOException, InterruptedException {
        return soap("cases", account, body);
    }

    private String soap(String service, String account, String body) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = http(
                "/soap/" + service,
                request -> request.header("Authorization", "Basic " + basic)
                        .header("Content-Type", "text/xml; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>" + body
                                        + "</s:Body></s:Envelope>")));
        return answer.body();
    }
}
