package org.anjiao.office.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableRow;
import org.anjiao.platform.table.TableWriter;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
    private static final Limits TIGHT = new Limits(1 << 20, 1 << 20, 1 << 16, 1_000, 20);

    private final TablesComponent tables = new TablesComponent();

    @ParameterizedTest
    @EnumSource(TableMedia.class)
    void whatIsWrittenIsReadAgain(TableMedia media) {
        byte[] file = written(
                media, List.of(List.of("姓名", "电话"), List.of("测试对象01", "+8613800000000"), List.of("a,\"b\"", "")));

        List<TableRow> rows = new ArrayList<>();
        try (TableReader reader = read(file, media)) {
            assertThat(reader.heading()).containsExactly("姓名", "电话");
            reader.forEachRemaining(rows::add);
        }

        assertThat(rows)
                .containsExactly(
                        new TableRow(2, List.of("测试对象01", "+8613800000000")), new TableRow(3, List.of("a,\"b\"", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    void aFormulaLeavesAsText(String formula) throws IOException {
        String csv = new String(written(TableMedia.CSV, List.of(List.of(formula))), StandardCharsets.UTF_8);
        assertThat(csv).contains("'" + formula);

        byte[] xlsx = written(TableMedia.XLSX, List.of(List.of(formula)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getCellType())
                    .isEqualTo(CellType.STRING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void csvComesInEitherCharacterSet(String charset) {
        byte[] file = "姓名,单位\n测试对象01,碑林区\n".getBytes(Charset.forName(charset));

        try (TableReader reader = read(file, TableMedia.CSV)) {
            assertThat(reader.heading()).containsExactly("姓名", "单位");
            assertThat(reader.next().cells()).containsExactly("测试对象01", "碑林区");
        }
    }

    @Test
    void rowsKeepTheirNumbersAcrossBlankOnes() {
        try (TableReader reader = read("a\n\n \nx\n".getBytes(StandardCharsets.UTF_8), TableMedia.CSV)) {
            assertThat(reader.next()).isEqualTo(new TableRow(4, List.of("x")));
            assertThat(reader.hasNext()).isFalse();
        }
    }

    @Test
    void aSpreadsheetOfAnotherProgramIsRead() throws IOException {
        try (TableReader reader = read(poiWorkbook(), TableMedia.XLSX)) {
            assertThat(reader.heading()).containsExactly("姓名", "日期", "数", "公式", "真", "空", "带时间");
            TableRow row = reader.next();
            assertThat(row.number()).isEqualTo(4);
            assertThat(row.cells())
                    .containsExactly("测试对象01", "2019-03-31", "61010300", "2", "TRUE", "", "2019-03-31 09:30");
            assertThat(reader.hasNext()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-mm-dd", "d/m/yy", "[$-804]yyyy\"年\"m\"月\"d\"日\"", "m/d/yy h:mm"})
    void formatsOfDaysAreKnown(String format) {
        assertThat(NumberFormats.showsDay(format)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"General", "0.00", "[Red]0", "\"day\" 0", "#,##0 \\d", "h:mm:ss", "@"})
    void otherFormatsAreNot(String format) {
        assertThat(NumberFormats.showsDay(format)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TableMedia.class)
    void anEmptyFileHasNoHeadingOrIsUnreadable(TableMedia media) {
        if (media == TableMedia.XLSX) {
            assertUnreadable(new byte[0], media, tables);
        } else {
            try (TableReader reader = read(new byte[0], media)) {
                assertThat(reader.heading()).isEmpty();
                assertThat(reader.hasNext()).isFalse();
            }
        }
    }

    @Test
    void anOpenQuotationMarkDoesNotSwallowTheFile() {
        byte[] file = ("a\n\"" + "x\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8);

        assertUnreadable(file, TableMedia.CSV, new TablesComponent(TIGHT));
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefused() throws IOException {
        byte[] bomb = withPart(written(TableMedia.XLSX, List.of(List.of("a"))), "xl/media/x.bin", new byte[2 << 20]);

        assertThat(bomb.length).isLessThan(100_000);
        assertUnreadable(bomb, TableMedia.XLSX, new TablesComponent(TIGHT));
    }

    @Test
    void aDictionaryThatIsTooLargeIsRefused() throws IOException {
        byte[] file = withPart(
                written(TableMedia.XLSX, List.of(List.of("a"))), "xl/extra/SharedStrings.xml", new byte[1 << 17]);

        assertUnreadable(file, TableMedia.XLSX, new TablesComponent(TIGHT));
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        String evil = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;&f;</t></is></c></row></sheetData></worksheet>";
        byte[] file = withPart(
                written(TableMedia.XLSX, List.of(List.of("a"))),
                "xl/worksheets/sheet1.xml",
                evil.getBytes(StandardCharsets.UTF_8));

        try (TableReader reader = tables.read(new ByteArrayInputStream(file), TableMedia.XLSX)) {
            assertThat(String.join("", reader.heading())).doesNotContain("aaaa");
        } catch (ProblemException refused) {
            assertThat(refused.code().name()).isEqualTo("TABLE_UNREADABLE");
        }
    }

    @ParameterizedTest
    @EnumSource(TableMedia.class)
    void tooManyColumnsAreRefused(TableMedia media) {
        byte[] file = written(media, List.of(Collections.nCopies(21, "x")));

        assertUnreadable(file, media, new TablesComponent(TIGHT));
    }

    @Test
    void aFileLargerThanAllowedIsRefused() {
        assertUnreadable(new byte[(1 << 20) + 1], TableMedia.CSV, new TablesComponent(TIGHT));
    }

    @ParameterizedTest
    @EnumSource(TableMedia.class)
    void memoryDoesNotGrowWithTheRows(TableMedia media) {
        List<String> line = List.of("测试对象", "619900198001010014", "2019-01-01", "610103001", "碑林区某街道某号");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = tables.write(out, media, "x")) {
            for (int i = 0; i < 100_000; i++) {
                writer.row(List.of(line.get(0) + i, line.get(1) + i, line.get(2), line.get(3), line.get(4) + i));
            }
        }

        try (TableReader reader = read(out.toByteArray(), media)) {
            skip(reader, 5_000);
            long early = usedAfterCollection();
            skip(reader, 90_000);
            long late = usedAfterCollection();
            assertThat(late - early)
                    .as("bytes held more at row 95,000 than at row 5,000")
                    .isLessThan(4L << 20);
        }
    }

    private static void skip(TableReader reader, int rows) {
        for (int i = 0; i < rows; i++) {
            reader.next();
        }
    }

    private static long usedAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private TableReader read(byte[] file, TableMedia media) {
        return tables.read(new ByteArrayInputStream(file), media);
    }

    private byte[] written(TableMedia media, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = tables.write(out, media, "表")) {
            rows.forEach(writer::row);
        }
        return out.toByteArray();
    }

    private static void assertUnreadable(byte[] file, TableMedia media, TablesComponent tables) {
        assertThatThrownBy(() -> {
                    try (TableReader reader = tables.read(new ByteArrayInputStream(file), media)) {
                        reader.forEachRemaining(row -> {});
                    }
                })
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(TableProblem.TABLE_UNREADABLE));
    }

    private static byte[] poiWorkbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            Row heading = sheet.createRow(0);
            List<String> titles = List.of("姓名", "日期", "数", "公式", "真", "空", "带时间");
            for (int i = 0; i < titles.size(); i++) {
                heading.createCell(i).setCellValue(titles.get(i));
            }
            CellStyle day = style(workbook, "yyyy-mm-dd");
            CellStyle moment = style(workbook, "m/d/yy h:mm");
            Row row = sheet.createRow(3);
            row.createCell(0).setCellValue("测试对象01");
            row.createCell(1).setCellValue(LocalDate.of(2019, 3, 31));
            row.getCell(1).setCellStyle(day);
            row.createCell(2).setCellValue(61010300);
            row.createCell(3).setCellFormula("1+1");
            row.createCell(4).setCellValue(true);
            row.createCell(6).setCellValue(LocalDate.of(2019, 3, 31).atTime(9, 30));
            row.getCell(6).setCellStyle(moment);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static CellStyle style(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /** The archive with one part put in or replaced. */
    private static byte[] withPart(byte[] archive, String name, byte[] content) throws IOException {
        Path file = Files.createTempFile("archive", ".zip");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Files.write(file, archive);
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part : in.stream().toList()) {
                if (!part.getName().equals(name)) {
                    zip.putNextEntry(new ZipEntry(part.getName()));
                    in.getInputStream(part).transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } finally {
            Files.delete(file);
        }
        return out.toByteArray();
    }
}
