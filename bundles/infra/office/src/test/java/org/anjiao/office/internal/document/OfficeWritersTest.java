package org.anjiao.office.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.anjiao.report.document.TextDocument;
import org.anjiao.report.document.Workbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;

class OfficeWritersTest {
    private final PoiOfficeWriters writers = new PoiOfficeWriters();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void officialDocumentHasItsPartsInOrderAndTypefaces() throws IOException {
        try (TextDocument text = writers.text(out)) {
            text.title("关于专项活动的\n总结报告");
            text.number("安矫报〔2019〕1号");
            text.addressee("陕西省司法厅：");
            text.heading("一、开展情况");
            text.paragraph("第一段。\n第二段。");
            text.table("数据表", List.of("单位", "基数"), List.of(List.of("碑林区", "80"), List.of("莲湖区", "55")));
            text.signature("西安市司法局", "2019年4月20日");
        }
        try (XWPFDocument read = read()) {
            assertThat(read.getParagraphs().stream().map(XWPFParagraph::getText).filter(t -> !t.isEmpty()))
                    .containsExactly(
                            "关于专项活动的",
                            "总结报告",
                            "安矫报〔2019〕1号",
                            "陕西省司法厅：",
                            "一、开展情况",
                            "第一段。",
                            "第二段。",
                            "数据表",
                            "西安市司法局",
                            "2019年4月20日");
            XWPFParagraph title = read.getParagraphs().get(0);
            assertThat(title.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(font(title)).isEqualTo("方正小标宋简体");
            assertThat(font(paragraph(read, "一、开展情况"))).isEqualTo("黑体");
            assertThat(font(paragraph(read, "第一段。"))).isEqualTo("仿宋_GB2312");
            assertThat(read.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
            assertThat(read.getTables().get(0).getRow(2).getCell(1).getText()).isEqualTo("55");
            assertThat(read.getFooterList().get(0).getText()).contains("—");
        }
    }

    @Test
    void aMarkStandsAboveEachPageAndNotInTheText() throws IOException {
        try (TextDocument text = writers.text(out)) {
            text.title("告知单");
            text.mark("编号 1　制作人 测试干部");
        }
        try (XWPFDocument read = read()) {
            assertThat(read.getHeaderList()).hasSize(1);
            assertThat(read.getHeaderList().get(0).getText()).contains("编号 1　制作人 测试干部");
            assertThat(read.getParagraphs().stream().map(XWPFParagraph::getText))
                    .containsExactly("告知单");
            assertThat(read.getFooterList().get(0).getText()).contains("—");
        }
    }

    @Test
    void missingTypefacesHaveNamedSubstitutes() throws Exception {
        writers.text(out).close();
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(out.toByteArray()))) {
            String fonts = new String(
                    file.getPart(PackagingURIHelper.createPartName("/word/fontTable.xml"))
                            .getInputStream()
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(fonts).contains("w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋,FangSong");
        }
    }

    @Test
    void numbersStayNumbersAndTextNeverBecomesFormula() throws IOException {
        try (Workbook workbook = writers.workbook(out)) {
            workbook.sheet("汇总/表", "数据汇总", List.of(20, 10, 10));
            workbook.heading(List.of("单位", "基数", "覆盖率"));
            workbook.row(Arrays.asList("=1+1", 80L, new BigDecimal("76.25")));
            workbook.row(Arrays.asList("西咸新区", 11L, null));
        }
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Sheet sheet = read.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("汇总 表");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("数据汇总");
            assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(80);
            assertThat(sheet.getRow(2).getCell(2).getNumericCellValue()).isEqualTo(76.25);
            assertThat(sheet.getRow(3).getCell(2).getCellType()).isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void workbookCanBeReadAsAStream() throws IOException {
        try (Workbook workbook = writers.workbook(out)) {
            workbook.sheet("汇总", null, List.of(20));
            workbook.row(List.of("碑林区"));
        }
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertThat(zip.readAllBytes()).as(part.getName()).isNotEmpty();
                parts.add(part.getName());
            }
        }
        assertThat(parts).contains("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
    }

    @Test
    void closingTwiceWritesOnce() throws IOException {
        TextDocument text = writers.text(out);
        text.close();
        int length = out.size();
        text.close();
        assertThat(out.size()).isEqualTo(length);
    }

    private XWPFDocument read() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(p -> p.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static String font(XWPFParagraph paragraph) {
        return paragraph.getRuns().get(0).getFontFamily(XWPFRun.FontCharRange.eastAsia);
    }
}
