package org.anjiao.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anjiao.organization.Unit;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableWriter;
import org.anjiao.platform.table.Tables;
import org.junit.Test;

/** The import of persons as a workbook: each row stands or falls by itself (S-09). */
public abstract class ImportContract extends RightsContract {
    private static final String XLSX = TableMedia.XLSX.mediaType();

    @Test
    public void aWorkbookIsTakenRowByRow() throws IOException {
        RestClient officer = signIn("beilin");
        Unit office = quietOffice("610103");
        Map<String, String> wrongDigit = person(8002, office);
        wrongDigit.merge("身份证号", "", (number, none) -> withOtherCheckDigit(number));
        Map<String, String> unknownUnit = person(8003, office);
        unknownUnit.put("执行单位代码", "619999999");
        Map<String, String> endsFirst = person(8004, office);
        endsFirst.put("矫正结束日期", "2018-05-31");
        Map<String, String> elsewhere = person(8005, loader.office(FixtureOffice.ALL.get(2)));
        Map<String, String> twice = person(8001, office);
        twice.put("姓名", "测试对象8901");
        Map<String, String> twoFaults = person(8006, office);
        twoFaults.put("矫正类别", "无此类别");
        twoFaults.put("入矫登记日期", "2019-13-01");

        RestClient.Answer imported = officer.post(
                "/supervisees/import",
                XLSX,
                workbook(
                        person(8001, office),
                        wrongDigit,
                        unknownUnit,
                        endsFirst,
                        elsewhere,
                        twice,
                        twoFaults,
                        person(8007, office)));
        assertEquals(imported.toString(), 200, imported.status());
        assertEquals(2, imported.body().get("accepted").asInt());
        assertEquals(6, imported.body().get("rejected").asInt());
        assertEquals(
                List.of(
                        "3 身份证号 ID_NUMBER_CHECK_DIGIT",
                        "4 执行单位代码 UNIT_UNKNOWN",
                        "5 矫正结束日期 END_BEFORE_BEGIN",
                        "6 执行单位代码 UNIT_OUTSIDE_SUBTREE",
                        "7 身份证号 DUPLICATE_PERSON",
                        "8 入矫登记日期 DATE_FORMAT",
                        "8 矫正类别 UNKNOWN_CODE"),
                errors(imported.body()));
        for (JsonNode error : imported.body().get("errors")) {
            assertFalse(error.toString(), error.get("remedy").get("zh").asText().isEmpty());
            assertFalse(error.toString(), error.get("remedy").get("en").asText().isEmpty());
        }
        assertTrue(person(office, "测试对象8001").isPresent());
        assertTrue(person(office, "测试对象8007").isPresent());
        for (String name : List.of("测试对象8002", "测试对象8003", "测试对象8004", "测试对象8901", "测试对象8006")) {
            assertTrue("nothing of a refused row: " + name, person(office, name).isEmpty());
        }
    }

    @Test
    public void whatIsImportedTwiceIsRefusedTheSecondTime() throws IOException {
        byte[] workbook = workbook(person(8011, quietOffice("610103")));
        RestClient officer = signIn("beilin");
        RestClient.Answer first = officer.post("/supervisees/import", XLSX, workbook);
        assertEquals(first.toString(), 1, first.body().get("accepted").asInt());
        RestClient.Answer second = officer.post("/supervisees/import", XLSX, workbook);
        assertEquals(second.toString(), 0, second.body().get("accepted").asInt());
        assertEquals(List.of("2 身份证号 DUPLICATE_PERSON"), errors(second.body()));
    }

    @Test
    public void aDamagedFileIsRefusedAsAWhole() throws IOException {
        Unit office = quietOffice("610103");
        byte[] whole = workbook(person(8021, office));
        RestClient officer = signIn("beilin");
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertRefused(400, "TABLE_UNREADABLE", officer.post("/supervisees/import", XLSX, half));
        assertRefused(400, "TABLE_UNREADABLE", officer.post("/supervisees/import", XLSX, "no workbook"));
        assertRefused(400, "TABLE_UNREADABLE", officer.post("/supervisees/import", XLSX, new byte[0]));
        assertTrue(person(office, "测试对象8021").isEmpty());
    }

