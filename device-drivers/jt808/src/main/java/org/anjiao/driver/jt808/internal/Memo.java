package org.anjiao.driver.jt808.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.anjiao.device.spi.SessionMemo;

/**
 * What a session hands to its successor.
 *
 * @param serial the last serial number sent
 * @param heard a header of the terminal, to answer in its version; null before the first
 * @param parts the long message in progress, or null
 * @param commands those without an answer
 */
record Memo(int serial, Header heard, PartsInProgress parts, OpenCommands commands) {
    private static final int FORMAT = 2;

    /** Serial numbers by which a later session is ahead of an earlier one, for each second between their beginnings. */
    private static final long SERIALS_PER_SECOND = 8;

    /**
     * Where a session begins that has no predecessor. The serial number goes with the time, so that it is one which the
     * terminal's sessions of the last two hours have hardly used: a terminal that answers a command of an earlier
     * connection, even one to a server that has been restarted since, then names no command of this session.
     */
    static Memo fresh(Instant now) {
        return new Memo((int) (now.getEpochSecond() * SERIALS_PER_SECOND) & 0xFFFF, null, null, new OpenCommands());
    }

    SessionMemo write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(serial);
            out.writeByte(heard == null ? 0 : heard.terminal().length);
            if (heard != null) {
                out.writeByte(heard.version());
                out.write(heard.terminal());
            }
            write(out, parts);
            out.writeShort(commands.entries().size());
            for (Map.Entry<Integer, OpenCommands.Sent> command : commands.entries()) {
                out.writeShort(command.getKey());
                out.writeShort(command.getValue().messageId());
                out.writeUTF(command.getValue().commandId());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SessionMemo(FORMAT, bytes.toByteArray());
    }

    private static void write(DataOutputStream out, PartsInProgress parts) throws IOException {
        out.writeShort(parts == null ? 0 : parts.parts());
        if (parts == null) {
            return;
        }
        out.writeShort(parts.messageId());
        for (int part = 1; part <= parts.parts(); part++) {
            byte[] body = parts.bodyOf(part);
            out.writeShort(body == null ? -1 : body.length);
            if (body != null) {
                out.writeShort(parts.serialOf(part));
                out.write(body);
            }
        }
    }

    /** Reads a memo; nothing if its layout is not known. */
    static Optional<Memo> read(SessionMemo memo) {
        if (memo.format() != FORMAT) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(memo.state()))) {
            int serial = in.readUnsignedShort();
            Header heard = readHeard(in);
            PartsInProgress parts = readParts(in);
            OpenCommands commands = new OpenCommands();
            for (int count = in.readUnsignedShort(); count > 0; count--) {
                int carried = in.readUnsignedShort();
                int messageId = in.readUnsignedShort();
                commands.add(carried, new OpenCommands.Sent(in.readUTF(), messageId));
            }
            return Optional.of(new Memo(serial, heard, parts, commands));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Header readHeard(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte();
        if (length == 0) {
            return null;
        }
        int version = in.readByte();
        return new Header(0, 0, version, in.readNBytes(length), 0, 1, 1, 0);
    }

    private static PartsInProgress readParts(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        if (count == 0) {
            return null;
        }
        PartsInProgress parts = new PartsInProgress(in.readUnsignedShort(), count);
        for (int part = 1; part <= count; part++) {
            int length = in.readShort();
            if (length >= 0) {
                int serial = in.readUnsignedShort();
                parts.add(part, serial, in.readNBytes(length));
            }
        }
        return parts;
    }
}
