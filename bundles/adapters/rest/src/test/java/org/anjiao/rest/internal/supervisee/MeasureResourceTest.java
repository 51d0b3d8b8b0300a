package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.Listings;
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.CourtLevel;
import org.anjiao.supervisee.measure.Judgement;
import org.anjiao.supervisee.measure.LawfulMeasure;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureQuery;
import org.anjiao.supervisee.measure.MeasureState;
import org.anjiao.supervisee.measure.Measures;
import org.anjiao.supervisee.measure.NewMeasure;
import org.anjiao.supervisee.measure.Proceeding;
import org.anjiao.supervisee.measure.ProceedingQuery;
import org.anjiao.supervisee.measure.ProceedingState;
import org.anjiao.supervisee.measure.Proceedings;
import org.anjiao.supervisee.measure.RecommitCase;
import org.anjiao.supervisee.measure.RecommitCases;
import org.anjiao.supervisee.measure.RecommitQuery;
import org.anjiao.supervisee.measure.RecommitState;
import org.anjiao.supervisee.measure.Suggestion;
import org.anjiao.supervisee.reply.Ruling;
import org.junit.jupiter.api.Test;

/** Measures, proceedings and recommitment cases: each request reaches its step, with caller, version and fields. */
class MeasureResourceTest {
    private static final Instant NOW = Instant.parse("2026-05-09T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Caller OFFICER = new Caller("siyuan", "测试", "U", Set.of(Role.OFFICE_OFFICER));
    private static final SecurityContext SECURITY = TestSecurity.of(OFFICER);
    private static final Suggestion REVOKE =
            new Suggestion(MeasureKind.REVOKE_PROBATION, "ABSENCE", "脱离监管超过一个月", "CN-2020 1.0.0 第四十六条");
    private static final Conduct ABSENCE = new Conduct("p1", Conduct.ABSENCE, null, "a1", null);

    private final List<Object> seen = new ArrayList<>();
    private final MeasureResource measures = new MeasureResource(played(Measures.class));
    private final ProceedingResource proceedings = new ProceedingResource(played(Proceedings.class));
    private final RecommitCaseResource cases = new RecommitCaseResource(played(RecommitCases.class));

    @Test
    void aSuggestionNamesItsLawAndWhatElseIsLawful() {
        JsonNode body = json(measures.judge(SECURITY, ABSENCE));

        assertThat(seen).containsExactly("judge", OFFICER, ABSENCE);
        assertThat(body.get("suggestion").get("reason").asText()).isEqualTo("脱离监管超过一个月");
        assertThat(body.get("suggestion").get("basis").asText()).isEqualTo("CN-2020 1.0.0 第四十六条");
        assertThat(body.get("lawful").get(0).get("level").asText()).isEqualTo("COUNTY");
        assertThat(body.get("days").asInt()).isEqualTo(32);
    }

    @Test
    void aProposalIsReadFromItsBody() throws JsonProcessingException {
        NewMeasure wished = Json.mapper().readValue("""
                        {"conduct":{"superviseeId":"p1","event":"ABSENCE","absenceId":"a1"},"kind":"REVOKE_PROBATION",
                        "groundCode":"ABSENCE","facts":"事实","evidence":"证据","court":"INTERMEDIATE"}""", NewMeasure.class);

        Response response = measures.propose(SECURITY, wished);

        assertThat(wished.conduct()).isEqualTo(ABSENCE);
        assertThat(wished.court()).isEqualTo(CourtLevel.INTERMEDIATE);
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getLocation()).hasToString("measures/m1");
        assertThat(response.getHeaderString("ETag")).isEqualTo("\"3\"");
        JsonNode body = json(response.getEntity());
        assertThat(body.get("eventOn").asText()).isEqualTo("2026-05-01");
        assertThat(body.get("proposedAt").asText()).isEqualTo("2026-05-09T10:00:00+08:00");
        assertThatThrownBy(() -> measures.propose(SECURITY, null)).isInstanceOf(ProblemException.class);
    }

    @Test
    void stepsOfAMeasureTakeTheVersionThatWasRead() {
        measures.verify(SECURITY, "m9", "\"3\"", new DecisionBody(true, null));
        measures.decide(SECURITY, "m9", "\"4\"", new DecisionBody(false, "证据不足"));
        measures.sign(SECURITY, "m9", "\"5\"", new DecisionBody(true, null));
        measures.serve(SECURITY, "m9", null, new MeasureResource.ServiceBody(DAY));
        measures.withdraw(SECURITY, "m9", "*", new ReasonBody("异议成立"));
        measures.find(SECURITY, "m9");

        assertThat(seen)
                .containsExactly(
                        "verify",
                        OFFICER,
                        "m9",
                        3L,
                        true,
                        null,
                        "decide",
                        OFFICER,
                        "m9",
                        4L,
                        false,
                        "证据不足",
                        "sign",
                        OFFICER,
                        "m9",
                        5L,
                        true,
                        null,
                        "serve",
                        OFFICER,
                        "m9",
                        null,
                        DAY,
                        "withdraw",
                        OFFICER,
                        "m9",
                        null,
                        "异议成立",
                        "find",
                        OFFICER,
                        "m9");
    }

