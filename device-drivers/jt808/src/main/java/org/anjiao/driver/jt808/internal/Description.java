package org.anjiao.driver.jt808.internal;

import java.util.HexFormat;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.device.spi.UndecodableFrame;

/**
 * What terminals say of themselves: at registration (section 8.8 of 2019), with the authentication of 2019 (section 8.10)
 * and in answer to 0x8107 (section 8.15). Lengths of the fields grew from edition to edition.
 */
final class Description {
    private static final int PLACE = 2 + 2;
    private static final int COLOUR = 1;
    private static final int IMEI = 15;
    private static final int SOFTWARE = 20;

    /** The bytes of a registration without the text of the plate. */
    private static final int REGISTRATION_2011 = PLACE + 5 + 8 + 7 + COLOUR;

    private static final int REGISTRATION_2013 = PLACE + 5 + 20 + 7 + COLOUR;
    private static final int REGISTRATION_2019 = PLACE + 11 + 30 + 30 + COLOUR;

    private Description() {}

    /** The least bytes of a registration. */
    static int least(boolean of2019) {
        return of2019 ? REGISTRATION_2019 : REGISTRATION_2011;
    }

    /** 0x0100. That of 2011 and that of 2013 differ in nothing but their length; who wears a terminal has no plate. */
    static TerminalAttributes registration(Reader body, boolean of2019) throws UndecodableFrame {
        boolean of2013 = body.remaining() >= REGISTRATION_2013;
        body.bytes(PLACE);
        String maker = text(body, of2019 ? 11 : 5);
        String model = text(body, of2019 ? 30 : of2013 ? 20 : 8);
        String serial = text(body, of2019 ? 30 : 7);
        return new TerminalAttributes(maker, model, serial, null, null, null);
    }

    /** What stands behind the code in 0x0102 of 2019; null if it is missing. */
    static TerminalAttributes authentication(Reader body) throws UndecodableFrame {
        if (body.remaining() < IMEI + SOFTWARE) {
            return null;
        }
        body.bytes(IMEI);
        return TerminalAttributes.firmware(text(body, SOFTWARE));
    }

    /** 0x0107. */
    static TerminalAttributes attributes(Reader body, boolean of2019) throws UndecodableFrame {
        body.word(); // kinds of vehicle
        String maker = text(body, 5);
        String model = text(body, of2019 ? 30 : 20);
        String serial = text(body, of2019 ? 30 : 7);
        String iccid = digits(body.bytes(10));
        String hardware = text(body, body.octet());
        String firmware = text(body, body.octet());
        return new TerminalAttributes(maker, model, serial, hardware, firmware, iccid);
    }

    /** Filled up with zeros behind, or in front of it by some makers. */
    private static String text(Reader body, int length) throws UndecodableFrame {
        return new String(body.bytes(length), Writer.GBK);
    }

    /** BCD, of which makers put hexadecimal digits into the last places; null if there are only zeros. */
    private static String digits(byte[] bcd) {
        String digits = HexFormat.of().withUpperCase().formatHex(bcd);
        return digits.matches("[0F]*") ? null : digits;
    }
}
