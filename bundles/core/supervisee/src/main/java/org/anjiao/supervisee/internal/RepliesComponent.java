package org.anjiao.supervisee.internal;

import java.util.List;
import org.anjiao.supervisee.internal.reply.Replies;
import org.anjiao.supervisee.internal.reply.ReplyTaker;
import org.anjiao.supervisee.reply.CaseReplies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** Puts the way back of answers into the container. Waits for both kinds, so that no answer is passed over. */
@Component(service = CaseReplies.class, property = "ReplyTaker.cardinality.minimum:Integer=2")
public final class RepliesComponent extends Replies {
    @Activate
    public RepliesComponent(
            @Reference(name = "ReplyTaker", cardinality = ReferenceCardinality.AT_LEAST_ONE) List<ReplyTaker> takers) {
        super(List.copyOf(takers));
    }
}
