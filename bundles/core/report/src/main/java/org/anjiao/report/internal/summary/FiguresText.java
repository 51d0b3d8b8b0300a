package org.anjiao.report.internal.summary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.anjiao.platform.Shanghai;
import org.anjiao.report.Figures;

/** Says the board's figures in words for the first section, with the moment by which anyone can check them. */
final class FiguresText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "yyyy年M月d日HH时mm分ss秒", Locale.SIMPLIFIED_CHINESE)
            .withZone(Shanghai.ZONE);

    private FiguresText() {}

    static String of(String unitName, Figures figures, Instant asOf) {
        return "截至%s（北京时间），%s应谈话排查社区矫正对象%d人，经批准免予谈话%d人，已完成%d人，谈话排查覆盖率%s；"
                        .formatted(
                                MOMENT.format(asOf),
                                unitName,
                                figures.base(),
                                figures.exempt(),
                                figures.done(),
                                percent(figures.coverage()))
                + "其中重点对象%d人；达到“五清”%d人，五清率%s；"
                        .formatted(figures.keyPersons(), figures.fiveClear(), percent(figures.fiveClearRate()))
                + "登记隐患%d件，已整改销号%d件，销号率%s，逾期未整改%d件。"
                        .formatted(figures.hazards(), figures.closed(), percent(figures.closing()), figures.overdue())
                + "\n以上数据由系统按报告关系汇总，以同一统计时点可随时复核。";
    }

    static String percent(BigDecimal rate) {
        return rate == null ? "—" : rate.toPlainString() + "%";
    }
}
