package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.correction.Announcements;
import org.anjiao.supervisee.correction.CorrectionGroups;
import org.anjiao.supervisee.correction.CorrectionPlans;
import org.anjiao.supervisee.correction.ManagementClasses;
import org.anjiao.supervisee.internal.correction.AnnouncementBook;
import org.anjiao.supervisee.internal.correction.ClassBook;
import org.anjiao.supervisee.internal.correction.GroupBook;
import org.anjiao.supervisee.internal.correction.PlanBook;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.rhythm.Rhythms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts announcements, groups, plans and classes into the container. */
public final class CorrectionComponents {
    private CorrectionComponents() {}

    /** The announcements. */
    @Component(service = Announcements.class)
    public static final class Announcing extends AnnouncementBook {
        @Activate
        public Announcing(@Reference Desk desk, @Reference Outlets outlets) {
            super(desk, outlets.documents());
        }
    }

    /** The groups. */
    @Component(service = CorrectionGroups.class)
    public static final class Groups extends GroupBook {
        @Activate
        public Groups(@Reference Desk desk) {
            super(desk);
        }
    }

    /** The plans. */
    @Component(service = CorrectionPlans.class)
    public static final class Plans extends PlanBook {
        @Activate
        public Plans(@Reference Desk desk, @Reference Outlets outlets) {
            super(desk, outlets.documents());
        }
    }

    /** The classes. */
    @Component(service = ManagementClasses.class)
    public static final class Classes extends ClassBook {
        @Activate
        public Classes(@Reference Desk desk, @Reference Outlets outlets, @Reference Rhythms rhythms) {
            super(desk, outlets.documents(), rhythms);
        }
    }
}
