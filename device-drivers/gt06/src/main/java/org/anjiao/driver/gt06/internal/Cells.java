package org.anjiao.driver.gt06.internal;

import org.anjiao.device.spi.Origin;

/**
 * Finds what stands behind the serving cell. The cell itself is no position; its length depends on the packet and on the
 * country: MCC of two bytes, MNC of one or, where the highest bit of the MCC is set, two, area of two or four, identifier
 * of three or eight.
 */
final class Cells {
    /** What the byte before the last of ACC, upload mode and re-upload says where the packet was kept. */
    private static final int RE_UPLOADED = 1;

    private static final int UPLOAD = 3;
    private static final int FIXED_SL4X = 2 + 2 + 2 + 4;
    private static final int ALTITUDE_SL4X = FIXED_SL4X + UPLOAD + 4;

    private Cells() {}

    private static int narrow(Reader in, int at) {
        return 2 + mnc(in, at) + 2 + 3;
    }

    private static int wide(Reader in, int at) {
        return 2 + mnc(in, at) + 4 + 8;
    }

    private static int mnc(Reader in, int at) {
        return in.ahead(at) >= 0x80 ? 2 : 1;
    }

    /** Whether a position packet was kept by the terminal, by what stands behind its satellite data. */
    static Origin origin(int number, Reader in) {
        int cell = switch (number) {
            case Message.GPS_CELLS_UPLOAD, Message.GPS_CELLS_ITEMS -> narrow(in, 0);
            case Message.GPS_CELLS_4G -> wide(in, 0);
            case Message.GPS_CELLS_LTE -> in.remaining() >= wide(in, 0) + UPLOAD ? wide(in, 0) : narrow(in, 0);
            case Message.GPS_CELLS_ALTITUDE -> FIXED_SL4X;
            default -> in.remaining();
        };
        return in.ahead(cell + UPLOAD - 1) == RE_UPLOADED ? Origin.STORED : Origin.LIVE;
    }

    /** Metres above sea level, where the packet has them behind its satellite data; else NaN. */
    static double altitude(int number, Reader in) {
        if (number != Message.GPS_CELLS_ALTITUDE || in.remaining() < ALTITUDE_SL4X + 2) {
            return Double.NaN;
        }
        return (short) (in.ahead(ALTITUDE_SL4X) << 8 | in.ahead(ALTITUDE_SL4X + 1));
    }

    /**
     * The state behind the serving cell of an alarm packet, or null if there is none. The byte before the cell gives its
     * length, in some documents with itself and in some without, and some terminals leave it out: the packet's own length
     * tells.
     */
    static TerminalState state(int number, Reader in) {
        boolean fence = number == Message.ALARM_FENCES || number == Message.ALARM_FENCES_4G;
        int tail = TerminalState.LENGTH + (fence ? 1 : 0);
        int at = in.remaining() - tail;
        int stated = in.ahead(0);
        boolean wide = Message.hasWideCells(number);
        if (at == stated || at == stated + 1 || at == (wide ? wide(in, 0) : narrow(in, 0))) {
            return TerminalState.ahead(in, at);
        }
        // More follows than the documents say.
        int cell = wide ? wide(in, 1) : narrow(in, 1);
        boolean known = stated == cell || stated == cell + 1;
        return known && in.remaining() >= 1 + cell + TerminalState.LENGTH - 1
                ? TerminalState.ahead(in, 1 + cell)
                : null;
    }
}
