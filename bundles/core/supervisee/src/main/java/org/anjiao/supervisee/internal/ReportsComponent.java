package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.internal.crypto.SealedTexts;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.report.ReportBook;
import org.anjiao.supervisee.internal.report.ReportClock;
import org.anjiao.supervisee.internal.rhythm.Rhythms;
import org.anjiao.supervisee.report.Reports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the reports into the container. */
@Component(service = Reports.class)
public final class ReportsComponent extends ReportBook {
    @Activate
    public ReportsComponent(
            @Reference Desk desk,
            @Reference Rhythms rhythms,
            @Reference SealedTexts sealing,
            @Reference Outlets outlets) {
        super(desk, rhythms, new ReportClock(desk, outlets.alerts()), sealing);
    }

    /** The clock's part, for the watch over time limits. */
    @Component(service = DueHandler.class)
    public static final class Clock extends ReportClock {
        @Activate
        public Clock(@Reference Desk desk, @Reference Outlets outlets) {
            super(desk, outlets.alerts());
        }
    }
}
