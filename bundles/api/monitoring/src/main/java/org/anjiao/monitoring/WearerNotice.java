package org.anjiao.monitoring;

import java.time.Instant;

/**
 * What became of telling the wearer of an alert, by a text on the device. An alert has at most one.
 *
 * @param reason for {@link NoticeState#NOT_INTENDED} {@code PROTECTED} (nobody is told where a victim is protected, or
 *     of an area that only the device knows), {@code KIND} (the policy does not name this kind) or {@code RECENT} (the
 *     same was said a short while ago); for {@link NoticeState#NOT_POSSIBLE} {@code TOO_LATE} or the code of the problem,
 *     such as {@code COMMAND_NOT_SUPPORTED}; for {@link NoticeState#FAILED} what the device said; otherwise null, or what
 *     it waits for
 * @param text what was said; null if nothing was
 * @param basis pack, version and article of the rule that asks for it; null if there is none
 * @param decidedAt when it was queued, or decided against; null while due
 * @param sentAt when it was first sent to the device; null if never
 * @param endedAt when the device answered, or the notice was over otherwise; null before
 * @param commandId the command to the device; null if none was issued
 */
public record WearerNotice(
        NoticeState state,
        String reason,
        String text,
        String basis,
        Instant decidedAt,
        Instant sentAt,
        Instant endedAt,
        String commandId) {}
