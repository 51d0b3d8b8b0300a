package org.anjiao.monitoring;

/** What an alert is about. */
public enum AlertKind {
    /** 越界: outside the county for longer than the dwell. */
    OUT_OF_BOUNDS,
    /** 离开限定区域: not inside an inclusion zone of the person's own while it holds. */
    ZONE_LEFT,
    /** 进入禁止区域. */
    ZONE_ENTERED,
    /** 限制区域内停留过久. */
    ZONE_STAYED,
    /** 进入被害人保护区域: says no place. */
    PROTECTED_AREA,
    /** 终端报告离开区域: the device itself says so of an area that it watches; the server has not found the like. */
    AREA_LEFT,
    /** 终端报告进入区域: as above. */
    AREA_ENTERED,
    /** 拆卸: the strap was opened or cut, or the device taken off. */
    STRAP_CUT,
    /** 拆壳: the case was opened. */
    CASE_OPENED,
    /** 干扰: reception is jammed. */
    JAMMING,
    /** 天线故障: the antenna was cut or shorted. */
    ANTENNA_CUT,
    /** 断电: the external power was cut. */
    POWER_CUT,
    /** 其他破坏: somebody interfered with the device in a way that it does not name. */
    TAMPER,
    /** 失联: no report for too long while worn. */
    SILENCE,
    /** 低电. */
    LOW_BATTERY,
    /** 求助: the emergency button. */
    DISTRESS,
    /** 逾期未归: no device says so, but the person's case; so do those that follow. */
    OVERDUE_RETURN,
    /** 失去联系. */
    LOST_CONTACT,
    /** 漏管. */
    MISSED,
    /** 脱管. */
    OUT_OF_SUPERVISION,
    /** 未按规定报告. */
    REPORT_MISSED,
    /** 核查异常. */
    CHECK_ABNORMAL
}
