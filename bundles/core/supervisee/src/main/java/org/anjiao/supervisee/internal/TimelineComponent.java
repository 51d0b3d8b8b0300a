package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.Timeline;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the time lines into the container. */
@Component(service = Timeline.class)
public final class TimelineComponent extends TimelineReader {
    @Activate
    public TimelineComponent(@Reference Desk desk) {
        super(desk);
    }
}
