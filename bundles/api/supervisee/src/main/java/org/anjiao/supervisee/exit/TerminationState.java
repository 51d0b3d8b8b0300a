package org.anjiao.supervisee.exit;

import java.util.Map;
import java.util.Set;

/** Where a termination stands. The transitions are {@link #next()}; nothing else changes a state. */
public enum TerminationState {
    /** 待审批: filed; a second person of the county has not looked at the evidence yet. */
    PROPOSED("待审批", "proposed"),
    /** 已终结: the case has ended by it. */
    ENDED("已终结", "ended"),
    /** 不予终结: refused with a reason; another one may be filed. */
    REFUSED("不予终结", "refused"),
    /** 另行终结: the case ended otherwise meanwhile. */
    MOOT("另行终结", "ended otherwise");

    private static final Map<TerminationState, Set<TerminationState>> TRANSITIONS = Map.of(
            PROPOSED, Set.of(ENDED, REFUSED, MOOT), ENDED, Set.of(), REFUSED, Set.of(PROPOSED, ENDED), MOOT, Set.of());

    private final String zh;
    private final String en;

    TerminationState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public Set<TerminationState> next() {
        return TRANSITIONS.get(this);
    }
}
