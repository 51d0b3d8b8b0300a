package org.anjiao.smoke;

/** Persons of the small demonstration on whom no other journey works; each has a part in its stories. */
final class People {
    static final String VISITED = "测试对象00164";
    static final String LEARNS = "测试对象00205";
    static final String REPORTS = "测试对象00082";
    static final String KEY_PROPOSED = "测试对象00902";
    static final String KEY_WITHOUT_ORDER = "测试对象00943";
    static final String RISK_OVERRIDE = "测试对象01025";

    private People() {}
}
