package org.anjiao.rest.internal.rights;

import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.anjiao.platform.Shanghai;
import org.anjiao.report.document.OfficeWriters;
import org.anjiao.report.document.TextDocument;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.Supervisee;
import org.anjiao.supervisee.rights.DataCorrection;
import org.anjiao.supervisee.rights.Disclosure;
import org.anjiao.supervisee.rights.DisclosureSheet;

/** The sheet as the person gets it. */
final class DisclosureDocument {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final DisclosureSheet sheet;

    DisclosureDocument(DisclosureSheet sheet) {
        this.sheet = sheet;
    }

    void write(OfficeWriters writers, OutputStream out) {
        ActionNames names = ActionNames.load();
        try (TextDocument document = writers.text(out)) {
            document.mark(mark(sheet.disclosure()));
            document.title("社区矫正对象个人信息告知单");
            document.addressee(sheet.person().name() + "：");
            document.paragraph("根据《中华人民共和国个人信息保护法》第四十五条，现将社区矫正机构持有的您的个人信息及其查阅情况告知如下。"
                    + "认为信息不准确的，可以申请更正（第四十六条）；对处理有异议的，可以投诉、申诉（《社区矫正法》第三十四条）。");
            document.heading("一、持有的信息");
            document.table(null, List.of("项目", "内容"), held(sheet.person()));
            document.heading("二、案件经过");
            document.table(
                    null,
                    List.of("时间", "事项", "办理单位"),
                    sheet.steps().stream()
                            .map(step -> List.of(time(step.at()), names.zh(step.action()), step.unitName()))
                            .toList());
            document.heading("三、查阅记录");
            document.table(
                    null,
                    List.of("时间", "查阅内容", "单位", "人员", "用途"),
                    sheet.reads().stream()
                            .map(read -> List.of(
                                    time(read.at()),
                                    names.zh(read.action()),
                                    read.unitName(),
                                    read.reader(),
                                    read.purpose()))
                            .toList());
            document.heading("四、更正记录");
            document.table(
                    null,
                    List.of("日期", "项目", "原内容", "申请改为", "处理"),
                    sheet.corrections().stream().map(DisclosureDocument::row).toList());
            document.signature(
                    sheet.unitName(),
                    Shanghai.dayOf(sheet.disclosure().madeAt()).toString());
        }
    }

    /** The sheet holds what is masked everywhere else: by the number on each page the audit log tells who made it. */
    private String mark(Disclosure made) {
        return "编号 " + made.id() + "　单位 " + sheet.unitName() + "　制作时间 " + time(made.madeAt()) + "　事由 " + made.reason();
    }

    private List<List<String>> held(Supervisee person) {
        return List.of(
                List.of("矫正编号", person.number()),
                List.of("姓名", person.name()),
                List.of("公民身份号码", person.idNumber()),
                List.of("性别", person.sex().zh()),
                List.of("出生日期", text(person.birthDate())),
                List.of("矫正类别", person.category().zh()),
                List.of("矫正期限", person.termFrom() + " 至 " + person.termTo()),
                List.of("入矫登记日期", text(person.registeredOn())),
                List.of("执行单位", sheet.unitName()),
                List.of("联系电话", text(person.phone())),
                List.of("居住地址", text(person.address())),
                List.of("按未成年人管理", person.minorRegime() ? "是" : "否"),
                List.of(
                        "重点类别",
                        person.keyCategories().stream()
                                .map(KeyCategory::zh)
                                .sorted()
                                .collect(Collectors.joining("、"))));
    }

    private static List<String> row(DataCorrection correction) {
        String decision = switch (correction.state()) {
            case REQUESTED -> "待处理";
            case CORRECTED -> "已更正";
            case REFUSED -> "不予更正：" + correction.comment();
        };
        return List.of(
                correction.receivedOn().toString(),
                correction.field().zh(),
                text(correction.oldValue()),
                correction.value(),
                decision);
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(Shanghai.ZONE));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
