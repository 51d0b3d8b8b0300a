package org.anjiao.supervisee.exit;

import java.util.Map;
import java.util.Set;

/** Where a release stands. The transitions are {@link #next()}; nothing else changes a state. */
public enum ReleaseState {
    /** 准备中: the term runs; summary and appraisal are collected. */
    PREPARING("准备中", "in preparation"),
    /** 期满未解除: the term has ended and nobody has released the person. Fired by the clock. */
    TERM_ENDED("期满未解除", "term ended, not released"),
    /** 已解除: by a person of the county; never by the clock. */
    RELEASED("已解除", "released"),
    /** 已终止: the case has ended in another way. */
    MOOT("另行终结", "ended otherwise");

    private static final Map<ReleaseState, Set<ReleaseState>> TRANSITIONS = Map.of(
            PREPARING, Set.of(TERM_ENDED, RELEASED, MOOT),
            TERM_ENDED, Set.of(PREPARING, RELEASED, MOOT),
            RELEASED, Set.of(),
            MOOT, Set.of());

    private final String zh;
    private final String en;

    ReleaseState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public Set<ReleaseState> next() {
        return TRANSITIONS.get(this);
    }
}
