package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.Listings;
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.assessment.Assessment;
import org.anjiao.supervisee.assessment.AssessmentCommission;
import org.anjiao.supervisee.assessment.AssessmentQuery;
import org.anjiao.supervisee.assessment.AssessmentState;
import org.anjiao.supervisee.assessment.AssessmentVisit;
import org.anjiao.supervisee.assessment.Assessments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssessmentResourceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("beilin", "测试", "U", Set.of(Role.COUNTY_OFFICER)));

    private final Calls calls = new Calls();
    private final AssessmentResource resource = new AssessmentResource(calls.on(Assessments.class));

    @BeforeEach
    void answer() {
        calls.answering(assessment());
    }

    private static Assessment assessment() {
        AssessmentCommission commission = new AssessmentCommission(
                "U", Agency.COURT, "某院", "委1", "测试对象01", "6199**********0014", "某处", DAY, false);
        return new Assessment(
                "a1",
                commission,
                AssessmentState.RECEIVED,
                DAY.plusDays(14),
                false,
                "CN-2020 1.0.0 第十四条",
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "beilin",
                Instant.parse("2026-03-02T01:00:00Z"),
                7);
    }

    private static <T> T json(Class<T> type, String text) throws IOException {
        return Json.mapper().readValue(text, type);
    }

    @Test
    void aCommissionIsReceivedAsItStandsInTheBody() throws IOException {
        Response response = resource.receive(
                SECURITY,
                json(
                        AssessmentCommission.class,
                        "{\"unitId\":\"U\",\"commissioner\":\"COURT\",\"commissionerName\":\"某院\",\"reference\":\"委1\","
                                + "\"subjectName\":\"测试对象01\",\"idNumber\":\"619900198001010014\",\"residence\":\"某处\","
                                + "\"receivedOn\":\"2026-03-02\",\"fastTrack\":true}"));

        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getHeaderString("ETag")).isEqualTo("\"7\"");
        assertThat(response.getLocation()).hasToString("assessments/a1");
        assertThat(calls.last()).startsWith("receive beilin ").contains("receivedOn=2026-03-02", "fastTrack=true");
        assertThat(Json.mapper().valueToTree(response.getEntity()).toString())
                .contains("\"lastDay\":\"2026-03-16\"", "6199**********0014");
    }

    @Test
    void stepsTakeTheVersionThatWasRead() throws IOException {
        resource.assign(
                SECURITY,
                "a1",
                "\"3\"",
                json(AssessmentResource.AssignmentBody.class, "{\"accounts\":[\"office\",\"beilin\"]}"));
        assertThat(calls.last()).isEqualTo("assign beilin a1 3 [office, beilin]");
        resource.extend(
                SECURITY,
                "a1",
                null,
                json(AssessmentResource.ExtensionBody.class, "{\"lastDay\":\"2026-03-20\",\"agreement\":\"函复\"}"));
        assertThat(calls.last()).isEqualTo("extend beilin a1 null 2026-03-20 函复");
        resource.visit(
                SECURITY,
                "a1",
                "\"4\"",
                json(
                        AssessmentVisit.class,
                        "{\"visitedOn\":\"2026-03-03\",\"place\":\"居住地\",\"talkedWith\":\"母亲\",\"finding\":\"融洽\"}"));
        assertThat(calls.last()).startsWith("visit beilin a1 4 AssessmentVisit[visitedOn=2026-03-03");
        resource.propose(
                SECURITY,
                "a1",
                "\"5\"",
                json(AssessmentResource.ProposalBody.class, "{\"suitable\":false,\"opinion\":\"无住所\"}"));
        assertThat(calls.last()).isEqualTo("propose beilin a1 5 false 无住所");
        resource.decide(SECURITY, "a1", "\"6\"", json(AssessmentResource.DecisionBody.class, "{\"agreed\":true}"));
        assertThat(calls.last()).isEqualTo("decide beilin a1 6 true null");
        resource.adoption(
                SECURITY,
                "a1",
                null,
                json(AssessmentResource.AdoptionBody.class, "{\"adopted\":true,\"note\":\"采纳\"}"));
        assertThat(calls.last()).isEqualTo("adoption beilin a1 null true 采纳");
        resource.withdraw(SECURITY, "a1", null, new ReasonBody("撤回"));
        assertThat(calls.last()).isEqualTo("withdraw beilin a1 null 撤回");
    }

    @Test
    void whatWasNotSaidIsNotTakenForNo() {
        for (Class<?> body : List.of(
                AssessmentResource.ProposalBody.class,
                AssessmentResource.DecisionBody.class,
                AssessmentResource.AdoptionBody.class)) {
            assertThatThrownBy(() -> json(body, "{}")).isInstanceOf(MismatchedInputException.class);
        }
        assertThatThrownBy(() -> resource.receive(SECURITY, null)).isInstanceOf(ProblemException.class);
    }

    @Test
    void theListIsFilteredByUnitAndState() {
        calls.answering(new Page<>(List.of(assessment()), "a1"));

        assertThat(resource.list(SECURITY, Listings.of("U2", null, "c", 20), "sent")
                        .next())
                .isEqualTo("a1");
        assertThat(calls.last()).isEqualTo("list beilin " + new AssessmentQuery("U2", AssessmentState.SENT, "c", 20));
        assertThatThrownBy(() -> resource.list(SECURITY, Listings.of(null, null, null, 20), "nowhere"))
                .isInstanceOf(ProblemException.class);
        calls.answering(assessment());
        assertThat(resource.find(SECURITY, "a1").getHeaderString("ETag")).isEqualTo("\"7\"");
    }
}
