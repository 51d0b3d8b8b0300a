package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.Persons;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.rest.internal.TextBody;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.detention.Detention;
import org.anjiao.supervisee.detention.DetentionKind;
import org.anjiao.supervisee.detention.Detentions;
import org.anjiao.supervisee.exit.Announcement;
import org.anjiao.supervisee.exit.NewTermination;
import org.anjiao.supervisee.exit.Release;
import org.anjiao.supervisee.exit.ReleaseObstacle;
import org.anjiao.supervisee.exit.ReleaseState;
import org.anjiao.supervisee.exit.Releases;
import org.anjiao.supervisee.exit.Termination;
import org.anjiao.supervisee.exit.TerminationReason;
import org.anjiao.supervisee.exit.TerminationState;
import org.anjiao.supervisee.exit.Terminations;
import org.anjiao.supervisee.merge.MergePlan;
import org.anjiao.supervisee.merge.MergeState;
import org.anjiao.supervisee.merge.MovedPerson;
import org.anjiao.supervisee.merge.UnitMerge;
import org.anjiao.supervisee.merge.UnitMerges;
import org.anjiao.supervisee.transfer.Transfer;
import org.anjiao.supervisee.transfer.TransferApplication;
import org.anjiao.supervisee.transfer.TransferState;
import org.anjiao.supervisee.transfer.Transfers;
import org.junit.jupiter.api.Test;

