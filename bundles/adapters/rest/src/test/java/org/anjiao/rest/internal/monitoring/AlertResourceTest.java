package org.anjiao.rest.internal.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.monitoring.Alert;
import org.anjiao.monitoring.AlertState;
import org.anjiao.monitoring.Alerts;
import org.anjiao.organization.Organization;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.testkit.Stubs;
import org.junit.jupiter.api.Test;

class AlertResourceTest {
    private static final Caller OFFICER = new Caller("changanlu", "测试", "U1", Set.of(Role.OFFICE_OFFICER));
    private static final SecurityContext SECURITY = TestSecurity.of(OFFICER);

    private final List<String> asked = new ArrayList<>();
    private final AlertResource resource = new AlertResource(
            Stubs.of(Alerts.class, new Desk()),
            Stubs.of(Organization.class, new Object()),
            Stubs.of(SuperviseeDirectory.class, new Object()),
            Clock.systemUTC());

    @Test
    void aUnitsAlertsAreAskedForByUnitAndStateAndAPersonsByThePersonAlone() {
        resource.list(SECURITY, "U1", "new", null, null, 20);
        resource.list(SECURITY, null, null, "person-1", "c", 30);

        assertThat(asked).containsExactly("unit U1 NEW null 20", "person person-1 c 30");
    }

    @Test
    void aStateThatIsNoneIsRefusedByItsField() {
        ProblemException problem =
                catchThrowableOfType(() -> resource.list(SECURITY, null, "X", null, null, 20), ProblemException.class);

        assertThat(problem.code()).isEqualTo(CommonProblem.FIELD_INVALID);
        assertThat(problem.field()).isEqualTo("state");
        assertThat(asked).isEmpty();
    }

    /** Notes what it is asked. */
    public final class Desk {
        public Page<Alert> list(Caller caller, String unitId, AlertState state, String cursor, int limit) {
            asked.add("unit " + unitId + ' ' + state + ' ' + cursor + ' ' + limit);
            return new Page<>(List.of(), null);
        }

        public Page<Alert> ofPerson(Caller caller, String superviseeId, String cursor, int limit) {
            asked.add("person " + superviseeId + ' ' + cursor + ' ' + limit);
            return new Page<>(List.of(), null);
        }
    }
}
