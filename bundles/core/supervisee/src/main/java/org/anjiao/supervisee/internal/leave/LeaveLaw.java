package org.anjiao.supervisee.internal.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anjiao.organization.Divisions;
import org.anjiao.platform.ProblemException;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.leave.LeaveProblem;
import org.anjiao.supervisee.leave.LeaveVerdict;

/** What a pack says on a leave (T-12 to T-17; S-08). */
final class LeaveLaw {

    private final PolicyBook policy;
    private final Jurisdiction jurisdiction;
    private final LocalDate day;

    /** @param day of the application: its law decides */
    LeaveLaw(PolicyBook policy, Jurisdiction jurisdiction, LocalDate day) {
        this.policy = policy;
        this.jurisdiction = jurisdiction;
        this.day = day;
    }

    /**
     * Judges an application.
     *
     * @param homeCode division of the county that keeps the person; null if it has none
     * @param others the person's other leaves that count
     * @throws ProblemException {@code LEAVE_TOO_LONG}
     */
    LeaveVerdict judge(LeaveApplication application, String homeCode, List<LeaveDays> others) {
        LeaveDays leave = new LeaveDays(application.from(), application.to());
        if (!leaves(homeCode, application.destinationCode())) {
            return new LeaveVerdict(
                    false, null, leave.length(), 0, false, false, false, basis(RuleCodes.LEAVE_CITY_DISTRICTS_ARE_ONE));
        }
        find(RuleCodes.LEAVE_LONGEST_DAYS)
                .filter(longest -> leave.length() > longest.intValue())
                .ifPresent(longest -> {
                    throw new ProblemException(LeaveProblem.LEAVE_TOO_LONG, "to", longest.intValue(), longest.basis());
                });
        Optional<RuleValue> window = find(RuleCodes.LEAVE_TOTAL_WINDOW_MONTHS);
        int total = window.map(months -> leave.mostWithin(months.intValue(), others))
                .orElse(leave.length());
        Deciding deciding = deciding(leave.length(), total, window.isPresent());
        return new LeaveVerdict(
                true,
                deciding.level(),
                leave.length(),
                total,
                deciding.level() == Level.OFFICE,
                deciding.level() == Level.CITY,
                shortNotice(application.from()),
                deciding.rule().basis());
    }

    private boolean leaves(String home, String destination) {
        if (home == null || home.equals(destination)) {
            return home == null;
        }
        boolean oneCity = find(RuleCodes.LEAVE_CITY_DISTRICTS_ARE_ONE)
                .map(RuleValue::holds)
                .orElse(false);
        return !(oneCity && Divisions.inOneCity(home, destination));
    }

    /** @param rule the limit that gives the decision to that level */
    private record Deciding(Level level, RuleValue rule) {}

    private Deciding deciding(int days, int total, boolean summed) {
        RuleValue office = rule(RuleCodes.LEAVE_OFFICE_MAX_DAYS);
        RuleValue county = rule(RuleCodes.LEAVE_COUNTY_MAX_DAYS);
        if (days > county.intValue()) {
            return new Deciding(Level.CITY, county);
        }
        if (summed) {
            RuleValue sum = rule(RuleCodes.LEAVE_TOTAL_MAX_DAYS);
            if (total > sum.intValue()) {
                return new Deciding(Level.CITY, sum);
            }
        }
        return days <= office.intValue() ? new Deciding(Level.OFFICE, office) : new Deciding(Level.COUNTY, county);
    }

    private boolean shortNotice(LocalDate from) {
        return from.isBefore(day.plusDays(rule(RuleCodes.LEAVE_NOTICE_DAYS).intValue()));
    }

    private String basis(String code) {
        return find(code).map(RuleValue::basis).orElse("");
    }

    private RuleValue rule(String code) {
        return policy.rule(code, jurisdiction, day);
    }

    private Optional<RuleValue> find(String code) {
        return policy.find(code, jurisdiction, day);
    }
}
