package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Accounts.NewAccount;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.junit.Test;

/** The province changes a rule with two persons, and a person complains and is told what is held (T-42, R-84). */
public abstract class LawChangeContract extends CaseSoapContract {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String LIMIT = "LOCAL_LIMIT_DAYS";
    private static final Jurisdiction LIANHU = Jurisdiction.of(List.of("61", "6101", "610104"));

    @Test
    public void aChangedRuleIsPublishedByASecondPersonAndDecidesFromItsDayOn() throws IOException {
        LocalDate from = Shanghai.dayOf(clock.instant()).plusDays(10);
        RestClient.Answer begun = province.post(
                "/policy/drafts",
                object().put("packId", "SN-610104")
                        .put("validFrom", from.toString())
                        .put("zh", "莲湖区规则")
                        .put("en", "Rules of Lianhu")
                        .put("jurisdiction", "610104"));
        assertEquals(begun.toString(), 201, begun.status());
        String draft = "/policy/drafts/" + begun.body().get("id").asText();
        assertStatus(2, province.put(draft + "/rules/" + LIMIT, rows()));
        RestClient.Answer tested = province.put(draft + "/cases", cases(from, 21));
        RestClient second = second();
        JsonNode reason = object().put("reason", "莲湖区通知");
        assertRefused(409, "DRAFT_FAILS", second.postIfMatch(draft + "/publication", reason, tested.etag()));
        RestClient.Answer mended = province.put(draft + "/cases", cases(from, 20));
        JsonNode changes = province.get(draft + "/changes").body();
        assertTrue(changes.toString(), changes.get(0).get("zh").asText().contains("20 天，自 " + from + " 起"));

        assertRefused(412, "STALE_VERSION", second.postIfMatch(draft + "/publication", reason, tested.etag()));
        assertRefused(403, "EDITOR_PUBLISHES", province.postIfMatch(draft + "/publication", reason, mended.etag()));
        assertRefused(403, "NOT_PERMITTED", signIn("beilin").postIfMatch(draft + "/publication", reason, "\"1\""));
        RestClient.Answer published = second.postIfMatch(draft + "/publication", reason, mended.etag());
        assertEquals(published.toString(), 200, published.status());

        PolicyBook book = service(PolicyBook.class);
        assertTrue(book.find(LIMIT, LIANHU, from.minusDays(1)).isEmpty());
        assertEquals(
                "SN-610104 1.0.0 第一条",
                book.find(LIMIT, LIANHU, from).orElseThrow().basis());
        JsonNode rules = signIn("beilin")
                .get("/policy/packs/SN-610104/1.0.0/rules?q=local")
                .body();
        assertEquals(LIMIT, rules.get("items").get(0).get("code").asText());
        assertRefused(409, "DRAFT_STATE", province.put(draft + "/cases", cases(from, 20)));
    }

    @Test
    public void aComplaintIsAnsweredAboveTheOfficeAndTheSheetOfWhatIsHeldIsHandedOut() throws IOException {
        RestClient officer = signIn("changanlu.officer");
        String person =
                officer.get("/supervisees?limit=1").body().at("/items/0/id").asText();
        RestClient.Answer filed = officer.post(
                "/complaints",
                object().put("superviseeId", person)
                        .put("kind", "COMPLAINT")
                        .put("subject", "态度")
                        .put("text", "说话难听")
                        .put("receivedOn", Shanghai.dayOf(clock.instant()).toString()));
        assertEquals(filed.toString(), 201, filed.status());
        assertEquals("COUNTY", filed.body().get("level").asText());
        String complaint = "/complaints/" + filed.body().get("id").asText();
        JsonNode answer =
                object().put("outcome", "UPHELD").put("answer", "已批评教育").put("legalBasis", "社区矫正法第三十四条");
        assertRefused(403, "NOT_PERMITTED", officer.post(complaint + "/answer", answer));
        RestClient.Answer answered = signIn("beilin").postIfMatch(complaint + "/answer", answer, filed.etag());
        assertEquals(answered.toString(), 200, answered.status());
        assertTrue(answered.toString(), answered.body().hasNonNull("documentId"));

        byte[] sheet = officer.made(
                "/disclosures", object().put("superviseeId", person).put("reason", "本人申请"), DOCX);
        assertEquals("a zipped document", "PK", new String(sheet, 0, 2, StandardCharsets.US_ASCII));
        JsonNode made =
                officer.get("/disclosures?superviseeId=" + person).body().at("/items/0");
        assertTrue(made.toString(), made.get("steps").asInt() >= 2);
    }

    private RestClient second() throws IOException {
        Accounts accounts = service(Accounts.class);
        if (accounts.find("shengting.second").isEmpty()) {
            accounts.put(
                    new Caller("test", "测试", root(), Set.of(Role.SYSTEM)),
                    new NewAccount(
                            "shengting.second", "测试账号", root(), Set.of(Role.PROVINCE_OFFICER), PASSWORD.toCharArray()));
        }
        return signIn("shengting.second");
    }

    private static ArrayNode rows() {
        ArrayNode rows = JSON.createArrayNode();
        rows.addObject()
                .put("code", LIMIT)
                .put("title", "本区时限")
                .put("number", 20)
                .put("unit", "CALENDAR_DAYS")
                .put("source", "莲湖区通知")
                .put("article", "第一条")
                .put("verified", true)
                .put("movesToWorkingDay", false);
        return rows;
    }

    private static ArrayNode cases(LocalDate from, int expected) {
        ArrayNode cases = JSON.createArrayNode();
        cases.addObject()
                .put("title", "二十天")
                .put("ruleCode", LIMIT)
                .put("eventDate", from.toString())
                .put("question", "VALUE")
                .put("given", "")
                .put("expected", Integer.toString(expected));
        return cases;
    }
}
