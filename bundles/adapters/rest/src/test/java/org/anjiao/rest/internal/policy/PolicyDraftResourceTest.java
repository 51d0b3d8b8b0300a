package org.anjiao.rest.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.table.Tables;
import org.anjiao.policy.Counting;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.editing.Draft;
import org.anjiao.policy.editing.DraftState;
import org.anjiao.policy.editing.PolicyEditing;
import org.anjiao.policy.editing.RuleRow;
import org.anjiao.policy.spi.PackContents;
import org.anjiao.policy.spi.PackIdentity;
import org.anjiao.policy.spi.PolicyPackXml;
import org.anjiao.policy.spi.Rule;
import org.anjiao.policy.spi.Validity;
import org.anjiao.policy.spi.WorkedCase;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.TestSecurity;
import org.junit.jupiter.api.Test;

class PolicyDraftResourceTest {
    private static final Caller CALLER = new Caller("editor", "测试", "U", Set.of(Role.PROVINCE_OFFICER));
    private static final SecurityContext SECURITY = TestSecurity.of(CALLER);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private final List<String> calls = new ArrayList<>();
    private final PolicyDraftResource resource = new PolicyDraftResource(editing(), noTables());

    @Test
    void eachStepTakesTheVersionThatWasReadAndGivesTheNext() {
        assertThat(resource.putRules(SECURITY, "d1", "LIMIT", "\"4\"", List.of())
                        .getHeaderString("ETag"))
                .isEqualTo("\"5\"");
        assertThat(resource.setPeriod(SECURITY, "d1", "\"5\"", new PolicyDraftResource.PeriodBody(DAY, null))
                        .getHeaderString("ETag"))
                .isEqualTo("\"6\"");
        assertThat(resource.publish(SECURITY, "d1", "\"6\"", new ReasonBody("通知"))
                        .getHeaderString("ETag"))
                .isEqualTo("\"7\"");
        assertThat(calls)
                .containsExactly(
                        "putRules [d1, 4, LIMIT, []]", "setPeriod [d1, 5, 2026-05-01, null]", "publish [d1, 6, 通知]");
        assertThatThrownBy(() -> resource.publish(SECURITY, "d1", "\"6\"", null))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aDraftAnswersWithItsRulesAndTheListWithoutThem() {
        Response found = resource.find(SECURITY, "d1");
        JsonNode body = Json.mapper().valueToTree(found.getEntity());
        assertThat(body.at("/contents/rules/0/validity/from").asText()).isEqualTo("2026-05-01");
        assertThat(body.at("/contents/identity/version").asText()).isEqualTo("1.1.0");

        JsonNode lines = Json.mapper().valueToTree(resource.list(SECURITY));
        assertThat(lines.at("/0/packVersion").asText()).isEqualTo("1.1.0");
        assertThat(lines.at("/0/validFrom").asText()).isEqualTo("2026-05-01");
        assertThat(lines.at("/0/contents").isMissingNode()).isTrue();
    }

    @Test
    void rowsAndCasesAreReadFromJson() throws IOException {
        List<RuleRow> rows = Json.mapper()
                .readValue(
                        "[{\"code\":\"LIMIT\",\"title\":\"上限\",\"number\":20,\"unit\":\"CALENDAR_DAYS\","
                                + "\"source\":\"通知\",\"verified\":true,\"movesToWorkingDay\":false}]",
                        new TypeReference<>() {});
        assertThat(rows.get(0).number()).isEqualByComparingTo(BigDecimal.valueOf(20));
        assertThat(rows.get(0).from()).isNull();
        List<WorkedCase> cases = Json.mapper()
                .readValue(
                        "[{\"title\":\"a\",\"ruleCode\":\"LIMIT\",\"eventDate\":\"2026-05-01\",\"question\":\"VALUE\","
                                + "\"given\":\"\",\"expected\":\"20\"}]",
                        new TypeReference<>() {});
        assertThat(cases.get(0).eventDate()).isEqualTo(DAY);
    }

    @Test
    void theDocumentIsAnAttachment() throws IOException {
        Response document = resource.document(SECURITY, "d1");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((StreamingOutput) document.getEntity()).write(out);

        assertThat(document.getHeaderString("Content-Disposition")).contains("CN-2020-1.1.0.xml");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("<policy-pack id=\"CN-2020\"");
    }

    private PolicyEditing editing() {
        InvocationHandler handler = (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "write" -> {
                    PolicyPackXml.write((PackContents) arguments[0], (OutputStream) arguments[1]);
                    return null;
                }
                case "find" -> {
                    return draft(4);
                }
                case "drafts" -> {
                    return List.of(draft(4));
                }
                default -> {
                    assertThat(arguments[0]).isEqualTo(CALLER);
                    calls.add(method.getName() + " " + Arrays.asList(arguments).subList(1, arguments.length));
                    return draft((Long) arguments[2] + 1);
                }
            }
        };
        return (PolicyEditing)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {PolicyEditing.class}, handler);
    }

    private static Tables noTables() {
        return (Tables) Proxy.newProxyInstance(
                PolicyDraftResourceTest.class.getClassLoader(),
                new Class<?>[] {Tables.class},
                (proxy, method, given) -> {
                    throw new UnsupportedOperationException();
                });
    }

    private static Draft draft(long version) {
        Validity period = new Validity(DAY, null);
        Rule rule = new Rule(
                "LIMIT",
                BigDecimal.TEN,
                RuleUnit.CALENDAR_DAYS,
                List.of(),
                "通知",
                "",
                true,
                period,
                Counting.NEXT_DAY,
                false,
                "上限");
        return new Draft(
                "d1",
                new PackContents(
                        new PackIdentity("CN-2020", "1.1.0", "试", "test", "CN"), period, List.of(rule), List.of()),
                "1.0.0",
                DraftState.DRAFT,
                Instant.EPOCH,
                List.of("editor"),
                null,
                null,
                null,
                version);
    }
}
