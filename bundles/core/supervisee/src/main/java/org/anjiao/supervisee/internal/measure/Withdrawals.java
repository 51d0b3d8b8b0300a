package org.anjiao.supervisee.internal.measure;

import java.util.List;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.measure.MeasureState;

/** Takes proposals back that are with another organ. */
final class Withdrawals {
    private final Desk desk;
    private final Conditions conditions;
    private final ProceedingClock proceedings;
    private final MeasureDocuments documents;

    Withdrawals(Desk desk, Conditions conditions, ProceedingClock proceedings, MeasureDocuments documents) {
        this.desk = desk;
        this.conditions = conditions;
        this.proceedings = proceedings;
        this.documents = documents;
    }

    /**
     * Tells the organ, closes the proceeding with all that hangs on it, and takes back what goes with the proposal.
     *
     * @throws org.anjiao.platform.ProblemException {@code PROCEEDING_RULED}
     */
    void takeBack(EntityManager manager, Caller caller, SuperviseeEntity person, MeasureEntity measure, String why) {
        ProceedingEntity proceeding =
                MeasureSearch.proceeding(manager, measure.id()).orElseThrow();
        proceeding.withdrawn();
        proceeding.noticed(
                documents.withdrawal(caller, person, measure, proceeding, why).id());
        documents.settled(caller, proceeding, "提请已撤回：" + why);
        desk.flags().lower(manager, person.id(), Flag.PROCEEDING_PENDING, proceeding.id());
        desk.dues().cancelAll(manager, proceeding.id());
        proceedings.record(manager, caller, person, proceeding, "PROCEEDING_WITHDRAWN", null);
        with(manager, measure).forEach(arrest -> {
            if (arrest.state() == MeasureState.ISSUED) {
                takeBack(manager, caller, person, arrest, why);
            }
            arrest.withdraw(why);
        });
        conditions.withdrawn(manager, caller, person, measure);
    }

    /** An arrest is proposed with a pending proposal to revoke only; one on which the court has ruled stays. */
    private static List<MeasureEntity> with(EntityManager manager, MeasureEntity measure) {
        return MeasureSearch.live(manager, measure.superviseeId()).stream()
                .filter(other -> measure.id().equals(other.withMeasureId()))
                .filter(other -> MeasureSearch.proceeding(manager, other.id())
                        .map(proceeding -> proceeding.state().open())
                        .orElse(true))
                .toList();
    }
}
