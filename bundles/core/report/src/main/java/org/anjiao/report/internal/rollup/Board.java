package org.anjiao.report.internal.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.TreeNode;
import org.anjiao.platform.fact.Metric;
import org.anjiao.report.Figures;
import org.anjiao.report.RollUpRow;

/**
 * The sums of one campaign at one moment over one tree. Each unit's facts are placed at one node and added once to every
 * node above it, so the cost depends on the number of units with facts, not on the number of people.
 */
final class Board {
    private final OrganizationTree tree;
    private final Map<String, Figures> byNode = new HashMap<>();
    private final Map<String, String> nodeOfUnit = new HashMap<>();
    private Figures unplaced;

    /**
     * @param sums by unit, as the fact reader gives them
     * @param divisionOf the division code of a unit that is no node of the tree itself, or null
     */
    Board(OrganizationTree tree, Map<String, long[]> sums, UnaryOperator<String> divisionOf) {
        this.tree = tree;
        sums.forEach((unit, counts) -> place(unit, figures(counts), divisionOf));
    }

    private void place(String unit, Figures figures, UnaryOperator<String> divisionOf) {
        Optional<TreeNode> node = tree.node(unit);
        if (node.isEmpty()) {
            // A bureau's own records on the administrative axis, whose nodes are divisions and offices.
            node = Optional.ofNullable(divisionOf.apply(unit)).flatMap(tree::node);
        }
        if (node.isEmpty()) {
            unplaced = unplaced == null ? figures : unplaced.plus(figures);
            return;
        }
        nodeOfUnit.put(unit, node.get().key());
        while (node.isPresent()) {
            byNode.merge(node.get().key(), figures, Figures::plus);
            node = Optional.ofNullable(node.get().parent()).flatMap(tree::node);
        }
    }

    /** The node itself, then its children. */
    List<RollUpRow> withChildren(TreeNode node) {
        List<RollUpRow> rows = new ArrayList<>();
        rows.add(row(node));
        node.children().forEach(child -> tree.node(child).map(this::row).ifPresent(rows::add));
        return rows;
    }

    RollUpRow row(TreeNode node) {
        return new RollUpRow(
                node.key(), node.name(), node.level(), node.adminCode(), node.parent(), figuresOf(node.key()));
    }

    Figures figuresOf(String key) {
        return byNode.getOrDefault(key, Figures.ZERO);
    }

    /** The units whose facts are in that node's figures. */
    Collection<String> unitsBehind(String key) {
        return nodeOfUnit.entrySet().stream()
                .filter(entry -> tree.isWithin(entry.getValue(), key))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Facts without a place in the tree; null if there are none. */
    Figures unplaced() {
        return unplaced;
    }

    @SuppressWarnings("EnumOrdinal") // the fact reader's arrays are indexed so
    static Figures figures(long[] counts) {
        return new Figures(
                counts[Metric.BASE.ordinal()],
                counts[Metric.DONE.ordinal()],
                counts[Metric.EXEMPT.ordinal()],
                counts[Metric.FIVE_CLEAR.ordinal()],
                counts[Metric.HAZARD.ordinal()],
                counts[Metric.HAZARD_CLOSED.ordinal()],
                counts[Metric.HAZARD_OVERDUE.ordinal()],
                counts[Metric.KEY_PERSON.ordinal()]);
    }
}
