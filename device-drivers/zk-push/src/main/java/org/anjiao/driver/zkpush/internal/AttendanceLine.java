package org.anjiao.driver.zkpush.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.anjiao.device.spi.IdentityCheck;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.UndecodableFrame;

/**
 * One line of table ATTLOG: the person's code, the local time, the kind of attendance, how the person was verified, and
 * fields that matter to payrolls, separated by tabulators. The terminal sends only persons whom it recognised.
 */
final class AttendanceLine {
    static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    /** The terminal does not say whether it kept a line; one that is older was kept. */
    private static final Duration LIVE = Duration.ofMinutes(5);

    private AttendanceLine() {}

    static IdentityCheck read(String line, Instant now) throws UndecodableFrame {
        String[] fields = line.split("\t", -1);
        if (fields.length < 4 || fields[0].isBlank() || fields[0].length() > 64) {
            throw new UndecodableFrame("not a line of attendance");
        }
        Instant time = time(fields[1]);
        Origin origin = time.isBefore(now.minus(LIVE)) ? Origin.STORED : Origin.LIVE;
        return new IdentityCheck(time, method(fields[3].strip()), fields[0].strip(), true, origin);
    }

    static Instant time(String local) throws UndecodableFrame {
        try {
            return LocalDateTime.parse(local.strip().replace(' ', 'T')).toInstant(BEIJING);
        } catch (DateTimeException e) {
            throw new UndecodableFrame("not a time");
        }
    }

    /**
     * Appendix 7 of the push protocol. Where the terminal took one of several, the weakest counts, and where it took
     * several together the strongest; 0 stands for any of them. The number alone (2) verifies nobody; for veins and palms
     * there is no method yet.
     */
    private static IdentityCheck.Method method(String code) throws UndecodableFrame {
        return switch (code) {
            case "1", "8", "9", "10", "12", "13", "14", "28" -> IdentityCheck.Method.FINGERPRINT;
            case "15", "16", "17", "18", "19", "20", "27", "29" -> IdentityCheck.Method.FACE;
            case "0", "3", "5", "7" -> IdentityCheck.Method.PASSWORD;
            case "4", "6", "11" -> IdentityCheck.Method.CARD;
            default -> throw new UndecodableFrame("verified by method " + code);
        };
    }
}
