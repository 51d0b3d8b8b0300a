package org.anjiao.driver.gt06.internal;

import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.UndecodableFrame;

/**
 * One packet.
 *
 * @param start {@link Wire#SHORT_START} or {@link Wire#LONG_START}
 * @param number protocol number, which says what the content is; see {@link Message}
 * @param content behind the number and before the serial number
 * @param serial 0 to 65535, counted by the terminal
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copied nowhere
record Packet(int start, int number, byte[] content, int serial) {
    static Packet of(Frame frame) throws UndecodableFrame {
        int verdict = frame.length() == 0 ? Wire.UNFINISHED : Wire.frameAt(frame.buffer(), 0);
        if (verdict != frame.length() || verdict == Wire.UNFINISHED) {
            throw new UndecodableFrame(verdict < 0 ? Wire.reason(verdict) : "not one whole frame");
        }
        byte[] bytes = frame.toBytes();
        int head = Wire.headLength(bytes[0]);
        Reader in = new Reader(bytes, head, bytes.length);
        int number = in.octet();
        byte[] content = in.bytes(in.remaining() - Wire.TRAILER);
        return new Packet(bytes[0], number, content, in.word());
    }

    /** Whether it is one of those that the AZ735 sends as long packets under numbers that others use otherwise. */
    boolean isOfAz735() {
        return start == Wire.LONG_START && (number == Message.ALARM_SL4X || number == Message.WIFI_AZ735);
    }

    Reader reader() {
        return new Reader(content, 0, content.length);
    }
}
