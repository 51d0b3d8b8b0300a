package org.anjiao.supervisee.internal.prohibition;

import static org.anjiao.supervisee.internal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anjiao.platform.CommonProblem;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.leave.LeaveBook;
import org.anjiao.supervisee.internal.leave.LeaveClock;
import org.anjiao.supervisee.internal.leave.LeaveNotices;
import org.anjiao.supervisee.internal.rhythm.RegimeWorld;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.leave.LeaveProblem;
import org.anjiao.supervisee.prohibition.NewProhibition;
import org.anjiao.supervisee.prohibition.Permit;
import org.anjiao.supervisee.prohibition.PermitApplication;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.prohibition.PermitState;
import org.anjiao.supervisee.prohibition.Prohibition;
import org.anjiao.supervisee.prohibition.ProhibitionKind;
import org.anjiao.supervisee.prohibition.ProhibitionProblem;
import org.anjiao.supervisee.prohibition.ProhibitionState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-18, T-24. */
class PermitBookTest {
    private static final String BAOJI = "610302";
    private static RegimeWorld regime;
    private static TestWorld world;
    private static ProhibitionBook orders;
    private static PermitBook permits;

    @BeforeAll
    static void open() {
        regime = new RegimeWorld();
        world = regime.world;
        orders = new ProhibitionBook(world.desk);
        permits = new PermitBook(
                world.desk, world.caseDocuments(), new TripClock(world.desk, world.caseHazards(), world.alerts::add));
        regime.watch(List.of(new ProhibitionClock(world.desk)));
    }

    @AfterAll
    static void close() {
        regime.close();
    }

    private static String person(String registered, String category) {
        world.clock.set(registered + "T09:00");
        return regime.person(category);
    }

    private static NewProhibition order(String person, String from, String to) {
        return new NewProhibition(
                person,
                Set.of(ProhibitionKind.PLACE),
                "禁止进入夜总会、酒吧",
                "某区人民法院",
                "刑初1号",
                LocalDate.parse(from),
                LocalDate.parse(to),
                Set.of("zone-1"));
    }

    private static PermitApplication wish(
            String person, PermitKind kind, String prohibition, String renews, String from, String to) {
        return new PermitApplication(
                person,
                kind,
                prohibition,
                renews,
                kind == PermitKind.TRIP ? BAOJI : null,
                "宝鸡市渭滨区某市场",
                "送货",
                "劳动合同",
                LocalDate.parse(from),
                LocalDate.parse(to));
    }

    private static Permit granted(PermitApplication wish) {
        Permit permit = permits.apply(world.office, wish);
        permits.giveOpinion(world.officeHead, permit.id(), null, "同意");
        return permits.decide(world.agencyHead, permit.id(), null, true, null);
    }

    @Test
    void aTripPermitLastsSixMonthsAndNoDayLonger() {
        String person = person("2026-01-10", "缓刑");
        refused(
                ProhibitionProblem.PERMIT_TERM,
                () -> permits.apply(
                        world.office, wish(person, PermitKind.TRIP, null, null, "2026-01-10", "2026-07-11")));
        Permit permit =
                permits.apply(world.office, wish(person, PermitKind.TRIP, null, null, "2026-01-10", "2026-07-10"));
        assertThat(permit.basis()).isEqualTo("CN-2020 1.0.0 第二十九条");
        refused(
                ProhibitionProblem.PERMIT_OPINION_MISSING,
                () -> permits.decide(world.agencyHead, permit.id(), null, true, null));
        permits.giveOpinion(world.officeHead, permit.id(), null, "同意");
        refused(
                SuperviseeProblem.DECISION_LEVEL,
                () -> permits.decide(world.officeHead, permit.id(), null, true, null));
        assertThat(permits.decide(world.agencyHead, permit.id(), null, true, null)
                        .state())
                .isEqualTo(PermitState.GRANTED);
        refused(ProhibitionProblem.PERMIT_STATE, () -> permits.decide(world.agencyHead, permit.id(), null, true, null));

        regime.at("2026-07-10T23:59:59");
        assertThat(permits.find(world.office, permit.id()).state()).isEqualTo(PermitState.GRANTED);
        regime.at("2026-07-11T00:00");
        assertThat(permits.find(world.office, permit.id()).state()).isEqualTo(PermitState.ENDED);
        assertThat(regime.due(person, DueKind.TRIP_PERMIT_END)).isEmpty();
    }

    @Test
    void underTheMeasuresOf2012ThereIsNoTripPermit() {
        String person = person("2019-03-04", "缓刑");

        refused(
                ProhibitionProblem.TRIP_NO_RULE,
                () -> permits.apply(
                        world.office, wish(person, PermitKind.TRIP, null, null, "2019-03-05", "2019-06-04")));
    }

