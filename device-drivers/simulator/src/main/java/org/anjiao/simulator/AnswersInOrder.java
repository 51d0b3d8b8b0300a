package org.anjiao.simulator;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** A protocol whose answers bear no number of what they answer: the oldest that waits for one has it. */
abstract class AnswersInOrder implements TerminalProtocol {
    private record Asked(int serial, Kind meaning) {}

    private final Deque<Asked> asked = new ArrayDeque<>();

    @Override
    public final boolean join(ByteBuffer out, int serial) {
        asked.clear();
        return greet(out, serial);
    }

    /** As {@link #join}. */
    abstract boolean greet(ByteBuffer out, int serial);

    /**
     * Notes that a message was written that will be answered.
     *
     * @param meaning what its answer means
     */
    final void asked(int serial, Kind meaning) {
        asked.add(new Asked(serial, meaning));
    }

    /** What an answer that has come means. */
    final Answer answered() {
        Asked oldest = asked.poll();
        return oldest == null ? new Answer(Kind.OTHER, -1, null) : new Answer(oldest.meaning(), oldest.serial(), null);
    }

    static void write(ByteBuffer out, String text) {
        for (int i = 0; i < text.length(); i++) {
            out.put((byte) text.charAt(i));
        }
    }
}
