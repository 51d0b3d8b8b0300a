package org.anjiao.supervisee.absence;

import java.util.Map;
import java.util.Set;

/** Where an absence stands. The transitions are {@link #next()}; nothing else changes a state. */
public enum AbsenceState {
    /** 查找中. */
    SEARCHING("查找中", "searching"),
    /** 脱管: not found in the search, or supervision refused; the search goes on. */
    OUT_OF_SUPERVISION("脱管", "out of supervision"),
    /** 已找到: found, or under supervision again. */
    FOUND("已找到", "found");

    private static final Map<AbsenceState, Set<AbsenceState>> TRANSITIONS = Map.of(
            SEARCHING, Set.of(OUT_OF_SUPERVISION, FOUND),
            OUT_OF_SUPERVISION, Set.of(FOUND),
            FOUND, Set.of());

    private final String zh;
    private final String en;

    AbsenceState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public Set<AbsenceState> next() {
        return TRANSITIONS.get(this);
    }
}
