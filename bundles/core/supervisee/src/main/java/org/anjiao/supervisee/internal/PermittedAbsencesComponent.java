package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.PermittedAbsences;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.leave.TimesAway;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the permitted absences into the container. */
@Component(service = PermittedAbsences.class)
public final class PermittedAbsencesComponent extends TimesAway {
    @Activate
    public PermittedAbsencesComponent(@Reference Desk desk) {
        super(desk);
    }
}
