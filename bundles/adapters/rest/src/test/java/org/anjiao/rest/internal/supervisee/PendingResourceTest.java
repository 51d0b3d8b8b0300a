package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.Listings;
import org.anjiao.rest.internal.Persons;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.decision.DecisionKind;
import org.anjiao.supervisee.decision.PendingCount;
import org.anjiao.supervisee.decision.PendingDecision;
import org.anjiao.supervisee.decision.PendingDecisions;
import org.anjiao.supervisee.decision.PendingQuery;
import org.junit.jupiter.api.Test;

class PendingResourceTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("head", "测试", "u1", Set.of(Role.OFFICE_HEAD)));

    private static final CaseQuery OF = new CaseQuery("u1", "p1", null, null, "due", false, "c", 3);

    private PendingQuery asked;
    private final PendingResource resource = new PendingResource(
            new PendingDecisions() {
                @Override
                public Page<PendingDecision> list(Caller caller, PendingQuery query) {
                    asked = query;
                    return new Page<>(
                            List.of(waiting("p1", TODAY), waiting("p1", TODAY.minusDays(1)), waiting(null, null)),
                            "next");
                }

                @Override
                public List<PendingCount> counts(Caller caller, String unitId, boolean mine) {
                    return List.of(new PendingCount(DecisionKind.LEAVE, mine ? 2 : 3, 1));
                }
            },
            Persons.knowing("p1"),
            proxy(
                    Organization.class,
                    arguments -> new Unit(
                            (String) arguments[0], "CAL", "长安路司法所", UnitType.JUSTICE_OFFICE, null, null, NOW, null)),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private static <T> T proxy(Class<T> type, Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answer.apply(arguments)));
    }

    private static PendingDecision waiting(String person, LocalDate due) {
        return new PendingDecision(
                DecisionKind.LEAVE, "l1", person, "u1", List.of(Level.OFFICE), "office", NOW, due, true);
    }

    @Test
    void eachRowTellsWhoWhatWhereAndWhetherItIsLate() {
        Page<PendingResource.PendingView> page = resource.list(SECURITY, Listings.of(OF), "LEAVE", "OFFICE", true);
        JsonNode items = Json.mapper().valueToTree(page.items());

        assertThat(asked).isEqualTo(new PendingQuery(OF, DecisionKind.LEAVE, Level.OFFICE, true));
        assertThat(page.next()).isEqualTo("next");
        assertThat(items.get(0).at("/supervisee/name").asText()).isEqualTo("测试对象01");
        assertThat(items.get(0).at("/unit/name").asText()).isEqualTo("长安路司法所");
        assertThat(items.get(0).get("zh").asText()).isEqualTo("请假审批");
        assertThat(items.get(0).get("proposedBy").asText()).isEqualTo("office");
        assertThat(items.get(0).get("mayDecide").asBoolean()).isTrue();
        assertThat(items.get(0).get("late").asBoolean()).isFalse();
        assertThat(items.get(1).get("late").asBoolean()).isTrue();
        assertThat(items.get(2).get("supervisee").isNull()).isTrue();
        assertThat(items.get(2).get("late").asBoolean()).isFalse();
    }

    @Test
    void theCountsAreForTheBadge() {
        assertThat(resource.counts(SECURITY, null, true))
                .containsExactly(new PendingResource.PendingCountView(DecisionKind.LEAVE, "请假审批", "leave", 2, 1));
        assertThat(resource.counts(SECURITY, null, false)).singleElement().matches(count -> count.waiting() == 3);
    }

    @Test
    void aWordThatIsNoneIsRefusedByItsField() {
        refused("kind", () -> resource.list(SECURITY, Listings.of(OF), "X", null, false));
        refused("level", () -> resource.list(SECURITY, Listings.of(OF), null, "X", false));
    }

    private static void refused(String field, Runnable request) {
        ProblemException problem = catchThrowableOfType(request::run, ProblemException.class);
        assertThat(problem.code()).isEqualTo(CommonProblem.FIELD_INVALID);
        assertThat(problem.field()).isEqualTo(field);
    }
}
