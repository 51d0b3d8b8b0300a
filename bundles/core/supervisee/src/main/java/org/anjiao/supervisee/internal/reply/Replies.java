package org.anjiao.supervisee.internal.reply;

import java.util.List;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.reply.CaseReplies;
import org.anjiao.supervisee.reply.CaseReply;

/** Hands what other organs say to whatever kind of record it concerns. */
public class Replies implements CaseReplies {
    private final List<ReplyTaker> takers;

    public Replies(List<ReplyTaker> takers) {
        this.takers = takers;
    }

    @Override
    public void delivered(CaseReply reply) {
        takers.forEach(taker -> taker.delivered(reply));
    }

    @Override
    public void answered(Caller caller, CaseReply reply) {
        takers.forEach(taker -> taker.answered(caller, reply));
    }
}
