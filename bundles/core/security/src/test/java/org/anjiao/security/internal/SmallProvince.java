package org.anjiao.security.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.TreeNode;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitChange;
import org.anjiao.platform.security.Caller;

/** Two counties with one office each, in one city of one province. */
public final class SmallProvince implements Organization, OrganizationTree {
    private static final Map<String, String> PARENTS =
            Map.of("xian", "province", "beilin", "xian", "lianhu", "xian", "changanlu", "beilin", "beiguan", "lianhu");

    @Override
    public OrganizationTree tree(Axis axis, Instant at) {
        return this;
    }

    @Override
    public boolean isWithin(String key, String ancestorKey) {
        String unit = key;
        while (unit != null && !unit.equals(ancestorKey)) {
            unit = PARENTS.get(unit);
        }
        return unit != null;
    }

    @Override
    public Unit unit(String id, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Unit> byCode(String code, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Unit> children(String id, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Unit> directUnits(Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Unit root(Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Unit change(Caller caller, UnitChange change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant at() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Axis axis() {
        return Axis.REPORTING;
    }

    @Override
    public TreeNode root() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<TreeNode> node(String key) {
        return Optional.of(new TreeNode(key, key, null, 0, PARENTS.get(key), List.of()));
    }

    @Override
    public List<String> unitsBelow(String key) {
        return Stream.concat(Stream.of(key), PARENTS.keySet().stream())
                .distinct()
                .filter(unit -> isWithin(unit, key))
                .toList();
    }

    @Override
    public List<String> officesBelow(String key) {
        throw new UnsupportedOperationException();
    }
}
