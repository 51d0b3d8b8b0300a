package org.anjiao.office.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.anjiao.platform.table.TableMark;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.platform.table.TableWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Tables that say of themselves where they come from. */
class MarkedTablesTest {
    private static final TableMark MARK = new TableMark("编号1 甲&乙 用途：核对", "编号1 甲&乙", "用途：核对");

    @Test
    void aWorkbookIsMarkedOnEachPageAndInItsFirstRow() throws IOException {
        byte[] file = written(TableMedia.XLSX, MARK, 1_200);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getHeader().getCenter()).endsWith("&K000000编号1 甲&&乙");
            assertThat(sheet.getFooter().getCenter()).endsWith("&K000000用途：核对");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("编号1 甲&乙 用途：核对");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("姓名");
            assertThat(sheet.getRow(1_201).getCell(0).getStringCellValue()).isEqualTo("测试对象1199");
            assertThat(sheet.getLastRowNum()).isEqualTo(1_201);
            // Both stay in sight: on the screen, and on each page.
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isZero();
            assertThat(sheet.getRepeatingRows().getLastRow()).isEqualTo(1);
            assertThat(sheet.getColumnWidth(0)).isEqualTo(20 * 256);
        }
    }

    @Test
    void whatHasNoRoomOnAPageIsCutThereOnly() throws IOException {
        String purpose = "核&".repeat(200);
        byte[] file = written(TableMedia.XLSX, new TableMark(purpose, purpose, purpose), 1);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo(purpose);
            String header = sheet.getCTWorksheet().getHeaderFooter().getOddHeader();
            assertThat(header).hasSizeBetween(230, 255).endsWith("…").containsPattern("[^&](&&)*…$");
        }
    }

    @Test
    void aTableWithoutAMarkSaysNothing() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(TableMedia.XLSX, null, 1)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getHeader().getCenter()).isEmpty();
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("姓名");
        }
        assertThat(text(written(TableMedia.CSV, null, 1))).isEqualTo("\uFEFF姓名\r\n测试对象0\r\n");
    }

    @Test
    void textIsMarkedInItsFirstAndItsLastLine() throws IOException {
        assertThat(text(written(TableMedia.CSV, MARK, 2)))
                .isEqualTo("\uFEFF# 编号1 甲&乙 用途：核对\r\n姓名\r\n测试对象0\r\n测试对象1\r\n# 编号1 甲&乙 用途：核对\r\n");
    }

    /** Whatever was written as the purpose: two lines, one cell each, nothing that a program would calculate. */
    @Property
    void noPurposeBreaksOutOfItsLine(@ForAll("purposes") String purpose) throws IOException {
        String file = text(written(TableMedia.CSV, new TableMark("用途：" + purpose, "", ""), 1));

        assertThat(file.lines()).hasSize(4);
        List<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(file)).getRecords();
        assertThat(rows).hasSize(4).allMatch(row -> row.size() == 1);
        assertThat(rows.get(3).get(0)).startsWith("# 用途：").doesNotContain(";", "\t", "|");
    }

    @Provide
    Arbitrary<String> purposes() {
        return Arbitraries.strings()
                .withChars("=+-@\t\r\n\u0085\u2028,;|\"'# 甲")
                .ofMaxLength(30);
    }

    private static byte[] written(TableMedia media, TableMark mark, int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = new TablesComponent().write(out, media, "对象", mark)) {
            table.row(List.of("姓名"));
            IntStream.range(0, rows).forEach(row -> table.row(List.of("测试对象" + row)));
        }
        return out.toByteArray();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
