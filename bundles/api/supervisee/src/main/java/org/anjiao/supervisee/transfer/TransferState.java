package org.anjiao.supervisee.transfer;

import java.util.Map;
import java.util.Set;

/** Where a change of the place of execution stands. The transitions are {@link #next()}; nothing else changes a state. */
public enum TransferState {
    /** The person has applied; the office gives its opinion. */
    APPLIED("已申请", "applied for"),
    /** The new county has been asked (T-20). */
    ASKED("征求意见中", "new county asked"),
    /** The new county has answered. */
    ANSWERED("已复函", "answered"),
    /** Decided; the person has to report to the new county, the old one supervises until then (T-23). */
    APPROVED("已决定，待报到", "decided, to report"),
    /** The person has not reported in time. Fired by the clock. */
    OVERDUE("逾期未报到", "not reported in time"),
    /** The person has reported and is supervised by the new county. */
    DONE("已变更", "done"),
    /** Not agreed to (T-21). */
    REFUSED("不同意变更", "refused"),
    /** The decision was taken back before the person had reported. */
    REVOKED("撤销变更决定", "decision taken back"),
    /** Given up by the person. */
    WITHDRAWN("已撤回", "withdrawn"),
    /** The case has ended meanwhile. */
    MOOT("案件已终结", "case ended");

    private static final Map<TransferState, Set<TransferState>> TRANSITIONS = Map.of(
            APPLIED, Set.of(ASKED, REFUSED, WITHDRAWN, MOOT),
            ASKED, Set.of(ANSWERED, WITHDRAWN, MOOT),
            ANSWERED, Set.of(APPROVED, REFUSED, WITHDRAWN, MOOT),
            APPROVED, Set.of(OVERDUE, DONE, REVOKED, MOOT),
            OVERDUE, Set.of(DONE, REVOKED, MOOT),
            DONE, Set.of(),
            REFUSED, Set.of(),
            REVOKED, Set.of(),
            WITHDRAWN, Set.of(),
            MOOT, Set.of());

    private final String zh;
    private final String en;

    TransferState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public Set<TransferState> next() {
        return TRANSITIONS.get(this);
    }

    /** Whether the person's move is still under way. */
    public boolean open() {
        return !next().isEmpty();
    }
}
