package org.anjiao.supervisee.visit;

/** Who was met on a visit. */
public enum MetPerson {
    SUPERVISEE("本人", "the person"),
    FAMILY_MEMBER("家属", "family member"),
    NEIGHBOUR("邻居", "neighbour"),
    COMMUNITY_STAFF("村（居）委会人员", "staff of the village or community"),
    EMPLOYER("用人单位人员", "employer"),
    GUARANTOR("保证人或监护人", "guarantor or guardian"),
    OTHER("其他人员", "somebody else"),
    /** The visit is on record and fulfils nothing. */
    NOBODY("未见到任何人", "nobody");

    private final String zh;
    private final String en;

    MetPerson(String zh, String en) {
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
