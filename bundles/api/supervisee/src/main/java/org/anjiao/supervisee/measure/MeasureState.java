package org.anjiao.supervisee.measure;

import java.util.Map;
import java.util.Set;

/** Where a measure stands. The transitions are {@link #next()}; nothing else changes a state. */
public enum MeasureState {
    /** 已提出: an officer proposes it. */
    PROPOSED("已提出", "proposed"),
    /** 已核实: the head of the office has verified what an officer there proposes. */
    VERIFIED("已核实", "verified"),
    /** 已同意: the deciding level agrees to a proposal that goes to another organ; it waits for the signature. */
    AGREED("已同意", "agreed"),
    /** 已作出: the document is issued. */
    ISSUED("已作出", "issued"),
    /** 不予作出: refused with a reason. */
    REFUSED("不予作出", "refused"),
    /** 已撤回: given up before it was issued, or an own measure taken back afterwards. */
    WITHDRAWN("已撤回", "withdrawn"),
    /** 案件终结: the case has ended before it was issued. */
    MOOT("案件终结", "case ended");

    private static final Map<MeasureState, Set<MeasureState>> TRANSITIONS = Map.of(
            PROPOSED, Set.of(VERIFIED, AGREED, ISSUED, REFUSED, WITHDRAWN, MOOT),
            VERIFIED, Set.of(AGREED, ISSUED, REFUSED, WITHDRAWN, MOOT),
            AGREED, Set.of(ISSUED, REFUSED, WITHDRAWN, MOOT),
            ISSUED, Set.of(WITHDRAWN),
            REFUSED, Set.of(),
            WITHDRAWN, Set.of(),
            MOOT, Set.of());

    private final String zh;
    private final String en;

    MeasureState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public Set<MeasureState> next() {
        return TRANSITIONS.get(this);
    }

    /** Whether it stands or may still come to stand. */
    public boolean live() {
        return this == PROPOSED || this == VERIFIED || this == AGREED || this == ISSUED;
    }
}
