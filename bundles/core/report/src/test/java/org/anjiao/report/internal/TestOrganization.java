package org.anjiao.report.internal;

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

/** Units that never change, put together line by line. A unit's id is {@code u} and its code. */
public final class TestOrganization implements Organization {
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<Axis, Map<String, String>> parents = new LinkedHashMap<>();
    private final Map<String, String> divisionNames = new LinkedHashMap<>();

    public TestOrganization() {
        parents.put(Axis.REPORTING, new LinkedHashMap<>());
        parents.put(Axis.ADMINISTRATIVE, new LinkedHashMap<>());
    }

    /** The units of the fixture in part 7 of the brief, and two without figures. */
    public static TestOrganization ofFixture() {
        TestOrganization organization = new TestOrganization();
        organization.unit("61", "陕西省司法厅", UnitType.PROVINCE_JUSTICE, null, "61");
        organization.unit("6101", "西安市", UnitType.CITY_JUSTICE, "61", "6101");
        organization.unit("6105", "渭南市", UnitType.CITY_JUSTICE, "61", "6105");
        organization.unit("6106", "延安市", UnitType.CITY_JUSTICE, "61", "6106");
        organization.unit("610581", "韩城市", UnitType.DIRECT_UNIT, "61", "610581");
        organization.unit("XIXIAN", "西咸新区", UnitType.GOVERNANCE_BUREAU, "61", null);
        organization.unit("610103", "碑林区", UnitType.COUNTY_JUSTICE, "6101", "610103");
        organization.unit("610104", "莲湖区", UnitType.COUNTY_JUSTICE, "6101", "610104");
        organization.unit("610502", "临渭区", UnitType.COUNTY_JUSTICE, "6105", "610502");
        organization.division("61", "陕西省", null);
        organization.division("6101", "西安市", "61");
        organization.division("6104", "咸阳市", "61");
        organization.division("6105", "渭南市", "61");
        organization.division("6106", "延安市", "61");
        organization.division("610103", "碑林区", "6101");
        organization.division("610104", "莲湖区", "6101");
        organization.division("610402", "秦都区", "6104");
        organization.division("610502", "临渭区", "6105");
        organization.division("610581", "韩城市", "6105");
        organization.division("610602", "宝塔区", "6106");
        organization.office("610103001", "东关南街", "610103", "610103");
        organization.office("610103002", "长安路", "610103", "610103");
        organization.office("610104001", "北关", "610104", "610104");
        organization.office("610502001", "杜桥", "610502", "610502");
        organization.office("610581001", "新城", "610581", "610581");
        organization.office("610402008", "钓台", "XIXIAN", "610402");
        return organization;
    }

    public void unit(String code, String name, UnitType type, String reportingParent, String adminCode) {
        String parent = reportingParent == null ? null : "u" + reportingParent;
        units.put("u" + code, new Unit("u" + code, code, name, type, parent, adminCode, Instant.EPOCH, null));
        parents.get(Axis.REPORTING).put("u" + code, parent);
    }

    public void division(String code, String name, String parent) {
        divisionNames.put(code, name);
        parents.get(Axis.ADMINISTRATIVE).put(code, parent);
    }

    public void office(String code, String name, String reportingParent, String division) {
        unit(code, name, UnitType.JUSTICE_OFFICE, reportingParent, code);
        parents.get(Axis.ADMINISTRATIVE).put("u" + code, division);
    }

    public static String id(String code) {
        return "u" + code;
    }

    @Override
    public Unit unit(String id, Instant at) {
        return Optional.ofNullable(units.get(id)).orElseThrow(() -> CommonProblem.notFound(id));
    }

    @Override
    public Optional<Unit> byCode(String code, Instant at) {
        return Optional.ofNullable(units.get("u" + code));
    }

    @Override
    public List<Unit> children(String id, Instant at) {
        return units.values().stream()
                .filter(unit -> id.equals(unit.reportingParent()))
                .toList();
    }

    @Override
    public OrganizationTree tree(Axis axis, Instant at) {
        return new Tree(axis, at, parents.get(axis));
    }

    @Override
    public List<Unit> directUnits(Instant at) {
        return children("u61", at);
    }

    @Override
    public Unit root(Instant at) {
        return unit("u61", at);
    }

    @Override
    public Unit change(Caller caller, UnitChange change) {
        throw new UnsupportedOperationException();
    }

    private final class Tree implements OrganizationTree {
        private final Axis axis;
        private final Instant at;
        private final Map<String, String> parentOf;

        Tree(Axis axis, Instant at, Map<String, String> parentOf) {
            this.axis = axis;
            this.at = at;
            this.parentOf = parentOf;
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
            return node(axis == Axis.REPORTING ? "u61" : "61").orElseThrow();
        }

        @Override
        public Optional<TreeNode> node(String key) {
            if (!parentOf.containsKey(key)) {
                return Optional.empty();
            }
            Unit unit = units.get(key);
            List<String> children = parentOf.entrySet().stream()
                    .filter(entry -> key.equals(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            return Optional.of(new TreeNode(
                    key,
                    unit == null ? divisionNames.get(key) : unit.name(),
                    unit == null ? key : unit.adminCode(),
                    level(key),
                    parentOf.get(key),
                    children));
        }

        private int level(String key) {
            String parent = parentOf.get(key);
            return parent == null ? 0 : level(parent) + 1;
        }

        @Override
        public boolean isWithin(String key, String ancestorKey) {
            for (String at = key; at != null; at = parentOf.get(at)) {
                if (at.equals(ancestorKey)) {
                    return parentOf.containsKey(key);
                }
            }
            return false;
        }

        @Override
        public List<String> unitsBelow(String key) {
            return new ArrayList<>(parentOf.keySet())
                    .stream()
                            .filter(units::containsKey)
                            .filter(unit -> isWithin(unit, key))
                            .toList();
        }

        @Override
        public List<String> officesBelow(String key) {
            return unitsBelow(key).stream()
                    .filter(unit -> units.get(unit).type() == UnitType.JUSTICE_OFFICE)
                    .toList();
        }
    }
}