    @Test
    void listsTakeTheirFilters() {
        assertThat(measures.list(SECURITY, Listings.of("u", "p1", "c", 10), "warning", "issued")
                        .items())
                .hasSize(1);
        proceedings.list(SECURITY, Listings.of(null, "p1", null, 20), "reply_overdue");
        cases.list(SECURITY, Listings.of("u", null, null, 30), "open");

        assertThat(seen)
                .containsExactly(
                        "list",
                        OFFICER,
                        new MeasureQuery("u", "p1", MeasureKind.WARNING, MeasureState.ISSUED, "c", 10),
                        "list",
                        OFFICER,
                        new ProceedingQuery(null, "p1", ProceedingState.REPLY_OVERDUE, null, 20),
                        "list",
                        OFFICER,
                        new RecommitQuery("u", null, RecommitState.OPEN, null, 30));
        assertThatThrownBy(() -> measures.list(SECURITY, Listings.of(null, null, null, 10), "prison", null))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void anAnswerOnPaperIsARuling() throws JsonProcessingException {
        Ruling ruling = Json.mapper()
                .readValue("{\"granted\":true,\"reference\":\"刑更1号\",\"decidedOn\":\"2026-05-01\"}", Ruling.class);
        Response response = proceedings.answer(SECURITY, "x1", "\"2\"", ruling);

        assertThat(ruling).isEqualTo(new Ruling(true, "刑更1号", DAY, null, null));
        assertThat(response.getHeaderString("ETag")).isEqualTo("\"3\"");
        assertThat(json(response.getEntity()).get("ruling").get("reference").asText())
                .isEqualTo("刑更1号");
        proceedings.confirm(SECURITY, "x1", "\"3\"", new DecisionBody(false, "文号不符"));
        proceedings.find(SECURITY, "x1");
        assertThat(seen)
                .containsExactly(
                        "answer", OFFICER, "x1", 2L, ruling, "confirm", OFFICER, "x1", 3L, false, "文号不符", "find",
                        OFFICER, "x1");
    }

    @Test
    void aCaseIsOpenedAndItsRefusalDecidedOneLevelUp() {
        assertThat(cases.open(SECURITY, ABSENCE).getStatus()).isEqualTo(201);
        cases.askRefusal(SECURITY, "c1", "\"1\"", new ReasonBody("理由"));
        Response decided = cases.decideRefusal(SECURITY, "c1", "\"2\"", new DecisionBody(true, "同意"));
        cases.find(SECURITY, "c1");

        assertThat(decided.getHeaderString("ETag")).isEqualTo("\"3\"");
        assertThat(seen)
                .containsExactly(
                        "open",
                        OFFICER,
                        ABSENCE,
                        "askRefusal",
                        OFFICER,
                        "c1",
                        1L,
                        "理由",
                        "decideRefusal",
                        OFFICER,
                        "c1",
                        2L,
                        true,
                        "同意",
                        "find",
                        OFFICER,
                        "c1");
    }

    private static JsonNode json(Object entity) {
        return Json.mapper().valueToTree(entity);
    }

    /** Notes each call and answers it with a record of the service's kind. */
    private <T> T played(Class<T> service) {
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
                    seen.add(method.getName());
                    seen.addAll(Arrays.asList(arguments));
                    Object record = service == Measures.class
                            ? measure()
                            : service == Proceedings.class ? proceeding() : recommitCase();
                    return switch (method.getName()) {
                        case "judge" -> judgement();
                        case "list" -> new Page<>(List.of(record), null);
                        default -> record;
                    };
                }));
    }

    private static Judgement judgement() {
        return new Judgement(
                DAY,
                32,
                1,
                1,
                false,
                REVOKE,
                List.of(new LawfulMeasure(
                        MeasureKind.ADMONITION, List.of("ABSENCE"), Level.COUNTY, "CN-2020 1.0.0 第三十四条")));
    }

    private static Measure measure() {
        return new Measure(
                "m1",
                "p1",
                "U",
                Conduct.ABSENCE,
                DAY,
                DAY.plusDays(32),
                "a1",
                REVOKE,
                MeasureKind.REVOKE_PROBATION,
                "ABSENCE",
                REVOKE.basis(),
                "事实",
                "证据",
                null,
                null,
                Agency.COURT,
                CourtLevel.BASIC,
                Level.COUNTY,
                MeasureState.PROPOSED,
                "siyuan",
                NOW,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "c1",
                DAY,
                null,
                3);
    }

    private static Proceeding proceeding() {
        return new Proceeding(
                "x1",
                "p1",
                "U",
                "m1",
                MeasureKind.REVOKE_PROBATION,
                Agency.COURT,
                "d1",
                "610103-D17-2026-0001",
                NOW,
                null,
                DAY.plusDays(30),
                "CN-2020 1.0.0 第四十八条",
                ProceedingState.GRANTED,
                null,
                new Ruling(true, "刑更1号", DAY, null, null),
                "agency.court",
                NOW,
                null,
                "d2",
                3);
    }

    private static RecommitCase recommitCase() {
        return new RecommitCase(
                "c1",
                "p1",
                "U",
                REVOKE,
                Conduct.ABSENCE,
                DAY,
                "a1",
                NOW,
                RecommitState.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                3);
    }
}
