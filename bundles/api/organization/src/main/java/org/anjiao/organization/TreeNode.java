package org.anjiao.organization;

import java.util.List;

/**
 * A node of a tree.
 *
 * @param key the unit's id; an inner node of the administrative axis has its division code instead
 * @param name in Chinese
 * @param adminCode division code, or null
 * @param level 0 for the province, 1 for cities and direct units, then down to the offices
 * @param parent key of the parent; null at the root
 * @param children keys, in the order of their codes
 */
public record TreeNode(String key, String name, String adminCode, int level, String parent, List<String> children) {
    public TreeNode {
        children = List.copyOf(children);
    }
}
