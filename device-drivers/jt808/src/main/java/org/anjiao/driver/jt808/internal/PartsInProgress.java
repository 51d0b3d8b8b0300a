package org.anjiao.driver.jt808.internal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One long message that arrives in parts (section 4.4.3). Its parts are acknowledged together once it is whole: a part
 * acknowledged alone would be lost with this process, and the terminal would not send it again.
 */
final class PartsInProgress {
    /** The longest message put together, in bytes; a terminal cannot make the host keep more. */
    static final int MAX_BYTES = 128 * 1024;

    private final int messageId;
    private final byte[][] bodies;
    private final int[] serials;
    private int present;
    private int bytes;

    PartsInProgress(int messageId, int parts) {
        this.messageId = messageId;
        this.bodies = new byte[parts][];
        this.serials = new int[parts];
    }

    /** Whether that part belongs to this message: it is missing, or the very one that has come already. */
    boolean takes(Header header) {
        int index = header.part() - 1;
        return header.messageId() == messageId
                && header.parts() == bodies.length
                && (bodies[index] == null || serials[index] == header.serial());
    }

    /** Adds a part; false if the message would become too long. */
    boolean add(int part, int serial, byte[] body) {
        int index = part - 1;
        if (bodies[index] != null) {
            return true;
        }
        if (bytes + body.length > MAX_BYTES) {
            return false;
        }
        bodies[index] = body;
        serials[index] = serial;
        bytes += body.length;
        present++;
        return true;
    }

    boolean whole() {
        return present == bodies.length;
    }

    byte[] body() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes);
        for (byte[] body : bodies) {
            whole.writeBytes(body);
        }
        return whole.toByteArray();
    }

    int messageId() {
        return messageId;
    }

    int parts() {
        return bodies.length;
    }

    /** The body of that part, or null while it is missing. */
    byte[] bodyOf(int part) {
        return bodies[part - 1];
    }

    int serialOf(int part) {
        return serials[part - 1];
    }

    /** The serial number of the first part, reckoned from another one if need be: a message's parts are numbered on. */
    int firstSerial() {
        for (int i = 0; i < bodies.length; i++) {
            if (bodies[i] != null) {
                return serials[i] - i & 0xFFFF;
            }
        }
        throw new IllegalStateException("no part yet");
    }

    List<Integer> missing() {
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < bodies.length; i++) {
            if (bodies[i] == null) {
                missing.add(i + 1);
            }
        }
        return missing;
    }
}
