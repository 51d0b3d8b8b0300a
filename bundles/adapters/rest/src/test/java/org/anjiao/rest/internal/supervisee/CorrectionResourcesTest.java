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
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.Listings;
import org.anjiao.rest.internal.TestSecurity;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.correction.Announcement;
import org.anjiao.supervisee.correction.Announcements;
import org.anjiao.supervisee.correction.CorrectionGroup;
import org.anjiao.supervisee.correction.CorrectionGroups;
import org.anjiao.supervisee.correction.CorrectionPlan;
import org.anjiao.supervisee.correction.CorrectionPlans;
import org.anjiao.supervisee.correction.Frequency;
import org.anjiao.supervisee.correction.Grading;
import org.anjiao.supervisee.correction.ManagementClass;
import org.anjiao.supervisee.correction.ManagementClasses;
import org.anjiao.supervisee.correction.NewAnnouncement;
import org.anjiao.supervisee.correction.ProposalState;
import org.anjiao.supervisee.correction.Ruling;
import org.anjiao.supervisee.correction.Stage;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueState;
import org.junit.jupiter.api.Test;

/** Announcement, group, plan and class over HTTP. */
class CorrectionResourcesTest {
    private static final Instant NOW = Instant.parse("2026-03-05T01:00:00Z");
    private static final Ruling PROPOSED =
            new Ruling(ProposalState.PROPOSED, "理由", "siyuan", NOW, null, null, null, null, null);
    private static final SecurityContext SECURITY =
            TestSecurity.of(new Caller("siyuan", "测试", "U", Set.of(Role.OFFICE_OFFICER)));

    private final Calls calls = new Calls();

    private static <T> T json(Class<T> type, String text) throws IOException {
        return Json.mapper().readValue(text, type);
    }

    @Test
    void anAnnouncementIsFiledWithWhoWasPresent() throws IOException {
        AnnouncementResource resource = new AnnouncementResource(calls.on(Announcements.class));
        NewAnnouncement held = json(
                NewAnnouncement.class,
                "{\"superviseeId\":\"p1\",\"heldOn\":\"2026-03-05\",\"place\":\"宣告室\",\"open\":false,\"rightsTold\":true,\"letterSigned\":true,"
                        + "\"present\":[{\"kind\":\"OFFICER\",\"name\":\"张某\"}],\"minutes\":\"宣读\"}");
        calls.answering(
                new Announcement("n1", 1, held, "CN-2020 1.0.0 第二十二条", "d1", null, null, "siyuan", NOW, null, 3));

        assertThat(resource.announce(SECURITY, held).getStatus()).isEqualTo(201);
        assertThat(calls.last())
                .contains("heldOn=2026-03-05", "open=false", "[kind=OFFICER, name=张某]", "rightsTold=true");
        Response corrected = resource.correct(
                SECURITY,
                "n1",
                "\"2\"",
                json(
                        AnnouncementResource.CorrectionBody.class,
                        "{\"held\":{\"heldOn\":\"2026-03-04\",\"place\":\"会议室\",\"open\":false,\"rightsTold\":true,\"letterSigned\":true},\"reason\":\"日期填错\"}"));
        assertThat(corrected.getHeaderString("ETag")).isEqualTo("\"3\"");
        assertThat(calls.last())
                .startsWith("correct siyuan n1 2 ")
                .contains("heldOn=2026-03-04")
                .endsWith("日期填错");
        calls.answering(new Page<>(List.of(), null));
        assertThat(resource.list(SECURITY, Listings.of(null, "p1", null, 50), true)
                        .items())
                .isEmpty();
        assertThat(calls.last()).isEqualTo("list siyuan " + CaseQuery.ofPerson("p1", 50) + " true");
    }

