package org.anjiao.supervisee.internal.decision;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.organization.Unit;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.decision.DecisionKind;
import org.anjiao.supervisee.internal.desk.Desk;

/** At which level a thing is decided, and whether the caller may; remembers what it was asked for one list. */
final class Deciders {
    private static final Map<DecisionKind, Wait> WAITS = new EnumMap<>(DecisionKind.class);

    static {
        Waits.ALL.forEach(wait -> WAITS.put(wait.kind(), wait));
    }

    private record Place(DecisionKind kind, String unit, Level level, String otherUnit) {}

    private record Matter(Permission permission, String unit) {}

    private final Desk desk;
    private final Caller caller;
    private final Map<Place, List<Level>> levels = new HashMap<>();
    private final Map<Place, Boolean> own = new HashMap<>();
    private final Map<Matter, Boolean> rights = new HashMap<>();

    Deciders(Desk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    List<Level> levels(DecisionKind kind, String unit, Level level, String otherUnit) {
        return levels.computeIfAbsent(new Place(kind, unit, level, otherUnit), this::levels);
    }

    private List<Level> levels(Place place) {
        String rule = WAITS.get(place.kind()).rule();
        if (place.otherUnit() != null) {
            return List.of(Level.of(above(place).type()));
        }
        if (rule != null) {
            Jurisdiction jurisdiction = desk.jurisdiction(place.unit(), desk.today());
            return desk.around().policy().rule(rule, jurisdiction, desk.today()).codes().stream()
                    .map(Level::valueOf)
                    .toList();
        }
        return place.level() == null ? List.of() : List.of(place.level());
    }

    /** Whether the caller has the right and is of a level that decides; what the record itself says is not looked at. */
    boolean may(DecisionKind kind, String unit, Level level, String otherUnit) {
        Permission permission = WAITS.get(kind).permission();
        return permission != null
                && rights.computeIfAbsent(
                        new Matter(permission, unit),
                        matter -> desk.around().access().permits(caller, matter.permission(), matter.unit()))
                && own.computeIfAbsent(new Place(kind, unit, level, otherUnit), this::decidesAt);
    }

    private boolean decidesAt(Place place) {
        List<Level> any = levels(place);
        if (any.isEmpty()) {
            return true;
        }
        Set<String> units = new HashSet<>();
        any.forEach(level -> units.add(desk.deciding(place.unit(), level).id()));
        if (place.otherUnit() != null) {
            // The person's own county may refuse what the other has not agreed to.
            units.add(above(place).id());
            units.add(desk.deciding(place.unit(), Level.COUNTY).id());
        }
        return units.contains(caller.unitId());
    }

    private Unit above(Place place) {
        return desk.above(desk.deciding(place.unit(), Level.COUNTY), place.otherUnit());
    }
}
