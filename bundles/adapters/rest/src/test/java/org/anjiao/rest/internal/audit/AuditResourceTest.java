package org.anjiao.rest.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditTrail;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.TestSecurity;
import org.junit.jupiter.api.Test;

class AuditResourceTest {
    private static final Caller AUDITOR = new Caller("audit", "测试工作人员01", "lianhu", Set.of(Role.AUDITOR));
    private static final Caller OFFICER = new Caller("beilin", "测试工作人员02", "beilin", Set.of(Role.COUNTY_OFFICER));

    private final List<Predicate<String>> asked = new ArrayList<>();
    private final AuditTrail trail = (record, cursor, limit, mayRead) -> {
        asked.add(mayRead);
        return new Page<>(List.of(), null);
    };
    private final AuditResource resource = new AuditResource(null, trail, new OwnUnit());

    @Test
    void readsForAnAuditorTheEntriesOfTheOwnUnits() {
        resource.entries(TestSecurity.of(AUDITOR), null, null, 50);
        assertThat(asked)
                .singleElement()
                .satisfies(mayRead -> assertThat(
                                List.of("lianhu", "beilin").stream().filter(mayRead))
                        .containsExactly("lianhu"));
    }

    @Test
    void refusesEverybodyElseBeforeItReads() {
        assertThatThrownBy(() -> resource.entries(TestSecurity.of(OFFICER), null, null, 50))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(CommonProblem.NOT_PERMITTED));
        assertThat(asked).isEmpty();
    }

    private static final class OwnUnit implements AccessControl {
        @Override
        public void require(Caller caller, Permission permission, String owningUnitId) {
            if (!permits(caller, permission, owningUnitId)) {
                throw new ProblemException(CommonProblem.NOT_PERMITTED, null, permission);
            }
        }

        @Override
        public boolean permits(Caller caller, Permission permission, String owningUnitId) {
            return caller.may(permission) && caller.unitId().equals(owningUnitId);
        }

        @Override
        public String scope(Caller caller, Permission permission, String wishedUnitId) {
            return caller.unitId();
        }
    }
}
