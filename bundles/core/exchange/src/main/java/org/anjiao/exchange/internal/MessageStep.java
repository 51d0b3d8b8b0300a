package org.anjiao.exchange.internal;

import static org.anjiao.exchange.MessageState.ANSWERED;
import static org.anjiao.exchange.MessageState.DEAD_LETTER;
import static org.anjiao.exchange.MessageState.DELIVERED;
import static org.anjiao.exchange.MessageState.DRAFT;
import static org.anjiao.exchange.MessageState.MANUAL;
import static org.anjiao.exchange.MessageState.NACK;
import static org.anjiao.exchange.MessageState.QUEUED;
import static org.anjiao.exchange.MessageState.RETRYING;
import static org.anjiao.exchange.MessageState.SENT;
import static org.anjiao.exchange.MessageState.SIGNED;

import java.util.EnumSet;
import java.util.Set;
import org.anjiao.exchange.MessageState;
import org.anjiao.platform.ProblemException;

/** What can happen to a message, from where, and where it leads (brief, part 6.2): the whole state machine. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are never handed out
enum MessageStep {
    /** The issuing officer. */
    SIGN(SIGNED, DRAFT),
    /** The issuing officer. */
    QUEUE(QUEUED, SIGNED),
    /** The dispatcher: the agency's system has it, no receipt yet. */
    SEND(SENT, QUEUED, RETRYING),
    /** The dispatcher: another try follows. */
    FAIL(RETRYING, QUEUED, RETRYING),
    /** The dispatcher: no try is left. */
    GIVE_UP(DEAD_LETTER, QUEUED, RETRYING),
    /**
     * The agency: also after a try that seemed to have failed, since the connection may break after the agency has taken
     * the message.
     */
    RECEIVE(DELIVERED, SENT, QUEUED, RETRYING, DEAD_LETTER, MANUAL),
    /** The agency. */
    REFUSE(NACK, QUEUED, RETRYING, SENT, DELIVERED),
    /** The agency. */
    ANSWER(ANSWERED, SENT, DELIVERED, MANUAL),
    /** An officer of the issuing unit. */
    RESEND(QUEUED, DEAD_LETTER),
    /** An officer of the issuing unit: printed and delivered on paper. */
    DELIVER_BY_HAND(MANUAL, QUEUED, RETRYING, DEAD_LETTER, NACK);

    private final MessageState to;
    private final Set<MessageState> from;

    MessageStep(MessageState to, MessageState first, MessageState... more) {
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    boolean possibleAt(MessageState state) {
        return from.contains(state);
    }

    /**
     * Where the step leads from that state.
     *
     * @throws ProblemException {@code MESSAGE_STATE} if it is not possible there
     */
    MessageState apply(MessageState state) {
        if (!possibleAt(state)) {
            throw new ProblemException(ExchangeProblem.MESSAGE_STATE, "state", state, name());
        }
        return to;
    }
}
