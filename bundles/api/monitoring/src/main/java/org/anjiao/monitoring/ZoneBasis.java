package org.anjiao.monitoring;

/** Why a zone is lawful: nothing beyond the law may restrict a person's liberty (Law art. 34; R-61). */
public enum ZoneBasis {
    /** 不得擅自离开所居住的市、县 (Law art. 27); carries an {@link ZoneKind#INCLUSION} zone only. */
    COUNTY_LIMIT,
    /** 禁止令 of the court. */
    PROHIBITION_ORDER,
    /** 电子定位决定 (Law art. 29). */
    EM_ORDER
}