    @Test
    void aGroupIsChangedOnlyByWhoHasReadThePresentOne() throws IOException {
        CorrectionGroupResource resource = new CorrectionGroupResource(calls.on(CorrectionGroups.class));
        CorrectionGroup second =
                new CorrectionGroup("g2", "p1", 2, List.of(), "增加志愿者", "CN-2020 1.0.0", "siyuan", NOW, null);
        calls.answering(second);
        Response formed = resource.form(
                SECURITY,
                "\"1\"",
                json(
                        CorrectionGroupResource.GroupBody.class,
                        "{\"superviseeId\":\"p1\",\"reason\":\"增加志愿者\",\"members\":[{\"kind\":\"VOLUNTEER\","
                                + "\"name\":\"王某\",\"sex\":\"FEMALE\",\"knowsMinors\":true,\"duties\":\"帮扶\"}]}"));

        assertThat(formed.getHeaderString("ETag")).isEqualTo("\"2\"");
        assertThat(calls.last())
                .isEqualTo("form siyuan p1 1 [GroupMember[kind=VOLUNTEER, name=王某, sex=FEMALE, knowsMinors=true,"
                        + " duties=帮扶]] 增加志愿者");
        calls.answering(List.of(second));
        assertThat(resource.ofPerson(SECURITY, "p1").getHeaderString("ETag")).isEqualTo("\"2\"");
        calls.answering(List.of());
        assertThat(resource.ofPerson(SECURITY, "p1").getHeaderString("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void aPlanIsDrawnUpAndReviewed() throws IOException {
        CorrectionPlanResource resource = new CorrectionPlanResource(calls.on(CorrectionPlans.class));
        calls.answering(new CorrectionPlan("l1", "p1", 1, "情况", "措施", PROPOSED, null, 3));
        Response drawnUp = resource.propose(
                SECURITY,
                json(
                        CorrectionPlanResource.PlanBody.class,
                        "{\"superviseeId\":\"p1\",\"content\":\"情况\",\"measures\":\"措施\",\"reason\":\"入矫\"}"));
        assertThat(drawnUp.getLocation()).hasToString("correction-plans/l1");
        assertThat(calls.last()).isEqualTo("propose siyuan p1 情况 措施 入矫");

        Response reviewed = resource.review(
                SECURITY, "l1", "\"2\"", json(CorrectionPlanResource.ReviewBody.class, "{\"agreed\":true}"));
        assertThat(reviewed.getHeaderString("ETag")).isEqualTo("\"3\"");
        assertThat(calls.last()).isEqualTo("review siyuan l1 2 true null");
        assertThatThrownBy(() -> json(CorrectionPlanResource.ReviewBody.class, "{}"))
                .isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void aClassIsProposedDecidedAndShownWithItsFrequencyAndBasis() throws IOException {
        ManagementClassResource resource = new ManagementClassResource(calls.on(ManagementClasses.class));
        ManagementClass strict = new ManagementClass("c1", "p1", 1, "STRICT", "d1", PROPOSED, 5);
        calls.answering(strict);
        resource.propose(
                SECURITY,
                json(
                        ManagementClassResource.ClassBody.class,
                        "{\"superviseeId\":\"p1\",\"code\":\"STRICT\",\"reason\":\"入矫\"}"));
        assertThat(calls.last()).isEqualTo("propose siyuan p1 STRICT 入矫");
        resource.decide(
                SECURITY,
                "c1",
                "\"5\"",
                json(ManagementClassResource.DecisionBody.class, "{\"agreed\":false,\"comment\":\"不同意\"}"));
        assertThat(calls.last()).isEqualTo("decide siyuan c1 5 false 不同意");
        assertThatThrownBy(() -> json(ManagementClassResource.DecisionBody.class, "{}"))
                .isInstanceOf(MismatchedInputException.class);

        Frequency weekly = new Frequency(7, 30, 7, "SN 1.0.0");
        Due review = new Due(
                "due-1",
                "p1",
                "u1",
                DueKind.CLASS_REVIEW,
                "supervisee",
                "p1",
                "WARNING",
                NOW,
                LocalDate.of(2026, 3, 15),
                NOW,
                false,
                "CN-2020 1.0.0",
                DueState.OPEN,
                null,
                null);
        calls.answering(new Grading(Stage.ENTRY, List.of("STRICT"), weekly, List.of(review), List.of(strict)));
        assertThat(Json.mapper().valueToTree(resource.ofPerson(SECURITY, "p1")).toString())
                .contains(
                        "\"stage\":\"ENTRY\"",
                        "\"reportEveryDays\":7",
                        "\"basis\":\"SN 1.0.0\"",
                        "\"reason\":\"WARNING\"");
    }
}
