package org.anjiao.supervisee.internal.whole;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.assessment.AssessmentVisit;
import org.anjiao.supervisee.decision.DecisionKind;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.exit.Announcement;
import org.anjiao.supervisee.exit.NewTermination;
import org.anjiao.supervisee.exit.TerminationReason;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.sensitive.SensitiveBook;
import org.anjiao.supervisee.internal.track.TrackRequestBook;
import org.anjiao.supervisee.internal.whole.LimitSteps.Begun;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.NewMeasure;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.reply.Ruling;
import org.anjiao.supervisee.rights.ComplaintOutcome;
import org.anjiao.supervisee.sensitive.NewSensitiveCase;
import org.anjiao.supervisee.track.NewTrackRequest;

/** A proposal of each kind, with who decides on it. */
final class Proposals {
    /** The day on which all happens; the rules of 2020 are in force. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    /**
     * @param proposer who may not decide; null where the proposer may have the next say
     * @param decider null if another organ decides
     */
    record Proposal(
            DecisionKind kind, Supplier<Begun> made, Caller proposer, Caller decider, Consumer<String> decision) {
        @Override
        public String toString() {
            return kind.name();
        }
    }

    private final WholeCase whole;
    private final TestWorld world;
    private final LimitSteps steps;
    private final Filings filings;
    private final SensitiveBook sensitive;
    private final List<Proposal> all = new ArrayList<>();

    Proposals(WholeCase whole) {
        this.whole = whole;
        world = whole.world;
        steps = new LimitSteps(whole);
        filings = new Filings(whole);
        sensitive = new SensitiveBook(whole.desk);
        plans();
        markers();
        positioning();
        leaves();
        permits();
        measures();
        transfers();
        ends();
        answers();
    }

    List<Proposal> all() {
        return List.copyOf(all);
    }

    private void add(
            DecisionKind kind, Supplier<Begun> made, Caller proposer, Caller decider, Consumer<String> decision) {
        all.add(new Proposal(kind, made, proposer, decider, decision));
    }

    private Supplier<Begun> with(Function<String, String> record) {
        return filings.with(Category.PROBATION, record);
    }

    private void plans() {
        add(
                DecisionKind.ASSESSMENT,
                () -> {
                    Begun begun = steps.begin(DueKind.ASSESSMENT, null, TODAY);
                    String id = begun.record();
                    whole.assessments.assign(world.beilin, id, null, List.of("beilin", "office"));
                    whole.assessments.visit(
                            world.office, id, null, new AssessmentVisit(TODAY, "碑林区某街道", "邻居", "表现尚可", null));
                    whole.assessments.propose(world.office, id, null, true, "适宜");
                    return new Begun(null, id);
                },
                world.office,
                world.agencyHead,
                id -> whole.assessments.decide(world.agencyHead, id, null, true, null));
        add(
                DecisionKind.PLAN,
                with(filings::plan),
                world.office,
                world.officeHead,
                id -> whole.plans.review(world.officeHead, id, null, true, null));
        add(
                DecisionKind.CLASS,
                with(person -> filings.inClass(person, "STRICT")),
                world.office,
                world.agencyHead,
                id -> whole.classes.decide(world.agencyHead, id, null, true, null));
    }

    private void markers() {
        add(
                DecisionKind.RISK_OVERRIDE,
                with(filings::overridden),
                world.office,
                world.agencyHead,
                id -> whole.risks.decideOverride(world.agencyHead, id, null, true, null));
        add(
                DecisionKind.KEY_LISTING,
                with(filings::listed),
                world.office,
                world.agencyHead,
                id -> whole.keys.decide(world.agencyHead, id, null, true, null));
        add(
                DecisionKind.KEY_DELISTING,
                with(person -> {
                    String id = filings.listed(person);
                    whole.keys.decide(world.agencyHead, id, null, true, null);
                    return whole.keys
                            .proposeDelisting(world.beilin, Filings.listing(person))
                            .id();
                }),
                world.beilin,
                world.agencyHead,
                id -> whole.keys.decide(world.agencyHead, id, null, false, "仍有往来"));
        add(
                DecisionKind.SENSITIVE,
                with(this::sensitive),
                world.beilin,
                world.agencyHead,
                id -> sensitive.decide(world.agencyHead, id, null, true, null));
        add(
                DecisionKind.SENSITIVE_LIFTING,
                with(person -> {
                    String id = sensitive(person);
                    sensitive.decide(world.agencyHead, id, null, true, null);
                    return sensitive
                            .proposeLifting(world.beilinHead, id, null, "已平息")
                            .id();
                }),
                world.beilinHead,
                world.agencyHead,
                id -> sensitive.decide(world.agencyHead, id, null, true, null));
    }

    private String sensitive(String person) {
        return sensitive
                .propose(world.beilin, new NewSensitiveCase(person, "媒体关注", List.of("office")))
                .id();
    }

