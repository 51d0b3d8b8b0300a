package org.anjiao.supervisee.measure;

import java.util.Map;
import java.util.Set;

/** Where a proposal stands with the other organ. The transitions are {@link #next()}; nothing else changes a state. */
public enum ProceedingState {
    /** 待答复. */
    PENDING("待答复", "pending"),
    /** 逾期未答复: the limit has passed. Fired by the clock. */
    REPLY_OVERDUE("逾期未答复", "reply overdue"),
    /** 裁定待复核: a ruling that ends the case came on paper, and a second person compares it with the document. */
    RULING_FILED("裁定待复核", "ruling to be confirmed"),
    /** 已准许: ruled as proposed. */
    GRANTED("已准许", "granted"),
    /** 不予准许: the case goes on. */
    REFUSED("不予准许", "refused"),
    /** 已撤回: taken back before there was an answer. */
    WITHDRAWN("已撤回", "withdrawn"),
    /** 案件终结: the case has ended in another way before there was an answer. */
    MOOT("案件终结", "case ended");

    private static final Map<ProceedingState, Set<ProceedingState>> TRANSITIONS = Map.of(
            PENDING, Set.of(REPLY_OVERDUE, RULING_FILED, GRANTED, REFUSED, WITHDRAWN, MOOT),
            REPLY_OVERDUE, Set.of(RULING_FILED, GRANTED, REFUSED, WITHDRAWN, MOOT),
            RULING_FILED, Set.of(PENDING, REPLY_OVERDUE, GRANTED, REFUSED, MOOT),
            GRANTED, Set.of(),
            REFUSED, Set.of(),
            WITHDRAWN, Set.of(),
            MOOT, Set.of());

    private final String zh;
    private final String en;

    ProceedingState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public Set<ProceedingState> next() {
        return TRANSITIONS.get(this);
    }

    /** Whether the answer is still to come. */
    public boolean awaited() {
        return this == PENDING || this == REPLY_OVERDUE;
    }

    /** Whether no answer holds yet. */
    public boolean open() {
        return awaited() || this == RULING_FILED;
    }
}
