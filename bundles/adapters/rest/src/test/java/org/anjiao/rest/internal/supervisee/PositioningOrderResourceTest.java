package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.EmDuty;
import org.anjiao.supervisee.EmExtension;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.PositioningWindow;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.testkit.Stubs;
import org.junit.jupiter.api.Test;

class PositioningOrderResourceTest {
    private static final Instant NOW = Instant.parse("2026-01-10T01:00:00Z");
    private static final LocalDate START = LocalDate.of(2026, 1, 10);
    private static final LocalDate END = LocalDate.of(2026, 4, 10);
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("beilin.head", "测试", "U", Set.of(Role.COUNTY_JUSTICE_HEAD)));

    private final List<String> steps = new ArrayList<>();
    private final PositioningOrderResource resource = new PositioningOrderResource(
            new Recorded(steps),
            Stubs.of(SuperviseeDirectory.class, new OnePerson()),
            Stubs.of(Organization.class, new Object()));

    /** Notes each step with what it was given; the version grows. */
    private static final class Recorded implements EmOrders {
        private final List<String> steps;

        Recorded(List<String> steps) {
            this.steps = steps;
        }

        private EmOrder note(Caller caller, String id, Long version, String step) {
            steps.add(caller.account() + " " + id + " " + version + " " + step);
            return order(id, version == null ? 3 : version + 1);
        }

        @Override
        public EmOrder find(Caller caller, String id) {
            return order(id, 3);
        }

        @Override
        public EmOrder submit(Caller caller, String id, Long version, boolean granted, String comment) {
            return note(caller, id, version, "submit " + granted + " " + comment);
        }

        @Override
        public EmOrder approve(Caller caller, String id, Long version) {
            return note(caller, id, version, "approve");
        }

        @Override
        public EmOrder reject(Caller caller, String id, Long version, String reason) {
            return note(caller, id, version, "reject " + reason);
        }

        @Override
        public EmOrder release(Caller caller, String id, Long version, String reason) {
            return note(caller, id, version, "release " + reason);
        }

        @Override
        public EmOrder requestExtension(Caller caller, String id, Long version, LocalDate to, String evaluation) {
            return note(caller, id, version, "extend " + to + " " + evaluation);
        }

        @Override
        public EmOrder decideExtension(Caller caller, String id, Long version, boolean granted, String comment) {
            return note(caller, id, version, "decide " + granted + " " + comment);
        }

        @Override
        public EmOrder signNotice(Caller caller, String id, Long version, LocalDate signedOn) {
            return note(caller, id, version, "signed " + signedOn);
        }

        @Override
        public EmOrder returnDevice(Caller caller, String id, Long version, LocalDate returnedOn) {
            return note(caller, id, version, "returned " + returnedOn);
        }

        @Override
        public EmOrder propose(Caller caller, EmProposal proposal) {
            throw new UnsupportedOperationException();
        }

        @Override
        public EmDuty evaluate(Caller caller, String superviseeId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<EmOrder> ofSupervisee(Caller caller, String superviseeId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<EmOrder> list(Caller caller, CaseQuery query, EmOrderState state, boolean withoutDevice) {
            steps.add("list " + query.unitId() + " " + state + " " + withoutDevice);
            return new Page<>(List.of(order("o1", 3)), null);
        }

        @Override
        public PositioningWindow positioningOrderAt(String superviseeId, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long revision() {
            throw new UnsupportedOperationException();
        }
    }

    /** Knows whoever is asked for. */
    public static final class OnePerson {
        public Map<String, SuperviseeLabel> labels(Collection<String> ids) {
            return ids.stream()
                    .collect(Collectors.toMap(
                            id -> id, id -> new SuperviseeLabel(id, "6101030001", "测试对象01", "U", true, false)));
        }
    }

    private static EmOrder order(String id, long version) {
        EmExtension extension = new EmExtension(
                "e1",
                END,
                END.plusMonths(3),
                "仍需",
                EmExtension.State.PROPOSED,
                "beilin",
                NOW,
                null,
                null,
                null,
                "CN-2020 1.0.0 第二十九条",
                null,
                null);
        return new EmOrder(
                id,
                "p1",
                "REFUSES_REPORT_WARNED",
                "笔录",
                "610103-D14-2026-0001",
                null,
                START,
                END,
                EmOrderState.APPROVED,
                "beilin",
                NOW,
                "beilin.agency",
                NOW,
                null,
                "beilin.head",
                NOW,
                NOW,
                NOW.plusSeconds(86_400),
                null,
                "CN-2020 1.0.0 第二十九条",
                "d1",
                START,
                null,
                List.of(extension),
                version);
    }

    @Test
    void anOrderIsShownWithGroundBasisDecisionAndExtensions() {
        Response found = resource.find(SECURITY, "o1");
        JsonNode body = Json.mapper().valueToTree(found.getEntity());

        assertThat(found.getHeaderString("ETag")).isEqualTo("\"3\"");
        assertThat(body.get("groundCode").asText()).isEqualTo("REFUSES_REPORT_WARNED");
        assertThat(body.get("decisionRef").asText()).isEqualTo("610103-D14-2026-0001");
        assertThat(body.get("basis").asText()).isEqualTo("CN-2020 1.0.0 第二十九条");
        assertThat(body.get("end").asText()).isEqualTo("2026-04-10");
        assertThat(body.get("noticeSignedOn").asText()).isEqualTo("2026-01-10");
        JsonNode extension = body.get("extensions").get(0);
        assertThat(extension.get("to").asText()).isEqualTo("2026-07-10");
        assertThat(extension.get("state").asText()).isEqualTo("PROPOSED");
    }

    @Test
    void aListNamesThePersonsAndCanBeOfThoseWithoutADevice() {
        Page<PositioningOrderResource.OrderLine> page = resource.list(SECURITY, new CaseListing(), "APPROVED", true);
        JsonNode line = Json.mapper().valueToTree(page).get("items").get(0);

        assertThat(steps).containsExactly("list null APPROVED true");
        assertThat(line.get("id").asText()).isEqualTo("o1");
        assertThat(line.get("supervisee").get("name").asText()).isEqualTo("测试对象01");
    }

    @Test
    void eachStepTakesTheVersionThatWasReadAndGivesTheNext() {
        List<Response> answers = List.of(
                resource.submit(SECURITY, "o1", "\"0\"", new DecisionBody(false, "材料不全")),
                resource.approve(SECURITY, "o1", "\"1\""),
                resource.reject(SECURITY, "o1", "\"2\"", new ReasonBody("证据不足")),
                resource.release(SECURITY, "o1", "\"3\"", new ReasonBody("不再需要")),
                resource.requestExtension(
                        SECURITY, "o1", "\"4\"", new PositioningOrderResource.ExtensionBody(END, "仍需")),
                resource.decideExtension(SECURITY, "o1", "\"5\"", new DecisionBody(true, "同意")),
                resource.signNotice(SECURITY, "o1", "\"6\"", new PositioningOrderResource.NoticeBody(START)),
                resource.returnDevice(SECURITY, "o1", "\"7\"", new PositioningOrderResource.ReturnBody(END)));

        assertThat(answers)
                .extracting(answer -> answer.getHeaderString("ETag"))
                .containsExactly("\"1\"", "\"2\"", "\"3\"", "\"4\"", "\"5\"", "\"6\"", "\"7\"", "\"8\"");
        assertThat(steps)
                .containsExactly(
                        "beilin.head o1 0 submit false 材料不全",
                        "beilin.head o1 1 approve",
                        "beilin.head o1 2 reject 证据不足",
                        "beilin.head o1 3 release 不再需要",
                        "beilin.head o1 4 extend 2026-04-10 仍需",
                        "beilin.head o1 5 decide true 同意",
                        "beilin.head o1 6 signed 2026-01-10",
                        "beilin.head o1 7 returned 2026-04-10");
    }

    @Test
    void withoutIfMatchAnyVersionWillDoAndABodyIsRequired() {
        resource.approve(SECURITY, "o1", null);

        assertThat(steps).containsExactly("beilin.head o1 null approve");
        assertThatThrownBy(() -> resource.requestExtension(SECURITY, "o1", null, null))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> resource.approve(SECURITY, "o1", "nonsense")).isInstanceOf(ProblemException.class);
    }
}
