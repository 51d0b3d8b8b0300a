package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.daily.DailyImports;
import org.anjiao.supervisee.education.Sessions;
import org.anjiao.supervisee.internal.daily.DailyBook;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.report.Reports;
import org.anjiao.supervisee.visit.Verifications;
import org.anjiao.supervisee.visit.Visits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the import of daily records into the container. */
@Component(service = DailyImports.class)
public final class DailyImportsComponent extends DailyBook {
    @Activate
    public DailyImportsComponent(
            @Reference Desk desk,
            @Reference Visits visits,
            @Reference Verifications verifications,
            @Reference Reports reports,
            @Reference Sessions sessions) {
        super(desk, visits, verifications, reports, sessions);
    }
}
