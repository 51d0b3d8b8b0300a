package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.education.Exemptions;
import org.anjiao.supervisee.education.Sessions;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.education.EducationClock;
import org.anjiao.supervisee.internal.education.ExemptionBook;
import org.anjiao.supervisee.internal.education.SessionBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the sessions of education and voluntary work into the container. */
@Component(service = Sessions.class)
public final class EducationComponent extends SessionBook {
    @Activate
    public EducationComponent(@Reference Desk desk) {
        super(desk);
    }

    /** The exemptions. */
    @Component(service = Exemptions.class)
    public static final class Exemption extends ExemptionBook {
        @Activate
        public Exemption(@Reference Desk desk) {
            super(desk);
        }
    }

    /** The clock's part, for the watch over time limits. */
    @Component(service = DueHandler.class)
    public static final class Clock extends EducationClock {
        @Activate
        public Clock(@Reference Desk desk) {
            super(desk);
        }
    }
}
