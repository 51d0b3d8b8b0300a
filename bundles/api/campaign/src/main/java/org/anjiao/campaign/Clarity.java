package org.anjiao.campaign;

/** 五清: what an officer must know of a person. */
public enum Clarity {
    CRIME_FACTS("crimeFacts", "犯罪事实清"),
    BEHAVIOUR("behaviour", "现实表现清"),
    RESPONSIBILITY("responsibility", "监管责任清"),
    STATE_OF_MIND("stateOfMind", "思想动态清"),
    WHEREABOUTS("whereabouts", "行为去向清");

    private final String field;
    private final String zh;

    Clarity(String field, String zh) {
        this.field = field;
        this.zh = zh;
    }

    /** Its name in requests and answers. */
    public String field() {
        return field;
    }

    public String zh() {
        return zh;
    }
}
