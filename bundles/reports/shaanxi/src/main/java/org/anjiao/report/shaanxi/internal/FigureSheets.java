package org.anjiao.report.shaanxi.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anjiao.report.Figures;
import org.anjiao.report.ReportSection;
import org.anjiao.report.document.Workbook;
import org.anjiao.report.spi.ReportData;

/** The figures as a sheet to reckon with, and the texts as a second one. */
final class FigureSheets {
    private static final int NAME_WIDTH = 24;
    private static final int CODE_WIDTH = 14;
    private static final int FIGURE_WIDTH = 11;
    private static final int TEXT_WIDTH = 100;

    private final ReportData data;

    FigureSheets(ReportData data) {
        this.data = data;
    }

    void writeTo(Workbook workbook) {
        List<Integer> widths = new ArrayList<>(List.of(NAME_WIDTH, CODE_WIDTH));
        List<String> headings = new ArrayList<>(List.of("单位", "区划代码"));
        FigureColumns.headings().forEach(heading -> {
            widths.add(FIGURE_WIDTH);
            headings.add(heading);
        });
        workbook.sheet(
                "数据汇总",
                "%s　%s　统计时点：%s".formatted(data.unitName(), data.campaignTitle(), Letter.MOMENT.format(data.asOf())),
                widths);
        workbook.heading(headings);
        data.lines().forEach(line -> workbook.row(row(line.name(), line.adminCode(), line.figures())));
        workbook.row(row("合计", null, data.total()));

        workbook.sheet("文字报告", data.number(), List.of(NAME_WIDTH, TEXT_WIDTH));
        workbook.heading(List.of("内容", "文字"));
        for (ReportSection section : ReportSection.values()) {
            workbook.row(Arrays.asList(section.zh(), data.sections().get(section)));
        }
    }

    private static List<Object> row(String name, String code, Figures figures) {
        List<Object> row = new ArrayList<>(Arrays.asList(name, code));
        for (FigureColumns column : FigureColumns.values()) {
            row.add(column.value(figures));
        }
        return row;
    }
}
