package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.rights.OpinionBook;
import org.anjiao.supervisee.internal.rights.RightsLetters;
import org.anjiao.supervisee.rights.ProcuratorateOpinions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the opinions of the procuratorate into the container. */
@Component(service = ProcuratorateOpinions.class)
public final class ProcuratorateOpinionsComponent extends OpinionBook {
    @Activate
    public ProcuratorateOpinionsComponent(@Reference Desk desk, @Reference Outlets outlets) {
        super(desk, new RightsLetters(desk, outlets.documents()));
    }
}
