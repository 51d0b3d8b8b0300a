package org.anjiao.supervisee.internal.whole;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.education.ExemptionRequest;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.whole.LimitSteps.Begun;
import org.anjiao.supervisee.keyperson.NewKeyListing;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.NewMeasure;
import org.anjiao.supervisee.measure.RecommitQuery;
import org.anjiao.supervisee.prohibition.PermitApplication;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.risk.NewRiskAssessment;
import org.anjiao.supervisee.risk.spi.RiskBand;
import org.anjiao.supervisee.risk.spi.RiskInstrument;
import org.anjiao.supervisee.transfer.TransferApplication;

/** What is filed, applied for or proposed on somebody first, by the officers whose business it is, on the day of the clock. */
final class Filings {
    static final String BAOJI = "610302";

    private final WholeCase whole;
    private final TestWorld world;

    Filings(WholeCase whole) {
        this.whole = whole;
        world = whole.world;
    }

    /** Somebody in correction, with a record that the function makes. */
    Supplier<Begun> with(Category category, Function<String, String> record) {
        return () -> {
            String person = whole.person(category);
            return new Begun(person, record.apply(person));
        };
    }

    private LocalDate today() {
        return whole.desk.today();
    }

    /** Proposes a plan and gives its identifier, as the others do. */
    String plan(String person) {
        return whole.plans.propose(world.office, person, "情绪稳定", "每周电话报告", "入矫").id();
    }

    String inClass(String person, String code) {
        return whole.classes.propose(world.office, person, code, "入矫评估").id();
    }

    /** Assesses with another band than the instrument's. */
    String overridden(String person) {
        RiskInstrument baseline = whole.risks.instruments().get(0);
        return whole.risks
                .assess(
                        world.office,
                        new NewRiskAssessment(
                                person,
                                baseline.identity().id(),
                                baseline.workedCases().get(0).answers(),
                                RiskBand.HIGH,
                                "曾扬言报复"))
                .id();
    }

    String listed(String person) {
        return whole.keys.proposeListing(world.office, listing(person)).id();
    }

    static NewKeyListing listing(String person) {
        return new NewKeyListing(person, KeyCategory.GANG, "与原同案人员往来", "走访记录", "重点对象管理规定第三条");
    }

    /** The rules of 2012 fix hours from which somebody can be exempt: the clock goes back there. */
    Begun exempted() {
        world.clock.set("2019-03-05T09:00");
        String person = whole.person(Category.PROBATION);
        ExemptionRequest wish =
                new ExemptionRequest(person, SessionKind.SERVICE, "丧失劳动能力", "医院证明", today(), today().plusDays(30));
        return new Begun(person, whole.exemptions.propose(world.office, wish).id());
    }

    /** Asks to extend the time of a review of somebody who serves outside prison. */
    String reviewedLater(String person) {
        whole.look();
        return whole.medical
                .proposeExtension(world.beilin, person, 1, "正在住院", "住院证明")
                .id();
    }

    /** Opens the case of somebody who serves outside prison and has lost the guarantor. */
    String recommitment(String person) {
        whole.cases.open(world.office, new Conduct(person, "GUARANTOR_LOST", today(), null, null));
        return whole.cases
                .list(world.office, new RecommitQuery(null, person, null, null, 10))
                .items()
                .get(0)
                .id();
    }

    String leave(String person, LocalDate from, LocalDate to) {
        return whole.leaves.apply(world.office, application(person, from, to)).id();
    }

    /** From tomorrow on. */
    LeaveApplication application(String person, int days) {
        return application(person, today().plusDays(1), today().plusDays(days));
    }

    private static LeaveApplication application(String person, LocalDate from, LocalDate to) {
        return new LeaveApplication(person, BAOJI, "宝鸡市", "探亲", "车票", from, to);
    }

    String permit(String person, PermitKind kind, LocalDate to) {
        PermitApplication application = new PermitApplication(
                person,
                kind,
                null,
                null,
                kind == PermitKind.TRIP ? BAOJI : null,
                "宝鸡市渭滨区某市场",
                "送货",
                "劳动合同",
                today(),
                to);
        return whole.permits.apply(world.office, application).id();
    }

    /** As {@link #permit}, with the opinion of the office. */
    String permitWithOpinion(String person, PermitKind kind, LocalDate to) {
        String id = permit(person, kind, to);
        whole.permits.giveOpinion(world.officeHead, id, null, "属实");
        return id;
    }

    /** Under the rules of 2020. */
    EmProposal order(String person) {
        return new EmProposal(person, "LEFT_WITHOUT_APPROVAL", "走访记录", null, today(), today().plusDays(60), null);
    }

    NewMeasure warning(String person) {
        return new NewMeasure(
                new Conduct(person, "SERIOUS_BREACH", today(), null, null),
                MeasureKind.WARNING,
                "SERIOUS_BREACH",
                "事实",
                "证据",
                null,
                null,
                null);
    }

    String transfer(String person) {
        return whole.transfers.apply(world.office, moving(person)).id();
    }

    TransferApplication moving(String person) {
        return new TransferApplication(person, "u-610104", null, today().plusDays(60), "就业", "合同");
    }

    /** All that goes before the announcement of the release. */
    void appraised(String person) {
        whole.releases.fileSummary(world.office, person, null, "总结", null);
        whole.releases.appraise(world.officeHead, person, null, "遵守规定");
    }
}
