package org.anjiao.supervisee.internal.person;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.SuperviseeProblem;

/** Which unit a code means during one import, and whether the caller may import for it. */
final class ImportUnits {
    private static final int REMEMBERED = 4_000;

    /** @param problem null if the caller may import for the unit */
    record Answer(String unitId, SuperviseeProblem problem) {}

    private final Caller caller;
    private final Organization organization;
    private final AccessControl access;
    private final Instant now;
    private final Map<String, Answer> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > REMEMBERED;
        }
    };

    ImportUnits(Caller caller, Organization organization, AccessControl access, Instant now) {
        this.caller = caller;
        this.organization = organization;
        this.access = access;
        this.now = now;
    }

    Answer answer(String code) {
        return answers.computeIfAbsent(code, this::judge);
    }

    private Answer judge(String code) {
        Unit unit = organization.byCode(code, now).orElse(null);
        if (unit == null) {
            return new Answer(null, SuperviseeProblem.UNIT_UNKNOWN);
        }
        if (unit.type() != UnitType.JUSTICE_OFFICE) {
            return new Answer(null, SuperviseeProblem.UNIT_NOT_AN_OFFICE);
        }
        return access.permits(caller, Permission.SUPERVISEE_IMPORT, unit.id())
                ? new Answer(unit.id(), null)
                : new Answer(null, SuperviseeProblem.UNIT_OUTSIDE_SUBTREE);
    }
}
