package org.anjiao.rest.internal.supervisee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Persons;
import org.anjiao.rest.internal.RecordingServer;
import org.anjiao.rest.internal.RecordingServer.Answer;
import org.anjiao.supervisee.AutomaticVerdict;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.education.Attendance;
import org.anjiao.supervisee.education.AttendanceMark;
import org.anjiao.supervisee.education.AttendanceState;
import org.anjiao.supervisee.education.Exemption;
import org.anjiao.supervisee.education.ExemptionRequest;
import org.anjiao.supervisee.education.ExemptionState;
import org.anjiao.supervisee.education.Exemptions;
import org.anjiao.supervisee.education.HoursOfMonth;
import org.anjiao.supervisee.education.NewSession;
import org.anjiao.supervisee.education.Session;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.education.SessionState;
import org.anjiao.supervisee.education.Sessions;
import org.anjiao.supervisee.medical.ExtensionState;
import org.anjiao.supervisee.medical.MedicalCondition;
import org.anjiao.supervisee.medical.MedicalExtension;
import org.anjiao.supervisee.medical.MedicalResult;
import org.anjiao.supervisee.medical.MedicalReview;
import org.anjiao.supervisee.medical.MedicalReviews;
import org.anjiao.supervisee.medical.MedicalStanding;
import org.anjiao.supervisee.prohibition.NewProhibition;
import org.anjiao.supervisee.prohibition.Permit;
import org.anjiao.supervisee.prohibition.PermitApplication;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.prohibition.PermitState;
import org.anjiao.supervisee.prohibition.Permits;
import org.anjiao.supervisee.prohibition.Prohibition;
import org.anjiao.supervisee.prohibition.ProhibitionKind;
import org.anjiao.supervisee.prohibition.ProhibitionState;
import org.anjiao.supervisee.prohibition.Prohibitions;
import org.anjiao.supervisee.report.NewReport;
import org.anjiao.supervisee.report.Report;
import org.anjiao.supervisee.report.ReportChannel;
import org.anjiao.supervisee.report.ReportStanding;
import org.anjiao.supervisee.report.ReportState;
import org.anjiao.supervisee.report.ReportSubject;
import org.anjiao.supervisee.report.Reports;
import org.anjiao.supervisee.visit.MetPerson;
import org.anjiao.supervisee.visit.NewVisit;
import org.anjiao.supervisee.visit.Verification;
import org.anjiao.supervisee.visit.VerificationKind;
import org.anjiao.supervisee.visit.VerificationQuota;
import org.anjiao.supervisee.visit.VerificationResult;
import org.anjiao.supervisee.visit.Verifications;
import org.anjiao.supervisee.visit.Visit;
import org.anjiao.supervisee.visit.VisitKind;
import org.anjiao.supervisee.visit.Visits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The regimes over a real HTTP server: paths, parameters, bodies, tags. What they mean is tested with their services. */
class RegimesOverHttpTest {
    private static final Instant AT = Instant.parse("2026-03-20T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static RecordingServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new RecordingServer();
        server.start(List.of(
                new PersonReportResource(server.recording(Reports.class)),
                new VisitResource(server.recording(Visits.class)),
                new VerificationResource(server.recording(Verifications.class)),
                new EducationSessionResource(
                        server.recording(Sessions.class),
                        Persons.knowing("s-1"),
                        new Recorded().as(Organization.class, name -> null)),
                new EducationExemptionResource(server.recording(Exemptions.class)),
                new MedicalReviewResource(server.recording(MedicalReviews.class)),
                new ProhibitionResource(server.recording(Prohibitions.class)),
                new PermitResource(server.recording(Permits.class))));
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    private static Report report() {
        return new Report(
                "r-1",
                "s-1",
                "u-1",
                ReportSubject.REGULAR,
                ReportChannel.PHONE,
                AT,
                "一切正常",
                null,
                AutomaticVerdict.NOT_RUN,
                ReportState.SUBMITTED,
                "office",
                AT,
                null,
                null,
                null,
                4);
    }

    @Test
    void reportsAreFiledJudgedAndListed() throws Exception {
        server.answers(report());
        Answer filed = server.post("person-reports", null, """
            {"superviseeId":"s-1","subject":"REGULAR","channel":"PHONE","reportedAt":"2026-03-20T10:00:00+08:00",
             "content":"一切正常"}""");
        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.header("Location")).endsWith("person-reports/r-1");
        assertThat(filed.header("ETag")).isEqualTo("\"4\"");
        assertThat(filed.json().get("reportedAt").asText()).isEqualTo("2026-03-20T10:00:00+08:00");
        assertThat(server.called())
                .isEqualTo("file")
                .satisfies(name -> assertThat(server.argument(1))
                        .isEqualTo(new NewReport(
                                "s-1", ReportSubject.REGULAR, ReportChannel.PHONE, AT, "一切正常", null, null)));

        server.post("person-reports/r-1/verdict", "\"4\"", "{\"accepted\":false,\"reason\":\"非本人\"}");
        assertThat(server.called()).isEqualTo("judge");
        assertThat(server.arguments().subList(1, 5)).containsExactly("r-1", 4L, false, "非本人");
        assertThat(server.get("person-reports/r-1").header("ETag")).isEqualTo("\"4\"");
        server.post("person-reports/r-1/reading", null, "{\"purpose\":\"执法检查\"}");
        assertThat(server.arguments().subList(1, 3)).containsExactly("r-1", "执法检查");

        server.answers(new Page<>(List.of(report()), "1:r-1"));
        Answer listed = server.get(
                "person-reports?unit=u-9&superviseeId=s-1&from=2026-03-01&to=2026-03-31&order=asc&state=submitted&cursor=0:a&limit=7");
        assertThat(listed.json().get("next").asText()).isEqualTo("1:r-1");
        assertThat(server.argument(1))
                .isEqualTo(new CaseQuery(
                        "u-9", "s-1", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), true, "0:a", 7));
        assertThat(server.argument(2)).isEqualTo(ReportState.SUBMITTED);
        server.get("person-reports?sort=judged");
        assertThat(server.argument(1)).isEqualTo(new CaseQuery(null, null, null, null, "judged", null, null, 50));
        server.get("person-reports?sort=judged&order=desc");
        assertThat(server.argument(1)).isEqualTo(new CaseQuery(null, null, null, null, "judged", false, null, 50));
        assertThat(server.get("person-reports?order=sideways").status()).isEqualTo(422);
        assertThat(server.get("person-reports?state=lost").status()).isEqualTo(422);

