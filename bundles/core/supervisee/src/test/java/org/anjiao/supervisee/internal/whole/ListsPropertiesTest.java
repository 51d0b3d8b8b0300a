package org.anjiao.supervisee.internal.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.internal.whole.AllLists.Listed;

/** Whatever the list, the key, the direction and the size of the page: every row comes once, in one order. */
class ListsPropertiesTest {
    private static ListedWorld world;

    @BeforeContainer
    static void open() {
        world = new ListedWorld(TestStore.withChangelogs("OSGI-INF/anjiao/supervisee.xml"));
    }

    @AfterContainer
    static void close() {
        world.close();
    }

    @Provide
    Arbitrary<Listed> lists() {
        return Arbitraries.of(world.lists);
    }

    @Property(tries = 300)
    void everyRowComesOnceUnderEachOrderAndSizeOfPage(
            @ForAll("lists") Listed list,
            @ForAll @IntRange(max = 20) int which,
            @ForAll Boolean ascending,
            @ForAll @IntRange(min = 1, max = ListedWorld.ROWS + 5) int size,
            @ForAll @IntRange(max = 2) int who) {
        Caller caller = List.of(world.whole.world.province, world.whole.world.beilin, world.named)
                .get(who);
        List<String> keys = ListedWorld.keys(list, caller);
        String key = keys.get(which % keys.size());

        List<String> walked = ListedWorld.walk(list, caller, key, ascending, size);

        assertThat(walked).containsExactlyInAnyOrderElementsOf(world.rows(list, caller, caller == world.named));
        assertThat(walked).isEqualTo(ListedWorld.walk(list, caller, key, ascending, 200));
    }

    @Property(tries = 300)
    void anyTextIsACursorOrRefusedAsOne(
            @ForAll("lists") Listed list,
            @ForAll @IntRange(max = 20) int which,
            @ForAll String value,
            @ForAll String id,
            @ForAll boolean alike) {
        Caller caller = world.whole.world.province;
        List<String> keys = ListedWorld.keys(list, caller);
        String key = keys.get(which % keys.size());
        String cursor = alike ? key + ".asc:=" + value + ":" + id : value;
        try {
            assertThat(list.reading()
                            .page(caller, ListedWorld.query(key, true, cursor, 5))
                            .items())
                    .hasSizeLessThanOrEqualTo(5);
        } catch (ProblemException refusal) {
            assertThat(refusal.code()).isEqualTo(SuperviseeProblem.LIST_CURSOR_FOREIGN);
        }
    }
}
