package org.anjiao.supervisee.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.TreeNode;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitChange;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.security.Caller;

/** A small province. A unit's identifier is {@code u-} and its code. */
public final class TestUnits implements Organization {
    private static final Instant ALWAYS = Instant.EPOCH;

    private final Map<String, Unit> units = new LinkedHashMap<>();

    public TestUnits() {
        add("61", null, UnitType.PROVINCE_JUSTICE);
        add("6101", "61", UnitType.CITY_JUSTICE);
        add("610103", "6101", UnitType.COUNTY_JUSTICE);
        add("610103001", "610103", UnitType.JUSTICE_OFFICE);
        add("610103002", "610103", UnitType.JUSTICE_OFFICE);
        add("610104", "6101", UnitType.COUNTY_JUSTICE);
        add("610104001", "610104", UnitType.JUSTICE_OFFICE);
    }

    public void add(String code, String parent, UnitType type) {
        String id = "u-" + code;
        units.put(id, new Unit(id, code, code, type, parent == null ? null : "u-" + parent, code, ALWAYS, null));
    }

    @Override
    public Unit unit(String id, Instant at) {
        return Optional.ofNullable(units.get(id)).orElseThrow(() -> CommonProblem.notFound(id));
    }

    @Override
    public Optional<Unit> byCode(String code, Instant at) {
        return Optional.ofNullable(units.get("u-" + code));
    }

    @Override
    public List<Unit> children(String id, Instant at) {
        return units.values().stream()
                .filter(unit -> id.equals(unit.reportingParent()))
                .toList();
    }

    @Override
    public OrganizationTree tree(Axis axis, Instant at) {
        return new Tree(at);
    }

    @Override
    public List<Unit> directUnits(Instant at) {
        return children("u-61", at);
    }

    @Override
    public Unit root(Instant at) {
        return units.get("u-61");
    }

    @Override
    public Unit change(Caller caller, UnitChange change) {
        throw new UnsupportedOperationException();
    }

    public boolean isWithin(String id, String ancestor) {
        for (String at = id; at != null; at = units.get(at).reportingParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private final class Tree implements OrganizationTree {
        private final Instant at;

        Tree(Instant at) {
            this.at = at;
        }

        @Override
        public Instant at() {
            return at;
        }

        @Override
        public Axis axis() {
            return Axis.REPORTING;
        }

        @Override
        public TreeNode root() {
            return node("u-61").orElseThrow();
        }

        @Override
        public Optional<TreeNode> node(String key) {
            return Optional.ofNullable(units.get(key))
                    .map(unit -> new TreeNode(
                            key,
                            unit.name(),
                            unit.adminCode(),
                            0,
                            unit.reportingParent(),
                            children(key, at).stream().map(Unit::id).toList()));
        }

        @Override
        public boolean isWithin(String key, String ancestorKey) {
            return TestUnits.this.isWithin(key, ancestorKey);
        }

        @Override
        public List<String> unitsBelow(String key) {
            List<String> below = new ArrayList<>(units.keySet());
            below.removeIf(id -> !isWithin(id, key));
            return below;
        }

        @Override
        public List<String> officesBelow(String key) {
            return unitsBelow(key).stream()
                    .filter(id -> units.get(id).type() == UnitType.JUSTICE_OFFICE)
                    .toList();
        }
    }
}
