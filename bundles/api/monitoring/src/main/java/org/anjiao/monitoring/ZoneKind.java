package org.anjiao.monitoring;

/** What a zone asks of the person while its schedule runs. */
public enum ZoneKind {
    /** 限定区域: be inside. */
    INCLUSION,
    /** 禁止进入区域: never be inside. */
    EXCLUSION,
    /** 限制停留区域: may be crossed, but not stayed in for longer than the zone's dwell. */
    RESTRICTION
}
