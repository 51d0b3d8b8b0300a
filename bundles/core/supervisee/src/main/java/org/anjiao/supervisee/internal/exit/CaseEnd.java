package org.anjiao.supervisee.internal.exit;

import java.util.List;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.exit.ReleaseState;
import org.anjiao.supervisee.exit.TerminationState;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.CaseDocuments;
import org.anjiao.supervisee.spi.CaseZones;

/** Ends a case with everything that hangs on it, in the transaction of the step that ends it (T-40, T-41). */
public class CaseEnd {
    private final Desk desk;
    private final List<CaseFollower> followers;
    private final CaseZones zones;
    private final RecordsEnd records;

    /**
     * @param followers may change while this runs; reads must be safe
     */
    public CaseEnd(Desk desk, List<CaseFollower> followers, CaseZones zones, CaseDocuments documents) {
        this.desk = desk;
        this.followers = followers;
        this.zones = zones;
        records = new RecordsEnd(desk, documents);
    }

    /**
     * Closes the person's file: obligations are dropped, flags lowered, zones lifted, and every record ends that does not
     * outlive the case.
     *
     * @param reason in Chinese; stands with what ends
     */
    public void end(EntityManager manager, Caller caller, SuperviseeEntity person, Status status, String reason) {
        person.close(status);
        ReleaseEntity release = manager.find(ReleaseEntity.class, person.id());
        if (status == Status.RELEASED) {
            desk.dues().done(manager, DueKind.RELEASE, person.id(), desk.now());
        }
        if (release != null && release.state() != ReleaseState.RELEASED) {
            release.move(ReleaseState.MOOT);
        }
        TerminationEntity termination = manager.find(TerminationEntity.class, person.id());
        if (termination != null && termination.state() == TerminationState.PROPOSED) {
            termination.move(TerminationState.MOOT);
        }
        desk.dues().cancelPerson(manager, person.id());
        desk.flags().clear(manager, person.id());
        records.end(manager, caller, person, reason);
        followers.forEach(follower -> follower.left(manager, caller, person, reason));
        zones.lift(caller, person.id(), reason);
    }

    /** What ends when another county takes the person over. */
    public void leaveCounty(EntityManager manager, Caller caller, SuperviseeEntity person, String reason) {
        followers.forEach(follower -> follower.leftCounty(manager, caller, person, reason));
        zones.lift(caller, person.id(), reason);
    }
}
