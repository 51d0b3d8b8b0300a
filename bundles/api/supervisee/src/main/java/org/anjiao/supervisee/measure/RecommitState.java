package org.anjiao.supervisee.measure;

import java.util.Map;
import java.util.Set;

/** Where a case stands that conditions of the law have opened. The transitions are {@link #next()}. */
public enum RecommitState {
    /** 待前次提请答复: the condition was met while another proposal waited; it is looked at if that one is refused. */
    DEFERRED("待前次提请答复", "waits for the answer to an earlier proposal"),
    /** 应提请: nothing has been proposed yet. */
    OPEN("应提请", "to be proposed"),
    /** 拟不提请待审: the county wishes not to propose; one level up decides. */
    REFUSAL_ASKED("拟不提请待审", "refusal asked for"),
    /** 已提请. */
    PROPOSED("已提请", "proposed"),
    /** 经上级批准不提请. */
    NOT_PROPOSED("经批准不提请", "not proposed, with approval"),
    /** 案件终结: the case has ended in another way. */
    MOOT("案件终结", "case ended");

    private static final Map<RecommitState, Set<RecommitState>> TRANSITIONS = Map.of(
            DEFERRED, Set.of(OPEN, PROPOSED, MOOT),
            OPEN, Set.of(REFUSAL_ASKED, PROPOSED, MOOT),
            REFUSAL_ASKED, Set.of(OPEN, PROPOSED, NOT_PROPOSED, MOOT),
            // The proposal was taken back: the law still obliges.
            PROPOSED, Set.of(OPEN),
            NOT_PROPOSED, Set.of(),
            MOOT, Set.of());

    private final String zh;
    private final String en;

    RecommitState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public Set<RecommitState> next() {
        return TRANSITIONS.get(this);
    }

    /** Whether something is still to be done, or may be. */
    public boolean open() {
        return this == DEFERRED || this == OPEN || this == REFUSAL_ASKED;
    }
}
