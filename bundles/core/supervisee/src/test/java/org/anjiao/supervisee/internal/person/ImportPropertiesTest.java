package org.anjiao.supervisee.internal.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.anjiao.supervisee.ImportResult;
import org.anjiao.supervisee.internal.TestWorld;

/** Whatever rows come, each is either taken or rejected with a reason, and what is taken is there. */
class ImportPropertiesTest {
    private static TestWorld world;

    @BeforeContainer
    static void open() {
        world = new TestWorld();
    }

    @AfterContainer
    static void close() {
        world.close();
    }

    @Property(tries = 60)
    void everyRowIsTakenOrRejected(@ForAll("rows") List<Map<String, String>> changes) {
        List<List<String>> rows = new ArrayList<>();
        long good = 0;
        for (Map<String, String> change : changes) {
            Map<String, String> row = TestWorld.goodRow();
            row.putAll(change);
            rows.add(TestWorld.cells(row));
            good += change.isEmpty() ? 1 : 0;
        }
        int before = count();

        ImportResult result =
                world.registry.importTable(world.beilin, TestWorld.table(TestWorld.HEADING, rows.iterator()));

        assertThat(result.accepted() + result.rejected()).isEqualTo(rows.size());
        assertThat(result.accepted()).isGreaterThanOrEqualTo((int) good);
        assertThat(count() - before).isEqualTo(result.accepted());
        assertThat(result.errors().stream().map(error -> error.row()).distinct())
                .hasSize(result.rejected());
    }

    @Provide
    Arbitrary<List<Map<String, String>>> rows() {
        Arbitrary<String> column = Arbitraries.of(TestWorld.HEADING.subList(1, TestWorld.HEADING.size()));
        Arbitrary<String> value =
                Arbitraries.strings().ofMaxLength(30).withCharRange(' ', '~').withChars('、', '男', '年', '缓', '刑');
        Arbitrary<Map<String, String>> change = Arbitraries.maps(column, value).ofMaxSize(3);
        return Arbitraries.oneOf(Arbitraries.just(Map.<String, String>of()), change)
                .list()
                .ofMaxSize(30);
    }

    private static int count() {
        int[] count = {0};
        world.registry.population(null, LocalDate.of(2019, 3, 31), member -> count[0]++);
        return count[0];
    }
}
