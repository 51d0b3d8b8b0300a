package org.anjiao.driver.gt06.internal;

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
 * @param imei of the terminal, which only its login states; null before
 * @param flag the last server flag sent
 * @param commands identifiers of the commands without an answer, by server flag
 */
record Memo(String imei, int flag, Map<Integer, String> commands) {
    private static final int FORMAT = 1;

    static final Memo EMPTY = new Memo(null, 0, Map.of());

    SessionMemo write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(imei == null ? "" : imei);
            out.writeInt(flag);
            out.writeShort(commands.size());
            for (Map.Entry<Integer, String> command : commands.entrySet()) {
                out.writeInt(command.getKey());
                out.writeUTF(command.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SessionMemo(FORMAT, bytes.toByteArray());
    }

    /** Reads a memo; {@link #EMPTY} if its layout is not known. */
    static Memo read(SessionMemo memo) {
        if (memo.format() != FORMAT) {
            return EMPTY;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(memo.state()))) {
            String imei = in.readUTF();
            int flag = in.readInt();
            Map<Integer, String> commands = new LinkedHashMap<>();
            for (int count = in.readUnsignedShort(); count > 0; count--) {
                commands.put(in.readInt(), in.readUTF());
            }
            return new Memo(imei.isEmpty() ? null : imei, flag, commands);
        } catch (IOException e) {
            return EMPTY;
        }
    }
}
