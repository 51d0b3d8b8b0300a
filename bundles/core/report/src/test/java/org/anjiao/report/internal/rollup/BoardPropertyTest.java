package org.anjiao.report.internal.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.anjiao.organization.Axis;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.TreeNode;
import org.anjiao.platform.fact.Metric;
import org.anjiao.report.Figures;
import org.anjiao.report.internal.Fixture;
import org.anjiao.report.internal.TestOrganization;

/** What holds for any figures: sums go up unchanged on both axes, rates come from sums only. */
@SuppressWarnings("EnumOrdinal")
class BoardPropertyTest {
    private static final List<String> OFFICES =
            List.of("610103001", "610103002", "610104001", "610502001", "610581001", "610402008");

    private final TestOrganization organization = TestOrganization.ofFixture();

    @Property(tries = 200)
    void everyParentIsTheSumOfItsChildren(@ForAll("sums") Map<String, long[]> sums, @ForAll Axis axis) {
        OrganizationTree tree = organization.tree(axis, Fixture.AS_OF);
        Board board = new Board(tree, sums, unit -> null);
        assertSums(tree, board, tree.root());
        assertThat(board.unplaced()).isNull();
    }

    @Property(tries = 200)
    void provinceIsTheSameOnBothAxes(@ForAll("sums") Map<String, long[]> sums) {
        assertThat(total(Axis.REPORTING, sums)).isEqualTo(total(Axis.ADMINISTRATIVE, sums));
    }

    @Property(tries = 200)
    void rateOfTheWholeComesFromTheSums(@ForAll("sums") Map<String, long[]> sums) {
        long base = sums.values().stream()
                .mapToLong(counts -> counts[Metric.BASE.ordinal()])
                .sum();
        long five = sums.values().stream()
                .mapToLong(counts -> counts[Metric.FIVE_CLEAR.ordinal()])
                .sum();
        Figures province = total(Axis.REPORTING, sums);
        if (base == 0) {
            assertThat(province.fiveClearRate()).isNull();
        } else {
            // Half a hundredth of a percent is the most that rounding may take or add.
            assertThat(Math.abs(province.fiveClearRate().doubleValue() - 100.0 * five / base))
                    .isLessThanOrEqualTo(0.005 + 1e-9);
        }
    }

    private static void assertSums(OrganizationTree tree, Board board, TreeNode node) {
        List<TreeNode> children = node.children().stream()
                .map(key -> tree.node(key).orElseThrow())
                .toList();
        if (!children.isEmpty()) {
            assertThat(board.figuresOf(node.key()))
                    .isEqualTo(children.stream()
                            .map(child -> board.figuresOf(child.key()))
                            .reduce(Figures.ZERO, Figures::plus));
        }
        children.forEach(child -> assertSums(tree, board, child));
    }

    private Figures total(Axis axis, Map<String, long[]> sums) {
        OrganizationTree tree = organization.tree(axis, Fixture.AS_OF);
        return new Board(tree, sums, unit -> null).figuresOf(tree.root().key());
    }

    @Provide
    Arbitrary<Map<String, long[]>> sums() {
        Arbitrary<long[]> counts =
                Arbitraries.longs().between(0, 5000).array(long[].class).ofSize(Metric.values().length);
        return Arbitraries.maps(Arbitraries.of(OFFICES), counts).map(byCode -> {
            Map<String, long[]> byUnit = new HashMap<>();
            byCode.forEach((code, values) -> byUnit.put(TestOrganization.id(code), values));
            return byUnit;
        });
    }
}
