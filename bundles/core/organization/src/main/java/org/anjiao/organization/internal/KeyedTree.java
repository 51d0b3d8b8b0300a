package org.anjiao.organization.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anjiao.organization.Axis;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.TreeNode;

/** A tree over keys. */
final class KeyedTree implements OrganizationTree {
    private final Axis axis;
    private final Instant at;
    private final String rootKey;
    private final Map<String, TreeNode> nodes;
    private final Map<String, List<String>> units;
    private final Map<String, List<String>> offices;

    private KeyedTree(
            Axis axis,
            Instant at,
            String rootKey,
            Map<String, TreeNode> nodes,
            Map<String, List<String>> units,
            Map<String, List<String>> offices) {
        this.axis = axis;
        this.at = at;
        this.rootKey = rootKey;
        this.nodes = nodes;
        this.units = immutable(units);
        this.offices = immutable(offices);
    }

    private static Map<String, List<String>> immutable(Map<String, List<String>> lists) {
        Map<String, List<String>> copies = new HashMap<>();
        lists.forEach((key, list) -> copies.put(key, List.copyOf(list)));
        return copies;
    }

    /** Collects nodes, parents before children, and the units that stand at each. */
    static final class Builder {
        private final Map<String, Entry> entries = new java.util.LinkedHashMap<>();
        private final Map<String, String> nodeOfUnit = new HashMap<>();
        private final List<String> officeIds = new ArrayList<>();

        private record Entry(String key, String name, String adminCode, String parent, List<String> children) {}

        /** Adds a node; one whose parent is unknown is left out. */
        Builder node(String key, String name, String adminCode, String parent) {
            if (parent == null || entries.containsKey(parent)) {
                entries.put(key, new Entry(key, name, adminCode, parent, new ArrayList<>()));
                if (parent != null) {
                    entries.get(parent).children().add(key);
                }
            }
            return this;
        }

        /** Says at which node a unit's records stand. */
        Builder unit(String unitId, String key, boolean office) {
            if (entries.containsKey(key)) {
                nodeOfUnit.put(unitId, key);
                if (office) {
                    officeIds.add(unitId);
                }
            }
            return this;
        }

        KeyedTree build(Axis axis, Instant at) {
            Map<String, TreeNode> nodes = new HashMap<>();
            entries.values().forEach(entry -> nodes.put(entry.key(), node(entry)));
            Map<String, List<String>> units = new HashMap<>();
            nodeOfUnit.forEach((unitId, key) -> addUpwards(units, unitId, key));
            Map<String, List<String>> offices = new HashMap<>();
            officeIds.forEach(unitId -> addUpwards(offices, unitId, nodeOfUnit.get(unitId)));
            return new KeyedTree(axis, at, entries.keySet().iterator().next(), nodes, units, offices);
        }

        private TreeNode node(Entry entry) {
            return new TreeNode(
                    entry.key(), entry.name(), entry.adminCode(), level(entry), entry.parent(), entry.children());
        }

        private int level(Entry entry) {
            int level = 0;
            for (String above = entry.parent();
                    above != null;
                    above = entries.get(above).parent()) {
                level++;
            }
            return level;
        }

        private void addUpwards(Map<String, List<String>> lists, String unitId, String nodeKey) {
            for (String key = nodeKey; key != null; key = entries.get(key).parent()) {
                lists.computeIfAbsent(key, above -> new ArrayList<>()).add(unitId);
            }
        }
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public Axis axis() {
        return axis;
    }

    @Override
    public TreeNode root() {
        return nodes.get(rootKey);
    }

    @Override
    public Optional<TreeNode> node(String key) {
        return Optional.ofNullable(nodes.get(key));
    }

    @Override
    public boolean isWithin(String key, String ancestorKey) {
        for (TreeNode node = nodes.get(key); node != null; node = nodes.get(node.parent())) {
            if (node.key().equals(ancestorKey)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<String> unitsBelow(String key) {
        return units.getOrDefault(key, List.of());
    }

    @Override
    public List<String> officesBelow(String key) {
        return offices.getOrDefault(key, List.of());
    }
}
