package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.measure.MeasureDocuments;
import org.anjiao.supervisee.internal.measure.ObjectionClock;
import org.anjiao.supervisee.internal.rights.ComplaintBook;
import org.anjiao.supervisee.internal.rights.RightsLetters;
import org.anjiao.supervisee.rights.Complaints;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the complaints into the container. */
@Component(service = Complaints.class)
public final class ComplaintsComponent extends ComplaintBook {
    @Activate
    public ComplaintsComponent(@Reference Desk desk, @Reference Outlets outlets) {
        super(
                desk,
                new RightsLetters(desk, outlets.documents()),
                new ObjectionClock(desk, new MeasureDocuments(desk, outlets.documents())));
    }
}
