package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.track.TrackRequestBook;
import org.anjiao.supervisee.track.TrackReads;
import org.anjiao.supervisee.track.TrackRequests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the requests for tracks into the container. */
@Component(service = {TrackRequests.class, TrackReads.class})
public final class TrackRequestsComponent extends TrackRequestBook {
    @Activate
    public TrackRequestsComponent(@Reference Desk desk) {
        super(desk);
    }
}
