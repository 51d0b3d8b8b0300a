package org.anjiao.supervisee.internal.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.rights.Complaint;
import org.anjiao.supervisee.rights.ComplaintKind;
import org.anjiao.supervisee.rights.ComplaintOutcome;
import org.anjiao.supervisee.rights.ComplaintState;
import org.anjiao.supervisee.rights.NewComplaint;

/** Whatever is tried in whatever order, a complaint goes the lawful way and is never answered without reasons and law. */
class ComplaintStatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Caller CALLER = new Caller("a", "a", "u", Set.of(Role.COUNTY_OFFICER));

    enum Step {
        ANSWER,
        TELL,
        FORWARD,
        WITHDRAW
    }

    @Property(tries = 500)
    void noSequenceOfStepsReachesAnIllegalState(@ForAll List<Step> steps) {
        ComplaintEntity complaint = complaint();
        for (Step step : steps) {
            ComplaintState before = complaint.view(CALLER).state();
            boolean taken = taken(complaint, step);
            Complaint after = complaint.view(CALLER);
            assertThat(taken).isEqualTo(after.state() != before);
            if (taken) {
                assertThat(before.next()).contains(after.state());
            }
            boolean answered = after.state() != ComplaintState.FILED && after.state() != ComplaintState.WITHDRAWN;
            assertThat(after.answer() != null && after.legalBasis() != null && after.answeredBy() != null)
                    .isEqualTo(answered);
        }
    }

    private static boolean taken(ComplaintEntity complaint, Step step) {
        try {
            switch (step) {
                case ANSWER -> complaint.answered(CALLER, ComplaintOutcome.UPHELD, "理由", "法", Instant.EPOCH);
                case TELL -> complaint.told(DAY);
                case FORWARD -> complaint.forwarded();
                case WITHDRAW -> complaint.withdraw();
            }
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    private static ComplaintEntity complaint() {
        RuleValue rule = new RuleValue("X", null, RuleUnit.CODES, List.of(), "CN-2020", "1.0.0", "s", "a", true);
        return new ComplaintEntity(
                "id",
                "u",
                new NewComplaint("p", ComplaintKind.COMPLAINT, "s", "t", null, null, DAY),
                new Accused(null, List.of(), Level.COUNTY, "u"),
                new Deadline(DAY, Instant.EPOCH, false, rule),
                CALLER,
                Instant.EPOCH);
    }
}