/** Releases, terminations, detentions, transfers and merges pass on what was sent, and answer with what came of it. */
class WaysOutResourceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Instant NOW = Instant.parse("2026-06-30T02:00:00Z");
    private static final Caller OFFICER = new Caller("beilin", "测试", "U", Set.of(Role.COUNTY_OFFICER));
    private static final SecurityContext SECURITY = TestSecurity.of(OFFICER);

    /** Each call: the method and what it was given after the caller. */
    private final List<List<Object>> calls = new ArrayList<>();

    private <T> T service(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    assertThat(arguments[0]).isEqualTo(OFFICER);
                    List<Object> call = new ArrayList<>(List.of(method.getName()));
                    call.addAll(Arrays.asList(arguments).subList(1, arguments.length));
                    calls.add(call);
                    return answer;
                }));
    }

    private static JsonNode body(Response response) {
        return Json.mapper().valueToTree(response.getEntity());
    }

    @Test
    void aReleaseTakesTheVersionThatWasReadAndShowsItsObstacles() {
        Release release = new Release(
                "p1",
                "SN1",
                "测试对象01",
                Category.PROBATION,
                "U",
                DAY,
                ReleaseState.TERM_ENDED,
                Set.of(ReleaseObstacle.PROCEEDING_PENDING),
                "总结",
                DAY,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                NOW,
                7);
        ReleaseResource resource = new ReleaseResource(service(Releases.class, release));

        Response found = resource.find(SECURITY, "p1");
        resource.fileSummary(SECURITY, "p1", "\"6\"", new ReleaseResource.SummaryBody("总结", DAY));
        resource.appraise(SECURITY, "p1", null, new TextBody("遵守规定"));
        Announcement announced = new Announcement(DAY, "家属", "司法所");
        resource.release(SECURITY, "p1", "\"7\"", announced);
        resource.correct(SECURITY, "p1", "\"8\"", new ReleaseResource.CorrectionBody(DAY, "家属", "司法所", "参加人员填错"));

        assertThat(found.getHeaderString("ETag")).isEqualTo("\"7\"");
        assertThat(body(found).get("obstacles").get(0).asText()).isEqualTo("PROCEEDING_PENDING");
        assertThat(body(found).get("termTo").asText()).isEqualTo("2026-06-30");
        assertThat(calls)
                .containsExactly(
                        List.of("find", "p1"),
                        List.of("fileSummary", "p1", 6L, "总结", DAY),
                        Arrays.asList("appraise", "p1", null, "遵守规定"),
                        List.of("release", "p1", 7L, announced),
                        List.of("correct", "p1", 8L, announced, "参加人员填错"));
        assertThatThrownBy(() -> resource.release(SECURITY, "p1", null, null)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aTerminationIsCreatedOnTheVersionOfThePerson() {
        NewTermination filed = new NewTermination("p1", TerminationReason.DEATH, DAY, "死亡证明", null);
        Termination ended = new Termination(
                "p1",
                TerminationReason.DEATH,
                DAY,
                "死亡证明",
                null,
                "第四十五条",
                "doc-1",
                "beilin",
                NOW,
                TerminationState.ENDED,
                null,
                null,
                null,
                5);
        TerminationResource resource = new TerminationResource(service(Terminations.class, ended));

        Response created = resource.terminate(SECURITY, "\"3\"", filed);

        assertThat(created.getStatus()).isEqualTo(201);
        assertThat(created.getLocation()).hasToString("terminations/p1");
        assertThat(body(created).get("reason").asText()).isEqualTo("DEATH");
        assertThat(created.getHeaderString("ETag")).isEqualTo("\"5\"");
        assertThat(resource.find(SECURITY, "p1").getEntity()).isEqualTo(ended);
        resource.decide(SECURITY, "p1", "\"5\"", new DecisionBody(false, "判决未生效"));
        assertThat(calls)
                .containsExactly(
                        List.of("terminate", 3L, filed),
                        List.of("find", "p1"),
                        List.of("decide", "p1", 5L, false, "判决未生效"));
        assertThatThrownBy(() -> resource.decide(SECURITY, "p1", null, null)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aDetentionGetsItsNoticeAndItsEnd() {
        Detention detention = new Detention(
                "d1",
                "p1",
                DetentionKind.ARREST,
                "公安",
                DAY,
                "涉嫌盗窃",
                DAY,
                "CN-2020",
                null,
                null,
                null,
                null,
                "beilin",
                2);
        DetentionResource resource = new DetentionResource(service(Detentions.class, detention));

        Response noticed = resource.noticeCame(SECURITY, "d1", "\"1\"", new DetentionResource.NoticeBody(DAY, "1号"));
        resource.end(SECURITY, "d1", "\"2\"", new DetentionResource.EndBody(DAY, "释放"));

        assertThat(noticed.getHeaderString("ETag")).isEqualTo("\"2\"");
        assertThat(calls)
                .containsExactly(List.of("noticeCame", "d1", 1L, DAY, "1号"), List.of("end", "d1", 2L, DAY, "释放"));
    }

    @Test
    void eachStepOfATransferReachesItsService() {
        TransferApplication asked = new TransferApplication("p1", "c2", null, DAY, "就业", "合同");
        TransferResource resource = new TransferResource(service(Transfers.class, transfer()));

        Response created = resource.apply(SECURITY, asked);
        resource.giveOpinion(SECURITY, "t1", "\"1\"", new TextBody("属实"));
        resource.ask(SECURITY, "t1", "\"2\"");
        resource.answer(SECURITY, "t1", "\"3\"", new TransferResource.AnswerBody(true, "o2", "同意"));
        resource.decide(SECURITY, "t1", "\"4\"", new DecisionBody(true, null));
        resource.handOver(SECURITY, "t1", "\"5\"", new TextBody("档案"));
        resource.receive(SECURITY, "t1", "\"6\"");
        resource.reportIn(SECURITY, "t1", "\"7\"", new TransferResource.DayBody(DAY));
        resource.told(SECURITY, "t1", "\"8\"", new TransferResource.DayBody(DAY));
        resource.withdraw(SECURITY, "t1", "\"9\"", new TextBody("不去了"));
        resource.revoke(SECURITY, "t1", "\"10\"", new TextBody("录用通知作废"));

        assertThat(created.getStatus()).isEqualTo(201);
        assertThat(created.getHeaderString("ETag")).isEqualTo("\"4\"");
        assertThat(body(created).get("reportBy").asText()).isEqualTo("2026-06-30");
        assertThat(calls)
                .containsExactly(
                        List.of("apply", asked),
                        List.of("giveOpinion", "t1", 1L, "属实"),
                        List.of("ask", "t1", 2L),
                        List.of("answer", "t1", 3L, true, "o2", "同意"),
                        Arrays.asList("decide", "t1", 4L, true, null),
                        List.of("handOver", "t1", 5L, "档案"),
                        List.of("receive", "t1", 6L),
                        List.of("reportIn", "t1", 7L, DAY),
                        List.of("told", "t1", 8L, DAY),
                        List.of("withdraw", "t1", 9L, "不去了"),
                        List.of("revoke", "t1", 10L, "录用通知作废"));
    }

    @Test
    void aMergeIsOrderedAndWatched() {
        MergePlan plan = new MergePlan("c1", "c2", DAY, Map.of("o1", "o2"), "国函1号");
        UnitMerge merge = new UnitMerge("m1", plan, MergeState.MOVING, 200, 250, "province", NOW, null);
        UnitMergeResource resource = merges(merge);

        Response created = resource.order(SECURITY, plan);

        assertThat(created.getStatus()).isEqualTo(201);
        assertThat(body(created).get("plan").get("offices").get("o1").asText()).isEqualTo("o2");
        assertThat(body(created).get("remaining").asLong()).isEqualTo(250);
        assertThat(resource.find(SECURITY, "m1")).isEqualTo(merge);
    }

    @Test
    void whomAMergeHasMovedIsNamed() {
        MovedPerson known = new MovedPerson("p1", "o1", "o2", NOW);
        MovedPerson gone = new MovedPerson("p2", "o1", "o2", NOW);

        JsonNode items = Json.mapper()
                .valueToTree(merges(new Page<>(List.of(known, gone), "p2")).moved(SECURITY, "m1", null, 2))
                .get("items");

        assertThat(items.get(0).at("/supervisee/name").asText()).isEqualTo("测试对象01");
        assertThat(items.get(0).get("toOfficeId").asText()).isEqualTo("o2");
        assertThat(items.get(1).get("supervisee").isNull()).isTrue();
        assertThat(calls.get(0)).isEqualTo(Arrays.asList("moved", "m1", null, 2));
    }

    private UnitMergeResource merges(Object answer) {
        return new UnitMergeResource(
                service(UnitMerges.class, answer),
                Persons.knowing("p1"),
                new Recorded().as(Organization.class, name -> null));
    }

    private static Transfer transfer() {
        return new Transfer(
                "t1",
                "p1",
                "SN1",
                "测试对象01",
                "o1",
                "c1",
                "c2",
                null,
                DAY,
                "就业",
                "合同",
                false,
                TransferState.APPROVED,
                "office",
                NOW,
                "属实",
                "beilin",
                true,
                "同意",
                "o2",
                "c1",
                "head",
                NOW,
                null,
                DAY,
                "CN-2020",
                null,
                null,
                null,
                null,
                null,
                "doc-1",
                4);
    }
}
