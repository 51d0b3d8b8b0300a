package org.anjiao.monitoring.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anjiao.organization.Organization;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;

/** The policy packs' limits for monitoring; kept for a minute, since the evaluator asks for every position. */
final class MonitoringRules implements DwellRule, AckRule {
    private static final long KEPT_MILLIS = 60_000;

    private record Question(String code, String unitId, LocalDate day) {}

    private final PolicyBook policy;
    private final Organization organization;
    private final Clock clock;
    private final int standardDwellSeconds;
    private final int standardAckMinutes;
    private final int standardCountyAckMinutes;
    private final Map<Question, Integer> answers = new ConcurrentHashMap<>();
    private volatile long keptUntil;

    /** The standards hold where no pack in force has the rule. */
    MonitoringRules(
            PolicyBook policy,
            Organization organization,
            Clock clock,
            int standardDwellSeconds,
            int standardAckMinutes,
            int standardCountyAckMinutes) {
        this.policy = policy;
        this.organization = organization;
        this.clock = clock;
        this.standardDwellSeconds = standardDwellSeconds;
        this.standardAckMinutes = standardAckMinutes;
        this.standardCountyAckMinutes = standardCountyAckMinutes;
    }

    @Override
    public long millis(String unitId, long deviceTime) {
        LocalDate day = Shanghai.dayOf(Instant.ofEpochMilli(deviceTime));
        return answer(new Question(RuleCodes.ZONE_DWELL_SECONDS, unitId, day), standardDwellSeconds) * 1000L;
    }

    @Override
    public long millis(String unitId, int level, long alertedAt) {
        LocalDate day = Shanghai.dayOf(Instant.ofEpochMilli(alertedAt));
        boolean office = level == 1;
        String code = office ? RuleCodes.ALERT_ACK_MINUTES : RuleCodes.ALERT_COUNTY_ACK_MINUTES;
        return answer(new Question(code, unitId, day), office ? standardAckMinutes : standardCountyAckMinutes)
                * 60_000L;
    }

    private int answer(Question question, int standard) {
        long now = clock.millis();
        if (now >= keptUntil) {
            answers.clear();
            keptUntil = now + KEPT_MILLIS;
        }
        return answers.computeIfAbsent(
                question, asked -> ask(asked).map(RuleValue::intValue).orElse(standard));
    }

    private Optional<RuleValue> ask(Question question) {
        String adminCode = null;
        try {
            adminCode = organization
                    .unit(question.unitId(), Shanghai.startOf(question.day()))
                    .adminCode();
        } catch (ProblemException unknownThen) {
            // National rules hold for a unit that did not exist on that day.
        }
        return policy.find(question.code(), Jurisdiction.ofDivision(adminCode), question.day());
    }
}
