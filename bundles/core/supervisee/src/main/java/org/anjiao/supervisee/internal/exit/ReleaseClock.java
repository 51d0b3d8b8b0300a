package org.anjiao.supervisee.internal.exit;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.exit.ReleaseState;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/**
 * What the clock does at the end of a term: it marks the person as not released, with what holds the release, and leaves the
 * obligation open and overdue. It never releases anybody.
 */
public class ReleaseClock implements DueHandler {
    private final Desk desk;

    public ReleaseClock(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.RELEASE);
    }

    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        ReleaseEntity release = manager.find(ReleaseEntity.class, person.id());
        if (release == null) {
            release = new ReleaseEntity(person.id());
            manager.persist(release);
        }
        if (release.state() != ReleaseState.PREPARING) {
            return;
        }
        release.termEnded(due.until());
        Set<Flag> flags = desk.flags().of(manager, person.id());
        desk.record(
                manager,
                desk.system(person.unitId()),
                person,
                new CaseStep(
                        "RELEASE_HELD",
                        ReleaseBook.RECORD_TYPE,
                        person.id(),
                        due.until(),
                        Map.of(
                                "termTo",
                                person.termTo().toString(),
                                "flags",
                                flags.stream().map(Flag::name).sorted().collect(Collectors.joining(",")))));
    }
}
