package org.anjiao.simulator;

import java.nio.ByteBuffer;

/** The first words of a simulated JT/T 808 terminal, for a transport of one's own. */
public final class Jt808Login {
    private final Jt808Protocol protocol;
    private int serial;

    /** @param number its telephone number */
    public Jt808Login(String number) {
        this.protocol = new Jt808Protocol(number, false);
    }

    /** What it says next. */
    public byte[] next() {
        ByteBuffer out = ByteBuffer.allocate(1024);
        protocol.join(out, serial++);
        byte[] bytes = new byte[out.flip().remaining()];
        out.get(bytes);
        return bytes;
    }

    /**
     * Takes the server's answer.
     *
     * @return whether the terminal is authenticated; if not, it says something more
     * @throws IllegalStateException the server wants nothing of it
     */
    public boolean answered(byte[] bytes) {
        TerminalProtocol.Answer answer = protocol.next(ByteBuffer.wrap(bytes));
        return switch (answer.kind()) {
            case WELCOME -> true;
            case GO_ON -> false;
            default -> throw new IllegalStateException(answer.toString());
        };
    }
}
