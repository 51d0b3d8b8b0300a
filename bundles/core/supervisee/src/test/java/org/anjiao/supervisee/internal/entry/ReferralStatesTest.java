package org.anjiao.supervisee.internal.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.entry.EntryProblem;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.ReferralState;

/** Whatever is tried in whatever order, nobody is registered who has not come, and no document is counted twice. */
class ReferralStatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<String> REQUIRED = List.of("JUDGMENT", "EXECUTION_NOTICE");

    @Property
    void noSequenceOfStepsLeadsToAnIllegalState(@ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> steps) {
        ReferralEntity referral = referral();
        for (int step : steps) {
            ReferralState before = referral.state();
            try {
                take(referral, step);
            } catch (ProblemException refused) {
                assertThat(refused.code())
                        .isIn(
                                EntryProblem.REFERRAL_STATE,
                                EntryProblem.DOCUMENTS_NOT_RECEIVED,
                                EntryProblem.RECEIPT_SENT,
                                EntryProblem.DOCUMENTS_COMPLETE);
                assertThat(referral.state()).isEqualTo(before);
            }
            assertThat(referral.state() == before || before.next().contains(referral.state()))
                    .isTrue();
        }
        var view = referral.view(DAY);
        if (view.state() == ReferralState.REGISTERED) {
            assertThat(view.reportedOn()).isNotNull();
            assertThat(view.identityCheck()).isNotNull();
            assertThat(view.missed()).isFalse();
        }
        assertThat(view.delivery().receiptId() == null || view.delivery().receivedOn() != null)
                .isTrue();
        assertThat(view.delivery().received()).doesNotHaveDuplicates();
        List<String> missing = new ArrayList<>(REQUIRED);
        missing.removeAll(view.delivery().received());
        assertThat(view.delivery().missing()).isEqualTo(missing);
    }

    private static void take(ReferralEntity referral, int step) {
        switch (step) {
            case 0 -> referral.missed();
            case 1 -> referral.reported(DAY, DAY.plusDays(1));
            case 2 -> referral.registered("一致");
            case 3 -> referral.delivery().received(DAY, List.of("JUDGMENT"));
            case 4 -> referral.delivery().received(DAY, List.of("EXECUTION_NOTICE", "JUDGMENT"));
            default -> {
                referral.delivery().requireReceiptDue();
                referral.delivery().receiptSent("d", Instant.EPOCH);
            }
        }
    }

    private static ReferralEntity referral() {
        RuleValue rule = new RuleValue(
                "REPORT_IN_DAYS", BigDecimal.TEN, RuleUnit.CALENDAR_DAYS, List.of(), "P", "1", "法", "第一条", true);
        NewReferral referral = new NewReferral(
                Agency.COURT, "某院", "刑1", DAY, "u", "测试对象01", "sealed", Category.PROBATION, DAY, DAY, null, null);
        return new ReferralEntity(
                "r",
                "p",
                referral,
                new Deadline(DAY.plusDays(10), Instant.EPOCH, false, rule),
                REQUIRED,
                new PunctualityPart(Optional.empty(), Optional.empty()),
                new Caller("somebody", "某人", "u", Set.of()),
                Instant.EPOCH);
    }
}
