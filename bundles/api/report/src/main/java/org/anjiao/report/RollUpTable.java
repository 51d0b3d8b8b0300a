package org.anjiao.report;

import java.time.Instant;
import java.util.List;
import org.anjiao.organization.Axis;

/**
 * Part of the board.
 *
 * @param campaign the campaign's code
 * @param asOf the moment for which the figures hold; the same call with it gives the same figures for ever
 * @param nodes for a node's table the node itself first, then its children in the tree's order
 * @param unplaced facts of units that are not in the tree at that moment, so that nothing is lost from sight; only in the
 *     province's table, else null, and null when there are none
 */
public record RollUpTable(String campaign, Axis axis, Instant asOf, List<RollUpRow> nodes, Figures unplaced) {
    public RollUpTable {
        nodes = List.copyOf(nodes);
    }
}
