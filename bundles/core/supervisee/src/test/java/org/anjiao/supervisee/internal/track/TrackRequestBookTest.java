package org.anjiao.supervisee.internal.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.TimelineEntry;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.internal.sensitive.SensitiveBook;
import org.anjiao.supervisee.sensitive.NewSensitiveCase;
import org.anjiao.supervisee.sensitive.SensitiveCase;
import org.anjiao.supervisee.track.NewTrackRequest;
import org.anjiao.supervisee.track.TrackRequest;
import org.anjiao.supervisee.track.TrackRequestProblem;
import org.anjiao.supervisee.track.TrackRequestState;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** City and province look at a track by a case-by-case request only (brief 6.3). */
class TrackRequestBookTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate LAST = LocalDate.parse("2026-03-05");
    private static TestWorld world;
    private static TrackRequestBook book;
    private static Caller colleague;
    private static Caller prosecutor;
    private static Caller otherCounty;

    private String person;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        world.unit("6102", "61", UnitType.CITY_JUSTICE);
        book = new TrackRequestBook(world.desk);
        colleague = world.account("city-2", "6101", Role.CITY_OFFICER);
        prosecutor = world.account("beilin-jiancha", "610103", Role.PROCURATORATE);
        otherCounty = world.account("lianhu-head", "610104", Role.COUNTY_JUSTICE_HEAD);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPerson() {
        at("2026-03-10T09:00");
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正结束日期", "2028-01-01");
        person = world.person(row);
        world.audited.clear();
    }

    private static void at(String moment) {
        world.clock.set(moment);
    }

    private NewTrackRequest wish() {
        return wish(FIRST, LAST);
    }

    private NewTrackRequest wish(LocalDate from, LocalDate to) {
        return new NewTrackRequest(person, from, to, "核查脱管线索", "《社区矫正法》第二十九条");
    }

    private TrackRequest granted(Caller requester) {
        TrackRequest request = book.request(requester, wish());
        return book.decide(world.beilinHead, request.id(), request.version(), true, null);
    }

    @Test
    void withoutARequestTheCitySeesNothingAndTheRefusalStands() {
        refused(TrackRequestProblem.TRACK_REQUEST_NEEDED, () -> book.require(world.city, person, LAST));
        assertThat(world.audited).singleElement().satisfies(record -> {
            assertThat(record.action()).isEqualTo("REFUSED");
            assertThat(record.recordId()).isEqualTo(person);
            assertThat(record.details())
                    .containsEntry("code", "TRACK_REQUEST_NEEDED")
                    .containsEntry("day", "2026-03-05");
        });
        assertThatThrownBy(() -> book.require(world.province, person, LAST))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.remedyZh()).contains("提交轨迹查阅申请");
                    assertThat(problem.remedyEn()).contains("File a request");
                });
        assertThat(book.require(world.office, person, LAST)).as("by own right").isEmpty();
        assertThat(book.require(world.beilinHead, person, LAST)).isEmpty();
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> book.require(otherCounty, person, LAST));
        refused(CommonProblem.RECORD_NOT_FOUND, () -> book.require(world.city, "nobody", LAST));
        Caller elsewhere = world.account("tongchuan", "6102", Role.CITY_OFFICER);
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> book.require(elsewhere, person, LAST));
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> book.request(elsewhere, wish()));
    }

    @Test
    void theCountysHeadGrantsAndTheRequesterReadsThoseDaysOfThatPersonForItsTime() {
        TrackRequest request = book.request(world.city, wish());
        assertThat(request.state()).isEqualTo(TrackRequestState.SUBMITTED);
        assertThat(request.number()).matches("GJ-2026-\\d{6}");
        assertThat(request.level()).isEqualTo(Level.COUNTY);
        assertThat(request.requesterUnitId()).isEqualTo("u-6101");
        assertThat(request.readable()).isFalse();
        refused(TrackRequestProblem.TRACK_REQUEST_NEEDED, () -> book.require(world.city, person, LAST));

        TrackRequest grant = book.decide(world.beilinHead, request.id(), request.version(), true, "同意");

        assertThat(grant.state()).isEqualTo(TrackRequestState.GRANTED);
        assertThat(grant.readable()).isTrue();
        assertThat(grant.readableUntil()).isEqualTo(Shanghai.startOf(LocalDate.parse("2026-03-18")));
        assertThat(grant.basis()).isNotBlank();
        assertThat(book.require(world.city, person, FIRST).orElseThrow().number())
                .isEqualTo(request.number());
        assertThat(book.require(world.city, person, LAST)).isPresent();
        for (LocalDate outside : List.of(FIRST.minusDays(1), LAST.plusDays(1))) {
            refused(TrackRequestProblem.TRACK_REQUEST_NEEDED, () -> book.require(world.city, person, outside));
        }
        refused(TrackRequestProblem.TRACK_REQUEST_NEEDED, () -> book.require(colleague, person, LAST));
        refused(TrackRequestProblem.TRACK_REQUEST_NEEDED, () -> book.require(world.province, person, LAST));
        String other = world.person(TestWorld.goodRow());
        refused(TrackRequestProblem.TRACK_REQUEST_NEEDED, () -> book.require(world.city, other, LAST));
        assertThat(world.audited)
                .extracting(AuditRecord::action)
                .contains("TRACK_REQUESTED", "TRACK_GRANTED", "REFUSED");
        assertThat(new TimelineReader(world.desk)
                        .of(world.office, person, null, 10)
                        .items())
                .extracting(TimelineEntry::action)
                .contains("TRACK_REQUESTED", "TRACK_GRANTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-03-10", "2026-03-10"})
    void theTimeToReadEndsWithItsLastDayUnderBothPacks(String day) {
        LocalDate begin = LocalDate.parse(day);
        at(day + "T09:00");
        person = world.person(TestWorld.goodRow());
        TrackRequest request = book.request(world.province, wish(begin, begin));
        at(day + "T23:59");
        book.decide(world.beilinHead, request.id(), null, true, null);
        at(begin.plusDays(6) + "T12:00");
        assertThat(book.require(world.province, person, begin))
                .as("the day before the last")
                .isPresent();
        at(begin.plusDays(7) + "T23:59");
        assertThat(book.require(world.province, person, begin))
                .as("the last day")
                .isPresent();
        assertThat(book.find(world.province, request.id()).readable()).isTrue();
        at(begin.plusDays(8) + "T00:00");
        refused(TrackRequestProblem.TRACK_REQUEST_NEEDED, () -> book.require(world.province, person, begin));
        assertThat(book.find(world.province, request.id()).readable()).isFalse();
        assertThat(book.find(world.province, request.id()).state()).isEqualTo(TrackRequestState.GRANTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-03-10", "2026-03-10"})
    void aRequestCoversSoManyDaysAndNoneToCome(String day) {
        at(day + "T09:00");
        person = world.person(TestWorld.goodRow());
        LocalDate today = LocalDate.parse(day);
        assertThat(book.request(world.city, wish(today.minusDays(29), today)).from())
                .isEqualTo(today.minusDays(29));
        assertThat(book.request(world.city, wish(today.minusDays(30), today)).to())
                .as("31 days")
                .isEqualTo(today);
        refused(
                TrackRequestProblem.TRACK_REQUEST_PERIOD,
                () -> book.request(world.city, wish(today.minusDays(31), today)));
        refused(
                TrackRequestProblem.TRACK_REQUEST_PERIOD,
                () -> book.request(world.city, wish(today, today.plusDays(1))));
        refused(
                TrackRequestProblem.TRACK_REQUEST_PERIOD,
                () -> book.request(world.city, wish(today, today.minusDays(1))));
    }

    @Test
    void whatARequestMustSay() {
        refused(
                CommonProblem.PURPOSE_REQUIRED,
                () -> book.request(world.city, new NewTrackRequest(person, FIRST, LAST, " ", "第二十九条")));
        refused(
                CommonProblem.FIELD_REQUIRED,
                () -> book.request(world.city, new NewTrackRequest(person, FIRST, LAST, "核查", " ")));
        refused(
                CommonProblem.FIELD_REQUIRED,
                () -> book.request(world.city, new NewTrackRequest(person, null, LAST, "核查", "第二十九条")));
        refused(
                SuperviseeProblem.TEXT_TOO_LONG,
                () -> book.request(world.city, new NewTrackRequest(person, FIRST, LAST, "核".repeat(201), "第二十九条")));
        refused(CommonProblem.NOT_PERMITTED, () -> book.request(world.beilin, wish()));
        assertThat(world.audited).isEmpty();
    }

    @Test
    void theDecisionIsAnothersAtTheLevelOfThePack() {
        TrackRequest request = book.request(world.city, wish());
        refused(CommonProblem.NOT_PERMITTED, () -> book.decide(world.beilin, request.id(), null, true, null));
        refused(CommonProblem.NOT_PERMITTED, () -> book.decide(world.agencyHead, request.id(), null, true, null));
        refused(SuperviseeProblem.DECISION_LEVEL, () -> book.decide(colleague, request.id(), null, true, null));
        refused(SuperviseeProblem.DECISION_LEVEL, () -> book.decide(world.province, request.id(), null, true, null));
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> book.decide(otherCounty, request.id(), null, true, null));
        refused(CommonProblem.FIELD_REQUIRED, () -> book.decide(world.beilinHead, request.id(), null, false, " "));
        refused(
                CommonProblem.STALE_VERSION,
                () -> book.decide(world.beilinHead, request.id(), request.version() - 1, true, null));
        Caller both = new Caller("both", "both", "u-610103", Set.of(Role.COUNTY_JUSTICE_HEAD, Role.PROCURATORATE));
        TrackRequest own = book.request(both, wish());
        refused(SuperviseeProblem.DECIDER_IS_PROPOSER, () -> book.decide(both, own.id(), null, true, null));

        TrackRequest refusal = book.decide(world.beilinHead, request.id(), request.version(), false, "依据不足");
        assertThat(refusal.state()).isEqualTo(TrackRequestState.REFUSED);
        assertThat(refusal.readableUntil()).isNull();
        refused(TrackRequestProblem.TRACK_REQUEST_NEEDED, () -> book.require(world.city, person, LAST));
        refused(
                TrackRequestProblem.TRACK_REQUEST_STATE,
                () -> book.decide(world.beilinHead, request.id(), null, true, null));
    }

    @Test
    void aGrantEndsEarlyByItsHolderOrByWhoGaveIt() {
        TrackRequest given = granted(world.city);
        refused(TrackRequestProblem.TRACK_REQUEST_NOT_OWN, () -> book.withdraw(colleague, given.id(), null, "不需要"));
        refused(CommonProblem.FIELD_REQUIRED, () -> book.withdraw(world.city, given.id(), null, " "));
        assertThat(book.withdraw(world.city, given.id(), given.version(), "不需要").state())
                .isEqualTo(TrackRequestState.WITHDRAWN);
        refused(TrackRequestProblem.TRACK_REQUEST_NEEDED, () -> book.require(world.city, person, LAST));

        TrackRequest again = granted(world.city);
        refused(SuperviseeProblem.DECISION_LEVEL, () -> book.revoke(colleague, again.id(), null, "用途不符"));
        TrackRequest revoked = book.revoke(world.beilinHead, again.id(), again.version(), "用途不符");
        assertThat(revoked.state()).isEqualTo(TrackRequestState.REVOKED);
        assertThat(revoked.readable()).isFalse();
        assertThat(revoked.endReason()).isEqualTo("用途不符");
        refused(TrackRequestProblem.TRACK_REQUEST_NEEDED, () -> book.require(world.city, person, LAST));
        refused(TrackRequestProblem.TRACK_REQUEST_STATE, () -> book.withdraw(world.city, again.id(), null, "不需要"));
        TrackRequest waiting = book.request(world.city, wish());
        refused(TrackRequestProblem.TRACK_REQUEST_STATE, () -> book.revoke(world.beilinHead, waiting.id(), null, "不符"));
        assertThat(book.withdraw(world.city, waiting.id(), null, "不需要").state()).isEqualTo(TrackRequestState.WITHDRAWN);
    }

    /** Brief 6.3, the procuratorate's cell: by a lawful request. */
    @Test
    void theProcuratorateOfThePlaceAsksInTheSameWay() {
        refused(TrackRequestProblem.TRACK_REQUEST_NEEDED, () -> book.require(prosecutor, person, LAST));
        TrackRequest grant = granted(prosecutor);
        assertThat(book.require(prosecutor, person, LAST).orElseThrow().number())
                .isEqualTo(grant.number());
        assertThat(book.own(prosecutor, null, 10).items())
                .extracting(TrackRequest::id)
                .contains(grant.id());
        refused(CommonProblem.NOT_PERMITTED, () -> book.list(prosecutor, CaseQuery.ofPerson(person, 10), null));
        refused(CommonProblem.NOT_PERMITTED, () -> world.registry.find(prosecutor, person, null));
    }

    @Test
    void listsShowTheDecidersTheirUnitsAndEachRequesterTheOwn() {
        TrackRequest first = book.request(world.city, wish());
        TrackRequest second = book.request(colleague, wish());
        book.decide(world.beilinHead, second.id(), null, false, "依据不足");
        assertThat(ids(book.list(world.beilinHead, CaseQuery.ofPerson(person, 10), null)))
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(ids(book.list(world.beilinHead, CaseQuery.ofPerson(person, 10), TrackRequestState.SUBMITTED)))
                .containsExactly(first.id());
        CaseQuery ofUnit = new CaseQuery(null, null, null, null, false, null, 200);
        assertThat(ids(book.list(world.beilinHead, ofUnit, TrackRequestState.SUBMITTED)))
                .contains(first.id());
        assertThat(book.list(otherCounty, ofUnit, null).items()).isEmpty();
        refused(CommonProblem.NOT_PERMITTED, () -> book.list(world.office, ofUnit, null));
        refused(CommonProblem.NOT_PERMITTED, () -> book.own(world.beilinHead, null, 10));
        assertThat(book.find(colleague, second.id()).state()).isEqualTo(TrackRequestState.REFUSED);
        refused(CommonProblem.NOT_PERMITTED, () -> book.find(prosecutor, first.id()));

        List<String> own = new ArrayList<>();
        String cursor = null;
        do {
            Page<TrackRequest> page = book.own(colleague, cursor, 1);
            page.items().forEach(request -> own.add(request.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(own).doesNotHaveDuplicates().contains(second.id()).doesNotContain(first.id());
    }

    /** */
    @Test
    void aSensitiveCaseIsAskedForByThoseWhoKnowItOnly() {
        TrackRequest before = granted(world.province);
        TrackRequest ofTheCity = granted(world.city);
        SensitiveBook cases = new SensitiveBook(world.desk);
        SensitiveCase marker = cases.propose(world.beilin, new NewSensitiveCase(person, "媒体关注", List.of()));
        cases.decide(world.agencyHead, marker.id(), null, true, null);
        refused(CommonProblem.NOT_PERMITTED, () -> book.request(world.province, wish()));
        refused(CommonProblem.NOT_PERMITTED, () -> book.require(world.province, person, LAST));
        refused(CommonProblem.NOT_PERMITTED, () -> book.find(world.province, before.id()));
        assertThat(ids(book.own(world.province, null, 200))).doesNotContain(before.id());
        refused(CommonProblem.NOT_PERMITTED, () -> book.require(world.office, person, LAST));
        assertThat(book.require(world.city, person, LAST).orElseThrow().id()).isEqualTo(ofTheCity.id());
        assertThat(book.require(world.beilinHead, person, LAST)).isEmpty();
    }

    private static List<String> ids(Page<TrackRequest> page) {
        return page.items().stream().map(TrackRequest::id).toList();
    }

    private static void refused(ProblemCode code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
