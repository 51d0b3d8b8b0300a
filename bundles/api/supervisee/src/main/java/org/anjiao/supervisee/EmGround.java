package org.anjiao.supervisee;

import java.util.Arrays;

/** Names of the grounds of positioning. Which of them are lawful on a day is said by the packs' {@code EM_GROUNDS}. */
public enum EmGround {
    KEY_PERSON("重点社区矫正对象", "key person"),
    PROHIBITION_BREACHED("违反人民法院禁止令", "breach of a court's prohibition order"),
    LEFT_WITHOUT_APPROVAL("无正当理由，未经批准离开所居住的市、县", "left the city or county without approval"),
    REFUSES_REPORT_WARNED("拒不按照规定报告自己的活动情况，被给予警告", "refuses to report and was warned"),
    POLICE_PENALTY("违反监督管理规定，被给予治安管理处罚", "breach of supervision with a public-security penalty"),
    REVOCATION_PROPOSED("拟提请撤销缓刑、假释或者暂予监外执行收监执行", "revocation or recommitment is about to be proposed");

    private final String zh;
    private final String en;

    EmGround(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The ground's name for documents; the code itself where a pack lists one that has no name here. */
    public static String zh(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.name().equals(code))
                .map(EmGround::zh)
                .findFirst()
                .orElse(code);
    }
}
