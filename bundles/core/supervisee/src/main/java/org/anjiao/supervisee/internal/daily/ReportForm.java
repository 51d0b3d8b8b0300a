package org.anjiao.supervisee.internal.daily;

import java.util.List;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.AutomaticVerdict;
import org.anjiao.supervisee.internal.sheet.SheetRow;
import org.anjiao.supervisee.report.NewReport;
import org.anjiao.supervisee.report.Report;
import org.anjiao.supervisee.report.ReportChannel;
import org.anjiao.supervisee.report.ReportSubject;
import org.anjiao.supervisee.report.Reports;

/** Persons' reports, with the officer's verdict where the paper has one. */
final class ReportForm extends RecordForm<ReportForm.Said> {
    private static final DailyColumn SUBJECT = DailyColumn.required(
            "报告类别", "subject", DailyColumn.of(ReportSubject.values(), ReportSubject::zh), ReportSubject.REGULAR.zh());
    private static final DailyColumn CHANNEL = DailyColumn.required(
            "报告方式", "channel", DailyColumn.of(ReportChannel.values(), ReportChannel::zh), ReportChannel.IN_PERSON.zh());
    private static final DailyColumn TIME = DailyColumn.required("报告时间", "reportedAt", TIME_GUIDE, TIME_EXAMPLE);
    private static final DailyColumn CONTENT = DailyColumn.required("报告内容", "content", "，不超过1000字", "本周在家务工，未离开本市");
    private static final DailyColumn AUTOMATIC = DailyColumn.optional(
            "自动核验", "automatic", DailyColumn.of(AutomaticVerdict.values(), AutomaticVerdict::zh), "");
    private static final DailyColumn SOURCE = DailyColumn.optional("核验记录编号", "source", "，不超过100字", "");
    private static final DailyColumn VERDICT = DailyColumn.optional(
            "人工认定", "accepted", DailyColumn.of(Verdict.values(), Verdict::zh), Verdict.ACCEPTED.zh());
    private static final DailyColumn REASON = DailyColumn.optional("认定理由", "reason", "，不予认定或与自动核验不一致时必填", "");

    private final Reports reports;

    ReportForm(Reports reports) {
        super("ReportEntity", "subject", "reportedAt");
        this.reports = reports;
    }

    /** What the officer held of a report. */
    enum Verdict {
        ACCEPTED("认定"),
        REJECTED("不予认定");

        private final String zh;

        Verdict(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }

    /** @param verdict null for a report that is still to be judged */
    record Said(NewReport report, Verdict verdict, String reason) {}

    @Override
    List<DailyColumn> columns() {
        return List.of(SUBJECT, CHANNEL, TIME, CONTENT, AUTOMATIC, SOURCE, VERDICT, REASON);
    }

    @Override
    Said read(SheetRow row, String superviseeId) {
        NewReport report = new NewReport(
                superviseeId,
                row.code(SUBJECT, ReportSubject.values(), ReportSubject::zh),
                row.code(CHANNEL, ReportChannel.values(), ReportChannel::zh),
                row.moment(TIME),
                row.cell(CONTENT),
                row.cell(SOURCE),
                row.code(AUTOMATIC, AutomaticVerdict.values(), AutomaticVerdict::zh));
        return new Said(report, row.code(VERDICT, Verdict.values(), Verdict::zh), row.cell(REASON));
    }

    @Override
    Mark mark(Said said) {
        NewReport report = said.report();
        return new Mark(report.superviseeId(), report.subject(), report.reportedAt());
    }

    @Override
    void file(Caller caller, Said said) {
        Report filed = reports.file(caller, said.report());
        if (said.verdict() != null) {
            reports.judge(caller, filed.id(), filed.version(), said.verdict() == Verdict.ACCEPTED, said.reason());
        }
    }
}
