package org.anjiao.driver.jt808.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;

/**
 * The commands of one session without an answer, by the serial number of the message that carried them. A terminal names
 * serial number and message: both must fit. An answer to an earlier session names a serial number that this one has not
 * used, see {@link Memo#fresh}, so it is nobody's.
 */
final class OpenCommands {
    /** Terminals answer within seconds; a terminal that never answers must not fill the memory. */
    private static final int MOST = 64;

    private final Map<Integer, Sent> sent = new LinkedHashMap<>();

    /** A command and the message that carried it. */
    record Sent(String commandId, int messageId) {}

    void add(int serial, Sent command) {
        if (sent.size() == MOST) {
            sent.remove(sent.keySet().iterator().next());
        }
        sent.put(serial, command);
    }

    /** Removes the command that went out in that message; null if there is none. */
    String answered(int serial, int messageId) {
        Sent command = sent.get(serial);
        if (command == null || command.messageId() != messageId) {
            return null;
        }
        sent.remove(serial);
        return command.commandId();
    }

    Set<Entry<Integer, Sent>> entries() {
        return sent.entrySet();
    }

    void clear() {
        sent.clear();
    }
}