    private void positioning() {
        add(
                DecisionKind.EM_SUBMISSION,
                with(person -> whole.orders
                        .propose(world.office, filings.order(person))
                        .id()),
                world.office,
                world.agencyHead,
                id -> whole.orders.submit(world.agencyHead, id, null, true, null));
        add(
                DecisionKind.EM_ORDER,
                with(person -> whole.orders
                        .propose(world.beilin, filings.order(person))
                        .id()),
                world.beilin,
                world.beilinHead,
                id -> whole.orders.approve(world.beilinHead, id, null));
        add(
                DecisionKind.EM_EXTENSION,
                with(person -> {
                    String id = whole.orders
                            .propose(world.beilin, filings.order(person))
                            .id();
                    whole.orders.approve(world.beilinHead, id, null);
                    whole.orders.requestExtension(world.beilin, id, null, TODAY.plusDays(90), "仍有必要");
                    return id;
                }),
                world.beilin,
                world.beilinHead,
                id -> whole.orders.decideExtension(world.beilinHead, id, null, true, null));
    }

    private void leaves() {
        add(
                DecisionKind.LEAVE_OPINION,
                with(person -> leave(person, 20)),
                null,
                world.officeHead,
                id -> whole.leaves.giveOpinion(world.officeHead, id, null, "同意"));
        add(
                DecisionKind.LEAVE,
                with(person -> leave(person, 4)),
                world.office,
                world.officeHead,
                id -> whole.leaves.decide(world.officeHead, id, null, true, null));
        add(
                DecisionKind.LEAVE_EXTENSION_OPINION,
                with(person -> extended(person, 20)),
                null,
                world.officeHead,
                id -> whole.leaves.giveOpinion(world.officeHead, id, null, "同意"));
        add(
                DecisionKind.LEAVE_EXTENSION,
                with(person -> {
                    String id = extended(person, 20);
                    whole.leaves.giveOpinion(world.officeHead, id, null, "同意");
                    return id;
                }),
                world.office,
                world.agencyHead,
                id -> whole.leaves.decideExtension(world.agencyHead, id, null, true, null));
    }

    private String extended(String person, int days) {
        String id = leave(person, 4);
        whole.leaves.decide(world.officeHead, id, null, true, null);
        whole.leaves.requestExtension(world.office, id, null, TODAY.plusDays(days), "住院");
        return id;
    }

    private String leave(String person, int days) {
        return filings.leave(person, TODAY.plusDays(1), TODAY.plusDays(days));
    }

    private void permits() {
        add(
                DecisionKind.PERMIT_OPINION,
                with(person -> filings.permit(person, PermitKind.MEETING, TODAY.plusDays(2))),
                null,
                world.officeHead,
                id -> whole.permits.giveOpinion(world.officeHead, id, null, "属实"));
        add(
                DecisionKind.PERMIT,
                with(person -> filings.permitWithOpinion(person, PermitKind.MEETING, TODAY.plusDays(2))),
                world.office,
                world.agencyHead,
                id -> whole.permits.decide(world.agencyHead, id, null, true, null));
        add(
                DecisionKind.EXEMPTION,
                filings::exempted,
                world.office,
                world.agencyHead,
                id -> whole.exemptions.decide(world.agencyHead, id, null, true, null));
        add(
                DecisionKind.MEDICAL_EXTENSION,
                filings.with(Category.TEMPORARY_SERVICE, filings::reviewedLater),
                world.beilin,
                world.city,
                id -> whole.medical.decideExtension(world.city, id, null, true, null));
    }

    private void measures() {
        add(
                DecisionKind.MEASURE_VERIFICATION,
                with(person -> measure(world.office, person, "SERIOUS_BREACH").id()),
                world.office,
                world.officeHead,
                id -> whole.measures.verify(world.officeHead, id, null, true, null));
        add(
                DecisionKind.MEASURE,
                with(person -> measure(world.beilin, person, "SERIOUS_BREACH").id()),
                world.beilin,
                world.agencyHead,
                id -> whole.measures.decide(world.agencyHead, id, null, true, null));
        add(
                DecisionKind.MEASURE_SIGNATURE,
                with(person -> {
                    String id = measure(world.beilin, person, "OTHER_SERIOUS").id();
                    whole.measures.decide(world.agencyHead, id, null, true, null);
                    return id;
                }),
                world.agencyHead,
                world.beilinHead,
                id -> whole.measures.sign(world.beilinHead, id, null, false, "再查"));
        add(
                DecisionKind.RECOMMIT_REFUSAL,
                filings.with(Category.TEMPORARY_SERVICE, person -> {
                    String id = filings.recommitment(person);
                    whole.cases.askRefusal(world.beilin, id, null, "新保证人已提出");
                    return id;
                }),
                world.beilin,
                world.city,
                id -> whole.cases.decideRefusal(world.city, id, null, true, "同意"));
        add(
                DecisionKind.PROCEEDING,
                () -> steps.begin(DueKind.REVOCATION_RULING, "PROBATION", TODAY),
                world.beilinHead,
                null,
                id -> whole.proceedings.answer(world.beilin, id, null, new Ruling(false, "裁定1号", TODAY, "理由不足", null)));
        add(
                DecisionKind.RULING,
                () -> {
                    Begun begun = steps.begin(DueKind.REVOCATION_RULING, "PROBATION", TODAY);
                    whole.proceedings.answer(
                            world.beilin, begun.record(), null, new Ruling(true, "裁定1号", TODAY, null, null));
                    return begun;
                },
                world.beilin,
                world.agencyHead,
                id -> whole.proceedings.confirm(world.agencyHead, id, null, true, null));
    }

