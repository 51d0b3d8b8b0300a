package org.anjiao.driver.jt808.internal;

import org.anjiao.device.spi.UndecodableFrame;

/**
 * A message's header: of 2011 and 2013, or of 2019 where bit 14 of the properties is set, the version byte follows, and
 * the terminal's number has ten bytes instead of six (JT/T 808-2019 section 4.4.3).
 *
 * @param messageId 0x0000 to 0xFFFF
 * @param properties the properties word
 * @param version the protocol's version in a header of 2019, else −1
 * @param terminal the number's bytes as sent
 * @param serial 0 to 65535
 * @param parts how many parts the message has; 1 if it came whole
 * @param part which this is, from 1
 * @param length of the header in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copied nowhere
record Header(
        int messageId, int properties, int version, byte[] terminal, int serial, int parts, int part, int length) {
    private static final int IN_PARTS = 1 << 13;
    private static final int OF_2019 = 1 << 14;

    static Header read(byte[] message, int messageLength) throws UndecodableFrame {
        Reader in = new Reader(message, 0, messageLength);
        int id = in.word();
        int properties = in.word();
        boolean of2019 = (properties & OF_2019) != 0;
        int version = of2019 ? in.octet() : -1;
        byte[] terminal = in.bytes(of2019 ? 10 : 6);
        int serial = in.word();
        boolean inParts = (properties & IN_PARTS) != 0;
        int parts = inParts ? in.word() : 1;
        int part = inParts ? in.word() : 1;
        if (part < 1 || part > parts) {
            throw new UndecodableFrame("part " + part + " of " + parts);
        }
        if (in.remaining() != (properties & 0x3FF)) {
            throw new UndecodableFrame("body of " + in.remaining() + " bytes declares " + (properties & 0x3FF));
        }
        return new Header(id, properties, version, terminal, serial, parts, part, messageLength - in.remaining());
    }

    /** The header's length that those properties imply. */
    static int lengthFor(int properties) {
        return ((properties & OF_2019) != 0 ? 17 : 12) + ((properties & IN_PARTS) != 0 ? 4 : 0);
    }

    boolean of2019() {
        return version >= 0;
    }

    /** Bits 10 to 12: no way to agree on keys is in use here. */
    boolean encrypted() {
        return (properties & 0x1C00) != 0;
    }
}
