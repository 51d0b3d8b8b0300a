package org.anjiao.report.shaanxi.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anjiao.office.internal.document.PoiOfficeWriters;
import org.anjiao.platform.Shanghai;
import org.anjiao.report.Figures;
import org.anjiao.report.MediaKind;
import org.anjiao.report.ReportSection;
import org.anjiao.report.document.OfficeWriters;
import org.anjiao.report.document.TextDocument;
import org.anjiao.report.document.Workbook;
import org.anjiao.report.spi.ReportData;
import org.anjiao.report.spi.ReportSink;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class ShaanxiFormatTest {
    private static final Figures BEILIN = new Figures(80, 61, 0, 55, 11, 6, 0, 9);
    private static final Figures LIANHU = new Figures(55, 33, 2, 30, 8, 3, 2, 9);

    private final ShaanxiFormat format = new ShaanxiFormat();

    @Test
    void letterHasNumberFourSectionsAndFiguresOfEachCounty() throws Exception {
        byte[] docx = render(data("SN-2019-YHPC〔2019〕6101号", sections()), MediaKind.DOCX);
        try (XWPFDocument letter = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<String> texts = letter.getParagraphs().stream()
                    .map(p -> p.getText())
                    .filter(t -> !t.isEmpty())
                    .toList();
            assertThat(texts)
                    .containsExactly(
                            "西安市司法局",
                            "关于全省社区矫正安全隐患排查整治专项活动的总结报告",
                            "SN-2019-YHPC〔2019〕6101号",
                            "陕西省司法厅：",
                            "一、开展情况",
                            "开展情况的文字",
                            "二、存在的问题",
                            "存在的问题的文字",
                            "三、整改的措施和效果",
                            "整改的措施和效果的文字",
                            "四、经验教训",
                            "经验教训的文字",
                            "附表：数据汇总（统计时点：2019年4月1日 00:00:00）",
                            "西安市司法局",
                            "2019年4月20日");
            XWPFTable table = letter.getTables().get(0);
            assertThat(cells(table, 1))
                    .containsExactly("碑林区", "80", "61", "0", "76.25", "55", "68.75", "11", "6", "0", "54.55", "9");
            assertThat(cells(table, 3))
                    .containsExactly("合计", "135", "94", "2", "70.68", "85", "62.96", "19", "9", "2", "47.37", "18");
        }
    }

    @Test
    void draftSaysSoAndShowsWhatIsMissing() throws Exception {
        byte[] docx = render(data(null, Map.of(ReportSection.CARRIED_OUT, "有")), MediaKind.DOCX);
        try (XWPFDocument letter = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(letter.getParagraphs().stream().map(p -> p.getText())).contains("（草稿）", "（未填写）");
        }
    }

    @Test
    void workbookHoldsNumbersNotTexts() throws Exception {
        byte[] xlsx = render(data("SN-2019-YHPC〔2019〕6101号", sections()), MediaKind.XLSX);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet figures = workbook.getSheet("数据汇总");
            assertThat(figures.getRow(0).getCell(0).getStringCellValue()).contains("2019年4月1日 00:00:00");
            Row beilin = figures.getRow(2);
            assertThat(beilin.getCell(0).getStringCellValue()).isEqualTo("碑林区");
            assertThat(beilin.getCell(1).getStringCellValue()).isEqualTo("610103");
            assertThat(beilin.getCell(2).getNumericCellValue()).isEqualTo(80);
            assertThat(beilin.getCell(5).getNumericCellValue()).isEqualTo(76.25);
            assertThat(figures.getRow(4).getCell(5).getNumericCellValue()).isEqualTo(70.68);
            assertThat(workbook.getSheet("文字报告").getRow(5).getCell(1).getStringCellValue())
                    .isEqualTo("经验教训的文字");
        }
    }

    @Test
    void rateThatDoesNotExistIsADashInTheLetterAndEmptyInTheWorkbook() throws Exception {
        ReportData nobody = new ReportData(
                "活动",
                null,
                "单位",
                "省厅",
                Map.of(),
                Shanghai.startOf(LocalDate.of(2019, 4, 1)),
                Figures.ZERO,
                List.of(),
                LocalDate.of(2019, 4, 1));
        try (XWPFDocument letter = new XWPFDocument(new ByteArrayInputStream(render(nobody, MediaKind.DOCX)))) {
            assertThat(cells(letter.getTables().get(0), 1)).contains("—");
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(render(nobody, MediaKind.XLSX)))) {
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(5).getCellType())
                    .isEqualTo(CellType.BLANK);
        }
    }

    private byte[] render(ReportData data, MediaKind kind) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficeWriters writers = new PoiOfficeWriters();
        format.render(data, kind, new ReportSink() {
            @Override
            public TextDocument text() {
                return writers.text(out);
            }

            @Override
            public Workbook workbook() {
                return writers.workbook(out);
            }
        });
        return out.toByteArray();
    }

    private static ReportData data(String number, Map<ReportSection, String> sections) {
        return new ReportData(
                "全省社区矫正安全隐患排查整治专项活动",
                number,
                "西安市司法局",
                "陕西省司法厅",
                sections,
                Shanghai.endOf(LocalDate.of(2019, 3, 31)),
                BEILIN.plus(LIANHU),
                List.of(new ReportData.Line("碑林区", "610103", BEILIN), new ReportData.Line("莲湖区", "610104", LIANHU)),
                LocalDate.of(2019, 4, 20));
    }

    private static Map<ReportSection, String> sections() {
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        for (ReportSection section : ReportSection.values()) {
            sections.put(section, section.zh() + "的文字");
        }
        return sections;
    }

    private static List<String> cells(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream().map(c -> c.getText()).toList();
    }
}
