package org.anjiao.rest.internal.export;

import static org.anjiao.rest.internal.export.ExportedFile.name;
import static org.anjiao.rest.internal.export.ExportedFile.read;
import static org.anjiao.rest.internal.export.ExportedFile.rows;
import static org.anjiao.rest.internal.export.ExportedFile.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.Tables;
import org.anjiao.rest.internal.RecordingServer;
import org.anjiao.rest.internal.supervisee.SuperviseeResource;
import org.anjiao.rest.internal.supervisee.VerificationResource;
import org.anjiao.rest.internal.supervisee.VisitResource;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.Supervisees;
import org.anjiao.supervisee.visit.MetPerson;
import org.anjiao.supervisee.visit.VerificationQuota;
import org.anjiao.supervisee.visit.Verifications;
import org.anjiao.supervisee.visit.Visit;
import org.anjiao.supervisee.visit.VisitKind;
import org.anjiao.supervisee.visit.Visits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists as tables over a real HTTP server: pages, filters, rights, masks, names, the audit log and what breaks off. */
class ExportOverHttpTest {
    private static final Instant AT = Instant.parse("2026-03-19T08:30:00Z");

    private final RecordingServer server = new RecordingServer();
    private final ExportWorld world = new ExportWorld();
    private final List<Object> queries = new ArrayList<>();
    private Function<String, Page<?>> pages;

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void allPagesOfAListLeaveAsOneTableInItsOwnOrder() throws Exception {
        start(world.export());
        pages = cursor -> cursor == null
                ? new Page<>(List.of(visit("1", "稳定"), visit("2", "甲,乙\n\"丙\"")), "next:2")
                : new Page<>(List.of(visit("3", "")), null);

        HttpResponse<byte[]> file =
                taken("visits", "kind=family&superviseeId=s-1&from=2026-03-01", TableMedia.CSV, "zh");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(name(file)).isEqualTo("走访-单位unit-1-2026-03-20.csv");
        assertThat(text(file).substring(text(file).indexOf("\r\n") + 2))
                .startsWith("矫正编号,姓名,所属单位,类别,走访时间,见到的人员,同行人员,走访情况,走访人,登记时间,记录编号\r\n"
                        + "N-1,测试对象1,单位u-1,家庭走访,2026-03-19 16:30:00,本人；家属,,稳定,office,");
        assertThat(rows(file, TableMedia.CSV)).extracting(row -> row.get(7)).containsExactly("稳定", "甲,乙\n\"丙\"", "");
        assertThat(queries)
                .containsExactly(
                        new CaseQuery(null, "s-1", LocalDate.of(2026, 3, 1), null, null, null, null, 200),
                        new CaseQuery(null, "s-1", LocalDate.of(2026, 3, 1), null, null, null, "next:2", 200));
        // The persons of a page are asked for at once.
        assertThat(world.persons.batches).containsExactly(List.of("1", "2"), List.of("3"));
    }

    @Test
    void withoutMediaItIsTheListAsBefore() throws Exception {
        start(world.export());
        pages = cursor -> new Page<>(List.of(visit("1", "稳定")), "next:1");

        assertThat(server.get("visits?limit=7").json().get("next").asText()).isEqualTo("next:1");
        assertThat(queries).containsExactly(CaseQuery.ofUnit(null, null, 7));
        assertThat(world.audited).isEmpty();
    }

    @Test
    void aWorkbookInEnglishHoldsTheSameRows() throws Exception {
        start(world.export());
        pages = cursor -> new Page<>(List.of(visit("1", "=1+1")), null);

        HttpResponse<byte[]> file = taken("visits", "", TableMedia.XLSX, "en-GB,zh;q=0.5");

        assertThat(name(file)).isEqualTo("Visits-单位unit-1-2026-03-20.xlsx");
        try (TableReader table = read(file, TableMedia.XLSX)) {
            assertThat(table.heading().get(0))
                    .isEqualTo("Export e-1　by 测试干部 (beilin)　of 单位unit-1　at 2026-03-20 10:00:00"
                            + "　approved by 测试负责人 (beilin.jigou)　for: 季度核对"
                            + "　for this purpose only, not to be passed on");
            assertThat(table.next().cells())
                    .startsWith("Number", "Name", "Unit", "Kind")
                    .endsWith("Record");
            assertThat(table.next().cells()).contains("=1+1", "the person；family member");
            assertThat(table.hasNext()).isFalse();
        }
    }

    @Test
    void whatWouldBeAFormulaIsText() throws Exception {
        start(world.export());
        pages = cursor ->
                new Page<>(List.of(visit("1", "=HYPERLINK(\"http://x\")"), visit("2", "+1"), visit("3", "@a")), null);

        HttpResponse<byte[]> file = taken("visits", "", TableMedia.CSV, "zh");

        assertThat(text(file)).contains("\"'=HYPERLINK(", ",'+1,", ",'@a,");
    }

