package org.anjiao.driver.watch.internal;

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
 * @param heard the terminal's envelope, to address it in its own way; null before it spoke
 * @param commands those without an answer, oldest first
 */
record Memo(Envelope heard, List<OpenCommand> commands) {
    private static final int FORMAT = 1;

    static final Memo EMPTY = new Memo(null, List.of());

    /**
     * A command without an answer.
     *
     * @param keyword which the terminal repeats in its answer
     * @param commandId of the command
     */
    record OpenCommand(String keyword, String commandId) {}

    SessionMemo write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(heard != null);
            if (heard != null) {
                out.writeUTF(heard.vendor());
                out.writeUTF(heard.id());
                out.writeUTF(heard.index() == null ? "" : heard.index());
            }
            out.writeShort(commands.size());
            for (OpenCommand command : commands) {
                out.writeUTF(command.keyword());
                out.writeUTF(command.commandId());
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
            Envelope heard = in.readBoolean() ? readEnvelope(in) : null;
            List<OpenCommand> commands = new ArrayList<>();
            for (int count = in.readUnsignedShort(); count > 0; count--) {
                commands.add(new OpenCommand(in.readUTF(), in.readUTF()));
            }
            return new Memo(heard, commands);
        } catch (IOException e) {
            return EMPTY;
        }
    }

    private static Envelope readEnvelope(DataInputStream in) throws IOException {
        String vendor = in.readUTF();
        String id = in.readUTF();
        String index = in.readUTF();
        return new Envelope(vendor, id, index.isEmpty() ? null : index, 0, 0);
    }
}
