package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.absence.Absences;
import org.anjiao.supervisee.internal.absence.AbsenceBook;
import org.anjiao.supervisee.internal.absence.AbsenceClock;
import org.anjiao.supervisee.internal.absence.AbsenceNotices;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.measure.Conditions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the absences into the container. */
@Component(service = Absences.class)
public final class AbsencesComponent extends AbsenceBook {
    @Activate
    public AbsencesComponent(@Reference Desk desk, @Reference Outlets outlets) {
        this(desk, outlets.absences(desk), new Conditions(desk));
    }

    private AbsencesComponent(Desk desk, AbsenceNotices notices, Conditions conditions) {
        super(desk, new AbsenceClock(desk, notices, conditions), notices, conditions);
    }

    /** The clock's part, for the watch over time limits. */
    @Component(service = DueHandler.class)
    public static final class Clock extends AbsenceClock {
        @Activate
        public Clock(@Reference Desk desk, @Reference Outlets outlets) {
            super(desk, outlets.absences(desk), new Conditions(desk));
        }
    }
}