    /** a list leaves as a table under the names of its columns, and daily records come back in by one. */
    @Test
    public void aListLeavesAsATableAndDailyRecordsComeByOne() throws IOException {
        Unit office = quietOffice("610103");
        RestClient officer = signIn("beilin");
        officer.post("/supervisees/import", XLSX, workbook(person(8031, office)));
        assertRefused(403, "EXPORT_NEEDS_APPROVAL", officer.get("/supervisees?media=xlsx"));
        Map<String, String> row =
                taken(officer, "supervisees", "q", TestIdNumbers.of(8031)).get(0);
        assertEquals("测试对象8031", row.get("姓名"));
        assertEquals("缓刑", row.get("矫正类别"));
        assertTrue(row.get("证件号码"), row.get("证件号码").contains("*"));

        String visit = "矫正编号,走访类别,走访时间,见到的人员,走访情况\r\n" + row.get("矫正编号") + ",家庭走访,2018-06-20 09:30,本人,=生活稳定\r\n";
        JsonNode taken = officer.post("/daily-records/visit/import", TableMedia.CSV.mediaType(), visit)
                .body();
        assertEquals(taken.toString(), 1, taken.get("accepted").asInt());
        JsonNode again = officer.post("/daily-records/visit/import", TableMedia.CSV.mediaType(), visit)
                .body();
        assertEquals(again.toString(), 1, again.get("known").asInt());
        List<Map<String, String>> visits = taken(officer, "visits", "superviseeId", row.get("记录编号"));
        assertEquals(1, visits.size());
        assertEquals("=生活稳定", visits.get(0).get("走访情况"));
        assertEquals("2018-06-20 09:30:00", visits.get(0).get("走访时间"));
    }

    /**
     * A list as a workbook: asked for, approved by the agency's head and fetched; each row by the titles of its columns.
     */
    private List<Map<String, String>> taken(RestClient client, String list, String filter, String value)
            throws IOException {
        ObjectNode wish = object().put("list", list).put("media", "xlsx").put("purpose", "核对导入");
        wish.putObject("filter").put(filter, value);
        RestClient.Answer asked = client.post("/exports", wish);
        assertEquals(asked.toString(), 201, asked.status());
        String export = "/exports/" + asked.body().get("id").asText();
        assertRefused(409, "EXPORT_NOT_APPROVED", client.get(export + "/file"));
        assertRefused(403, "NOT_PERMITTED", client.postIfMatch(export + "/approve", object(), asked.etag()));
        RestClient head = signIn("beilin.agency");
        assertRefused(404, "RECORD_NOT_FOUND", head.get(export + "/file"));
        assertStatus(2, head.postIfMatch(export + "/approve", object(), asked.etag()));
        return rows(client.file(export + "/file", XLSX));
    }

    /** Below the heading, above which stands who took the table away. */
    private List<Map<String, String>> rows(byte[] workbook) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (TableReader reader = service(Tables.class).read(new ByteArrayInputStream(workbook), TableMedia.XLSX)) {
            assertTrue(reader.heading().get(0), reader.heading().get(0).contains("用途 核对导入"));
            List<String> heading = reader.next().cells();
            reader.forEachRemaining(cells -> {
                Map<String, String> row = new HashMap<>();
                for (int column = 0; column < cells.cells().size(); column++) {
                    row.put(heading.get(column), cells.cells().get(column));
                }
                rows.add(row);
            });
        }
        return rows;
    }

    /** A row by the titles of the columns. */
    private static Map<String, String> person(int index, Unit office) {
        Map<String, String> row = new HashMap<>();
        row.put("姓名", "测试对象" + index);
        row.put("身份证号", TestIdNumbers.of(index));
        row.put("矫正类别", "缓刑");
        row.put("矫正开始日期", "2018-06-01");
        row.put("矫正结束日期", "2020-05-31");
        row.put("入矫登记日期", "2018-06-05");
        row.put("执行单位代码", office.code());
        return row;
    }

    private static String withOtherCheckDigit(String number) {
        char last = number.charAt(17);
        return number.substring(0, 17) + (last == '7' ? '8' : '7');
    }

    /** The template as an officer downloads it, filled in. */
    @SafeVarargs
    private byte[] workbook(Map<String, String>... people) throws IOException {
        byte[] template = province.file("/supervisees/import-template?media=xlsx", XLSX);
        Tables tables = service(Tables.class);
        List<String> heading;
        try (TableReader reader = tables.read(new ByteArrayInputStream(template), TableMedia.XLSX)) {
            heading = reader.heading();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = tables.write(out, TableMedia.XLSX, "社区矫正对象")) {
            writer.row(heading);
            for (Map<String, String> person : people) {
                writer.row(heading.stream()
                        .map(title -> person.getOrDefault(title, ""))
                        .toList());
            }
        }
        return out.toByteArray();
    }

    /** Row, column and code of each, in order. */
    private static List<String> errors(JsonNode body) {
        List<String> errors = new ArrayList<>();
        for (JsonNode error : body.get("errors")) {
            errors.add("%s %s %s"
                    .formatted(
                            error.get("row").asText(),
                            error.get("column").asText(),
                            error.get("code").asText()));
        }
        return errors;
    }
}
