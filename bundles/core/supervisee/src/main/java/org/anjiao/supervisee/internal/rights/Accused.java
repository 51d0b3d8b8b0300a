package org.anjiao.supervisee.internal.rights;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.TimelineEntry;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.rights.ComplaintKind;
import org.anjiao.supervisee.rights.NewComplaint;
import org.anjiao.supervisee.rights.RightsProblem;

/**
 * Whom a complaint concerns, and who answers it: the level above the highest that took part (Law art. 34).
 *
 * @param recordType kind of the record complained of; null if there is none
 * @param accounts everybody who took a step on that record, and the officer named
 * @param answering the level that answers
 */
record Accused(String recordType, List<String> accounts, Level answering, String answeringUnitId) {

    /** @throws ProblemException {@code COMPLAINT_DECISION} */
    static Accused of(Desk desk, EntityManager manager, SuperviseeEntity person, NewComplaint filed) {
        List<TimelineEntry> steps =
                filed.recordId() == null ? List.of() : TimelineReader.ofRecord(manager, person.id(), filed.recordId());
        if (steps.isEmpty() && (filed.recordId() != null || filed.kind() == ComplaintKind.APPEAL)) {
            throw new ProblemException(RightsProblem.COMPLAINT_DECISION, "recordId");
        }
        Set<String> accounts = new LinkedHashSet<>();
        Level highest = Level.OFFICE;
        String system = desk.system(person.unitId()).account();
        for (TimelineEntry step : steps) {
            if (!step.actor().equals(system)) {
                accounts.add(step.actor());
            }
            highest = higher(highest, levelOf(desk, step.actorUnitId(), step.recordedAt()));
        }
        if (filed.againstAccount() != null) {
            accounts.add(filed.againstAccount());
            highest = higher(
                    highest,
                    desk.around()
                            .accounts()
                            .find(filed.againstAccount())
                            .map(Caller::unitId)
                            .map(unit -> levelOf(desk, unit, desk.now()))
                            .orElse(Level.OFFICE));
        }
        Level answering = Level.values()[Math.min(highest.ordinal() + 1, Level.PROVINCE.ordinal())];
        return new Accused(
                steps.isEmpty() ? null : steps.get(0).recordType(),
                List.copyOf(accounts),
                answering,
                desk.deciding(person.unitId(), answering).id());
    }

    private static Level higher(Level one, Level other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** As the unit stood then: it may be gone by now. */
    private static Level levelOf(Desk desk, String unitId, Instant at) {
        return Level.of(desk.around().organization().unit(unitId, at).type());
    }
}