    @Test
    void aFileSaysWhoTookItAwayWhatForAndWhoLetItGo() throws Exception {
        start(world.export());
        pages = cursor -> new Page<>(List.of(visit("1", "稳定")), null);

        List<String> lines =
                text(taken("visits", "", TableMedia.CSV, "zh")).lines().toList();

        String mark = "# 导出编号 e-1　导出人 测试干部 (beilin)　单位 单位unit-1　导出时间 2026-03-20 10:00:00"
                + "　审批人 测试负责人 (beilin.jigou)　用途 季度核对　仅限上述用途，不得外传";
        assertThat(lines.get(0)).isEqualTo("\uFEFF" + mark);
        assertThat(lines).last().isEqualTo(mark);
    }

    @Test
    void whatLeavesIsCountedWithItsRows() throws Exception {
        start(world.export());
        pages = cursor -> new Page<>(List.of(visit("1", "稳定"), visit("2", "稳定")), null);

        taken("visits", "kind=family&unit=u-9", TableMedia.CSV, "zh");

        assertThat(world.fetched).containsExactly("e-1 2");
        assertThat(world.audited).isEmpty();
    }

    @Test
    void personsDoNotLeaveWithoutAnApproval() throws Exception {
        start(world.export());
        pages = cursor -> new Page<>(List.of(visit("1", "稳定")), null);

        for (String direct : List.of("visits?media=csv", "supervisees?media=xlsx", "visits?media=csv&kind=family")) {
            HttpResponse<byte[]> refused = server.download(direct, "zh");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(text(refused)).contains("EXPORT_NEEDS_APPROVAL", "POST /api/v1/exports");
        }
        assertThat(queries).isEmpty();
        assertThat(world.fetched).isEmpty();
    }

    @Test
    void whatIsNotApprovedIsNotMade() throws Exception {
        start(world.export());
        world.refusal = CommonProblem.notFound("e-1");

        assertThat(taken("visits", "", TableMedia.CSV, "zh").statusCode()).isEqualTo(404);
        assertThat(queries).isEmpty();
    }

    /** Nothing that the one who fetches adds to the address changes what was approved. */
    @Test
    void theFileHoldsWhatWasApprovedWhateverTheAddressSays() throws Exception {
        start(world.export());
        pages = cursor -> new Page<>(List.of(visit("1", "稳定")), null);
        world.approval = ExportWorld.approved("visits", Map.of("unit", "u-9", "kind", "family"), TableMedia.CSV);

        HttpResponse<byte[]> file = server.download(
                "exports/e-1/file?unit=u-1&kind=unit&superviseeId=s-7&from=2026-01-01&media=xlsx&limit=1", "zh");

        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv");
        assertThat(queries).containsExactly(new CaseQuery("u-9", null, null, null, null, null, null, 200));
    }

    @Test
    void figuresLeaveAtOnceAndAreOnTheAuditLog() throws Exception {
        start(world.export());

        HttpResponse<byte[]> file = server.download("verifications/quotas?month=2026-03&unit=u-9&media=csv", "zh");

        assertThat(text(file).lines())
                .containsExactly(
                        "\uFEFF# 导出人 测试干部 (beilin)　单位 单位unit-1　导出时间 2026-03-20 10:00:00",
                        "所属单位,月份,应核查数,按期数,逾期完成数,逾期未完成数,未完成数",
                        "单位u-9,2026-03,7,4,1,1,1",
                        "# 导出人 测试干部 (beilin)　单位 单位unit-1　导出时间 2026-03-20 10:00:00");
        assertThat(world.audited).hasSize(1);
        assertThat(world.audited.get(0).action()).isEqualTo("LIST_EXPORT");
        assertThat(world.audited.get(0).unitId()).isEqualTo("u-9");
        assertThat(world.details(0))
                .containsOnly(
                        Map.entry("list", "verifications/quotas"),
                        Map.entry("media", "CSV"),
                        Map.entry("rows", "1"),
                        Map.entry("month", "2026-03"),
                        Map.entry("unit", "u-9"));
    }

