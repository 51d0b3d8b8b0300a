package org.anjiao.supervisee.risk.spi;

/** How high a risk is; ascending. */
public enum RiskBand {
    LOW("低风险", "low"),
    MEDIUM("中风险", "medium"),
    HIGH("高风险", "high");

    private final String zh;
    private final String en;

    RiskBand(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
