package org.anjiao.simulator;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;

/**
 * How one terminal speaks: writes its messages to a buffer, and reads the server's. Made for one terminal and one thread;
 * lives over all its connections.
 */
interface TerminalProtocol {
    /** The most bytes that one report has on the wire. */
    int reportBytes();

    /** How many messages may wait for their answers; the fleet's window may be smaller. */
    default int window() {
        return Integer.MAX_VALUE;
    }

    /** How many kept reports go into one message. */
    int batch();

    /** The most bytes that such a message has on the wire. */
    int batchBytes();

    /** How often the terminal says that it lives; zero for never. */
    Duration heartbeatInterval();

    /**
     * What the terminal says first on a connection, and again when it is told to {@link Kind#GO_ON}.
     *
     * @return whether it waits for an answer; if not, it may report at once
     */
    boolean join(ByteBuffer out, int serial);

    void report(ByteBuffer out, int serial, Report report);

    /** @param reports kept while there was no connection, at most {@link #batch()} */
    void stored(ByteBuffer out, int serial, List<Report> reports);

    void heartbeat(ByteBuffer out, int serial);

    /**
     * Does what the server ordered, and says so. Not called in protocols that know no {@link Kind#ORDER}.
     *
     * @param here what the terminal would report now
     * @param interval between two reports
     */
    default void carryOut(ByteBuffer out, int serial, Answer order, Report here, Duration interval) {}

    /**
     * Reads the next message of the server.
     *
     * @param in begins where the last message ended; its position moves behind this message
     * @return the message, or null if there is no complete one
     */
    Answer next(ByteBuffer in);

    /**
     * What a terminal reports.
     *
     * @param deviceTime epoch second
     * @param place or null without a fix
     * @param speedTenths tenths of kilometres per hour
     * @param course degrees clockwise from north
     * @param distress whether the wearer has pressed the emergency button
     */
    record Report(long deviceTime, Point place, int speedTenths, int course, boolean distress) {}

    /**
     * A message of the server.
     *
     * @param serial of the terminal's message that it answers, or its own if it is an order; −1 if none
     * @param detail why something was refused, or null
     * @param order the protocol's number of what is ordered; 0 if it is no order
     */
    record Answer(Kind kind, int serial, String detail, int order) {
        Answer(Kind kind, int serial, String detail) {
            this(kind, serial, detail, 0);
        }
    }

    /** What a message of the server means to a terminal. */
    enum Kind {
        /** The next step of joining is due. */
        GO_ON,
        /** The terminal may report. */
        WELCOME,
        /** What the terminal presented is not valid any more; it joins anew. */
        START_OVER,
        /** The server does not know the terminal. */
        TURNED_AWAY,
        /** A report is stored. */
        STORED,
        /** A report was refused. */
        REFUSED,
        /** Nothing can be stored at present; the terminal comes again with it. */
        LATER,
        /** The server wants something done. */
        ORDER,
        /** Nothing that a terminal here acts on. */
        OTHER
    }
}