    @Test
    void whoMayNotExportGetsNothing() throws Exception {
        start(world.export());
        world.granted = Set.of();

        HttpResponse<byte[]> refused = taken("visits", "", TableMedia.CSV, "zh");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused)).contains("NOT_PERMITTED");
        assertThat(queries).isEmpty();
        assertThat(world.fetched).isEmpty();
    }

    @Test
    void whatTheListRefusesItsTableRefusesToo() throws Exception {
        start(world.export());
        pages = cursor -> {
            throw new ProblemException(CommonProblem.OUTSIDE_OWN_UNIT, "unit");
        };

        HttpResponse<byte[]> refused = taken("visits", "unit=u-2", TableMedia.CSV, "zh");

        assertThat(refused.statusCode())
                .isEqualTo(server.get("visits?unit=u-2").status())
                .isEqualTo(403);
        assertThat(text(refused)).contains("OUTSIDE_OWN_UNIT");
        assertThat(taken("visits", "order=sideways", TableMedia.CSV, "zh").statusCode())
                .isEqualTo(422);
        assertThat(server.download("verifications/quotas?media=pdf", "zh").statusCode())
                .isEqualTo(422);
        assertThat(world.audited).isEmpty();
        assertThat(world.fetched).isEmpty();
    }

    @Test
    void theTableIsMaskedAsTheListIs() throws Exception {
        start(world.export());
        pages = cursor -> new Page<>(List.of(ExportWorld.person("1", "6199**********0014")), null);

        String listed = server.get("supervisees?q=619900198001010014")
                .json()
                .at("/items/0/idNumber")
                .asText();
        HttpResponse<byte[]> file = taken("supervisees", "q=619900198001010014", TableMedia.CSV, "zh");

        assertThat(rows(file, TableMedia.CSV).get(0)).contains(listed, "测试对象1", "男", "缓刑", "在矫", "单位u-1");
    }

    @Test
    void whatIsTooLongIsRefusedAsAWhole() throws Exception {
        start(world.export(3));
        pages = cursor -> new Page<>(
                IntStream.range(0, 2).mapToObj(i -> visit("" + i, "稳定")).toList(), cursor == null ? "more" : null);

        HttpResponse<byte[]> refused = taken("visits", "", TableMedia.XLSX, "zh");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("EXPORT_TOO_LONG", "请按单位、对象或日期缩小范围");
        assertThat(world.fetched).isEmpty();
        server.stop();
        start(world.export(4));
        assertThat(taken("visits", "", TableMedia.XLSX, "zh").statusCode()).isEqualTo(200);
        assertThat(world.fetched).containsExactly("e-1 4");
    }

    @Test
    void whatBreaksOffIsAProblemAndNoFile() throws Exception {
        start(world.export());
        pages = cursor -> {
            if (cursor == null) {
                return new Page<>(List.of(visit("1", "稳定")), "more");
            }
            throw new ProblemException(CommonProblem.OUTSIDE_OWN_UNIT, "unit");
        };

        HttpResponse<byte[]> refused = taken("visits", "", TableMedia.CSV, "zh");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused)).contains("OUTSIDE_OWN_UNIT").doesNotContain("测试对象");
        assertThat(world.fetched).isEmpty();
    }

    @Test
    void theDescriptionSaysWhichListsAreTables() throws Exception {
        start(world.export());

        JsonNode paths = server.get("openapi.json").json().get("paths");

        assertThat(paths.at("/~1verifications~1quotas/get/parameters").findValuesAsText("name"))
                .contains("media");
        assertThat(paths.at("/~1visits/get/parameters").findValuesAsText("name"))
                .contains("kind")
                .doesNotContain("media");
        assertThat(paths.has("/exports/{id}/file")).isTrue();
        assertThat(paths.at("/~1supervisees~1{id}/get/parameters").findValuesAsText("name"))
                .doesNotContain("media");
    }

    @Test
    void withoutTheRegistryThereIsNoTable() throws Exception {
        start(null);
        assertThat(server.download("verifications/quotas?media=csv", "zh").statusCode())
                .isEqualTo(400);
        assertThat(taken("visits", "", TableMedia.CSV, "zh").statusCode()).isEqualTo(400);
    }

    private void start(ListExport exports) throws Exception {
        Visits visits = ExportWorld.stub(Visits.class, given -> page(given[1], ((CaseQuery) given[1]).cursor()));
        Supervisees persons = ExportWorld.stub(
                Supervisees.class,
                given -> page(given[1], ((SuperviseeQuery) given[1]).of().cursor()));
        Verifications verifications = ExportWorld.stub(
                Verifications.class,
                given -> List.of(new VerificationQuota((String) given[1], YearMonth.of(2026, 3), 7, 4, 1, 1)));
        Organization organization = ExportWorld.stub(
                Organization.class,
                given -> new Unit(
                        (String) given[0],
                        "610103",
                        "单位" + given[0],
                        UnitType.COUNTY_JUSTICE,
                        null,
                        null,
                        Instant.EPOCH,
                        null));
        server.start(
                List.of(
                        new ExportResource(world.exports(), organization, Clock.fixed(AT, ZoneOffset.UTC)),
                        new VerificationResource(verifications),
                        new VisitResource(visits),
                        new SuperviseeResource(
                                persons,
                                server.recording(SuperviseeDirectory.class),
                                server.recording(EmOrders.class),
                                server.recording(Tables.class),
                                organization,
                                Clock.fixed(AT, ZoneOffset.UTC))),
                exports);
    }

    /** What is taken away once it is approved. */
    private HttpResponse<byte[]> taken(String list, String query, TableMedia media, String language) throws Exception {
        Map<String, String> filter = new TreeMap<>();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&")) {
            filter.put(parameter.split("=")[0], parameter.split("=")[1]);
        }
        world.approval = ExportWorld.approved(list, filter, media);
        return server.download("exports/e-1/file", language);
    }

    private Page<?> page(Object query, String cursor) {
        queries.add(query);
        return pages.apply(cursor);
    }

    private static Visit visit(String person, String findings) {
        return new Visit(
                "v-" + person,
                person,
                "u-1",
                VisitKind.FAMILY,
                AT,
                new TreeSet<>(Set.of(MetPerson.SUPERVISEE, MetPerson.FAMILY_MEMBER)),
                null,
                findings,
                "office",
                AT);
    }
}
