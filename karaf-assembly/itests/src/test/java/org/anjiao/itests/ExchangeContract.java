package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A document leaves for a court through the outbox, and its receipt comes back (R-85, S-12). */
public abstract class ExchangeContract extends ImportContract {
    private static final int PORT = Integer.parseInt(COURT_PORT);

    @Test
    public void aDocumentReachesTheCourtAndItsReceiptComesBack() throws IOException {
        try (TestCourt court = TestCourt.open(PORT, "D-17")) {
            JsonNode document = awaitState(issue(7001), "DELIVERED");
            assertEquals("测试法院收1号", document.get("receipt").asText());
            assertEquals(1, document.get("tries").asInt());
            assertTrue(document.toString(), document.get("number").asText().matches("610103-D17-2019-\\d{4}"));
            assertEquals("30 days from the delivery", 30, days(document));
            assertEquals(1, court.posts().size());
            assertTrue(court.posts().get(0).contains(document.get("number").asText()));
            assertTrue("the court's own code", court.posts().get(0).contains("SN-TEST-COURT"));
        }
    }

    @Test
    public void aCourtThatIsDownGetsTheDocumentOnceItIsUp() throws IOException {
        String id = issue(7002);
        JsonNode waiting = awaitState(id, "RETRYING");
        assertEquals("nobody listens", 1, waiting.get("tries").asInt());
        assertFalse(waiting.get("lastError").asText().isEmpty());
        try (TestCourt court = TestCourt.open(PORT, "D-17")) {
            court.answering(false);
            advanceToNextTry(id);
            Await.until(
                    "the second try has failed", () -> document(id).get("tries").asInt() == 2);
            assertEquals("RETRYING", document(id).get("state").asText());
            assertEquals("taken, though the answer was lost", 1, court.cases());

            court.answering(true);
            advanceToNextTry(id);
            JsonNode delivered = awaitState(id, "DELIVERED");
            assertEquals(3, delivered.get("tries").asInt());
            assertEquals(3, delivered.get("attempts").size());
            assertEquals("测试法院收1号", delivered.get("receipt").asText());
            assertEquals("posted twice", 2, court.posts().size());
            assertEquals("one case", 1, court.cases());
        }
    }

    @Test
    public void withoutTheAgencysBundleADocumentIsHeldUntilItIsBack() throws IOException, BundleException {
        Bundle agency = bundle("org.anjiao.agency.court");
        try (TestCourt court = TestCourt.open(PORT, "D-17")) {
            agency.stop();
            String id;
            try {
                id = issue(7003);
                JsonNode held = document(id);
                assertEquals("QUEUED", held.get("state").asText());
                assertFalse("no route", held.get("routeInstalled").asBoolean());
            } finally {
                agency.start();
            }
            JsonNode delivered = awaitState(id, "DELIVERED");
            assertEquals("no try was spent on it", 1, delivered.get("tries").asInt());
            assertEquals(1, court.posts().size());
        }
    }

    private String issue(int person) throws IOException {
        String superviseeId = importPerson(quietOffice("610103"), person);
        var document = object().put("code", "D-17")
                .put("agency", "court")
                .put("superviseeId", superviseeId)
                .put("title", "撤销缓刑建议书")
                .put("body", "该社区矫正对象脱离监管超过一个月，建议撤销缓刑。（测试数据）");
        RestClient.Answer byHand = signIn("beilin.head").post("/documents", document);
        assertEquals(
                "a step of the case issues it",
                "DOCUMENT_OF_CASE_STEP",
                byHand.body().get("code").asText());
        RestClient.Answer draft = signIn("beilin")
                .post("/documents/drafts", object().put("reason", "纸质案件补发").set("document", document));
        assertEquals(draft.toString(), 201, draft.status());
        RestClient.Answer issued = signIn("beilin.head")
                .post("/documents/drafts/" + draft.body().get("id").asText() + "/signature", object());
        assertEquals(issued.toString(), 201, issued.status());
        return issued.body().get("id").asText();
    }

    private JsonNode document(String id) throws IOException {
        RestClient.Answer found = signIn("beilin.head").get("/documents/" + id);
        assertEquals(found.toString(), 200, found.status());
        return found.body();
    }

    private JsonNode awaitState(String id, String state) throws IOException {
        Await.until(
                "the document is " + state,
                () -> document(id).get("state").asText().equals(state));
        return document(id);
    }

    private void advanceToNextTry(String id) throws IOException {
        OffsetDateTime next = OffsetDateTime.parse(document(id).get("nextTryAt").asText());
        if (next.toInstant().isAfter(clock.instant())) {
            hands.advanceTo(next.toInstant());
        }
    }

    private static long days(JsonNode document) {
        return java.time.temporal.ChronoUnit.DAYS.between(
                OffsetDateTime.parse(document.get("deliveredAt").asText()).toLocalDate(),
                java.time.LocalDate.parse(document.get("replyDueOn").asText()));
    }
}
