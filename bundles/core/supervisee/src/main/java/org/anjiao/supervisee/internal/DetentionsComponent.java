package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.detention.Detentions;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.detention.DetentionBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the detentions into the container. */
@Component(service = Detentions.class)
public final class DetentionsComponent extends DetentionBook {
    @Activate
    public DetentionsComponent(@Reference Desk desk) {
        super(desk);
    }
}
