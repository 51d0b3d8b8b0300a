package org.anjiao.supervisee.internal.measure;

import javax.persistence.EntityManager;
import org.anjiao.platform.ProblemException;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.measure.Judgement;
import org.anjiao.supervisee.measure.LawfulMeasure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.measure.NewMeasure;
import org.anjiao.supervisee.measure.Suggestion;

/** Whether a proposal has a basis in the law of the event: none is put on record without. */
final class MeasureCheck {
    private static final int MAX_FACTS = 1000;
    private static final int MAX_TEXT = 500;

    private MeasureCheck() {}

    /** @param basis of the ground: pack, version and article */
    record Sound(NewMeasure measure, LawfulMeasure lawful, String basis) {}

    static Sound check(EntityManager manager, SuperviseeEntity person, Judged judged, NewMeasure wished) {
        MeasureKind kind = Desk.value("kind", wished.kind());
        Judgement judgement = judged.judgement();
        LawfulMeasure lawful = judgement.lawful().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        MeasureProblem.MEASURE_NOT_LAWFUL, "kind", kind.zh(), judgement.on(), kind.en()));
        String ground = ground(kind, wished, lawful);
        Suggestion suggestion = judged.suggestion();
        boolean followed = suggestion != null
                && suggestion.kind() == kind
                && suggestion.groundCode().equals(ground);
        if (kind == MeasureKind.COMMENDATION ? !followed : !judged.law().met(kind, ground, judged.facts())) {
            throw new ProblemException(
                    MeasureProblem.MEASURE_GROUND_NOT_MET, "groundCode", GroundNames.zh(ground), lawful.basis());
        }
        NewMeasure sound = new NewMeasure(
                judged.conduct(),
                kind,
                ground,
                Desk.text("facts", wished.facts(), MAX_FACTS),
                Desk.text("evidence", wished.evidence(), MAX_TEXT),
                followed || kind == MeasureKind.ARREST ? null : deviation(wished, suggestion),
                kind == MeasureKind.ARREST ? accompanied(manager, person, wished) : null,
                organ(manager, person, kind, wished.organ()));
        return new Sound(sound, lawful, followed ? suggestion.basis() : lawful.basis());
    }

    private static String ground(MeasureKind kind, NewMeasure wished, LawfulMeasure lawful) {
        if (kind == MeasureKind.COMMENDATION) {
            return RuleCodes.COMMENDATION_CONDITIONS;
        }
        String ground = Desk.text("groundCode", wished.groundCode(), 40);
        if (!lawful.grounds().contains(ground)) {
            throw new ProblemException(MeasureProblem.MEASURE_GROUND, "groundCode", ground, lawful.basis());
        }
        return ground;
    }

    private static String deviation(NewMeasure wished, Suggestion suggestion) {
        String why = Desk.optionalText("deviation", wished.deviation(), MAX_TEXT);
        if (why == null) {
            throw new ProblemException(
                    MeasureProblem.MEASURE_DEVIATION,
                    "deviation",
                    suggestion == null ? "无" : suggestion.kind().zh(),
                    suggestion == null ? "nothing" : suggestion.kind().en());
        }
        return why;
    }

    private static String accompanied(EntityManager manager, SuperviseeEntity person, NewMeasure wished) {
        String id = Desk.text("withMeasureId", wished.withMeasureId(), 36);
        MeasureEntity proposal = manager.find(MeasureEntity.class, id);
        if (proposal == null
                || !proposal.superviseeId().equals(person.id())
                || !proposal.kind().name().equals(wished.groundCode())
                || !proposal.state().live()) {
            throw new ProblemException(MeasureProblem.MEASURE_ARREST_ALONE, "withMeasureId");
        }
        return id;
    }

    private static Agency organ(EntityManager manager, SuperviseeEntity person, MeasureKind kind, Agency wished) {
        return switch (kind) {
            case ADMONITION, WARNING, COMMENDATION -> null;
            case POLICE_PENALTY -> Agency.POLICE;
            case REVOKE_PROBATION, REVOKE_PAROLE, ARREST, COMMUTATION -> Agency.COURT;
            case RECOMMIT -> deciding(manager, person, wished);
        };
    }

    /** Law art. 49: whoever decided on the temporary service, or the court of the place. */
    private static Agency deciding(EntityManager manager, SuperviseeEntity person, Agency wished) {
        Agency organ = wished != null
                ? wished
                : MeasureSearch.decidingAuthority(manager, person.id()).orElse(null);
        if (organ == null || organ == Agency.PROCURATORATE) {
            throw new ProblemException(
                    MeasureProblem.MEASURE_ORGAN, "organ", "人民法院、公安机关或者监狱管理机关", "court, police or prison authority");
        }
        return organ;
    }
}
