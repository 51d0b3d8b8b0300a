package org.anjiao.supervisee.internal.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.table.TableWriter;
import org.anjiao.supervisee.ImportResult;
import org.anjiao.supervisee.RowError;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.internal.TestWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryImportTest {
    private static TestWorld world;

    @BeforeAll
    static void open() {
        world = new TestWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "身份证号, 619900198001010015, ID_NUMBER_CHECK_DIGIT",
        "身份证号, 61990019800101001, ID_NUMBER_FORMAT",
        "身份证号, 6.1990019800101E+17, ID_NUMBER_FORMAT",
        "身份证号, 619900198002300013, ID_NUMBER_BIRTH_DATE",
        "身份证号, '', FIELD_REQUIRED",
        "姓名, '', FIELD_REQUIRED",
        "性别, 女, SEX_MISMATCH",
        "性别, 其他, UNKNOWN_CODE",
        "出生日期, 1980-01-02, BIRTH_DATE_MISMATCH",
        "矫正类别, 缓, UNKNOWN_CODE",
        "矫正开始日期, 2019-02-30, DATE_FORMAT",
        "矫正结束日期, 2019-01-04, END_BEFORE_BEGIN",
        "入矫登记日期, 2019-04-01, REGISTERED_OUTSIDE_TERM",
        "入矫登记日期, 2021-01-01, REGISTERED_OUTSIDE_TERM",
        "执行单位代码, 999999999, UNIT_UNKNOWN",
        "执行单位代码, 610103, UNIT_NOT_AN_OFFICE",
        "执行单位代码, 610104001, UNIT_OUTSIDE_SUBTREE",
        "重点类别, 涉黑涉恶、某类, UNKNOWN_CODE",
        "矫正编号, a b, NUMBER_FORMAT"
    })
    void aBadRowSaysRowColumnRuleAndRemedy(String column, String value, String code) {
        Map<String, String> bad = TestWorld.goodRow();
        bad.put("身份证号", "61990019880808003X");
        bad.put(column, value);

        ImportResult result = world.importRows(world.beilin, TestWorld.goodRow(), bad);

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.rejected()).isEqualTo(1);
        assertThat(result.errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(3);
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.code()).isEqualTo(code);
            assertThat(List.of(error.zh(), error.en(), error.remedyZh(), error.remedyEn()))
                    .noneMatch(String::isBlank)
                    .noneMatch(text -> text.contains("{0}"));
        });
        assertThat(found("61990019880808003X")).isZero();
    }

    @Test
    void everythingThatIsWrongWithARowIsSaidAtOnce() {
        Map<String, String> bad = TestWorld.goodRow();
        bad.put("姓名", "");
        bad.put("身份证号", "1");
        bad.put("执行单位代码", "0");

        ImportResult result = world.importRows(world.beilin, bad);

        assertThat(result.errors()).extracting(RowError::column).containsExactly("姓名", "身份证号", "执行单位代码");
        assertThat(result.rejected()).isEqualTo(1);
        assertThat(result.errorCount()).isEqualTo(3);
    }

    @Test
    void aPersonIsTakenOnceWithinAFile() {
        Map<String, String> row = TestWorld.goodRow();

        ImportResult result = world.importRows(world.beilin, row, row);

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.errors())
                .extracting(RowError::row, RowError::code)
                .containsExactly(tuple(3, "DUPLICATE_PERSON"));
    }

    @Test
    void aPersonThatIsRegisteredIsRefused() {
        Map<String, String> row = TestWorld.goodRow();
        world.importRows(world.beilin, row);

        ImportResult result = world.importRows(world.beilin, row);

        assertThat(result.accepted()).isZero();
        assertThat(result.errors()).extracting(RowError::code).containsExactly("DUPLICATE_PERSON");
    }

    @Test
    void duplicatesAreFoundAcrossBatches() {
        Map<String, String> first = TestWorld.goodRow();
        List<List<String>> rows = new ArrayList<>();
        rows.add(TestWorld.cells(first));
        IntStream.range(0, PersonImport.BATCH_ROWS + 10).forEach(i -> rows.add(TestWorld.cells(TestWorld.goodRow())));
        rows.add(TestWorld.cells(first));

        ImportResult result =
                world.registry.importTable(world.beilin, TestWorld.table(TestWorld.HEADING, rows.iterator()));

        assertThat(result.accepted()).isEqualTo(PersonImport.BATCH_ROWS + 11);
        assertThat(result.errors()).extracting(RowError::row).containsExactly(rows.size() + 1);
    }

    @Test
    void twoImportsOfTheSamePersonsAtOnceTakeEachOnce() throws Exception {
        List<List<String>> rows = IntStream.range(0, 300)
                .mapToObj(i -> TestWorld.cells(TestWorld.goodRow()))
                .toList();
        Callable<ImportResult> importing =
                () -> world.registry.importTable(world.beilin, TestWorld.table(TestWorld.HEADING, rows.iterator()));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            int accepted = 0;
            int rejected = 0;
            for (Future<ImportResult> result : threads.invokeAll(List.of(importing, importing))) {
                accepted += result.get().accepted();
                rejected += result.get().rejected();
            }
            assertThat(List.of(accepted, rejected)).containsExactly(300, 300);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void numbersAreKeptOrMadeAndNeverTwice() {
        Map<String, String> given = TestWorld.goodRow();
        given.put("矫正编号", "BL-2019-001");
        Map<String, String> same = TestWorld.goodRow();
        same.put("矫正编号", "BL-2019-001");

        ImportResult result = world.importRows(world.beilin, given, same, TestWorld.goodRow());

        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.errors()).extracting(RowError::code).containsExactly("NUMBER_TAKEN");
        assertThat(world.registry
                        .list(world.beilin, new SuperviseeQuery(null, "SN2019", null, null, null, 200))
                        .items())
                .extracting(summary -> summary.number())
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("SN2019\\d{7}"));
    }

    @Test
    void aNumberOfTheGeneratedFormDoesNotCollide() {
        world.importRows(world.beilin, TestWorld.goodRow());
        String last = world
                .registry
                .list(world.beilin, new SuperviseeQuery(null, "SN2019", null, null, null, 200))
                .items()
                .stream()
                .map(summary -> summary.number())
                .max(String::compareTo)
                .orElseThrow();
        Map<String, String> squatting = TestWorld.goodRow();
        squatting.put("矫正编号", "SN2019%07d".formatted(Integer.parseInt(last.substring(6)) + 1));

        ImportResult result = world.importRows(world.beilin, squatting, TestWorld.goodRow());

        assertThat(result.accepted()).isEqualTo(2);
    }

    @Test
    void datesAndCodesAreTakenAsOfficersWriteThem() {
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正开始日期", "2019年1月5日");
        row.put("矫正结束日期", "2020/1/4");
        row.put("矫正类别", "02");
        row.put("重点类别", "涉枪涉爆；GANG");

        assertThat(world.importRows(world.beilin, row).errors()).isEmpty();
    }

    @Test
    void aHeadingThatDoesNotFitRefusesTheFile() {
        List<String> heading = new ArrayList<>(TestWorld.HEADING);
        heading.set(1, "名字");
        heading.set(3, "身份证号");

        assertThatThrownBy(() -> world.registry.importTable(
                        world.beilin,
                        TestWorld.table(
                                heading,
                                List.of(TestWorld.cells(TestWorld.goodRow())).iterator())))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(SuperviseeProblem.IMPORT_HEADING);
                    assertThat(problem.zh()).contains("缺少：姓名").contains("名字、身份证号");
                });
    }

    @Test
    void columnsMayStandInAnyOrderAndOptionalOnesMayBeMissing() {
        Map<String, String> row = TestWorld.goodRow();
        List<String> heading = List.of("执行单位代码", "姓名", "身份证号", "入矫登记日期", "矫正结束日期", "矫正开始日期", "矫正类别");
        List<String> cells = heading.stream().map(row::get).toList();

        ImportResult result = world.registry.importTable(
                world.beilin, TestWorld.table(heading, List.of(cells).iterator()));

        assertThat(result.accepted()).isEqualTo(1);
    }

    @Test
    void theTemplateIsItsOwnEmptyImport() {
        List<List<String>> template = new ArrayList<>();
        world.registry.writeTemplate(new TableWriter() {
            @Override
            public void row(List<String> cells) {
                template.add(cells);
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        });

        assertThat(template.get(0)).isEqualTo(TestWorld.HEADING);
        ImportResult result = world.registry.importTable(
                world.beilin,
                TestWorld.table(
                        template.get(0), template.subList(1, template.size()).iterator()));
        assertThat(result.accepted() + result.rejected()).isZero();

        List<String> example = new ArrayList<>(template.get(2));
        example.set(0, "");
        assertThat(world.registry
                        .importTable(
                                world.beilin,
                                TestWorld.table(
                                        template.get(0), List.of(example).iterator()))
                        .errors())
                .isEmpty();
    }

    @Test
    void whoMayNotImportIsTurnedAway() {
        assertThatThrownBy(() -> world.importRows(world.office, TestWorld.goodRow()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().name()).isEqualTo("NOT_PERMITTED"));
    }

    @Test
    void oneAuditEntryHoldsTheCounts() {
        world.audited.clear();
        Map<String, String> bad = TestWorld.goodRow();
        bad.put("姓名", "");

        world.importRows(world.beilin, TestWorld.goodRow(), bad, TestWorld.goodRow());

        assertThat(world.audited).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("SUPERVISEE_IMPORT");
            assertThat(entry.details())
                    .isEqualTo(Map.of("accepted", "2", "rejected", "1", "errors", "1", "outcome", "complete"));
        });
    }

    @Test
    void aFileThatBreaksOffKeepsWhatWasCommittedAndIsOnRecord() {
        world.audited.clear();
        Iterator<List<String>> rows = IntStream.range(0, 1_500)
                .mapToObj(i -> {
                    if (i == 1_200) {
                        throw new IllegalArgumentException("the file breaks off");
                    }
                    return TestWorld.cells(TestWorld.goodRow());
                })
                .iterator();

        assertThatThrownBy(() -> world.registry.importTable(world.beilin, TestWorld.table(TestWorld.HEADING, rows)))
                .hasMessage("the file breaks off");

        assertThat(world.audited)
                .extracting(AuditRecord::details)
                .singleElement()
                .satisfies(details -> assertThat(details).containsEntry("accepted", "1000"));
    }

    @Test
    void errorsAreReportedUpToABoundAndCountedBeyond() {
        Map<String, String> bad = TestWorld.goodRow();
        bad.put("姓名", "");
        List<String> cells = TestWorld.cells(bad);

        ImportResult result = world.registry.importTable(
                world.beilin,
                TestWorld.table(
                        TestWorld.HEADING,
                        IntStream.range(0, 2_500).mapToObj(i -> cells).iterator()));

        assertThat(result.errors()).hasSize(ImportResult.MAX_ERRORS);
        assertThat(result.errorCount()).isEqualTo(2_500);
        assertThat(result.rejected()).isEqualTo(2_500);
    }

    private int found(String idNumber) {
        return world.registry
                .list(world.province, new SuperviseeQuery(null, idNumber, null, null, null, 10))
                .items()
                .size();
    }
}
