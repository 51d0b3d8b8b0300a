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

    private static IdentityCheck.Method method(String code) throws UndecodableFrame {
        return switch (code) {
            case "1" -> IdentityCheck.Method.FINGERPRINT;
            case "15" -> IdentityCheck.Method.FACE;
            case "0", "3" -> IdentityCheck.Method.PASSWORD;
            case "2", "4" -> IdentityCheck.Method.CARD;
            default -> throw new UndecodableFrame("verified by an unknown method");
        };
    }
}
