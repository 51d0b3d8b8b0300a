package org.anjiao.supervisee.internal;

import org.anjiao.supervisee.exitcontrol.ExitControls;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.exit.CaseFollower;
import org.anjiao.supervisee.internal.exitcontrol.ExitControlBook;
import org.anjiao.supervisee.internal.reply.ReplyTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the reports of persons who must not leave the country into the container. */
@Component(service = {ExitControls.class, CaseFollower.class, ReplyTaker.class})
public final class ExitControlsComponent extends ExitControlBook {
    @Activate
    public ExitControlsComponent(@Reference Desk desk, @Reference Outlets outlets) {
        super(desk, outlets.documents());
    }
}
