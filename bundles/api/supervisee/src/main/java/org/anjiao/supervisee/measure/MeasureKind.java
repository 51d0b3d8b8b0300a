package org.anjiao.supervisee.measure;

import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.due.DueKind;

/**
 * The answers to a breach, by the names of the packs' {@code PENALTY_LADDER}, and to good conduct, with their documents
 * (brief 2.7). Some the agency orders itself; the others it proposes to another organ.
 */
public enum MeasureKind {
    ADMONITION("D-13", "训诫", "admonition", null),
    WARNING("D-14", "警告", "warning", null),
    COMMENDATION("D-15", "表扬", "commendation", null),
    /** The law sets the police no time for it. */
    POLICE_PENALTY("D-16", "提请治安管理处罚", "proposal of a police penalty", null),
    REVOKE_PROBATION("D-17", "提请撤销缓刑", "proposal to revoke probation", DueKind.REVOCATION_RULING),
    REVOKE_PAROLE("D-18", "提请撤销假释", "proposal to revoke parole", DueKind.REVOCATION_RULING),
    /** Goes with a proposal to revoke. */
    ARREST("D-19", "提请逮捕", "proposal to arrest", DueKind.ARREST_RULING),
    RECOMMIT("D-20", "提请收监执行", "proposal to recommit", DueKind.RECOMMIT_REPLY),
    COMMUTATION("D-21", "提请减刑", "proposal of commutation", DueKind.COMMUTATION_RULING);

    private final String document;
    private final String zh;
    private final String en;
    private final DueKind reply;

    MeasureKind(String document, String zh, String en, DueKind reply) {
        this.document = document;
        this.zh = zh;
        this.en = en;
        this.reply = reply;
    }

    /** Code of its document, for example {@code D-14}. */
    public String document() {
        return document;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The limit within which the other organ answers; null if there is none. */
    public DueKind reply() {
        return reply;
    }

    /** Whether the agency orders it itself. */
    public boolean own() {
        return this == ADMONITION || this == WARNING || this == COMMENDATION;
    }

    /** Whether a grant ends the person's correction. */
    public boolean ending() {
        return this == REVOKE_PROBATION || this == REVOKE_PAROLE || this == RECOMMIT;
    }

    /** Whether its proceeding holds a release at the end of the term. */
    public boolean holdsRelease() {
        return ending() || this == ARREST;
    }

    /** Whether it answers good conduct. */
    public boolean reward() {
        return this == COMMENDATION || this == COMMUTATION;
    }

    /** The kind that ends the correction of persons of that category; null if there is none. */
    public static MeasureKind endingOf(Category category) {
        return switch (category) {
            case PROBATION -> REVOKE_PROBATION;
            case PAROLE -> REVOKE_PAROLE;
            case TEMPORARY_SERVICE -> RECOMMIT;
            case PUBLIC_SURVEILLANCE -> null;
        };
    }
}
