package org.anjiao.itests;

import java.util.List;

/** One row of the roll-up fixture (acceptance scenario S-03): what an office has done by 2019-03-31 24:00. */
record FixtureOffice(
        String name,
        String parentCode,
        int base,
        int done,
        int exempt,
        int fiveClear,
        int hazards,
        int closed,
        int overdue,
        int key) {
    static final List<FixtureOffice> ALL = List.of(
            new FixtureOffice("东关南街", "610103", 42, 42, 0, 40, 6, 4, 0, 5),
            new FixtureOffice("长安路", "610103", 38, 19, 0, 15, 5, 2, 0, 4),
            new FixtureOffice("北关", "610104", 55, 33, 2, 30, 8, 3, 2, 9),
            new FixtureOffice("杜桥", "610502", 30, 30, 0, 30, 3, 3, 0, 2),
            new FixtureOffice("新城", "610581", 24, 12, 0, 9, 4, 1, 1, 3),
            new FixtureOffice("钓台", "XIXIAN", 11, 4, 1, 4, 1, 0, 0, 1));
}