    @Test
    void whileATripPermitHoldsGoingThereNeedsNoLeave() {
        String person = person("2026-01-10", "缓刑");
        LeaveNotices notices =
                new LeaveNotices(world.desk, world.caseDocuments(), world.caseHazards(), world.alerts::add);
        LeaveBook leaves = new LeaveBook(world.desk, new LeaveClock(world.desk, notices), notices);
        LeaveApplication within = leave(person, BAOJI, "2026-07-09", "2026-07-10");
        assertThat(leaves.assess(world.office, within).needed()).isTrue();

        granted(wish(person, PermitKind.TRIP, null, null, "2026-01-10", "2026-07-10"));

        assertThat(leaves.assess(world.office, within).needed()).isFalse();
        assertThat(leaves.assess(world.office, within).basis()).isEqualTo("CN-2020 1.0.0 第二十九条");
        refused(LeaveProblem.LEAVE_NOT_NEEDED, () -> leaves.apply(world.office, within));
        assertThat(leaves.assess(world.office, leave(person, BAOJI, "2026-07-10", "2026-07-11"))
                        .needed())
                .as("longer than the permit")
                .isTrue();
        assertThat(leaves.assess(world.office, leave(person, "610122", "2026-07-09", "2026-07-10"))
                        .needed())
                .as("elsewhere")
                .isTrue();
    }

