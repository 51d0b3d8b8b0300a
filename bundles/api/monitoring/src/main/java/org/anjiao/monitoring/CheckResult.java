package org.anjiao.monitoring;

/** What a positioning check found. */
public enum CheckResult {
    /** 相符: the person is where the device says. */
    CONFIRMED,
    /** 人机分离: the person is not where the device is. */
    SEPARATED,
    /** 设备异常: the device shows nothing or something wrong. */
    DEVICE_FAULT,
    /** 未联系上. */
    UNREACHABLE
}
