package org.anjiao.report.shaanxi.internal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anjiao.platform.Shanghai;
import org.anjiao.report.Figures;
import org.anjiao.report.ReportSection;
import org.anjiao.report.document.TextDocument;
import org.anjiao.report.spi.ReportData;

/** The official letter with the four sections of the notice and the table of figures. */
final class Letter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.SIMPLIFIED_CHINESE)
            .withZone(Shanghai.ZONE);
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四");

    private final ReportData data;

    Letter(ReportData data) {
        this.data = data;
    }

    void writeTo(TextDocument text) {
        text.title("%s\n关于%s的总结报告".formatted(data.unitName(), data.campaignTitle()));
        text.number(data.number() == null ? "（草稿）" : data.number());
        text.addressee(data.addressee() + "：");
        Iterator<String> numerals = NUMERALS.iterator();
        for (ReportSection section : ReportSection.values()) {
            text.heading(numerals.next() + "、" + section.zh());
            text.paragraph(data.sections().getOrDefault(section, "（未填写）"));
        }
        text.table(
                "附表：数据汇总（统计时点：%s）".formatted(MOMENT.format(data.asOf())),
                headings(),
                Stream.concat(
                                data.lines().stream().map(line -> row(line.name(), line.figures())),
                                Stream.of(row("合计", data.total())))
                        .toList());
        text.signature(data.unitName(), DAY.format(data.signedOn()));
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("单位"));
        headings.addAll(FigureColumns.headings());
        return headings;
    }

    private static List<String> row(String name, Figures figures) {
        List<String> row = new ArrayList<>(List.of(name));
        for (FigureColumns column : FigureColumns.values()) {
            row.add(column.text(figures));
        }
        return row;
    }
}
