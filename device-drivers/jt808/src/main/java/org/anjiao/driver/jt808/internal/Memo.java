package org.anjiao.driver.jt808.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anjiao.device.spi.SessionMemo;

/**
 * What a session hands to its successor.
 *
 * @param serial the last serial number sent
 * @param heard a header of the terminal, to answer in its version; null before the first
 * @param parts the long message in progress, or null
 * @param commands identifiers of the commands without an answer, by serial number
 */
record Memo(int serial, Header heard, PartsInProgress parts, Map<Integer, String> commands) {
    private static final int FORMAT = 1;

    static final Memo EMPTY = new Memo(0, null, null, Map.of());

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
            out.writeShort(commands.size());
            for (Map.Entry<Integer, String> command : commands.entrySet()) {
                out.writeShort(command.getKey());
                out.writeUTF(command.getValue());
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

    /** Reads a memo; {@link #EMPTY} if its layout is not known. */
    static Memo read(SessionMemo memo) {
        if (memo.format() != FORMAT) {
            return EMPTY;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(memo.state()))) {
            int serial = in.readUnsignedShort();
            Header heard = readHeard(in);
            PartsInProgress parts = readParts(in);
            Map<Integer, String> commands = new LinkedHashMap<>();
            for (int count = in.readUnsignedShort(); count > 0; count--) {
                commands.put(in.readUnsignedShort(), in.readUTF());
            }
            return new Memo(serial, heard, parts, commands);
        } catch (IOException e) {
            return EMPTY;
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
