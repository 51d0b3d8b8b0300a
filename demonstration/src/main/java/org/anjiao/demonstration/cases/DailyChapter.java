package org.anjiao.demonstration.cases;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.anjiao.supervisee.AutomaticVerdict;
import org.anjiao.supervisee.report.NewReport;
import org.anjiao.supervisee.report.Report;
import org.anjiao.supervisee.report.ReportChannel;
import org.anjiao.supervisee.report.ReportSubject;
import org.anjiao.supervisee.report.Reports;
import org.anjiao.supervisee.visit.MetPerson;
import org.anjiao.supervisee.visit.NewVerification;
import org.anjiao.supervisee.visit.NewVisit;
import org.anjiao.supervisee.visit.VerificationKind;
import org.anjiao.supervisee.visit.VerificationResult;
import org.anjiao.supervisee.visit.Verifications;
import org.anjiao.supervisee.visit.VisitKind;
import org.anjiao.supervisee.visit.Visits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The daily work: reports that were accepted, rejected or wait; visits and verifications. */
@Component
public final class DailyChapter implements Chapter {
    private static final Duration BEFORE = Duration.ofMinutes(40);

    private final Reports reports;
    private final Visits visits;
    private final Verifications verifications;

    @Activate
    public DailyChapter(@Reference Reports reports, @Reference Visits visits, @Reference Verifications verifications) {
        this.reports = reports;
        this.visits = visits;
        this.verifications = verifications;
    }

    @Override
    public List<Story> stories(Stage stage) {
        return List.of(
                accepted(stage, Moment.MID_MARCH),
                accepted(stage, Moment.LAST_FRIDAY),
                stage.about(
                        Part.REPORT_REJECTED,
                        Moment.LAST_FRIDAY,
                        person -> reports.judge(
                                stage.officer(),
                                report(stage, person, ReportChannel.APP, AutomaticVerdict.NO_MATCH)
                                        .id(),
                                null,
                                false,
                                "照片与本人不符，已通知重新报告")),
                stage.about(Part.VISITED, Moment.LAST_FRIDAY, person -> visit(stage, person)),
                stage.about(
                        Part.REPORT_TO_JUDGE,
                        Moment.HANDOVER,
                        person -> report(stage, person, ReportChannel.APP, AutomaticVerdict.MATCH)));
    }

    private Story accepted(Stage stage, Moment moment) {
        return stage.about(
                Part.REPORTS,
                moment,
                person -> reports.judge(
                        stage.officer(),
                        report(stage, person, ReportChannel.PHONE, AutomaticVerdict.NOT_RUN)
                                .id(),
                        null,
                        true,
                        null));
    }

    private Report report(Stage stage, String person, ReportChannel channel, AutomaticVerdict verdict) {
        String source = verdict == AutomaticVerdict.NOT_RUN ? null : "演示核验程序";
        return reports.file(
                stage.officer(),
                new NewReport(
                        person,
                        ReportSubject.REGULAR,
                        channel,
                        stage.now().minus(BEFORE),
                        "本周在本市务工，未外出，思想稳定（演示数据）",
                        source,
                        verdict));
    }

    private void visit(Stage stage, String person) {
        visits.file(
                stage.officer(),
                new NewVisit(
                        person,
                        VisitKind.FAMILY,
                        stage.now().minus(BEFORE),
                        Set.of(MetPerson.SUPERVISEE, MetPerson.FAMILY_MEMBER),
                        "测试社区干部",
                        "家庭关系和睦，本人正在找工作，已联系就业服务"));
        verifications.file(
                stage.officer(),
                new NewVerification(
                        person,
                        VerificationKind.ON_SITE,
                        stage.now().minus(BEFORE),
                        AutomaticVerdict.NOT_RUN,
                        null,
                        VerificationResult.IN_ORDER,
                        "本人在家，登记住址属实"));
    }
}