        server.answers(new ReportStanding("s-1", AT, DAY, "CN-2020 1.0.0", true, true));
        assertThat(server.get("person-reports/standing?superviseeId=s-1")
                        .json()
                        .get("contactCheckSuggested")
                        .asBoolean())
                .isTrue();
        assertThat(server.called()).isEqualTo("standing");
    }

    @Test
    void visitsAndVerificationsAreFiledAndListed() throws Exception {
        Visit visit = new Visit(
                "v-1", "s-1", "u-1", VisitKind.FAMILY, AT, Set.of(MetPerson.SUPERVISEE), null, "稳定", "office", AT);
        server.answers(visit);
        Answer filed = server.post("visits", null, """
            {"superviseeId":"s-1","kind":"FAMILY","met":["SUPERVISEE"],"findings":"稳定"}""");
        assertThat(filed.status()).isEqualTo(201);
        assertThat(server.argument(1))
                .isEqualTo(new NewVisit("s-1", VisitKind.FAMILY, null, Set.of(MetPerson.SUPERVISEE), null, "稳定"));
        server.post("visits/v-1/reading", null, "{\"purpose\":\"执法检查\"}");
        assertThat(server.called()).isEqualTo("find");
        assertThat(server.arguments().subList(1, 3)).containsExactly("v-1", "执法检查");
        server.answers(new Page<>(List.of(visit), null));
        assertThat(server.get("visits?kind=unit").json().get("items")).hasSize(1);
        assertThat(server.argument(1)).isEqualTo(CaseQuery.ofUnit(null, null, 50));
        assertThat(server.argument(2)).isEqualTo(VisitKind.UNIT);

        server.answers(new Verification(
                "w-1",
                "s-1",
                "u-1",
                VerificationKind.IT,
                AT,
                AutomaticVerdict.MATCH,
                "check-1",
                VerificationResult.IN_ORDER,
                null,
                "office",
                AT));
        Answer verified = server.post("verifications", null, """
            {"superviseeId":"s-1","kind":"IT","automatic":"MATCH","source":"check-1","result":"IN_ORDER"}""");
        assertThat(verified.header("Location")).endsWith("verifications/w-1");
        server.answers(List.of(new VerificationQuota("u-1", YearMonth.of(2026, 3), 9, 4, 1, 1)));
        JsonNode quota = server.get("verifications/quotas?month=2026-03").json().get(0);
        assertThat(quota.get("open").asInt()).isEqualTo(3);
        assertThat(quota.get("month").asText()).isEqualTo("2026-03");
        assertThat(server.argument(2)).isEqualTo(YearMonth.of(2026, 3));
        assertThat(server.get("verifications/quotas?month=March").status()).isEqualTo(422);
    }

    @Test
    void sessionsArePlannedHeldAndAddedUp() throws Exception {
        server.answers(new Session(
                "e-1",
                "u-1",
                SessionKind.SERVICE,
                false,
                "清扫",
                "广场",
                "某人",
                AT,
                60,
                SessionState.PLANNED,
                List.of(new Attendance("s-1", AttendanceState.INVITED, 0, null)),
                null,
                "office",
                0));
        server.post("education-sessions", null, """
            {"kind":"SERVICE","topic":"清扫","place":"广场","host":"某人","startsAt":"2026-03-20T10:00:00+08:00",
             "minutes":60,"superviseeIds":["s-1"]}""");
        assertThat(server.argument(1))
                .isEqualTo(new NewSession(SessionKind.SERVICE, "清扫", "广场", "某人", AT, 60, Set.of("s-1")));
        server.post("education-sessions/e-1/attendance", "\"0\"", """
            {"marks":[{"superviseeId":"s-1","state":"ATTENDED","minutes":50}]}""");
        assertThat(server.arguments().subList(1, 4))
                .containsExactly("e-1", 0L, List.of(new AttendanceMark("s-1", AttendanceState.ATTENDED, 50, null)));
        server.post("education-sessions/e-1/cancellation", "\"0\"", "{\"text\":\"下雨\"}");
        assertThat(server.called()).isEqualTo("cancel");
        HoursOfMonth april = new HoursOfMonth("s-1", YearMonth.of(2019, 4), SessionKind.SERVICE, 480, 60, false, "B");
        server.answers("hoursOfListed", List.of(april));
        RecordingServer.Answer found = server.get("education-sessions/e-1");
        assertThat(found.header("ETag")).isEqualTo("\"0\"");
        assertThat(found.json().at("/attendances/0/superviseeId").asText()).isEqualTo("s-1");
        assertThat(found.json().at("/persons/0/name").asText()).isEqualTo("测试对象01");
        assertThat(found.json().at("/hours/0/superviseeId").asText()).isEqualTo("s-1");
        assertThat(found.json().at("/hours/0/creditedMinutes").asInt()).isEqualTo(60);
        assertThat(found.json().at("/hours/0/missingMinutes").asInt()).isEqualTo(420);

        server.answers(List.of(april));
        assertThat(server.get("education-sessions/hours?superviseeId=s-1&month=2019-04")
                        .json()
                        .get(0)
                        .get("missingMinutes")
                        .asInt())
                .isEqualTo(420);

        server.answers(new Exemption(
                "x-1",
                "u-1",
                new ExemptionRequest("s-1", SessionKind.SERVICE, "因病", "证明", DAY, DAY),
                Level.COUNTY,
                "B",
                ExemptionState.PROPOSED,
                "office",
                AT,
                null,
                null,
                null,
                2));
        server.post("education-exemptions", null, """
            {"superviseeId":"s-1","kind":"SERVICE","reason":"因病","evidence":"证明","from":"2026-03-20","to":"2026-03-20"}""");
        assertThat(server.called()).isEqualTo("propose");
        server.post("education-exemptions/x-1/decision", "\"2\"", "{\"granted\":true}");
        assertThat(server.arguments().subList(1, 4)).containsExactly("x-1", 2L, true);
    }

    @Test
    void medicalReviewsAreFiledAndExtended() throws Exception {
        server.answers(new MedicalReview(
                "m-1",
                "s-1",
                "u-1",
                MedicalCondition.ILLNESS,
                DAY,
                "某医院",
                true,
                null,
                "1号",
                MedicalResult.CONDITION_HOLDS,
                null,
                "office",
                AT));
        Answer filed = server.post("medical-reviews", null, """
            {"superviseeId":"s-1","condition":"ILLNESS","examinedOn":"2026-03-20","hospital":"某医院","designated":true,
             "diagnosis":"某病","document":"1号","result":"CONDITION_HOLDS"}""");
        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.json().get("diagnosis").isNull()).isTrue();
        assertThat(server.post("medical-reviews/m-1/reading", null, "{\"purpose\":\"核对病情\"}")
                        .status())
                .isEqualTo(200);
        assertThat(server.called()).isEqualTo("find");
        assertThat(server.arguments().subList(1, 3)).containsExactly("m-1", "核对病情");

        server.answers(new MedicalStanding(
                "s-1", DAY, MedicalCondition.ILLNESS, MedicalResult.CONDITION_GONE, DAY.plusMonths(3), "B", false));
        assertThat(server.get("medical-reviews/standing?superviseeId=s-1")
                        .json()
                        .get("lastDay")
                        .asText())
                .isEqualTo("2026-06-20");

        server.answers(new MedicalExtension(
                "y-1",
                "s-1",
                "u-1",
                2,
                "住院",
                "证明",
                Level.CITY,
                "B",
                ExtensionState.PROPOSED,
                null,
                "county",
                AT,
                null,
                null,
                null,
                null,
                1));
        Answer proposed = server.post("medical-reviews/extensions", null, """
            {"superviseeId":"s-1","months":2,"reason":"住院","evidence":"证明"}""");
        assertThat(proposed.header("ETag")).isEqualTo("\"1\"");
        server.post("medical-reviews/extensions/y-1/decision", "\"1\"", "{\"granted\":false,\"comment\":\"不必\"}");
        assertThat(server.arguments().subList(1, 5)).containsExactly("y-1", 1L, false, "不必");
        server.answers(new Page<>(List.of(), null));
        server.get("medical-reviews/extensions?state=granted");
        assertThat(server.argument(2)).isEqualTo(ExtensionState.GRANTED);
    }

    @Test
    void prohibitionOrdersAreRegisteredCopiedAndLifted() throws Exception {
        NewProhibition order =
                new NewProhibition("s-1", Set.of(ProhibitionKind.PLACE), "禁止进入酒吧", "某院", "1号", DAY, DAY, Set.of("z-1"));
        server.answers(
                new Prohibition("o-1", "u-1", order, ProhibitionState.ACTIVE, null, null, null, null, "county", AT, 3));
        server.post("prohibition-orders", null, """
            {"superviseeId":"s-1","kinds":["PLACE"],"content":"禁止进入酒吧","court":"某院","document":"1号",
             "from":"2026-03-20","to":"2026-03-20","zoneIds":["z-1"]}""");
        assertThat(server.argument(1)).isEqualTo(order);
        server.post("prohibition-orders/o-1/police-copy", "\"3\"", "{\"on\":\"2026-03-20\",\"reference\":\"回执\"}");
        assertThat(server.arguments().subList(1, 5)).containsExactly("o-1", 3L, DAY, "回执");
        server.post("prohibition-orders/o-1/zones", null, "{\"zoneIds\":[\"z-2\"]}");
        assertThat(server.arguments().subList(1, 4)).containsExactly("o-1", null, Set.of("z-2"));
        server.post("prohibition-orders/o-1/lifting", "\"3\"", "{\"text\":\"法院裁定\"}");
        assertThat(server.called()).isEqualTo("lift");
    }

    @Test
    void permitsAreAppliedForAndDecidedOn() throws Exception {
        PermitApplication wish = new PermitApplication(
                "s-1", PermitKind.TRIP, null, null, "610302", "宝鸡某市场", "送货", "合同", DAY, DAY.plusMonths(6));
        server.answers(new Permit(
                "t-1",
                "u-1",
                wish,
                Level.COUNTY,
                "B",
                PermitState.APPLIED,
                "office",
                AT,
                null,
                null,
                null,
                null,
                null,
                5));
        Answer applied = server.post("permits", null, """
            {"superviseeId":"s-1","kind":"TRIP","destinationCode":"610302","destination":"宝鸡某市场","reason":"送货",
             "evidence":"合同","from":"2026-03-20","to":"2026-09-20"}""");
        assertThat(applied.header("ETag")).isEqualTo("\"5\"");
        assertThat(server.argument(1)).isEqualTo(wish);
        for (String step : List.of("opinion:giveOpinion", "withdrawal:withdraw", "revocation:revoke")) {
            server.post("permits/t-1/" + step.split(":")[0], "\"5\"", "{\"text\":\"说明\"}");
            assertThat(server.called()).isEqualTo(step.split(":")[1]);
            assertThat(server.arguments().subList(1, 4)).containsExactly("t-1", 5L, "说明");
        }
        server.post("permits/t-1/decision", "\"5\"", "{\"granted\":true}");
        assertThat(server.called()).isEqualTo("decide");
        server.answers(new Page<>(List.of(), null));
        server.get("permits?kind=media&state=granted");
        assertThat(server.arguments().subList(2, 4)).containsExactly(PermitKind.MEDIA, PermitState.GRANTED);
    }

    @Test
    void aStepWithoutABodyIsRefused() throws Exception {
        Answer refused = server.post("permits", null, "null");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asText()).isEqualTo("FIELD_REQUIRED");
    }
}
