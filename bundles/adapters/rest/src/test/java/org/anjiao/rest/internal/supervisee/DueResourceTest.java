package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.Listings;
import org.anjiao.rest.internal.Persons;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueCount;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueList;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.due.DueRecounts;
import org.anjiao.supervisee.due.DueState;
import org.anjiao.supervisee.due.Recount;
import org.junit.jupiter.api.Test;

class DueResourceTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("sheng", "测试", "61", Set.of(Role.PROVINCE_OFFICER)));

    private DueQuery asked;
    private final DueResource resource = new DueResource(
            new DueList() {
                @Override
                public Page<Due> list(Caller caller, DueQuery query) {
                    asked = query;
                    return new Page<>(List.of(due("early", NOW), due("later", NOW.plusSeconds(1))), null);
                }

                @Override
                public List<DueCount> counts(Caller caller, String unitId) {
                    return List.of(new DueCount(DueKind.VISIT, 3, 1, 1));
                }
            },
            new DueRecounts() {
                @Override
                public Recount begin(Caller caller) {
                    return new Recount("r1", caller.account(), NOW, null, 0, 0);
                }

                @Override
                public Recount find(Caller caller, String id) {
                    return new Recount(id, caller.account(), NOW, NOW.plusSeconds(9), 400, 7);
                }

                @Override
                public List<Recount> list(Caller caller) {
                    return List.of(find(caller, "r2"), find(caller, "r1"));
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

    private static Due due(String id, Instant until) {
        return new Due(
                id,
                "p1",
                "u1",
                DueKind.VISIT,
                "visit",
                "v1",
                null,
                NOW.minusSeconds(9),
                LocalDate.of(2026, 3, 10),
                until,
                false,
                "CN-2020 1.0.0",
                DueState.OPEN,
                null,
                null);
    }

    @Test
    void whatHasPassedIsMarkedAndTheKindNamed() {
        JsonNode items = Json.mapper()
                .valueToTree(resource.list(SECURITY, Listings.of("u1", null, null, 50), "VISIT", true)
                        .items());

        assertThat(asked.before()).isEqualTo(NOW);
        assertThat(asked.kind()).isEqualTo(DueKind.VISIT);
        assertThat(items.get(0).get("overdue").asBoolean()).isTrue();
        assertThat(items.get(1).get("overdue").asBoolean()).isFalse();
        assertThat(items.get(0).at("/supervisee/name").asText()).isEqualTo("测试对象01");
        assertThat(items.get(0).at("/unit/name").asText()).isEqualTo("长安路司法所");
        assertThat(items.get(0).get("zh").asText()).isEqualTo("走访");
        assertThat(items.get(0).get("number").asText()).isEqualTo("R-39");
    }

    @Test
    void aCountIsBegunAndFollowedByItsAddress() {
        Response begun = resource.beginRecount(SECURITY);

        assertThat(begun.getStatus()).isEqualTo(201);
        assertThat(begun.getLocation()).hasPath("dues/recounts/r1");
        assertThat(Json.mapper().valueToTree(begun.getEntity()).get("startedBy").asText())
                .isEqualTo("sheng");
        assertThat(resource.recount(SECURITY, "r1").moved()).isEqualTo(7);
        assertThat(resource.recounts(SECURITY)).extracting(Recount::id).containsExactly("r2", "r1");
    }
}
