package org.anjiao.supervisee.report;

/** How a person reports. */
public enum ReportChannel {
    PHONE("电话", "telephone"),
    IN_PERSON("当面", "in person"),
    WRITTEN("书面", "in writing"),
    /** Through an application on the person's own telephone: verification, never positioning (brief 2.2). */
    APP("手机应用", "application"),
    /** At a device that knows faces, fingers or voices. */
    IDENTITY_DEVICE("身份核验终端", "identity device");

    private final String zh;
    private final String en;

    ReportChannel(String zh, String en) {
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
