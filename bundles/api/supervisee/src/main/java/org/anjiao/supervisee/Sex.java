package org.anjiao.supervisee;

/** Sex as the identity number states it. */
public enum Sex {
    MALE("男"),
    FEMALE("女");

    private final String zh;

    Sex(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
