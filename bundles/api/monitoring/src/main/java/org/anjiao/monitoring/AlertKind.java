package org.anjiao.monitoring;

/** What an alert is about. */
public enum AlertKind {
    /** 越界: outside the county for longer than the dwell. */
    OUT_OF_BOUNDS,
    /** 拆卸: somebody interfered with the device. */
    TAMPER,
    /** 低电. */
    LOW_BATTERY,
    /** 求助: the emergency button. */
    DISTRESS
}
