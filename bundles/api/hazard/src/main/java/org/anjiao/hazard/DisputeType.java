package org.anjiao.hazard;

/** The kinds of dispute. Which of them need help from outside is a rule of the policy pack. */
public enum DisputeType {
    /** 家庭纠纷. */
    FAMILY,
    /** 情感纠葛. */
    EMOTIONAL,
    /** 与他人有较深矛盾. */
    DEEP_CONFLICT,
    /** Another dispute. */
    OTHER
}
