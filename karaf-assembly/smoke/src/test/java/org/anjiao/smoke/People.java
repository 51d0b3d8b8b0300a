package org.anjiao.smoke;

/** Persons of the small demonstration on whom no other journey works; each has a part in its stories. */
final class People {
    static final String VISITED = "测试对象00164";
    static final String LEARNS = "测试对象00205";
    static final String REPORTS = "测试对象00082";
    static final String KEY_PROPOSED = "测试对象00902";
    static final String KEY_WITHOUT_ORDER = "测试对象00943";
    static final String RISK_OVERRIDE = "测试对象01025";
    static final String TAUGHT = "测试对象00328";
    static final String ABSENT = "测试对象00369";
    static final String LOST = "测试对象00984";
    static final String DRAFTED = "测试对象01353";
    static final String SENSITIVE = "测试对象01722";
    static final String CONVICTED = "测试对象01763";
    static final String PERMITTED = "测试对象01804";
    static final String ANNOUNCED = "测试对象990001";

    private People() {}
}
