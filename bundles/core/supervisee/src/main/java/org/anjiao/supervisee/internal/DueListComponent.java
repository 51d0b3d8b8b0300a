package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.due.DueList;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the list of what is due into the container. */
@Component(service = DueList.class)
public final class DueListComponent extends DueListReader {
    @Activate
    public DueListComponent(@Reference Desk desk) {
        super(desk);
    }
}
