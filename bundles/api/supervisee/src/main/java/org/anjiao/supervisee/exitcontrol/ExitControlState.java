package org.anjiao.supervisee.exitcontrol;

import java.util.Map;
import java.util.Set;

/** How far the report of a person to the police has come (D-26). */
public enum ExitControlState {
    /** 已报备，待回执: the report is out, the receipt of the police has not come. */
    REPORTED("已报备，待回执", "reported, no receipt yet"),
    /** 已回执. */
    CONFIRMED("已回执", "receipt has come"),
    /** 待撤控: the case has ended, the police has not been told. */
    WITHDRAWAL_DUE("待撤控", "to be withdrawn"),
    /** 已撤控. */
    WITHDRAWN("已撤控", "withdrawn");

    private static final Map<ExitControlState, Set<ExitControlState>> TRANSITIONS = Map.of(
            REPORTED, Set.of(CONFIRMED, WITHDRAWAL_DUE),
            CONFIRMED, Set.of(WITHDRAWAL_DUE),
            WITHDRAWAL_DUE, Set.of(WITHDRAWN),
            WITHDRAWN, Set.of());

    private final String zh;
    private final String en;

    ExitControlState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public Set<ExitControlState> next() {
        return TRANSITIONS.get(this);
    }
}
