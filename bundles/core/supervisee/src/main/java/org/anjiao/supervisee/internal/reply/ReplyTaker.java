package org.anjiao.supervisee.internal.reply;

import org.anjiao.supervisee.reply.CaseReplies;

/** A kind of record to which other organs answer; what concerns another kind is passed over. */
public interface ReplyTaker extends CaseReplies {}
