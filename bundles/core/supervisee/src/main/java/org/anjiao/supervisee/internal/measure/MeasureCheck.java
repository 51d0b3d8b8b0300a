package org.anjiao.supervisee.internal.measure;

import java.time.LocalDate;
import javax.persistence.EntityManager;
import org.anjiao.platform.ProblemException;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.prohibition.ProhibitionSearch;
import org.anjiao.supervisee.measure.CourtLevel;
import org.anjiao.supervisee.measure.Judgement;
import org.anjiao.supervisee.measure.LawfulMeasure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.measure.NewMeasure;
import org.anjiao.supervisee.measure.Suggestion;

/** Whether a proposal has a basis in the law of the event: none is put on record without. */
final class MeasureCheck {
    /** So begin the packs' grounds of a breached order, minor and serious. */
    private static final String PROHIBITION_BREACHED = "PROHIBITION_BREACHED";

    private static final int MAX_FACTS = 1000;
    private static final int MAX_TEXT = 500;

    private MeasureCheck() {}

    /**
     * @param level who decides
     * @param basis of the ground: pack, version and article
     */
    record Sound(NewMeasure measure, Level level, String basis) {}

    static Sound check(EntityManager manager, SuperviseeEntity person, Judged judged, NewMeasure wished) {
        MeasureKind kind = Desk.value("kind", wished.kind());
        Judgement judgement = judged.judgement();
        LawfulMeasure lawful = judgement.lawful().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        MeasureProblem.MEASURE_NOT_LAWFUL, "kind", kind.zh(), judgement.on(), kind.en()));
        String ground = ground(kind, wished, lawful);
        requireProhibition(manager, person, "groundCode", ground, judgement.on());
        Suggestion suggestion = judged.suggestion();
        boolean followed = suggestion != null
                && suggestion.kind() == kind
                && suggestion.groundCode().equals(ground);
        if (kind == MeasureKind.COMMENDATION ? !followed : !judged.law().met(kind, ground, judged.facts())) {
            throw new ProblemException(
                    MeasureProblem.MEASURE_GROUND_NOT_MET, "groundCode", GroundNames.zh(ground), lawful.basis());
        }
        MeasureEntity with = kind == MeasureKind.ARREST ? accompanied(manager, person, wished) : null;
        Agency organ = organ(manager, person, kind, wished.organ());
        CourtLevel court = with == null ? court(judged, kind, organ, wished.court()) : with.court();
        NewMeasure sound = new NewMeasure(
                judged.conduct(),
                kind,
                ground,
                Desk.text("facts", wished.facts(), MAX_FACTS),
                Desk.text("evidence", wished.evidence(), MAX_TEXT),
                followed || kind == MeasureKind.ARREST ? null : deviation(wished, suggestion),
                with == null ? null : with.id(),
                organ,
                court);
        return new Sound(sound, level(judged, lawful, with, court), followed ? suggestion.basis() : lawful.basis());
    }

    /** An arrest is decided where the proposal is with which it goes. */
    private static Level level(Judged judged, LawfulMeasure lawful, MeasureEntity with, CourtLevel court) {
        if (with != null) {
            return with.level();
        }
        return court == null
                ? lawful.level()
                : judged.law().level(lawful.kind(), court, judged.conduct().on());
    }

    private static CourtLevel court(Judged judged, MeasureKind kind, Agency organ, CourtLevel wished) {
        if (organ != Agency.COURT) {
            if (wished != null) {
                throw new ProblemException(MeasureProblem.MEASURE_COURT, "court", wished.zh(), wished.en());
            }
            return null;
        }
        RuleValue courts = judged.law().courts(kind, judged.conduct().on());
        if (wished != null && !courts.lists(wished.name())) {
            throw new ProblemException(MeasureProblem.MEASURE_COURT, "court", wished.zh(), wished.en());
        }
        return wished != null ? wished : CourtLevel.valueOf(courts.codes().get(0));
    }

    /** Nobody breaches an order that was not in force. */
    static void requireProhibition(
            EntityManager manager, SuperviseeEntity person, String field, String code, LocalDate on) {
        if (code.startsWith(PROHIBITION_BREACHED) && !ProhibitionSearch.inForce(manager, person.id(), on)) {
            throw new ProblemException(MeasureProblem.MEASURE_NO_PROHIBITION, field, on);
        }
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

    private static MeasureEntity accompanied(EntityManager manager, SuperviseeEntity person, NewMeasure wished) {
        String id = Desk.text("withMeasureId", wished.withMeasureId(), 36);
        MeasureEntity proposal = manager.find(MeasureEntity.class, id);
        if (proposal == null
                || !proposal.superviseeId().equals(person.id())
                || !proposal.kind().name().equals(wished.groundCode())
                || !proposal.state().live()) {
            throw new ProblemException(MeasureProblem.MEASURE_ARREST_ALONE, "withMeasureId");
        }
        return proposal;
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