    private Measure measure(Caller proposer, String person, String event) {
        Conduct conduct = new Conduct(person, event, TODAY, null, null);
        var suggestion = whole.measures.judge(proposer, conduct).suggestion();
        Agency organ = suggestion.kind().own() ? null : Agency.COURT;
        return whole.measures.propose(
                proposer,
                new NewMeasure(conduct, suggestion.kind(), suggestion.groundCode(), "事实", "证据", null, null, organ));
    }

    private void transfers() {
        add(
                DecisionKind.TRANSFER_OPINION,
                with(filings::transfer),
                null,
                world.officeHead,
                id -> whole.transfers.giveOpinion(world.officeHead, id, null, "属实"));
        add(
                DecisionKind.TRANSFER_ASKING,
                () -> steps.begin(DueKind.TRANSFER_ASK, null, TODAY),
                null,
                world.beilin,
                id -> whole.transfers.ask(world.beilin, id, null));
        add(
                DecisionKind.TRANSFER_ANSWER,
                () -> steps.begin(DueKind.TRANSFER_ANSWER, null, TODAY),
                world.beilin,
                whole.lianhu,
                id -> whole.transfers.answer(whole.lianhu, id, null, true, "u-610104001", null));
        add(
                DecisionKind.TRANSFER,
                () -> {
                    Begun begun = steps.begin(DueKind.TRANSFER_ANSWER, null, TODAY);
                    whole.transfers.answer(whole.lianhu, begun.record(), null, false, null, "无固定住所");
                    return begun;
                },
                world.office,
                world.city,
                id -> whole.transfers.decide(world.city, id, null, true, "应予接收"));
    }

    private void ends() {
        add(
                DecisionKind.RELEASE,
                () -> {
                    Map<String, String> row = TestWorld.goodRow();
                    row.put("矫正开始日期", TODAY.minusYears(1).toString());
                    row.put("入矫登记日期", TODAY.minusYears(1).toString());
                    row.put("矫正结束日期", TODAY.toString());
                    String person = world.person(row);
                    filings.appraised(person);
                    return new Begun(person, person);
                },
                world.officeHead,
                world.beilin,
                person -> whole.releases.release(world.beilin, person, null, new Announcement(TODAY, "家属", "司法所")));
        add(
                DecisionKind.TERMINATION,
                with(person -> {
                    whole.terminations.terminate(
                            world.beilin,
                            null,
                            new NewTermination(person, TerminationReason.CONVICTED, TODAY, "判决书", null));
                    return person;
                }),
                world.beilin,
                world.agencyHead,
                person -> whole.terminations.decide(world.agencyHead, person, null, true, null));
    }

    private void answers() {
        add(
                DecisionKind.COMPLAINT,
                () -> steps.begin(DueKind.COMPLAINT_ANSWER, null, TODAY),
                null,
                world.agencyHead,
                id -> whole.complaints.answer(world.agencyHead, id, null, ComplaintOutcome.REJECTED, "查无此事", "第三十四条"));
        add(
                DecisionKind.DATA_CORRECTION,
                () -> steps.begin(DueKind.CORRECTION_ANSWER, null, TODAY),
                world.office,
                world.agencyHead,
                id -> whole.corrections.decide(world.agencyHead, id, null, true, "已核实"));
        add(
                DecisionKind.PROCURATORATE_OPINION,
                () -> steps.begin(DueKind.PROCURATORATE_ANSWER, null, TODAY),
                null,
                world.agencyHead,
                id -> whole.opinions.answer(world.agencyHead, id, null, true, "已整改"));
        TrackRequestBook tracks = new TrackRequestBook(whole.desk);
        add(
                DecisionKind.TRACK_REQUEST,
                with(person -> tracks.request(
                                world.city, new NewTrackRequest(person, TODAY, TODAY, "核查轨迹", "社区矫正法第二十九条"))
                        .id()),
                world.city,
                world.beilinHead,
                id -> tracks.decide(world.beilinHead, id, null, true, null));
    }

    /** All who may have a say somewhere. */
    Set<Caller> officers() {
        return Set.of(
                world.office,
                world.officeHead,
                world.beilin,
                world.agencyHead,
                world.beilinHead,
                world.city,
                world.province,
                whole.lianhu,
                whole.lianhuHead);
    }
}
