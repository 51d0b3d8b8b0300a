package org.anjiao.testkit;

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

/** Units that change at once and keep no history. There is one tree, that of reporting. */
public final class TestUnits implements Organization {
    private final Map<String, Unit> units = new LinkedHashMap<>();

    /**
     * Adds a unit whose name is its code.
     *
     * @param parent identifier of the unit to which it reports, null for the root
     * @param adminCode null if it has none
     */
    public TestUnits add(String id, String code, UnitType type, String parent, String adminCode) {
        units.put(id, new Unit(id, code, code, type, parent, adminCode, Instant.EPOCH, null));
        return this;
    }

    @Override
    public Unit unit(String id, Instant at) {
        return Optional.ofNullable(units.get(id)).orElseThrow(() -> CommonProblem.notFound(id));
    }

    @Override
    public Optional<Unit> byCode(String code, Instant at) {
        return units.values().stream().filter(unit -> unit.code().equals(code)).findFirst();
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
        return children(root(at).id(), at);
    }

    @Override
    public Unit root(Instant at) {
        return units.values().stream()
                .filter(unit -> unit.reportingParent() == null)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Unit change(Caller caller, UnitChange change) {
        Unit before = unit(change.unitId(), Instant.EPOCH);
        Unit after = new Unit(
                before.id(),
                before.code(),
                change.name() == null ? before.name() : change.name(),
                before.type(),
                change.reportingParent() == null ? before.reportingParent() : change.reportingParent(),
                before.adminCode(),
                before.validFrom(),
                before.validTo());
        units.put(after.id(), after);
        return after;
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
            return node(TestUnits.this.root(at).id()).orElseThrow();
        }

        @Override
        public Optional<TreeNode> node(String key) {
            return Optional.ofNullable(units.get(key))
                    .map(unit -> new TreeNode(
                            key,
                            unit.name(),
                            unit.adminCode(),
                            level(unit),
                            unit.reportingParent(),
                            children(key, at).stream().map(Unit::id).toList()));
        }

        private int level(Unit unit) {
            return unit.reportingParent() == null ? 0 : 1 + level(units.get(unit.reportingParent()));
        }

        @Override
        public boolean isWithin(String key, String ancestorKey) {
            for (String id = key; id != null; id = units.get(id).reportingParent()) {
                if (id.equals(ancestorKey)) {
                    return true;
                }
            }
            return false;
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
