package org.anjiao.supervisee.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.AutomaticVerdict;
import org.anjiao.supervisee.report.NewReport;
import org.anjiao.supervisee.report.Report;
import org.anjiao.supervisee.report.ReportChannel;
import org.anjiao.supervisee.report.ReportState;
import org.anjiao.supervisee.report.ReportSubject;

/** Whatever a program found: nothing counts without an officer, and a departure never without its reason. */
class ReportStatesTest {
    private static final Caller OFFICER = new Caller("officer", "某人", "u-1", Set.of());

    @Property
    void theFirstVerdictOfAnOfficerStands(
            @ForAll AutomaticVerdict automatic,
            @ForAll @Size(max = 6) List<Boolean> verdicts,
            @ForAll @Size(value = 6) List<Boolean> reasons) {
        ReportEntity report = new ReportEntity(
                "r-1",
                "u-1",
                new NewReport("s-1", ReportSubject.REGULAR, ReportChannel.APP, Instant.EPOCH, "报告", null, automatic),
                "sealed",
                OFFICER,
                Instant.EPOCH);
        Boolean stands = null;
        for (int i = 0; i < verdicts.size(); i++) {
            boolean accepted = verdicts.get(i);
            String reason = reasons.get(i) ? "理由" : null;
            boolean needsReason = !accepted || automatic.differs(accepted);
            try {
                report.judged(OFFICER, accepted, reason, Instant.EPOCH);
                assertThat(stands).isNull();
                assertThat(!needsReason || reason != null).isTrue();
                stands = accepted;
            } catch (ProblemException refused) {
                assertThat(stands != null || (needsReason && reason == null)).isTrue();
            }
        }
        Report view = report.view(null);
        ReportState expected =
                stands == null ? ReportState.SUBMITTED : stands ? ReportState.ACCEPTED : ReportState.REJECTED;
        assertThat(view.state()).isEqualTo(expected);
        assertThat(view.automatic()).isEqualTo(automatic);
        assertThat(view.judgedBy() == null).isEqualTo(stands == null);
    }
}
