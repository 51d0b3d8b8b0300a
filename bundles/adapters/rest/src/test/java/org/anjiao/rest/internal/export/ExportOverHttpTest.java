package org.anjiao.rest.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.anjiao.office.internal.table.TablesComponent;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableRow;
import org.anjiao.platform.table.Tables;
import org.anjiao.rest.internal.RecordingServer;
import org.anjiao.rest.internal.supervisee.SuperviseeResource;
import org.anjiao.rest.internal.supervisee.VisitResource;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSummary;
import org.anjiao.supervisee.Supervisees;
import org.anjiao.supervisee.visit.MetPerson;
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
                server.download("visits?kind=family&superviseeId=s-1&from=2026-03-01&media=csv", "zh");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(fileName(file)).isEqualTo("走访-单位unit-1-2026-03-20.csv");
        assertThat(text(file))
                .startsWith("\uFEFF矫正编号,姓名,所属单位,类别,走访时间,见到的人员,同行人员,走访情况,走访人,登记时间,记录编号\r\n"
                        + "N-1,测试对象1,单位u-1,家庭走访,2026-03-19 16:30:00,本人；家属,,稳定,office,");
        assertThat(rows(file, TableMedia.CSV)).extracting(row -> row.get(7)).containsExactly("稳定", "甲,乙\n\"丙\"", "");
        assertThat(queries)
                .containsExactly(
                        new CaseQuery(null, "s-1", LocalDate.of(2026, 3, 1), null, null, null, null, 200),
                        new CaseQuery(null, "s-1", LocalDate.of(2026, 3, 1), null, null, null, "next:2", 200));
        // The persons of a page are asked for at once.
        assertThat(world.labelsAsked).containsExactly(List.of("1", "2"), List.of("3"));
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

        HttpResponse<byte[]> file = server.download("visits?media=xlsx", "en-GB,zh;q=0.5");

        assertThat(fileName(file)).isEqualTo("Visits-单位unit-1-2026-03-20.xlsx");
        try (TableReader table = read(file, TableMedia.XLSX)) {
            assertThat(table.heading())
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

        HttpResponse<byte[]> file = server.download("visits?media=csv", "zh");

        assertThat(text(file)).contains("\"'=HYPERLINK(", ",'+1,", ",'@a,");
    }

    @Test
    void anExportIsOnTheAuditLogWithFilterAndRows() throws Exception {
        start(world.export());
        pages = cursor -> new Page<>(List.of(visit("1", "稳定"), visit("2", "稳定")), null);

        server.download("visits?kind=family&unit=u-9&limit=3&cursor=x&media=csv", "zh");

        assertThat(world.audited).hasSize(1);
        assertThat(world.audited.get(0).action()).isEqualTo("LIST_EXPORT");
        assertThat(world.audited.get(0).unitId()).isEqualTo("u-9");
        assertThat(world.details(0))
                .containsOnly(
                        Map.entry("list", "visits"),
                        Map.entry("media", "CSV"),
                        Map.entry("rows", "2"),
                        Map.entry("kind", "family"),
                        Map.entry("unit", "u-9"));
    }

    @Test
    void aPersonsListIsAReadOfThatPerson() throws Exception {
        start(world.export());
        pages = cursor -> new Page<>(List.of(visit("1", "稳定")), null);

        server.download("visits?superviseeId=s-1&media=csv", "zh");

        assertThat(world.audited.get(0).recordType()).isEqualTo("supervisee");
        assertThat(world.audited.get(0).recordId()).isEqualTo("s-1");
    }

    @Test
    void whoMayNotExportGetsNothing() throws Exception {
        start(world.export());
        world.granted = Set.of();

        HttpResponse<byte[]> refused = server.download("visits?media=csv", "zh");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused)).contains("NOT_PERMITTED");
        assertThat(queries).isEmpty();
        assertThat(world.audited).isEmpty();
    }

    @Test
    void whatTheListRefusesItsTableRefusesToo() throws Exception {
        start(world.export());
        pages = cursor -> {
            throw new ProblemException(CommonProblem.OUTSIDE_OWN_UNIT, "unit");
        };

        HttpResponse<byte[]> refused = server.download("visits?unit=u-2&media=csv", "zh");

        assertThat(refused.statusCode())
                .isEqualTo(server.get("visits?unit=u-2").status())
                .isEqualTo(403);
        assertThat(text(refused)).contains("OUTSIDE_OWN_UNIT");
        assertThat(server.download("visits?order=sideways&media=csv", "zh").statusCode())
                .isEqualTo(422);
        assertThat(server.download("visits?media=pdf", "zh").statusCode()).isEqualTo(422);
        assertThat(world.audited).isEmpty();
    }

    @Test
    void theTableIsMaskedAsTheListIs() throws Exception {
        start(world.export());
        pages = cursor -> new Page<>(List.of(person("1", "6199**********0014")), null);

        String listed = server.get("supervisees?q=619900198001010014")
                .json()
                .at("/items/0/idNumber")
                .asText();
        HttpResponse<byte[]> file = server.download("supervisees?q=619900198001010014&media=csv", "zh");

        assertThat(rows(file, TableMedia.CSV).get(0)).contains(listed, "测试对象1", "男", "缓刑", "在矫", "单位u-1");
        // What was typed to find somebody may be a number that is masked everywhere else.
        assertThat(world.details(0)).containsEntry("q", "*");
    }

    @Test
    void whatIsTooLongIsRefusedAsAWhole() throws Exception {
        start(world.export(3));
        pages = cursor -> new Page<>(
                IntStream.range(0, 2).mapToObj(i -> visit("" + i, "稳定")).toList(), cursor == null ? "more" : null);

        HttpResponse<byte[]> refused = server.download("visits?media=xlsx", "zh");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("EXPORT_TOO_LONG", "请按单位、对象或日期缩小范围");
        assertThat(world.audited).isEmpty();
        server.stop();
        start(world.export(4));
        assertThat(server.download("visits?media=xlsx", "zh").statusCode()).isEqualTo(200);
        assertThat(world.details(0)).containsEntry("rows", "4");
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

        HttpResponse<byte[]> refused = server.download("visits?media=csv", "zh");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused)).contains("OUTSIDE_OWN_UNIT").doesNotContain("测试对象");
        assertThat(world.audited).isEmpty();
    }

    @Test
    void theDescriptionSaysWhichListsAreTables() throws Exception {
        start(world.export());

        JsonNode paths = server.get("openapi.json").json().get("paths");

        assertThat(paths.at("/~1visits/get/parameters").findValuesAsText("name"))
                .contains("media");
        assertThat(paths.at("/~1supervisees~1{id}/get/parameters").findValuesAsText("name"))
                .doesNotContain("media");
    }

    @Test
    void withoutTheRegistryThereIsNoTable() throws Exception {
        start(null);

        assertThat(server.download("visits?media=csv", "zh").statusCode()).isEqualTo(400);
    }

    private void start(ListExport exports) throws Exception {
        Visits visits = ExportWorld.stub(Visits.class, given -> page(given[1], ((CaseQuery) given[1]).cursor()));
        Supervisees persons =
                ExportWorld.stub(Supervisees.class, given -> page(given[1], ((SuperviseeQuery) given[1]).cursor()));
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

    private static SuperviseeSummary person(String id, String idNumber) {
        return new SuperviseeSummary(
                id,
                "N-" + id,
                "测试对象" + id,
                idNumber,
                Sex.MALE,
                Category.PROBATION,
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2027, 1, 4),
                "u-1",
                Status.ACTIVE,
                true,
                false,
                false);
    }

    private static String fileName(HttpResponse<byte[]> file) {
        String disposition = file.headers().firstValue("Content-Disposition").orElseThrow();
        return URLDecoder.decode(disposition.substring(disposition.indexOf("UTF-8''") + 7), StandardCharsets.UTF_8);
    }

    private static String text(HttpResponse<byte[]> file) {
        return new String(file.body(), StandardCharsets.UTF_8);
    }

    private static TableReader read(HttpResponse<byte[]> file, TableMedia media) {
        return new TablesComponent().read(new ByteArrayInputStream(file.body()), media);
    }

    private static List<List<String>> rows(HttpResponse<byte[]> file, TableMedia media) {
        List<List<String>> rows = new ArrayList<>();
        try (TableReader table = read(file, media)) {
            table.forEachRemaining(row -> rows.add(((TableRow) row).cells()));
        }
        return rows;
    }
}
