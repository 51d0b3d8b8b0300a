package org.anjiao.supervisee.internal.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.completeness.Completeness;
import org.anjiao.supervisee.completeness.FileBoard;
import org.anjiao.supervisee.completeness.FileFigures;
import org.anjiao.supervisee.completeness.FileItem;
import org.anjiao.supervisee.completeness.FileProblem;
import org.anjiao.supervisee.completeness.FileStage;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completeness of case files. */
class FileBookTest {
    private static final LocalDate DAY = LocalDate.of(2019, 1, 10);

    private TestWorld world;
    private FileBook files;

    @BeforeEach
    void open() {
        world = new TestWorld();
        files = new FileBook(world.desk, world.registry);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private String person(String... cells) {
        Map<String, String> row = TestWorld.goodRow();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return world.person(row);
    }

    private Completeness filed(String person, String code) {
        return files.fileDocument(world.office, person, null, code, "卷宗第3页", DAY);
    }

    private void step(String person, String action, Map<String, String> facts) {
        world.desk.step(world.office, Permission.CASE_RECORD, person, (manager, found) -> {
            world.desk.record(manager, world.office, found, new CaseStep(action, "record", "r-1", facts));
            return null;
        });
    }

    /** 8 documents and 10 fields; two fields of the register are not there: offence and deciding authority. */
    @Test
    void tellsWhatIsMissingOfANewFile() {
        Completeness file = files.of(world.office, person());

        assertThat(file.stage()).isEqualTo(FileStage.ENTRY);
        assertThat(file.required()).isEqualTo(18);
        assertThat(file.present()).isEqualTo(8);
        assertThat(file.score()).as("8 of 18, rounded down").isEqualTo(44);
        assertThat(file.basis()).first().asString().startsWith("CN-2012");
        assertThat(file.items())
                .filteredOn(item -> !item.present())
                .extracting(FileItem::zh)
                .contains("判决书", "矫正方案", "罪名", "决定机关")
                .hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({"缓刑,8,10", "管制,8,10", "假释,9,10", "暂予监外执行,11,13"})
    void whatIsRequiredDependsOnTheSentence(String category, int documents, int fields) {
        Completeness file = files.of(world.office, person("矫正类别", category));
        assertThat(file.items()).filteredOn(FileItem::document).hasSize(documents);
        assertThat(file.items()).filteredOn(item -> !item.document()).hasSize(fields);
    }

    /** The day before the end, the last day, and the day after. */
    @ParameterizedTest
    @CsvSource({"2020-01-03T12:00,ENTRY,8", "2020-01-04T23:59,ENTRY,8", "2020-01-05T00:00,EXIT,12"})
    void theEndOfTheTermAsksForMore(String at, FileStage stage, int documents) {
        String person = person();
        world.clock.set(at);
        Completeness file = files.of(world.office, person);
        assertThat(file.stage()).isEqualTo(stage);
        assertThat(file.items()).filteredOn(FileItem::document).hasSize(documents);
    }

    @ParameterizedTest
    @CsvSource({"2020-06-30,CN-2012", "2020-07-01,CN-2020"})
    void theRulesOfTheDayOfRegistrationDecide(String registered, String pack) {
        world.clock.set("2021-01-01T09:00");
        String person = person("矫正开始日期", "2020-06-01", "矫正结束日期", "2022-05-31", "入矫登记日期", registered);
        assertThat(files.of(world.office, person).basis()).allMatch(basis -> basis.startsWith(pack));
    }

    @Test
    void aDocumentIsFiledByHandOnceItIsThere() {
        String person = person();
        Completeness file = filed(person, "JUDGMENT");

        assertThat(file.present()).isEqualTo(9);
        assertThat(file.items()).first().satisfies(item -> {
            assertThat(item.code()).isEqualTo("JUDGMENT");
            assertThat(item.reference()).isEqualTo("卷宗第3页");
            assertThat(item.filedBy()).isEqualTo("office");
            assertThat(item.byStep()).isFalse();
        });
        refused(FileProblem.FILE_CODE_UNKNOWN, () -> filed(person, "PAROLE_RULING"));
        refused(
                FileProblem.FILE_DAY,
                () -> files.fileDocument(
                        world.office,
                        person,
                        null,
                        "JUDGMENT",
                        "1",
                        world.desk.today().plusDays(1)));
        refused(
                CommonProblem.STALE_VERSION,
                () -> files.fileDocument(world.office, person, file.version() + 1, "JUDGMENT", "1", DAY));
        refused(CommonProblem.NOT_PERMITTED, () -> files.fileDocument(world.city, person, null, "JUDGMENT", "1", DAY));

        assertThat(files.withdrawDocument(world.office, person, null, "JUDGMENT", "误归他人文书")
                        .present())
                .isEqualTo(8);
        refused(
                FileProblem.FILE_DOCUMENT_ABSENT,
                () -> files.withdrawDocument(world.office, person, null, "JUDGMENT", "误归"));
    }

    @Test
    void aStepOfTheCasePutsItsDocumentsOnFileForGood() {
        String person = person();
        step(person, "ANNOUNCED", Map.of());
        step(person, "DOCUMENTS_RECEIVED", Map.of("documents", "JUDGMENT EXECUTION_NOTICE"));
        step(person, "REFERRAL_RECEIVED", Map.of());
        step(person, "SOMETHING_ELSE", Map.of());

        Completeness file = files.of(world.office, person);

        assertThat(file.items())
                .filteredOn(FileItem::byStep)
                .extracting(FileItem::code)
                .containsExactlyInAnyOrder("ANNOUNCEMENT", "JUDGMENT", "EXECUTION_NOTICE");
        assertThat(file.present()).as("with the deciding authority").isEqualTo(12);
        refused(
                FileProblem.FILE_DOCUMENT_OF_STEP,
                () -> files.withdrawDocument(world.office, person, null, "ANNOUNCEMENT", "误归"));
    }

    @Test
    void fieldsAreFilledInAndReadWithAPurpose() {
        String person = person();
        assertThat(files.fillField(world.office, person, null, "offence", "盗窃罪").present())
                .isEqualTo(9);
        refused(FileProblem.FILE_CODE_UNKNOWN, () -> files.fillField(world.office, person, null, "phone", "1"));
        refused(FileProblem.FILE_CODE_UNKNOWN, () -> files.fillField(world.office, person, null, "sex", "1"));
        refused(CommonProblem.PURPOSE_REQUIRED, () -> files.fields(world.office, person, null));

        assertThat(files.fields(world.office, person, "核对档案")).isEqualTo(Map.of("offence", "盗窃罪"));
        assertThat(world.audited)
                .last()
                .satisfies(record -> assertThat(record.action()).isEqualTo("FILE_FIELDS_READ"));
        assertThat(world.audited.toString()).doesNotContain("盗窃罪");
    }

    @Test
    void theBoardAddsUpOfficesCountiesAndCities() {
        String first = person();
        person("联系电话", "");
        person("执行单位代码", "610103002");
        filed(first, "JUDGMENT");

        FileBoard county = files.board(world.beilin, null);

        assertThat(county.own().persons()).isEqualTo(3);
        assertThat(county.own().average())
                .as("(9/18 + 7/18 + 8/18) / 3 = 44.4 %")
                .isEqualByComparingTo(new BigDecimal("44.4"));
        assertThat(county.below())
                .extracting(
                        FileFigures::unitId,
                        FileFigures::persons,
                        figures -> figures.average().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("u-610103001", 2, "44.4"),
                        org.assertj.core.groups.Tuple.tuple("u-610103002", 1, "44.4"));
        assertThat(county.own().missing())
                .filteredOn(missing ->
                        missing.code().equals("JUDGMENT") || missing.code().equals("phone"))
                .extracting(FileFigures.Missing::files)
                .containsExactly(2, 1);
        assertThat(files.board(world.city, null).below())
                .extracting(FileFigures::persons)
                .containsExactly(3, 0);
        assertThat(files.board(world.province, null).own())
                .satisfies(province -> assertThat(province.average())
                        .isEqualByComparingTo(county.own().average()));
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> files.board(world.office, "u-610103"));
    }

    /** What the board counts is what the persons' own pages say. */
    @Test
    void theBoardAgreesWithTheFiles() {
        world.clock.set("2020-01-05T09:00");
        List<String> persons = List.of(
                person("矫正类别", "假释"),
                person("矫正类别", "暂予监外执行", "矫正结束日期", "2021-01-04"),
                person("居住地址", "", "矫正结束日期", "2021-01-04"));
        filed(persons.get(0), "PAROLE_RULING");
        files.fillField(world.office, persons.get(1), null, "hospital", "省指定医院");
        double mean = persons.stream()
                .map(person -> files.of(world.office, person))
                .mapToDouble(file -> 100.0 * file.present() / file.required())
                .average()
                .orElseThrow();

        FileFigures figures = files.board(world.beilin, null).own();

        assertThat(figures.average().doubleValue()).isCloseTo(mean, org.assertj.core.data.Offset.offset(0.051));
        assertThat(figures.missing().stream()
                        .mapToInt(FileFigures.Missing::files)
                        .sum())
                .isEqualTo(persons.stream()
                        .map(person -> files.of(world.office, person))
                        .mapToInt(file -> file.required() - file.present())
                        .sum());
    }

    @Test
    void anotherOfficeSeesNothing() {
        String person = person();
        Caller stranger = world.account("stranger", "610103002", Role.OFFICE_OFFICER);
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> files.of(stranger, person));
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> files.fileDocument(stranger, person, null, "JUDGMENT", "1", DAY));
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
