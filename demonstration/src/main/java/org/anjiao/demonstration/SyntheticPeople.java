package org.anjiao.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.anjiao.demonstration.cases.IdNumbers;
import org.anjiao.demonstration.cases.Part;
import org.anjiao.demonstration.cases.Stage;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableRow;
import org.anjiao.supervisee.Category;

/**
 * People who do not exist, as rows of the import template. Their identity numbers lie in the area 6199xx, which is not
 * assigned, and carry right check digits (GB 11643).
 */
final class SyntheticPeople implements TableReader {
    private static final List<String> HEADING =
            List.of("姓名", "身份证号", "矫正类别", "矫正开始日期", "矫正结束日期", "入矫登记日期", "执行单位代码", "重点类别");
    private static final List<String> KEY_CATEGORIES =
            List.of("涉黑涉恶", "有再犯罪倾向", "患有精神疾病", "涉社区矫正专案", "涉枪涉爆", "有再犯罪倾向", "其他");
    private static final LocalDate SNAPSHOT = LocalDate.of(2019, 3, 4);

    private final Iterator<String> unitCodes;
    private final Map<Integer, Part> parts;
    private int row = 1;

    /** @param unitCodes the office of each person but those who have a part in the stories of the registry */
    SyntheticPeople(List<String> unitCodes) {
        this.unitCodes = unitCodes.iterator();
        parts = Part.byRow(unitCodes.size());
    }

    /** Distributes people over offices so that some have many and every one has a few. */
    static List<String> spread(List<String> officeCodes, int people) {
        double[] weights = officeCodes.stream()
                .mapToDouble(code -> Math.pow(Chance.of("office", code).between(0.4, 1.6), 2))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        List<String> spread = new ArrayList<>(people);
        double due = 0;
        for (int i = 0; i < weights.length; i++) {
            due += weights[i] / sum * people;
            while (spread.size() < Math.round(due)) {
                spread.add(officeCodes.get(i));
            }
        }
        return spread;
    }

    @Override
    public List<String> heading() {
        return HEADING;
    }

    @Override
    public boolean hasNext() {
        return unitCodes.hasNext();
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        row++;
        return new TableRow(row, person(row - 1, unitCodes.next()));
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private List<String> person(int index, String unitCode) {
        Chance chance = Chance.of("person", index);
        LocalDate from = SNAPSHOT.minusDays(chance.between(12, 700));
        LocalDate registered = from.plusDays(chance.between(1, 10));
        LocalDate to = SNAPSHOT.plusDays(chance.between(70, 1_100));
        String idNumber = IdNumbers.of(index, chance.happens(0.9));
        String category = category(chance.between(0, 100));
        Part part = parts.get(index);
        if (part != null) {
            return List.of(
                    name(index),
                    idNumber,
                    (part.category() == null ? Category.PROBATION : part.category()).zh(),
                    from.toString(),
                    (part.termTo() == null ? to : part.termTo()).toString(),
                    registered.toString(),
                    Stage.OFFICE,
                    "");
        }
        return List.of(
                name(index),
                idNumber,
                category,
                from.toString(),
                to.toString(),
                registered.toString(),
                unitCode,
                chance.happens(0.08) ? chance.among(KEY_CATEGORIES) : "");
    }

    private static String name(int index) {
        return "测试对象%05d".formatted(index);
    }

    private static String category(int percent) {
        if (percent < 80) {
            return "缓刑";
        }
        return percent < 92 ? "假释" : percent < 96 ? "管制" : "暂予监外执行";
    }
}
