package org.anjiao.supervisee.prohibition;

import java.util.Map;
import java.util.Set;

/** Where a single trip stands. */
public enum TripState {
    /** Reported; not begun yet. */
    FILED("已报备", "reported"),
    AWAY("外出中", "away"),
    BACK("已返回", "back"),
    /** The reported day of return is over, the permit still holds. */
    OVERDUE("逾期未报返回", "return not reported"),
    /** 逾期未归: the permit is over too, so the person is away without permission. */
    OVERSTAYED("逾期未归", "overdue return"),
    CANCELLED("已取消", "cancelled"),
    /** The case has ended. */
    MOOT("案件终结", "case ended");

    private static final Map<TripState, Set<TripState>> TRANSITIONS = Map.of(
            FILED, Set.of(AWAY, CANCELLED, MOOT),
            AWAY, Set.of(BACK, OVERDUE, OVERSTAYED, MOOT),
            OVERDUE, Set.of(BACK, OVERSTAYED, MOOT),
            OVERSTAYED, Set.of(BACK, MOOT),
            BACK, Set.of(),
            CANCELLED, Set.of(),
            MOOT, Set.of());

    private final String zh;
    private final String en;

    TripState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The states that may follow. */
    public Set<TripState> next() {
        return TRANSITIONS.get(this);
    }

    /** Whether the person is out there. */
    public boolean away() {
        return next().contains(BACK);
    }
}
