package org.anjiao.organization;

/** What kind of body a unit is (brief 6.1). */
public enum UnitType {
    /** 司法厅. */
    PROVINCE_JUSTICE,
    /** 设区的市司法局. */
    CITY_JUSTICE,
    /** A bureau of justice that reports to the province directly though it is no prefecture-level city: 杨凌, 韩城. */
    DIRECT_UNIT,
    /** 县（区）司法局. */
    COUNTY_JUSTICE,
    /** 司法所. */
    JUSTICE_OFFICE,
    /** 综治局, the addressee of 西咸新区: not a bureau of justice. */
    GOVERNANCE_BUREAU
}
