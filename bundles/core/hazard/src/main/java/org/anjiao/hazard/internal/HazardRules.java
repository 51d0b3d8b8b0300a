package org.anjiao.hazard.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anjiao.hazard.Assessment;
import org.anjiao.hazard.Assignment;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardLevel;
import org.anjiao.hazard.HazardProblem;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.Referral;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;

/** What each step must bring with it. */
final class HazardRules {
    private static final Set<UnitType> ABOVE_COUNTIES = EnumSet.of(
            UnitType.PROVINCE_JUSTICE, UnitType.CITY_JUSTICE, UnitType.DIRECT_UNIT, UnitType.GOVERNANCE_BUREAU);

    private static final Set<HazardSource> FROM_RECORDS =
            EnumSet.of(HazardSource.INTERVIEW, HazardSource.ALERT, HazardSource.CASE);

    private final PolicyBook policy;
    private final Units units;
    private final Accounts accounts;
    private final AccessControl access;

    HazardRules(PolicyBook policy, Units units, Accounts accounts, AccessControl access) {
        this.policy = policy;
        this.units = units;
        this.accounts = accounts;
        this.access = access;
    }

    /** What a case gives rise to is found again by its record, so nobody may claim that record beforehand. */
    static void checkByHand(RegisterHazard hazard) {
        if (hazard.source() == HazardSource.CASE) {
            throw invalid("source", "≠ CASE");
        }
    }

    void checkRegistration(RegisterHazard hazard) {
        required("kind", hazard.kind());
        required("source", hazard.source());
        text("title", hazard.title(), 200);
        optionalText("description", hazard.description(), 4000);
        boolean dispute = hazard.kind() == HazardKind.DISPUTE;
        if (dispute) {
            required("disputeType", hazard.disputeType());
        } else if (hazard.disputeType() != null) {
            throw invalid("disputeType", "kind = DISPUTE");
        }
        if (FROM_RECORDS.contains(hazard.source())) {
            required("sourceRecordId", hazard.sourceRecordId());
        }
    }

    void checkAssessment(HazardEntity hazard, Assessment assessment) {
        required("verdict", assessment.verdict());
        switch (assessment.verdict()) {
            case REAL -> {
                required("level", assessment.level());
                text("cause", assessment.cause(), 2000);
            }
            case DUPLICATE -> {
                required("duplicateOf", assessment.duplicateOf());
                if (assessment.duplicateOf().equals(hazard.id())) {
                    throw invalid("duplicateOf", "≠ id");
                }
            }
            case NOT_A_HAZARD -> optionalText("cause", assessment.cause(), 2000);
        }
    }

    /**
     * Checks an assignment.
     *
     * @return the rule by which the dispute needed a referral, null if none did
     */
    String checkAssignment(HazardEntity hazard, Assignment assignment, Instant now) {
        requireMeasureOwnerDue(assignment);
        optionalText("measure", assignment.measure(), 2000);
        LocalDate today = Shanghai.dayOf(now);
        if (assignment.dueOn().isBefore(today)) {
            throw new ProblemException(HazardProblem.HAZARD_DUE_IN_PAST, "dueOn", assignment.dueOn(), today);
        }
        String basis = checkReferral(hazard, assignment, today);
        boolean able = accounts.find(assignment.ownerAccount())
                .filter(owner -> access.permits(owner, Permission.HAZARD_RECTIFY, hazard.unitId()))
                .isPresent();
        if (!able) {
            throw new ProblemException(HazardProblem.HAZARD_OWNER_CANNOT_RECTIFY, "owner", assignment.ownerAccount());
        }
        return basis;
    }

    private static void requireMeasureOwnerDue(Assignment assignment) {
        List<String> missing = new ArrayList<>();
        if (blank(assignment.measure())) {
            missing.add("measure");
        }
        if (blank(assignment.ownerAccount())) {
            missing.add("owner");
        }
        if (assignment.dueOn() == null) {
            missing.add("dueOn");
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    HazardProblem.HAZARD_NEEDS_MEASURE_OWNER_DUE, missing.get(0), String.join(", ", missing));
        }
    }

    private String checkReferral(HazardEntity hazard, Assignment assignment, LocalDate today) {
        Referral referral = assignment.referral();
        optionalText("noReferralReason", assignment.noReferralReason(), 1000);
        if (referral != null) {
            required("referral.kind", referral.kind());
            text("referral.addressee", referral.addressee(), 200);
            required("referral.sentOn", referral.sentOn());
            if (referral.sentOn().isAfter(today)) {
                throw invalid("referral.sentOn", "≤ " + today);
            }
        }
        if (hazard.disputeType() == null) {
            return null;
        }
        RuleValue rule = referralRule(hazard);
        if (!rule.lists(hazard.disputeType().name())) {
            return null;
        }
        if (referral == null && blank(assignment.noReferralReason())) {
            throw new ProblemException(HazardProblem.DISPUTE_NEEDS_REFERRAL, "referral", hazard.disputeType());
        }
        return rule.basis();
    }

    /** The rule of the day on which the dispute came to be known. */
    private RuleValue referralRule(HazardEntity hazard) {
        return policy.rule(
                RuleCodes.DISPUTE_REFERRAL_KINDS,
                units.jurisdiction(hazard.unitId(), hazard.registeredAt()),
                Shanghai.dayOf(hazard.registeredAt()));
    }

    void checkVerifier(HazardEntity hazard, Caller verifier) {
        if (hazard.isRectifiedBy(verifier.account())) {
            throw new ProblemException(HazardProblem.VERIFIER_IS_RECTIFIER, null);
        }
    }

    /** 较大 is approved at the county or above, 重大 above the county (brief 6.3). */
    void checkVerifierLevel(HazardEntity hazard, Caller verifier, Instant now) {
        if (hazard.level() == HazardLevel.GENERAL) {
            return;
        }
        UnitType type = units.type(verifier.unitId(), now);
        boolean high =
                hazard.level() == HazardLevel.MAJOR ? ABOVE_COUNTIES.contains(type) : type != UnitType.JUSTICE_OFFICE;
        if (!high) {
            throw new ProblemException(HazardProblem.HAZARD_LEVEL_NEEDS_HIGHER_UNIT, null, hazard.level());
        }
    }

    static void text(String field, String value, int most) {
        if (blank(value)) {
            throw CommonProblem.required(field);
        }
        optionalText(field, value, most);
    }

    static void optionalText(String field, String value, int most) {
        if (value != null && value.length() > most) {
            throw invalid(field, "≤ " + most);
        }
    }

    static void required(String field, Object value) {
        if (value == null) {
            throw CommonProblem.required(field);
        }
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }

    private static ProblemException invalid(String field, String rule) {
        return new ProblemException(CommonProblem.FIELD_INVALID, field, field, rule);
    }
}
