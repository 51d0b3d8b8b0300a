package org.anjiao.supervisee.internal.minor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.completeness.FileItem;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.completeness.FileBook;
import org.anjiao.supervisee.internal.rhythm.RegimeWorld;

/** A registry with persons of any age. */
final class MinorWorld implements AutoCloseable {
    static final String PURPOSE = "联系监护人";

    final RegimeWorld regime = new RegimeWorld();
    final TestWorld world = regime.world;
    private int sequence;

    /** Registers somebody on that day, on which the clock stands then. */
    String person(LocalDate birth, LocalDate day) {
        world.clock.set(day + "T09:00");
        Map<String, String> row = TestWorld.goodRow();
        row.put("身份证号", TestWorld.idNumber(53, birth, ++sequence));
        row.put("矫正开始日期", day.toString());
        row.put("入矫登记日期", day.toString());
        row.put("矫正结束日期", day.plusYears(3).toString());
        return regime.person(row);
    }

    /** Sixteen years old. */
    String minor(LocalDate day) {
        return person(day.minusYears(16), day);
    }

    List<FileItem> file(Caller caller, String person) {
        return new FileBook(world.desk, world.registry).of(caller, person).items();
    }

    /** The first values of a column of the person's rows, as they are kept. */
    List<?> kept(String column, String table, String person) {
        return world.desk
                .around()
                .jpa()
                .txExpr(manager -> manager.createNativeQuery(
                                "select " + column + " from " + table + " where supervisee_id = '" + person + "'")
                        .getResultList());
    }

    @Override
    public void close() {
        regime.close();
    }
}
