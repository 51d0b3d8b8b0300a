package org.anjiao.monitoring.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
final class MonitoringRules implements DwellRule, AckRule, FoldRule, NoticeRule, DeviceRule, HomeRule {
    private static final long KEPT_MILLIS = 60_000;

    /** For a pack that names kinds of notice and says no more of them. */
    private static final int STANDARD_REPEAT_MINUTES = 60;

    private static final int STANDARD_VALID_MINUTES = 30;

    private record Question(String code, String unitId, LocalDate day) {}

    private final PolicyBook policy;
    private final Organization organization;
    private final Clock clock;
    private final int standardDwellSeconds;
    private final int standardAckMinutes;
    private final int standardCountyAckMinutes;
    private final int standardFoldMinutes;
    private final Map<Question, Optional<RuleValue>> answers = new ConcurrentHashMap<>();
    private volatile long keptUntil;

    /** The standards hold where no pack in force has the rule. */
    MonitoringRules(
            PolicyBook policy,
            Organization organization,
            Clock clock,
            int standardDwellSeconds,
            int standardAckMinutes,
            int standardCountyAckMinutes,
            int standardFoldMinutes) {
        this.policy = policy;
        this.organization = organization;
        this.clock = clock;
        this.standardDwellSeconds = standardDwellSeconds;
        this.standardAckMinutes = standardAckMinutes;
        this.standardCountyAckMinutes = standardCountyAckMinutes;
        this.standardFoldMinutes = standardFoldMinutes;
    }

    /** With what is configured as standards. */
    static MonitoringRules of(PolicyBook policy, Organization organization, Clock clock, MonitoringConfig config) {
        return new MonitoringRules(
                policy,
                organization,
                clock,
                config.dwell_seconds(),
                config.acknowledge_minutes(),
                config.county_acknowledge_minutes(),
                config.area_report_fold_minutes());
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

    @Override
    public long foldMillis(String unitId, long at) {
        LocalDate day = Shanghai.dayOf(Instant.ofEpochMilli(at));
        return answer(new Question(RuleCodes.AREA_REPORT_FOLD_MINUTES, unitId, day), standardFoldMinutes) * 60_000L;
    }

    @Override
    public long silenceMillis(String unitId, long lastAt) {
        LocalDate day = Shanghai.dayOf(Instant.ofEpochMilli(lastAt));
        return answer(new Question(RuleCodes.DEVICE_SILENCE_MINUTES, unitId, day))
                .map(minutes -> minutes.intValue() * 60_000L)
                .orElse(NEVER);
    }

    @Override
    public int lowBatteryPercent(String unitId, long at) {
        LocalDate day = Shanghai.dayOf(Instant.ofEpochMilli(at));
        return answer(new Question(RuleCodes.DEVICE_LOW_BATTERY_PERCENT, unitId, day), -1);
    }

    @Override
    public boolean cityDistrictsAreOne(String unitId, long at) {
        LocalDate day = Shanghai.dayOf(Instant.ofEpochMilli(at));
        return answer(new Question(RuleCodes.ZONE_CITY_DISTRICTS_ARE_ONE, unitId, day))
                .map(RuleValue::holds)
                .orElse(false);
    }

    @Override
    public Terms notice(String unitId, long at) {
        LocalDate day = Shanghai.dayOf(Instant.ofEpochMilli(at));
        Optional<RuleValue> kinds = answer(new Question(RuleCodes.WEARER_NOTICE_KINDS, unitId, day));
        return new Terms(
                kinds.map(RuleValue::codes).orElse(List.of()),
                kinds.map(RuleValue::basis).orElse(null),
                answer(new Question(RuleCodes.WEARER_NOTICE_REPEAT_MINUTES, unitId, day), STANDARD_REPEAT_MINUTES)
                        * 60_000L,
                answer(new Question(RuleCodes.WEARER_NOTICE_VALID_MINUTES, unitId, day), STANDARD_VALID_MINUTES)
                        * 60_000L);
    }

    private int answer(Question question, int standard) {
        return answer(question).map(RuleValue::intValue).orElse(standard);
    }

    private Optional<RuleValue> answer(Question question) {
        long now = clock.millis();
        if (now >= keptUntil) {
            answers.clear();
            keptUntil = now + KEPT_MILLIS;
        }
        return answers.computeIfAbsent(question, this::ask);
    }

    private Optional<RuleValue> ask(Question question) {
        Jurisdiction jurisdiction;
        try {
            jurisdiction =
                    Jurisdiction.of(organization.authorities(question.unitId(), Shanghai.startOf(question.day())));
        } catch (ProblemException unknownThen) {
            jurisdiction = Jurisdiction.national();
        }
        return policy.find(question.code(), jurisdiction, question.day());
    }
}
