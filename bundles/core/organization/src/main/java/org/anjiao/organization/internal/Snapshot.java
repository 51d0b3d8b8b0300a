package org.anjiao.organization.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anjiao.organization.Axis;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;

/** All units as they stand during an interval in which nothing changes. */
final class Snapshot {
    private final Map<String, Unit> byId = new HashMap<>();
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<String, List<Unit>> byParent = new HashMap<>();
    private final OrganizationTree reporting;
    private final OrganizationTree administrative;
    private Unit root;

    Snapshot(Instant at, List<Unit> units, List<Division> divisions) {
        List<Unit> sorted =
                units.stream().sorted(Comparator.comparing(Unit::code)).toList();
        sorted.forEach(this::add);
        reporting = reportingTree(at);
        administrative = administrativeTree(at, divisions, sorted);
    }

    private void add(Unit unit) {
        byId.put(unit.id(), unit);
        byCode.put(unit.code(), unit);
        if (unit.reportingParent() == null) {
            root = unit;
        } else {
            byParent.computeIfAbsent(unit.reportingParent(), key -> new ArrayList<>())
                    .add(unit);
        }
    }

    private OrganizationTree reportingTree(Instant at) {
        KeyedTree.Builder tree = new KeyedTree.Builder();
        addReporting(tree, root);
        return tree.build(Axis.REPORTING, at);
    }

    private void addReporting(KeyedTree.Builder tree, Unit unit) {
        tree.node(unit.id(), unit.name(), unit.adminCode(), unit.reportingParent());
        tree.unit(unit.id(), unit.id(), unit.type() == UnitType.JUSTICE_OFFICE);
        children(unit.id()).forEach(child -> addReporting(tree, child));
    }

    /** Divisions down to the counties; below them the offices, by the territory's code and whoever they report to. */
    private static OrganizationTree administrativeTree(Instant at, List<Division> divisions, List<Unit> units) {
        KeyedTree.Builder tree = new KeyedTree.Builder();
        divisions.stream()
                .filter(division -> division.level() != Division.Level.TOWNSHIP)
                .sorted(Comparator.comparing(Division::level).thenComparing(Division::code))
                .forEach(division -> tree.node(
                        division.code(),
                        division.name(),
                        division.code(),
                        division.parent().isEmpty() ? null : division.parent()));
        for (Unit unit : units) {
            if (unit.type() == UnitType.JUSTICE_OFFICE && unit.adminCode() != null) {
                tree.node(unit.id(), unit.name(), unit.adminCode(), county(unit.adminCode()));
                tree.unit(unit.id(), unit.id(), true);
            } else if (unit.adminCode() != null) {
                tree.unit(unit.id(), unit.adminCode(), false);
            }
        }
        return tree.build(Axis.ADMINISTRATIVE, at);
    }

    private static String county(String township) {
        return township.substring(0, Math.min(6, township.length()));
    }

    Optional<Unit> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Unit> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<Unit> children(String id) {
        return List.copyOf(byParent.getOrDefault(id, List.of()));
    }

    Unit root() {
        return root;
    }

    OrganizationTree tree(Axis axis) {
        return axis == Axis.REPORTING ? reporting : administrative;
    }
}
