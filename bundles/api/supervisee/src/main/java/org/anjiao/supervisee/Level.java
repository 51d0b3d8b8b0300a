package org.anjiao.supervisee;

import org.anjiao.organization.UnitType;

/** At which level of the reporting tree a step is decided (brief 6.3). The level comes from the policy pack, not from the caller. */
public enum Level {
    /** 司法所, by delegation of the county (Law art. 9). */
    OFFICE("司法所", "office of justice"),
    /** 县级社区矫正机构; for 杨凌, 韩城 and 西咸新区 the direct unit itself. */
    COUNTY("县级", "county"),
    /** 上一级: the unit to which the county reports; for the direct units the province. */
    CITY("市级", "city"),
    /** 省级. */
    PROVINCE("省级", "province");

    private final String zh;
    private final String en;

    Level(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The lowest level at which a unit of that type decides. */
    public static Level of(UnitType type) {
        return switch (type) {
            case JUSTICE_OFFICE -> OFFICE;
            case COUNTY_JUSTICE, DIRECT_UNIT, GOVERNANCE_BUREAU -> COUNTY;
            case CITY_JUSTICE -> CITY;
            case PROVINCE_JUSTICE -> PROVINCE;
        };
    }
}
