package org.anjiao.driver.h02.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.spi.SessionMemo;

/**
 * What a session hands to its successor.
 *
 * @param vendor the maker's mark on the terminal's lines; empty before the first
 * @param terminal its number; empty before it spoke
 * @param locating identifiers of the commands to locate without an answer, oldest first
 */
record Memo(String vendor, String terminal, List<String> locating) {
    private static final int FORMAT = 1;

    static final Memo EMPTY = new Memo("", "", List.of());

    SessionMemo write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(vendor);
            out.writeUTF(terminal);
            out.writeShort(locating.size());
            for (String commandId : locating) {
                out.writeUTF(commandId);
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
            String vendor = in.readUTF();
            String terminal = in.readUTF();
            List<String> locating = new ArrayList<>();
            for (int count = in.readUnsignedShort(); count > 0; count--) {
                locating.add(in.readUTF());
            }
            return new Memo(vendor, terminal, locating);
        } catch (IOException e) {
            return EMPTY;
        }
    }
}
