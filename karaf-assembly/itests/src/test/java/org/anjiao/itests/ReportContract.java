package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.Test;

/** The summary report from the draft to the file, in time and late (S-06). */
public abstract class ReportContract extends DriverContract {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String REPORTS = "/campaigns/" + CAMPAIGN + "/reports";
    private static final Instant AFTER_THE_DEADLINE = Instant.parse("2019-04-20T16:00:01Z");
    private static final List<String> SECTIONS = List.of("problems", "rectification", "lessons");

    /** One method, since the clock cannot go back over the deadline. */
    @Test
    public void aReportIsInTimeUntilTheDeadlineAndLateAfterIt() throws IOException {
        RestClient weinan = signIn("weinan");
        String first = draftIsFilled(weinan);
        everySectionIsWanted(weinan, first);
        assertEquals("PENDING", timeliness("6105"));
        RestClient.Answer submitted = weinan.post(REPORTS + "/submission", null);
        assertEquals(submitted.toString(), 200, submitted.status());
        assertEquals("SUBMITTED", submitted.body().get("state").asText());
        assertEquals("ON_TIME", timeliness("6105"));
        String id = submitted.body().get("id").asText();
        assertLetter(unzip(weinan.file("/reports/" + id + "/document?media=docx", DOCX)), first);
        assertSheets(unzip(weinan.file("/reports/" + id + "/document?media=xlsx", XLSX)));
        assertRefused(403, "OUTSIDE_OWN_UNIT", signIn("hancheng").get("/reports/" + id));

        assertEquals("PENDING", timeliness("610581"));
        hands.advanceTo(AFTER_THE_DEADLINE);
        province = signIn("shengting");
        assertEquals("MISSING", timeliness("610581"));
        RestClient hancheng = signIn("hancheng");
        assertStatus(2, hancheng.put(REPORTS + "/draft", sections(draft(hancheng), SECTIONS)));
        assertStatus(2, hancheng.post(REPORTS + "/submission", null));
        assertEquals("LATE", timeliness("610581"));
        assertEquals("what was in time stays so", "ON_TIME", timeliness("6105"));
        JsonNode rates = province.get(REPORTS + "/rates").body();
        assertEquals(
                object().put("expected", 13)
                        .put("actual", 2)
                        .put("onTime", 1)
                        .put("rate", "15.38")
                        .put("onTimeRate", "7.69"),
                rates);
    }

    /** Section 1 says what the board says. */
    private String draftIsFilled(RestClient unit) throws IOException {
        String first = draft(unit);
        assertTrue(first, first.contains("应谈话排查社区矫正对象30人"));
        assertTrue(first, first.contains("已完成30人，谈话排查覆盖率100.00%"));
        assertTrue(first, first.contains("登记隐患3件，已整改销号3件，销号率100.00%"));
        return first;
    }

    private static String draft(RestClient unit) throws IOException {
        RestClient.Answer draft = unit.get(REPORTS + "/draft");
        assertEquals(draft.toString(), 200, draft.status());
        return draft.body().get("sections").get("carriedOut").asText();
    }

    private static void everySectionIsWanted(RestClient unit, String first) throws IOException {
        for (String missing : SECTIONS) {
            List<String> others = SECTIONS.stream()
                    .filter(section -> !section.equals(missing))
                    .toList();
            assertStatus(2, unit.put(REPORTS + "/draft", sections(first, others)));
            RestClient.Answer refused = unit.post(REPORTS + "/submission", null);
            assertRefused(422, "REPORT_SECTION_MISSING", refused);
            assertEquals("sections." + missing, refused.body().get("field").asText());
            assertTrue(refused.toString(), refused.body().get("detail").asText().endsWith(": " + missing));
        }
        assertStatus(2, unit.put(REPORTS + "/draft", sections("", SECTIONS)));
        RestClient.Answer refused = unit.post(REPORTS + "/submission", null);
        assertRefused(422, "REPORT_SECTION_MISSING", refused);
        assertEquals("sections.carriedOut", refused.body().get("field").asText());
        assertStatus(2, unit.put(REPORTS + "/draft", sections(first, SECTIONS)));
    }

    private static ObjectNode sections(String carriedOut, List<String> written) {
        ObjectNode sections = object().put("carriedOut", carriedOut);
        written.forEach(section -> sections.put(section, text(section)));
        return object().set("sections", sections);
    }

    private static String text(String section) {
        return "测试内容 " + section;
    }

    private String timeliness(String code) throws IOException {
        String id = unit(code).id();
        for (JsonNode status : province.get(REPORTS).body()) {
            if (status.get("unit").get("id").asText().equals(id)) {
                return status.get("timeliness").asText();
            }
        }
        throw new AssertionError("no report is expected of " + code);
    }

    private static void assertLetter(Map<String, String> parts, String first) {
        String document = parts.get("word/document.xml");
        assertTrue(parts.keySet().toString(), document != null);
        String said = first.substring(0, first.indexOf('\n'));
        String text = document.replaceAll("<[^>]+>", "");
        assertTrue(text, text.contains(said));
        SECTIONS.forEach(section -> assertTrue(section, text.contains(text(section))));
        assertTrue("the table of figures", text.contains("合计30300100.0030100.00330100.002"));
    }

    private static void assertSheets(Map<String, String> parts) {
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertTrue(parts.keySet().toString(), sheet != null);
        assertTrue(sheet, sheet.contains("<v>30</v>") || sheet.contains("<v>30.0</v>"));
        assertTrue(sheet, sheet.contains("<v>100</v>") || sheet.contains("<v>100.0</v>"));
    }

    private static Map<String, String> unzip(byte[] file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