    private static LeaveApplication leave(String person, String code, String from, String to) {
        return new LeaveApplication(person, code, "某地", "送货", "合同", LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void aPermitIsRenewedOnceFromTheDayAfterItsEnd() {
        String person = person("2026-01-10", "缓刑");
        Permit first = granted(wish(person, PermitKind.TRIP, null, null, "2026-01-10", "2026-07-10"));
        world.clock.set("2026-07-01T09:00");
        refused(
                ProhibitionProblem.PERMIT_OVERLAPS,
                () -> permits.apply(
                        world.office, wish(person, PermitKind.TRIP, null, first.id(), "2026-07-10", "2027-01-09")));

        Permit second = permits.apply(
                world.office, wish(person, PermitKind.TRIP, null, first.id(), "2026-07-11", "2027-01-11"));

        assertThat(second.application().renews()).isEqualTo(first.id());
        refused(
                ProhibitionProblem.PERMIT_RENEWAL,
                () -> permits.apply(
                        world.office, wish(person, PermitKind.TRIP, null, first.id(), "2027-01-12", "2027-07-12")));
        permits.withdraw(world.office, second.id(), second.version(), "不再需要");
        assertThat(permits.apply(
                                world.office,
                                wish(person, PermitKind.TRIP, null, first.id(), "2026-07-11", "2027-01-11"))
                        .state())
                .isEqualTo(PermitState.APPLIED);
    }

    @Test
    void aSpecialPlaceIsPermittedByTheCountyAndCourtAndProcuratorateAreTold() {
        String person = person("2026-01-10", "缓刑");
        Prohibition order = orders.register(world.beilin, order(person, "2026-01-10", "2026-06-30"));
        refused(
                CommonProblem.FIELD_REQUIRED,
                () -> permits.apply(
                        world.office, wish(person, PermitKind.SPECIAL_PLACE, null, null, "2026-02-01", "2026-02-01")));
        refused(
                ProhibitionProblem.PERMIT_ORDER,
                () -> permits.apply(
                        world.office,
                        wish(person, PermitKind.SPECIAL_PLACE, order.id(), null, "2026-06-30", "2026-07-01")));
        world.documents.clear();

        Permit permit = granted(wish(person, PermitKind.SPECIAL_PLACE, order.id(), null, "2026-02-01", "2026-02-01"));

        assertThat(permit.basis()).isEqualTo("CN-2020 1.0.0 第三十九条");
        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.code()).isEqualTo("D-10");
            assertThat(document.addressee()).isEqualTo("court");
            assertThat(document.copies()).containsExactly("procuratorate");
            assertThat(document.body())
                    .as("the order that is lifted for once")
                    .contains(order.order().court(), order.order().document());
        });
        Permit revoked = permits.revoke(world.agencyHead, permit.id(), null, "情况有变");
        assertThat(revoked.state()).isEqualTo(PermitState.REVOKED);
        assertThat(regime.due(person, DueKind.PERMIT_END)).isEmpty();
        orders.lift(world.beilin, order.id(), null, "法院裁定");
        refused(
                ProhibitionProblem.PERMIT_ORDER,
                () -> permits.apply(
                        world.office,
                        wish(person, PermitKind.SPECIAL_PLACE, order.id(), null, "2026-02-02", "2026-02-02")));
    }

    @Test
    void whatIsOverIsNotPermittedAfterwards() {
        String person = person("2026-01-10", "缓刑");
        Permit permit =
                permits.apply(world.office, wish(person, PermitKind.MEETING, null, null, "2026-01-11", "2026-01-12"));
        permits.giveOpinion(world.officeHead, permit.id(), null, "情况属实");
        world.clock.set("2026-01-13T00:00");
        refused(ProhibitionProblem.PERMIT_OVER, () -> permits.decide(world.agencyHead, permit.id(), null, true, null));
        world.clock.set("2026-01-12T23:59:59");
        assertThat(permits.decide(world.agencyHead, permit.id(), null, true, null)
                        .state())
                .isEqualTo(PermitState.GRANTED);
    }

    @Test
    void whoFiledTheApplicationDoesNotDecideAndARefusalHasItsReasons() {
        String person = person("2019-03-04", "管制");
        Permit meeting = permits.apply(
                world.agencyHead, wish(person, PermitKind.MEETING, null, null, "2019-03-05", "2019-03-05"));
        permits.giveOpinion(world.officeHead, meeting.id(), null, "不同意");
        refused(
                SuperviseeProblem.DECIDER_IS_PROPOSER,
                () -> permits.decide(world.agencyHead, meeting.id(), null, true, null));
        Permit media =
                permits.apply(world.office, wish(person, PermitKind.MEDIA, null, null, "2019-03-05", "2019-03-05"));
        permits.giveOpinion(world.officeHead, media.id(), null, "不同意");
        refused(CommonProblem.FIELD_REQUIRED, () -> permits.decide(world.agencyHead, media.id(), null, false, null));
        Permit refused = permits.decide(world.agencyHead, media.id(), null, false, "与矫正要求不符");
        assertThat(refused.state()).isEqualTo(PermitState.REFUSED);
        assertThat(refused.basis()).isEqualTo("CN-2012 1.0.0 第十二条");
        assertThat(permits.list(world.beilin, CaseQuery.ofPerson(person, 10), PermitKind.MEDIA, PermitState.REFUSED)
                        .items())
                .extracting(Permit::id)
                .containsExactly(media.id());
        refused(
                ProhibitionProblem.PERMIT_IN_PAST,
                () -> permits.apply(
                        world.office, wish(person, PermitKind.MEDIA, null, null, "2019-03-03", "2019-03-05")));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-03-04,2019-06-29T12:00,ACTIVE",
        "2019-03-04,2019-06-30T23:59:59,ACTIVE",
        "2019-03-04,2019-07-01T00:00,ENDED"
    })
    void anOrderEndsWithItsTerm(String registered, String at, ProhibitionState state) {
        String person = person(registered, "缓刑");
        Prohibition order = orders.register(world.beilin, order(person, "2019-03-04", "2019-06-30"));
        regime.at(at);

        Prohibition now = orders.find(world.office, order.id());
        assertThat(now.state()).isEqualTo(state);
        assertThat(now.order().zoneIds()).containsExactly("zone-1");
        assertThat(now.endedOn()).isEqualTo(state == ProhibitionState.ENDED ? LocalDate.of(2019, 6, 30) : null);
    }

    @Test
    void anOrderIsOfCertainPersonsWithinTheirTermAndThePoliceHasACopyOnce() {
        String parolee = person("2026-01-10", "假释");
        refused(
                ProhibitionProblem.PROHIBITION_CATEGORY,
                () -> orders.register(world.beilin, order(parolee, "2026-01-10", "2026-06-30")));
        String person = regime.person("管制");
        refused(
                ProhibitionProblem.PROHIBITION_TERM,
                () -> orders.register(world.beilin, order(person, "2026-01-10", "2029-01-11")));
        refused(
                CommonProblem.NOT_PERMITTED,
                () -> orders.register(world.office, order(person, "2026-01-10", "2026-06-30")));
        Prohibition order = orders.register(world.beilin, order(person, "2026-01-10", "2029-01-10"));

        Prohibition copied =
                orders.copiedToPolice(world.beilin, order.id(), order.version(), LocalDate.of(2026, 1, 10), "回执1号");

        assertThat(copied.policeCopiedOn()).isEqualTo("2026-01-10");
        refused(
                ProhibitionProblem.PROHIBITION_COPIED,
                () -> orders.copiedToPolice(world.beilin, order.id(), null, LocalDate.of(2026, 1, 10), "回执2号"));
        refused(CommonProblem.STALE_VERSION, () -> orders.lift(world.beilin, order.id(), order.version(), "法院裁定"));
        assertThat(orders.enforcedBy(world.beilin, order.id(), null, Set.of("zone-2", "zone-3"))
                        .order()
                        .zoneIds())
                .containsExactlyInAnyOrder("zone-2", "zone-3");
        refused(
                CommonProblem.FIELD_INVALID,
                () -> orders.enforcedBy(world.beilin, order.id(), null, Set.of("not a zone")));
    }
}
