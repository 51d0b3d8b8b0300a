package org.anjiao.supervisee.internal.measure;

import java.util.Map;
import java.util.Set;

/** What the grounds of our packs are called in a document. */
final class GroundNames {
    private static final Map<String, String> ZH = Map.ofEntries(
            Map.entry("ABSENCE", "未按规定报到或者脱离监管"),
            Map.entry("MINOR_BREACH", "违反监督管理规定，情节轻微"),
            Map.entry("EDUCATION_REFUSED", "经教育仍不参加教育学习等活动"),
            Map.entry("OTHER_MINOR", "其他违反监督管理规定，情节轻微"),
            Map.entry("PROHIBITION_BREACHED_MINOR", "违反禁止令，情节轻微"),
            Map.entry("SERIOUS_BREACH", "违反监督管理规定，情节较重"),
            Map.entry("MEDICAL_REVIEW_MISSING", "不按规定提交病情复查情况"),
            Map.entry("TWO_ADMONITIONS", "受到两次训诫仍不改正"),
            Map.entry("OTHER", "其他违反监督管理规定的情形"),
            Map.entry("RULES_BREACHED", "违反监督管理规定，依法应予治安管理处罚"),
            Map.entry("PROHIBITION_BREACHED_SERIOUS", "违反禁止令，情节严重"),
            Map.entry("NOT_CORRECTED_AFTER_POLICE_PENALTY", "受到治安管理处罚仍不改正"),
            Map.entry("TWO_WARNINGS", "受到两次警告仍不改正"),
            Map.entry("THREE_WARNINGS", "受到三次警告仍不改正"),
            Map.entry("OTHER_SERIOUS", "其他违反监督管理规定，情节严重"),
            Map.entry("CONDITIONS_NOT_MET", "不符合暂予监外执行条件"),
            Map.entry("LEFT_OR_OUT_OF_SUPERVISION", "擅自离开或者脱离监管"),
            Map.entry("CONDITION_GONE", "暂予监外执行情形消失，刑期未满"),
            Map.entry("GUARANTOR_LOST", "保证人丧失条件或者被取消资格，未重新提出"),
            Map.entry("REVOKE_PROBATION", "提请撤销缓刑"),
            Map.entry("REVOKE_PAROLE", "提请撤销假释"),
            Map.entry("COMMENDATION_CONDITIONS", "符合表扬的全部条件"),
            Map.entry("SHOWS_REPENTANCE", "确有悔改表现"),
            Map.entry("MERIT", "立功"),
            Map.entry("MAJOR_MERIT", "重大立功"));

    /** Grounds that nobody commits: what went before, and what a proposal goes with. */
    private static final Set<String> NO_CONDUCT = Set.of(
            "TWO_ADMONITIONS",
            "TWO_WARNINGS",
            "THREE_WARNINGS",
            "NOT_CORRECTED_AFTER_POLICE_PENALTY",
            "REVOKE_PROBATION",
            "REVOKE_PAROLE",
            "COMMENDATION_CONDITIONS");

    private GroundNames() {}

    /** Whether a ground of our packs is something that a person does or lets happen. */
    static boolean conduct(String code) {
        return ZH.containsKey(code) && !NO_CONDUCT.contains(code);
    }

    /** The name, or the code itself of a ground that a province's own pack has added. */
    static String zh(String code) {
        return ZH.getOrDefault(code, code);
    }
}
