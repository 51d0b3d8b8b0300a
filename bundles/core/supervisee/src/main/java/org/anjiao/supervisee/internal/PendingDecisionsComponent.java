package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.decision.PendingDecisions;
import org.anjiao.supervisee.internal.decision.PendingReader;
import org.anjiao.supervisee.internal.desk.Desk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the list of what waits for a decision into the container. */
@Component(service = PendingDecisions.class)
public final class PendingDecisionsComponent extends PendingReader {
    @Activate
    public PendingDecisionsComponent(@Reference Desk desk) {
        super(desk);
    }
}
